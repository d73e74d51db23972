/**
 * The reply clock as a ledger: from what happened to the due day and the lines that explain it (条例第三十条至第三十五条;
 * 国办函〔2020〕109号). The day something happens is day zero; only working days count; a restart forgets what came before.
 * Reads no date of its own: the calendar is passed in.
 */
import { addDays, type Day, laterOf } from '@/lib/domain/day';
import type { ConsultationKind, Exclusion, Pause } from './consultation';
import { unionOf } from './consultation';
import {
  FEE_PAYMENT_WORKING_DAYS,
  REPLY_WORKING_DAYS,
  replyWorkingDays,
  SUPPLEMENT_NOTICE_WORKING_DAYS,
} from './limits';
import {
  addWorkingDays,
  countWorkingDays,
  type DayOff,
  isCovered,
  type WorkCalendar,
  weekdaysOff,
  weekendsWorked,
} from './work-calendar';

export interface SupplementFacts {
  readonly sentOn: Day;
  readonly noticeReceivedOn: Day | null;
  readonly periodWorkingDays: number;
  /** The day the supplement came; the clock starts again from it. */
  readonly receivedOn: Day | null;
}

export interface FeeFacts {
  readonly sentOn: Day;
  readonly noticeReceivedOn: Day | null;
  /** The day the fee was paid; the clock starts again from it. */
  readonly paidOn: Day | null;
}

export interface ClockFacts {
  readonly receivedOn: Day | null;
  /** In the order in which they were asked for; all but the last are answered. */
  readonly supplements: readonly SupplementFacts[];
  readonly exclusions: readonly Exclusion[];
  readonly extension: { readonly workingDays: number; readonly toldOn: Day } | null;
  readonly fee: FeeFacts | null;
  /** A reasonable later day for an excessive but reasonable request (条例第三十五条), told to the applicant. */
  readonly laterDate: { readonly on: Day; readonly toldOn: Day } | null;
}

/** A request of which nothing is known but the day it was received. */
export const receivedOnly = (receivedOn: Day | null): ClockFacts => ({
  receivedOn,
  supplements: [],
  exclusions: [],
  extension: null,
  fee: null,
  laterDate: null,
});

type Line<K extends string, Shape = unknown> = Readonly<{ kind: K } & Shape>;
type Based = { article: string };

/** One line of the ledger. `kind` is worded in `lib/i18n` under `ledger.`. */
export type LedgerLine =
  | Line<'not_started', Based>
  | Line<'received', Based & { on: Day }>
  | Line<'supplement_notice_due', Based & { on: Day; workingDays: number }>
  /** `riskOn`: where the notice was late, the day on which the limit would have ended without it. */
  | Line<'supplement_asked', Based & { on: Day; late: boolean; riskOn: Day | null }>
  | Line<'awaiting_supplement', Based & { from: Day; until: Day; workingDays: number }>
  /** `endedOn`: where the notice came too late, the day on which the limit had ended. */
  | Line<'fee_noticed', Based & { on: Day; endedOn: Day | null }>
  | Line<'awaiting_payment', Based & { from: Day; until: Day; workingDays: number }>
  /** `lateAfter`: where the supplement was taken although late, the last day of its period. */
  | Line<'restarted', Based & { on: Day; by: 'supplement' | 'payment'; lateAfter: Day | null }>
  /** Working days number `first` to `last`, with the days in between that a reader would miscount. */
  | Line<
      'counted',
      Based & {
        from: Day;
        to: Day;
        first: number;
        last: number;
        daysOff: readonly DayOff[];
        makeUpDays: readonly Day[];
      }
    >
  | Line<'excluded', Based & { from: Day; to: Day; workingDays: number; of: readonly ConsultationKind[] }>
  /** From here on the days of an extension are counted, up to `total`. */
  | Line<'extended', Based & { toldOn: Day; workingDays: number; total: number }>
  | Line<'later_date', Based & { on: Day; toldOn: Day }>
  /** Told when the limit was over on `endedOn`: without effect on it. */
  | Line<'told_too_late', Based & { what: 'extension' | 'later_date'; toldOn: Day; endedOn: Day }>
  /** `promised`: the later day told to the applicant; `workingDays` were over before it. */
  | Line<'due', { on: Day; workingDays: number; promised: boolean; provisional: boolean }>;

/** The days the clock gives. */
export interface Clock {
  /** The last day for the reply; null while no reply clock runs. */
  readonly dueOn: Day | null;
  /** The day given lies past the years whose holidays are known, and may still move. */
  readonly provisional: boolean;
  /** The last day of the applicant's own period while the office waits for a supplement or a payment. */
  readonly waitingUntil: Day | null;
  readonly waitingFor: 'supplement' | 'payment' | null;
}

/** The days and the lines that explain them. */
export interface ClockLedger extends Clock {
  readonly lines: readonly LedgerLine[];
}

const RECEIPT = '条例第三十一条';
const SUPPLEMENT = '条例第三十条';
const REPLY = '条例第三十三条第二款';
const OLD_REPLY = '2007年条例第二十四条';
const CONSULTATION = '条例第三十三条第三款';
const LATER_DATE = '条例第三十五条';
const FEE = '国办函〔2020〕109号';

/** Last day of the supplement period: it runs from the day the notice reached the applicant, else from its sending. */
export const supplementDeadline = (supplement: Omit<SupplementFacts, 'receivedOn'>, calendar: WorkCalendar): Day =>
  addWorkingDays(calendar, supplement.noticeReceivedOn ?? supplement.sentOn, supplement.periodWorkingDays);

/** The period runs from the day the notice came: without that day nobody can say that it is over. */
export const isSupplementLate = (
  supplement: Omit<SupplementFacts, 'receivedOn'>,
  receivedOn: Day,
  calendar: WorkCalendar,
): boolean => supplement.noticeReceivedOn !== null && receivedOn > supplementDeadline(supplement, calendar);

/** Last day for the one supplement notice: seven working days from receipt. */
export const supplementNoticeDue = (receivedOn: Day, calendar: WorkCalendar): Day =>
  addWorkingDays(calendar, receivedOn, SUPPLEMENT_NOTICE_WORKING_DAYS);

/** Last day to pay: twenty working days after the notice was received, else after its sending. */
export const feePayDue = (fee: Omit<FeeFacts, 'paidOn'>, calendar: WorkCalendar): Day =>
  addWorkingDays(calendar, fee.noticeReceivedOn ?? fee.sentOn, FEE_PAYMENT_WORKING_DAYS);

/** What the office waits for, with the last day of the applicant's period; null while nothing is awaited. */
function awaited({ receivedOn, supplements, fee }: ClockFacts, calendar: WorkCalendar) {
  const supplement = supplements.at(-1);
  if (!receivedOn) return null;
  if (supplement && !supplement.receivedOn) {
    return { waitingFor: 'supplement', waitingUntil: supplementDeadline(supplement, calendar) } as const;
  }
  return fee && !fee.paidOn ? ({ waitingFor: 'payment', waitingUntil: feePayDue(fee, calendar) } as const) : null;
}

/** Day zero: the last of receipt, supplement and payment. */
export const countsFrom = ({ receivedOn, supplements, fee }: ClockFacts): Day | null =>
  receivedOn && [receivedOn, ...supplements.map((one) => one.receivedOn), fee?.paidOn ?? null].reduce(laterOf);

/** Moves on by counted working days, passing over the pauses. */
function advance(from: Day, workingDays: number, pauses: readonly Pause[], calendar: WorkCalendar): Day {
  let on = from;
  let left = workingDays;
  for (const { sentOn, endedOn } of pauses) {
    const counted = countWorkingDays(calendar, on, sentOn);
    if (counted >= left) break;
    left -= counted;
    on = endedOn;
  }
  return addWorkingDays(calendar, on, left);
}

/** What was told to the applicant of the limit that runs. */
type Told = Pick<ClockFacts, 'extension' | 'laterDate'>;

/** The end of the limit by counting, and with the later day promised. */
function endOf(
  count: { start: Day; workingDays: number; pauses: readonly Pause[] },
  { extension, laterDate }: Told,
  calendar: WorkCalendar,
) {
  const total = count.workingDays + (extension?.workingDays ?? 0);
  const countedDue = advance(count.start, total, count.pauses, calendar);
  // A later day gives time; it never takes away what an extension or a pause has added since.
  const promised = laterDate !== null && laterDate.on > countedDue;
  return { total, countedDue, promised, dueOn: promised ? laterDate.on : countedDue };
}

/**
 * Sorts what was told: of the limit before a restart it says nothing; told after the limit had ended, as it stood on that day,
 * it has no effect (条例第三十三条、第三十五条).
 */
function tellings(facts: ClockFacts, start: Day, workingDays: number, calendar: WorkCalendar) {
  const { extension, laterDate, exclusions } = facts;
  const made = [
    ...(extension ? [{ what: 'extension' as const, toldOn: extension.toldOn, adds: { extension } }] : []),
    ...(laterDate ? [{ what: 'later_date' as const, toldOn: laterDate.toldOn, adds: { laterDate } }] : []),
  ].sort((one, other) => (one.toldOn < other.toldOn ? -1 : one.toldOn > other.toldOn ? 1 : 0));
  let told: Told = { extension: null, laterDate: null };
  const tooLate: Omit<Extract<LedgerLine, { kind: 'told_too_late' }>, 'kind' | 'article'>[] = [];
  for (const { what, toldOn, adds } of made.filter((one) => one.toldOn >= start)) {
    const sent = exclusions.filter(({ sentOn }) => sentOn <= toldOn);
    const endedOn = endOf({ start, workingDays, pauses: unionOf(sent, start) }, told, calendar).dueOn;
    if (toldOn <= endedOn) told = { ...told, ...adds };
    else tooLate.push({ what, toldOn, endedOn });
  }
  return { told, tooLate };
}

/** Day zero of the reply clock, the pauses that matter to it, and its end with and without what was added to it. */
function replyCount(facts: ClockFacts, calendar: WorkCalendar) {
  const start = countsFrom(facts);
  if (!facts.receivedOn || !start || awaited(facts, calendar)) return null;
  const workingDays = replyWorkingDays(facts.receivedOn);
  const pauses = unionOf(facts.exclusions, start);
  const { told, tooLate } = tellings(facts, start, workingDays, calendar);
  const baseDue = advance(start, workingDays, pauses, calendar);
  return {
    start,
    workingDays,
    pauses,
    ...told,
    tooLate,
    baseDue,
    ...endOf({ start, workingDays, pauses }, told, calendar),
  };
}

/**
 * The reply clock. Counts from the day of receipt, or from zero again when a supplement or a payment came; passes over
 * excluded days; adds an extension once the applicant was told. `provisional` when the count left the covered calendar.
 */
export function clock(facts: ClockFacts, calendar: WorkCalendar): Clock {
  const waiting = awaited(facts, calendar);
  if (waiting) return { dueOn: null, provisional: !isCovered(calendar, waiting.waitingUntil), ...waiting };
  const dueOn = replyCount(facts, calendar)?.dueOn ?? null;
  const provisional = dueOn !== null && !isCovered(calendar, dueOn);
  return { dueOn, provisional, waitingUntil: null, waitingFor: null };
}

/** Without what was sent or told after a day: the limit as it stood then, but for a restart still to come. */
export const factsUntil = (on: Day, facts: ClockFacts): ClockFacts => ({
  ...facts,
  supplements: facts.supplements.filter(({ sentOn }) => sentOn <= on),
  exclusions: facts.exclusions.filter(({ sentOn }) => sentOn <= on),
  extension: facts.extension && facts.extension.toldOn <= on ? facts.extension : null,
  fee: facts.fee && facts.fee.sentOn <= on ? facts.fee : null,
  laterDate: facts.laterDate && facts.laterDate.toldOn <= on ? facts.laterDate : null,
});

function supplementLines(facts: ClockFacts, receivedOn: Day, calendar: WorkCalendar): LedgerLine[] {
  const noticeDue = supplementNoticeDue(receivedOn, calendar);
  return facts.supplements.flatMap((supplement, index): LedgerLine[] => {
    const { sentOn: on, periodWorkingDays: workingDays } = supplement;
    const late = index === 0 && on > noticeDue;
    const riskOn = late ? clock(receivedOnly(receivedOn), calendar).dueOn : null;
    const until = supplementDeadline(supplement, calendar);
    const from = supplement.noticeReceivedOn ?? on;
    return [
      ...(index === 0
        ? [
            {
              kind: 'supplement_notice_due' as const,
              on: noticeDue,
              workingDays: SUPPLEMENT_NOTICE_WORKING_DAYS,
              article: SUPPLEMENT,
            },
          ]
        : []),
      { kind: 'supplement_asked', on, late, riskOn, article: SUPPLEMENT },
      supplement.receivedOn
        ? {
            kind: 'restarted',
            on: supplement.receivedOn,
            by: 'supplement',
            lateAfter: isSupplementLate(supplement, supplement.receivedOn, calendar) ? until : null,
            article: SUPPLEMENT,
          }
        : { kind: 'awaiting_supplement', from, until, workingDays, article: SUPPLEMENT },
    ];
  });
}

function feeLines(facts: ClockFacts, calendar: WorkCalendar): LedgerLine[] {
  const { fee } = facts;
  if (!fee) return [];
  const { dueOn } = clock({ ...factsUntil(fee.sentOn, facts), fee: null }, calendar);
  const endedOn = dueOn && fee.sentOn > dueOn ? dueOn : null;
  const from = fee.noticeReceivedOn ?? fee.sentOn;
  const until = feePayDue(fee, calendar);
  return [
    { kind: 'fee_noticed', on: fee.sentOn, endedOn, article: FEE },
    fee.paidOn
      ? { kind: 'restarted', on: fee.paidOn, by: 'payment', lateAfter: null, article: FEE }
      : { kind: 'awaiting_payment', from, until, workingDays: FEE_PAYMENT_WORKING_DAYS, article: FEE },
  ];
}

/** Working days number `first` to `last`, stretch by stretch, with the pauses between them. */
function stretches(
  span: { after: Day; to: Day; first: number; last: number; article: string },
  pauses: readonly Pause[],
  calendar: WorkCalendar,
): LedgerLine[] {
  const lines: LedgerLine[] = [];
  let { after, first } = span;
  const count = (to: Day, last: number) => {
    if (last < first) return;
    const days = { daysOff: weekdaysOff(calendar, after, to), makeUpDays: weekendsWorked(calendar, after, to) };
    lines.push({ kind: 'counted', from: addDays(after, 1), to, first, last, ...days, article: span.article });
    first = last + 1;
  };
  for (const { sentOn, endedOn, kinds } of pauses) {
    if (sentOn < after || sentOn >= span.to) continue;
    count(sentOn, first - 1 + countWorkingDays(calendar, after, sentOn));
    const workingDays = countWorkingDays(calendar, sentOn, endedOn);
    lines.push({
      kind: 'excluded',
      from: addDays(sentOn, 1),
      to: endedOn,
      workingDays,
      of: kinds,
      article: CONSULTATION,
    });
    after = endedOn;
  }
  count(span.to, span.last);
  return lines;
}

function countLines(facts: ClockFacts, calendar: WorkCalendar): LedgerLine[] {
  const counted = replyCount(facts, calendar);
  if (!counted) return [];
  const { start, workingDays, total, pauses, extension, laterDate, tooLate, baseDue, countedDue, dueOn, promised } =
    counted;
  const article = workingDays === REPLY_WORKING_DAYS ? REPLY : OLD_REPLY;
  const base = { after: start, to: baseDue, first: 1, last: workingDays, article };
  const added = { after: baseDue, to: countedDue, first: workingDays + 1, last: total, article };
  return [
    ...stretches(base, pauses, calendar),
    ...(extension ? [{ kind: 'extended' as const, ...extension, total, article }] : []),
    ...(extension ? stretches(added, pauses, calendar) : []),
    ...(laterDate ? [{ kind: 'later_date' as const, ...laterDate, article: LATER_DATE }] : []),
    ...tooLate.map((line) => ({
      kind: 'told_too_late' as const,
      ...line,
      article: line.what === 'extension' ? article : LATER_DATE,
    })),
    { kind: 'due', on: dueOn, workingDays: total, promised, provisional: !isCovered(calendar, dueOn) },
  ];
}

/** The clock with the lines that explain it, in the order things happened. */
export function clockLedger(facts: ClockFacts, calendar: WorkCalendar): ClockLedger {
  const { receivedOn, supplements, fee } = facts;
  if (!receivedOn) return { ...clock(facts, calendar), lines: [{ kind: 'not_started', article: RECEIPT }] };
  const asked = supplementLines(facts, receivedOn, calendar);
  const charged = feeLines(facts, calendar);
  const feeFirst = fee && supplements[0] && fee.sentOn < supplements[0].sentOn;
  return {
    ...clock(facts, calendar),
    lines: [
      { kind: 'received', on: receivedOn, article: RECEIPT },
      ...(feeFirst ? [...charged, ...asked] : [...asked, ...charged]),
      ...countLines(facts, calendar),
    ],
  };
}
