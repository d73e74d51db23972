/**
 * The deadline calculator: from the days that are known of a request to every day that follows from them, and the ledger
 * that explains the last one. One reckoning serves the public page, the command line and the tables of worked cases.
 */
import { type Day, lastDayOf, yearOf } from '@/lib/domain/day';
import type { Outcome } from '@/lib/domain/outcome/outcomes';
import {
  asOf,
  clockOfFacts,
  exclusionIn,
  feePayDueIn,
  onlyKnown,
  opinionDueIn,
  paymentTakenOn,
  supplementDeadlineIn,
  supplementTakenOn,
} from './clock-of-facts';
import { unionOf } from './consultation';
import { consultationsIn, receiptIn, replyEffectiveOn } from './fact-shape';
import type { KnownFacts } from './known-facts';
import { type ClockLedger, clockLedger } from './ledger';
import { clock, type ClockFacts, countsFrom, receivedOnly, supplementNoticeDue } from './reply-clock';
import { extensionMaxWorkingDays } from './limits';
import { remedyReckoning } from './remedy-reckoning';
import { silenceSuitLimit } from './remedies';
import { countWorkingDays, isCovered, makeCalendar, type WorkCalendar } from './work-calendar';

/** Why an extension does not count (条例第三十三条). */
export type ExtensionFault = 'out_of_range' | 'not_agreed' | 'not_told' | 'told_too_late' | 'no_limit_running';

/** Everything that could be reckoned; what does not follow from the facts is left out. */
export interface Reckoning {
  readonly receivedOn?: Day | null;
  readonly countsAsNewInYear?: number;
  readonly supplementNoticeDue?: Day;
  readonly noticeOnTime?: boolean;
  /** Where the notice was late: the day on which the limit would have ended without it. */
  readonly riskOn?: Day;
  readonly supplementDeadline?: Day;
  readonly supplementOnTime?: boolean;
  readonly clockRestartsFrom?: Day;
  /** The last day of the applicant's period: where nothing came by then, the request is given up from the day after. */
  readonly deemedAbandonedAfter?: Day;
  /** How the request ends where nothing came by then. */
  readonly outcome?: Outcome;
  /** Twenty working days from receipt, before anything was added. */
  readonly originalDue?: Day;
  readonly opinionDue?: Day;
  readonly consultations?: readonly { readonly opinionDue: Day | null; readonly pauseEndsOn: Day }[];
  readonly pauseEndsOn?: Day;
  /** Working days that consultations take out of the limit, each counted once. */
  readonly excludedWorkingDays?: number;
  readonly dueBeforeExtension?: Day;
  readonly extensionLatestNotice?: Day;
  readonly extensionValid?: boolean;
  readonly extensionFault?: ExtensionFault;
  readonly maxExtendedDue?: Day;
  readonly replyDue?: Day | null;
  readonly replyDueProvisional?: boolean;
  readonly replyDueIfWeekendsOnly?: Day;
  readonly feeNoticeLatest?: Day;
  readonly feeNoticeOnTime?: boolean;
  readonly feePayDue?: Day;
  readonly replyEffectiveOn?: Day;
  readonly onTime?: boolean;
  readonly reconsiderationLimit?: Day;
  readonly litigationLimit?: Day;
  /** If no reply comes by the due day: the last day to sue over the silence. */
  readonly silenceLitigationLimit?: Day;
  readonly answerDue?: Day;
  readonly defenceDue?: Day;
  readonly appealDue?: Day;
  /** Where the limit in calendar days would fall if days off did not move it. */
  readonly rawDay?: Day;
  /** The names of the days above that lie past the years whose holidays are known, and may still move. */
  readonly provisional?: readonly string[];
  readonly ledger?: ClockLedger;
}

const kept = new WeakMap<WorkCalendar, Map<Day, WorkCalendar>>();

/** The calendar as it was while holidays after a day were not yet known; made once for each day. */
function knownUntil(calendar: WorkCalendar, coverageEnd: Day | null | undefined): WorkCalendar {
  if (!coverageEnd) return calendar;
  const made = kept.get(calendar) ?? new Map<Day, WorkCalendar>();
  const cut = made.get(coverageEnd) ?? cutAfter(calendar, coverageEnd);
  kept.set(calendar, made.set(coverageEnd, cut));
  return cut;
}

/** A year of which only a part is known is not covered. */
function cutAfter(calendar: WorkCalendar, coverageEnd: Day): WorkCalendar {
  const known = (on: Day) => on <= coverageEnd;
  const years = [...calendar.years.values()]
    .filter(({ year }) => year <= yearOf(coverageEnd))
    .map((entry) => ({
      ...entry,
      holidays: entry.holidays.map(({ name, days }) => ({ name, days: days.filter(known) })),
      worked: entry.worked.filter(known),
    }));
  const none = { year: yearOf(coverageEnd), holidays: [], worked: [], source: '' };
  const made = makeCalendar(years.length > 0 ? years : [none], calendar.overrides);
  return { ...made, years: new Map([...made.years].filter(([year]) => known(lastDayOf(year)))) };
}

function supplementReckoning(facts: KnownFacts, receivedOn: Day, calendar: WorkCalendar): Reckoning {
  const { supplementNoticeSentOn: sentOn, supplementReceivedOn: cameOn } = facts;
  const noticeDue = supplementNoticeDue(receivedOn, calendar);
  const deadline = supplementDeadlineIn(facts, calendar);
  const takenOn = supplementTakenOn(facts, calendar);
  const late = Boolean(sentOn && sentOn > noticeDue);
  const riskOn = late ? clock(receivedOnly(receivedOn), calendar).dueOn : null;
  return {
    supplementNoticeDue: noticeDue,
    ...(sentOn && { noticeOnTime: !late }),
    ...(riskOn && { riskOn }),
    ...(deadline && { supplementDeadline: deadline }),
    ...(deadline && cameOn && { supplementOnTime: cameOn <= deadline }),
    ...(takenOn && { clockRestartsFrom: takenOn }),
    ...(deadline && !takenOn && { deemedAbandonedAfter: deadline, outcome: 'other_no_supplement' }),
  };
}

function consultationReckoning(facts: KnownFacts, from: Day, ledger: ClockLedger, calendar: WorkCalendar): Reckoning {
  const known = consultationsIn(facts);
  if (known.length === 0) return {};
  const each = known.map((one) => ({
    opinionDue: opinionDueIn(one, calendar),
    pauseEndsOn: exclusionIn(one, calendar).endedOn,
  }));
  const only = each.length === 1 ? each[0]?.opinionDue : null;
  const excluded = ledger.lines.flatMap((line) => (line.kind === 'excluded' ? [line.workingDays] : []));
  const pauses = unionOf(
    known.map((one) => exclusionIn(one, calendar)),
    from,
  );
  const paused = pauses.map(({ sentOn, endedOn }) => countWorkingDays(calendar, sentOn, endedOn));
  return {
    ...(only && { opinionDue: only }),
    consultations: each,
    pauseEndsOn: each.map(({ pauseEndsOn }) => pauseEndsOn).reduce((a, b) => (b > a ? b : a)),
    excludedWorkingDays: (ledger.dueOn ? excluded : paused).reduce((sum, days) => sum + days, 0),
  };
}

/** An extension is judged by the limit that was running on the day it was told. */
function extensionReckoning(facts: KnownFacts, receivedOn: Day, before: ClockFacts, calendar: WorkCalendar) {
  const { extension } = facts;
  const max = extensionMaxWorkingDays(receivedOn);
  const toldOn = extension?.notifiedOn ?? null;
  const running = toldOn ? asOf(before, toldOn) : before;
  const dueOn = clock(running, calendar).dueOn;
  const nowDueOn = clock(before, calendar).dueOn;
  const full = nowDueOn && { workingDays: max, toldOn: nowDueOn };
  const fullDueOn = full && clock({ ...before, extension: full }, calendar).dueOn;
  const days: Reckoning = fullDueOn ? { maxExtendedDue: fullDueOn } : {};
  if (!extension) return { days, extension: null };
  const { workingDays, approvedBy } = extension;
  const fault: ExtensionFault | null =
    workingDays < 1 || workingDays > max
      ? 'out_of_range'
      : approvedBy === null || approvedBy?.trim() === ''
        ? 'not_agreed'
        : !toldOn
          ? 'not_told'
          : !dueOn
            ? 'no_limit_running'
            : toldOn > dueOn
              ? 'told_too_late'
              : null;
  return {
    days: {
      ...days,
      ...(dueOn && { dueBeforeExtension: dueOn, extensionLatestNotice: dueOn }),
      extensionValid: fault === null,
      ...(fault && { extensionFault: fault }),
    },
    // Told too late it gives no time: the clock says so itself.
    extension: (fault === null || fault === 'told_too_late') && toldOn ? { workingDays, toldOn } : null,
  };
}

/** @param before as the clock would have run without the fee. */
function feeReckoning(facts: KnownFacts, before: ClockFacts, calendar: WorkCalendar): Reckoning {
  const { feeNoticeSentOn: sentOn } = facts;
  const due = feePayDueIn(facts, calendar);
  const paidOn = paymentTakenOn(facts, calendar);
  if (!due && !paidOn) return {};
  const latest = clock(before, calendar).dueOn;
  return {
    ...(latest && { feeNoticeLatest: latest }),
    ...(latest && sentOn && { feeNoticeOnTime: sentOn <= latest }),
    ...(due && { feePayDue: due }),
    ...(paidOn && { clockRestartsFrom: paidOn }),
    ...(due && !paidOn && { deemedAbandonedAfter: due, outcome: 'other_unpaid_fee' }),
  };
}

function replyDays(facts: KnownFacts, { dueOn, provisional }: ClockLedger, calendar: WorkCalendar): Reckoning {
  const effective = facts.reply ? replyEffectiveOn(facts.reply) : null;
  return {
    replyDue: dueOn,
    replyDueProvisional: provisional,
    ...(provisional && dueOn && { replyDueIfWeekendsOnly: dueOn }),
    ...(effective && { replyEffectiveOn: effective }),
    ...(effective && dueOn && { onTime: effective <= dueOn }),
    ...(!effective &&
      dueOn &&
      !facts.replyReceivedByApplicantOn && { silenceLitigationLimit: silenceSuitLimit(dueOn, calendar).on }),
  };
}

/** Everything that follows from the day of receipt. */
function replyReckoning(facts: KnownFacts, calendar: WorkCalendar): Reckoning {
  const receivedOn = receiptIn(facts);
  if (!receivedOn) {
    return facts.channel ? { receivedOn: null, replyDue: null, ledger: clockLedger(receivedOnly(null), calendar) } : {};
  }
  const before = clockOfFacts(receivedOn, facts, calendar);
  const { days, extension } = extensionReckoning(facts, receivedOn, before, calendar);
  const ledger = onlyKnown(clockLedger({ ...before, extension }, calendar), facts);
  const originalDue = clock(receivedOnly(receivedOn), calendar).dueOn;
  return {
    receivedOn,
    countsAsNewInYear: yearOf(receivedOn),
    ...(originalDue && { originalDue }),
    ...supplementReckoning(facts, receivedOn, calendar),
    ...consultationReckoning(facts, countsFrom(before) ?? receivedOn, ledger, calendar),
    ...days,
    ...feeReckoning(facts, { ...before, fee: null, extension }, calendar),
    ...replyDays(facts, ledger, calendar),
    ledger,
  };
}

/** Days that follow from the calendar; the others were told, or are told again. */
const RECKONED_DAYS = [
  'supplementNoticeDue',
  'riskOn',
  'supplementDeadline',
  'originalDue',
  'opinionDue',
  'dueBeforeExtension',
  'maxExtendedDue',
  'replyDue',
  'feeNoticeLatest',
  'feePayDue',
  'reconsiderationLimit',
  'litigationLimit',
  'silenceLitigationLimit',
  'answerDue',
  'defenceDue',
  'appealDue',
] as const satisfies readonly (keyof Reckoning)[];

/** @param facts as `KnownFacts` has found them to go together. */
export function reckon(facts: KnownFacts, calendar: WorkCalendar): Reckoning {
  const known = knownUntil(calendar, facts.calendarCoverageEnd);
  const reckoned = { ...replyReckoning(facts, known), ...remedyReckoning(facts, known) };
  const provisional = RECKONED_DAYS.filter((name) => reckoned[name] && !isCovered(known, reckoned[name]));
  return provisional.length > 0 ? { ...reckoned, provisional } : reckoned;
}
