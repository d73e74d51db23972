/**
 * The ledger of the reply clock: one line for each stretch and each act, in the order things happened, down to the due day
 * (条例第三十条至第三十五条; 国办函〔2020〕109号). What it explains is counted in `reply-clock`.
 */
import { addDays, type Day } from '@/lib/domain/day';
import type { ConsultationKind, Pause } from './consultation';
import { FEE_PAYMENT_WORKING_DAYS, REPLY_WORKING_DAYS, SUPPLEMENT_NOTICE_WORKING_DAYS } from './limits';
import {
  type Clock,
  clock,
  type ClockFacts,
  factsUntil,
  feePayDue,
  isSupplementLate,
  receivedOnly,
  replyCount,
  supplementDeadline,
  supplementNoticeDue,
} from './reply-clock';
import {
  countWorkingDays,
  type DayOff,
  isCovered,
  type WorkCalendar,
  weekdaysOff,
  weekendsWorked,
} from './work-calendar';

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
