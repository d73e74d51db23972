/**
 * The reply clock: from what happened to the day a reply is due (条例第三十条至第三十五条; 国办函〔2020〕109号). The day something
 * happens is day zero; only working days count; a restart forgets what came before. Reads no date of its own: the calendar is
 * passed in. The lines that explain the day are in `ledger`.
 */
import { type Day, laterOf } from '@/lib/domain/day';
import { type Exclusion, type Pause, unionOf } from './consultation';
import { FEE_PAYMENT_WORKING_DAYS, replyWorkingDays, SUPPLEMENT_NOTICE_WORKING_DAYS } from './limits';
import { addWorkingDays, countWorkingDays, isCovered, type WorkCalendar } from './work-calendar';

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

interface ToldTooLate {
  readonly what: 'extension' | 'later_date';
  readonly toldOn: Day;
  readonly endedOn: Day;
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
  const tooLate: ToldTooLate[] = [];
  for (const { what, toldOn, adds } of made.filter((one) => one.toldOn >= start)) {
    const sent = exclusions.filter(({ sentOn }) => sentOn <= toldOn);
    const endedOn = endOf({ start, workingDays, pauses: unionOf(sent, start) }, told, calendar).dueOn;
    if (toldOn <= endedOn) told = { ...told, ...adds };
    else tooLate.push({ what, toldOn, endedOn });
  }
  return { told, tooLate };
}

/** Day zero of the reply clock, the pauses that matter to it, and its end with and without what was added to it. */
export function replyCount(facts: ClockFacts, calendar: WorkCalendar) {
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
