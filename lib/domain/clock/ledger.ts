/**
 * The reply clock as a ledger: from what happened to the due day and the lines that explain it (条例第三十条、第三十一条、
 * 第三十三条). The event's own day is day zero; only working days count. Reads no date of its own: the calendar is passed in.
 */
import { addDays, type Day, weekdayOf } from '../day';
import { REPLY_WORKING_DAYS, replyWorkingDays, SUPPLEMENT_NOTICE_WORKING_DAYS } from './limits';
import { addWorkingDays, countWorkingDays, isCovered, isWorkingDay, type WorkCalendar } from './work-calendar';

export interface SupplementFacts {
  readonly sentOn: Day;
  readonly noticeReceivedOn: Day | null;
  readonly periodWorkingDays: number;
  readonly receivedOn: Day | null;
}

/** Working days after `sentOn` up to and including `endedOn` do not count (条例第三十三条第三款). */
export interface Exclusion {
  readonly sentOn: Day;
  readonly endedOn: Day;
}

export interface ClockFacts {
  readonly receivedOn: Day | null;
  readonly supplement: SupplementFacts | null;
  readonly exclusions: readonly Exclusion[];
  readonly extension: { readonly workingDays: number; readonly toldOn: Day } | null;
}

/** One line of the ledger. `kind` is worded in `lib/i18n` under `ledger.`. */
export type LedgerLine =
  | { readonly kind: 'not_started'; readonly article: string }
  | { readonly kind: 'received'; readonly on: Day; readonly article: string }
  | { readonly kind: 'supplement_notice_due'; readonly on: Day; readonly workingDays: number; readonly article: string }
  | { readonly kind: 'supplement_asked'; readonly on: Day; readonly late: boolean; readonly article: string }
  | {
      readonly kind: 'awaiting_supplement';
      readonly until: Day;
      readonly workingDays: number;
      readonly from: Day;
      readonly article: string;
    }
  | { readonly kind: 'restarted'; readonly on: Day; readonly article: string }
  | {
      readonly kind: 'excluded';
      readonly from: Day;
      readonly to: Day;
      readonly workingDays: number;
      readonly article: string;
    }
  | {
      readonly kind: 'counted';
      readonly from: Day;
      readonly to: Day;
      readonly workingDays: number;
      readonly daysOff: readonly Day[];
      readonly makeUpDays: readonly Day[];
      readonly article: string;
    }
  | {
      readonly kind: 'extended';
      readonly from: Day;
      readonly to: Day;
      readonly workingDays: number;
      readonly daysOff: readonly Day[];
      readonly makeUpDays: readonly Day[];
      readonly article: string;
    }
  | { readonly kind: 'due'; readonly on: Day; readonly provisional: boolean };

/** The days the clock gives. */
export interface Clock {
  /** The last day for the reply; null while no reply clock runs. */
  readonly dueOn: Day | null;
  /** The day given lies past the years whose holidays are known, and may still move. */
  readonly provisional: boolean;
  /** The last day of the applicant's supplement period while it is awaited. */
  readonly waitingUntil: Day | null;
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

/** Last day of the supplement period: it runs from the day the notice reached the applicant, else from its sending. */
export const supplementDeadline = (supplement: SupplementFacts, calendar: WorkCalendar): Day =>
  addWorkingDays(calendar, supplement.noticeReceivedOn ?? supplement.sentOn, supplement.periodWorkingDays);

/** Last day for the one supplement notice: seven working days from receipt. */
export const supplementNoticeDue = (receivedOn: Day, calendar: WorkCalendar): Day =>
  addWorkingDays(calendar, receivedOn, SUPPLEMENT_NOTICE_WORKING_DAYS);

/** Moves on by counted working days, skipping those inside an exclusion. */
function advance(from: Day, workingDays: number, exclusions: readonly Exclusion[], calendar: WorkCalendar): Day {
  if (exclusions.length === 0) return addWorkingDays(calendar, from, workingDays);
  const excluded = (on: Day) => exclusions.some(({ sentOn, endedOn }) => on > sentOn && on <= endedOn);
  let on = from;
  for (let counted = 0; counted < workingDays;) {
    on = addWorkingDays(calendar, on, 1);
    if (!excluded(on)) counted += 1;
  }
  return on;
}

/** Weekdays off and make-up working days after `from` up to `to`: what a reader would miscount. */
function unusualDays(from: Day, to: Day, calendar: WorkCalendar) {
  const daysOff: Day[] = [];
  const makeUpDays: Day[] = [];
  for (let on = addDays(from, 1); on <= to; on = addDays(on, 1)) {
    const weekend = weekdayOf(on) >= 6;
    if (isWorkingDay(calendar, on) === weekend) (weekend ? makeUpDays : daysOff).push(on);
  }
  return { daysOff, makeUpDays };
}

/** Day zero of the reply clock, and its end with and without an extension; null while it does not run. */
function replyCount({ receivedOn, supplement, exclusions, extension }: ClockFacts, calendar: WorkCalendar) {
  if (!receivedOn || (supplement && !supplement.receivedOn)) return null;
  const start = supplement?.receivedOn ?? receivedOn;
  const workingDays = replyWorkingDays(receivedOn);
  const baseDue = advance(start, workingDays, exclusions, calendar);
  const dueOn = extension ? advance(start, workingDays + extension.workingDays, exclusions, calendar) : baseDue;
  return { start, workingDays, baseDue, dueOn };
}

/**
 * The reply clock. Counts from the day of receipt, or from zero again when a supplement came; skips excluded days; adds
 * an extension from the moment the applicant was told. `provisional` when the count left the covered calendar.
 */
export function clock(facts: ClockFacts, calendar: WorkCalendar): Clock {
  const { supplement, receivedOn } = facts;
  if (receivedOn && supplement && !supplement.receivedOn) {
    const waitingUntil = supplementDeadline(supplement, calendar);
    return { dueOn: null, provisional: !isCovered(calendar, waitingUntil), waitingUntil };
  }
  const dueOn = replyCount(facts, calendar)?.dueOn ?? null;
  return { dueOn, provisional: dueOn !== null && !isCovered(calendar, dueOn), waitingUntil: null };
}

function supplementLines({ receivedOn, supplement }: ClockFacts, calendar: WorkCalendar): LedgerLine[] {
  if (!receivedOn || !supplement) return [];
  const noticeDue = supplementNoticeDue(receivedOn, calendar);
  const asked: LedgerLine[] = [
    { kind: 'supplement_notice_due', on: noticeDue, workingDays: SUPPLEMENT_NOTICE_WORKING_DAYS, article: SUPPLEMENT },
    { kind: 'supplement_asked', on: supplement.sentOn, late: supplement.sentOn > noticeDue, article: SUPPLEMENT },
  ];
  if (supplement.receivedOn) return [...asked, { kind: 'restarted', on: supplement.receivedOn, article: SUPPLEMENT }];
  const from = supplement.noticeReceivedOn ?? supplement.sentOn;
  const until = supplementDeadline(supplement, calendar);
  return [
    ...asked,
    { kind: 'awaiting_supplement', from, until, workingDays: supplement.periodWorkingDays, article: SUPPLEMENT },
  ];
}

function countLines(facts: ClockFacts, calendar: WorkCalendar): LedgerLine[] {
  const count = replyCount(facts, calendar);
  if (!count) return [];
  const { start, workingDays, baseDue, dueOn } = count;
  const article = workingDays === REPLY_WORKING_DAYS ? REPLY : OLD_REPLY;
  const stretch = (after: Day, to: Day) => ({ from: addDays(after, 1), to, ...unusualDays(after, to, calendar) });
  const excluded = facts.exclusions.map(({ sentOn, endedOn }): LedgerLine => {
    const days = countWorkingDays(calendar, sentOn, endedOn);
    return { kind: 'excluded', from: addDays(sentOn, 1), to: endedOn, workingDays: days, article: CONSULTATION };
  });
  const extended: LedgerLine[] = facts.extension
    ? [{ kind: 'extended', ...stretch(baseDue, dueOn), workingDays: facts.extension.workingDays, article }]
    : [];
  return [
    { kind: 'counted', ...stretch(start, baseDue), workingDays, article },
    ...excluded,
    ...extended,
    { kind: 'due', on: dueOn, provisional: !isCovered(calendar, dueOn) },
  ];
}

/** The clock with the lines that explain it, in the order things happened. */
export function clockLedger(facts: ClockFacts, calendar: WorkCalendar): ClockLedger {
  const { receivedOn } = facts;
  const received: LedgerLine = receivedOn
    ? { kind: 'received', on: receivedOn, article: RECEIPT }
    : { kind: 'not_started', article: RECEIPT };
  return {
    ...clock(facts, calendar),
    lines: [received, ...supplementLines(facts, calendar), ...countLines(facts, calendar)],
  };
}
