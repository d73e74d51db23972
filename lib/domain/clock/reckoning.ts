/**
 * The deadline calculator: from the days that are known of a request to every day that follows from them, and the ledger
 * that explains the last one. One reckoning serves the public page, the command line and the tables of worked cases.
 */
import { type Day, yearOf } from '@/lib/domain/day';
import type { Outcome } from '@/lib/domain/outcome/outcomes';
import { type Exclusion, exclusionOf, opinionDue, unionOf } from './consultation';
import { arrivalOf, type KnownConsultation, type KnownFacts, receiptIn, replyEffectiveOn } from './known-facts';
import {
  clock,
  type ClockFacts,
  type ClockLedger,
  clockLedger,
  countsFrom,
  feePayDue,
  receivedOnly,
  supplementDeadline,
  supplementNoticeDue,
} from './ledger';
import { extensionMaxWorkingDays, SUPPLEMENT_PERIOD_WORKING_DAYS } from './limits';
import {
  appealLimit,
  defenceDue,
  directSuitLimit,
  reconsiderationAnswerDue,
  reconsiderationLawOn,
  reconsiderationLimit,
  silenceSuitLimit,
  suitAfterReconsiderationLimit,
} from './remedies';
import { countWorkingDays, makeCalendar, type WorkCalendar } from './work-calendar';

/** Everything that could be reckoned; what does not follow from the facts is left out. */
export interface Reckoning {
  readonly receivedOn?: Day | null;
  readonly countsAsNewInYear?: number;
  readonly supplementNoticeDue?: Day;
  readonly noticeOnTime?: boolean;
  readonly supplementDeadline?: Day;
  readonly supplementOnTime?: boolean;
  readonly clockRestartsFrom?: Day;
  /** The last day of the applicant's period that went by unused; the request is given up from the day after. */
  readonly deemedAbandonedAfter?: Day;
  readonly outcome?: Outcome;
  /** Twenty working days from receipt, before anything was added. */
  readonly originalDue?: Day;
  readonly opinionDue?: Day;
  readonly consultations?: readonly { readonly opinionDue: Day; readonly pauseEndsOn: Day }[];
  readonly pauseEndsOn?: Day;
  /** Working days that consultations take out, each counted once. */
  readonly excludedWorkingDays?: number;
  readonly dueBeforeExtension?: Day;
  readonly extensionLatestNotice?: Day;
  readonly extensionValid?: boolean;
  readonly maxExtendedDue?: Day;
  readonly replyDue?: Day | null;
  readonly replyDueProvisional?: boolean;
  readonly replyDueIfWeekendsOnly?: Day;
  readonly feeNoticeLatest?: Day;
  readonly feePayDue?: Day;
  readonly replyEffectiveOn?: Day;
  readonly onTime?: boolean;
  readonly reconsiderationLimit?: Day;
  readonly litigationLimit?: Day;
  readonly answerDue?: Day;
  readonly defenceDue?: Day;
  readonly appealDue?: Day;
  /** Where the limit in calendar days would fall if days off did not move it. */
  readonly rawDay?: Day;
  readonly ledger?: ClockLedger;
}

/** The calendar as it was while holidays after a day were not yet known. */
function knownUntil(calendar: WorkCalendar, coverageEnd: Day | null | undefined): WorkCalendar {
  if (!coverageEnd) return calendar;
  const years = [...calendar.years.values()].filter(({ year }) => year <= yearOf(coverageEnd));
  return years.length === calendar.years.size || years.length === 0
    ? calendar
    : makeCalendar(years, calendar.overrides);
}

const consultationsOf = ({ consultation, consultations }: KnownFacts): readonly KnownConsultation[] =>
  consultations ?? (consultation ? [consultation] : []);

const askedOf = (known: KnownConsultation) => ({
  kind: known.kind,
  sentOn: known.sentOn,
  receivedOn: known.receivedByConsultedOn ?? null,
  limitOn: known.limitOn ?? null,
  answeredOn: known.replyReceivedOn ?? null,
});

const exclusionIn = (known: KnownConsultation, calendar: WorkCalendar): Exclusion =>
  known.endOn
    ? { kind: known.kind, sentOn: known.sentOn, endedOn: known.endOn }
    : exclusionOf(askedOf(known), calendar);

function supplementIn(facts: KnownFacts): ClockFacts['supplements'] {
  const { supplementNoticeSentOn: sentOn, supplementReceivedOn } = facts;
  if (!sentOn) return [];
  return [
    {
      sentOn,
      noticeReceivedOn: facts.supplementNoticeReceivedByApplicantOn ?? null,
      periodWorkingDays: facts.supplementPeriodWorkingDays ?? SUPPLEMENT_PERIOD_WORKING_DAYS.default,
      receivedOn: supplementReceivedOn ?? null,
    },
  ];
}

function feeIn(facts: KnownFacts): ClockFacts['fee'] {
  const sentOn = facts.feeNoticeSentOn ?? facts.feeNoticeReceivedOn;
  if (!sentOn) return null;
  return { sentOn, noticeReceivedOn: facts.feeNoticeReceivedOn ?? null, paidOn: facts.feePaidOn ?? null };
}

function supplementReckoning(facts: KnownFacts, receivedOn: Day, calendar: WorkCalendar): Reckoning {
  const noticeDue = supplementNoticeDue(receivedOn, calendar);
  const [supplement] = supplementIn(facts);
  if (!supplement) return { supplementNoticeDue: noticeDue };
  const deadline = supplementDeadline(supplement, calendar);
  const asked = {
    supplementNoticeDue: noticeDue,
    noticeOnTime: supplement.sentOn <= noticeDue,
    supplementDeadline: deadline,
  };
  return supplement.receivedOn
    ? { ...asked, supplementOnTime: supplement.receivedOn <= deadline, clockRestartsFrom: supplement.receivedOn }
    : { ...asked, deemedAbandonedAfter: deadline, outcome: 'other_no_supplement' };
}

function consultationReckoning(facts: KnownFacts, from: Day, calendar: WorkCalendar): Reckoning {
  const known = consultationsOf(facts);
  const [first] = known;
  if (!first) return {};
  const exclusions = known.map((one) => exclusionIn(one, calendar));
  const pauses = unionOf(exclusions, from);
  const days = pauses.map(({ sentOn, endedOn }) => countWorkingDays(calendar, sentOn, endedOn));
  const each = known.map((one, index) => ({
    opinionDue: opinionDue(askedOf(one), calendar),
    pauseEndsOn: exclusions[index]?.endedOn ?? one.sentOn,
  }));
  return {
    ...(known.length === 1 && { opinionDue: opinionDue(askedOf(first), calendar) }),
    consultations: each,
    pauseEndsOn: exclusions.map(({ endedOn }) => endedOn).reduce((a, b) => (b > a ? b : a)),
    excludedWorkingDays: days.reduce((sum, n) => sum + n, 0),
  };
}

/** An extension counts when it is no longer than the law allows and was told before the limit ended. */
function extensionReckoning(facts: KnownFacts, before: ClockFacts, calendar: WorkCalendar) {
  const { dueOn } = clock(before, calendar);
  const { extension } = facts;
  if (!before.receivedOn || !dueOn) return { days: {}, extension: null };
  const max = extensionMaxWorkingDays(before.receivedOn);
  const full = { workingDays: max, toldOn: dueOn };
  const maxExtendedDue = clock({ ...before, extension: full }, calendar).dueOn ?? dueOn;
  if (!extension) return { days: { maxExtendedDue }, extension: null };
  const { workingDays, notifiedOn: toldOn } = extension;
  const from = countsFrom(before) ?? before.receivedOn;
  const extensionValid = workingDays <= max && toldOn <= dueOn && toldOn >= from;
  return {
    days: { dueBeforeExtension: dueOn, extensionLatestNotice: dueOn, extensionValid, maxExtendedDue },
    extension: extensionValid ? { workingDays, toldOn } : null,
  };
}

function feeReckoning(facts: KnownFacts, before: ClockFacts, calendar: WorkCalendar): Reckoning {
  const fee = feeIn(facts);
  if (!fee) return {};
  const due = feePayDue(fee, calendar);
  const latest = clock({ ...before, fee: null }, calendar).dueOn;
  const unpaid = !fee.paidOn || fee.paidOn > due;
  return {
    ...(latest && { feeNoticeLatest: latest }),
    feePayDue: due,
    ...(fee.paidOn && { clockRestartsFrom: fee.paidOn }),
    ...(unpaid && { deemedAbandonedAfter: due, outcome: 'other_unpaid_fee' }),
  };
}

/** Everything that follows from the day of receipt. */
function replyReckoning(facts: KnownFacts, calendar: WorkCalendar): Reckoning {
  const receivedOn = receiptIn(facts);
  if (!receivedOn) return arrivalOf(facts) ? { receivedOn: null, replyDue: null } : {};
  const before: ClockFacts = {
    ...receivedOnly(receivedOn),
    supplements: supplementIn(facts),
    exclusions: consultationsOf(facts).map((one) => exclusionIn(one, calendar)),
    fee: feeIn(facts),
  };
  const extended = extensionReckoning(facts, before, calendar);
  const ledger = clockLedger({ ...before, extension: extended.extension }, calendar);
  const original = clock(receivedOnly(receivedOn), calendar).dueOn ?? receivedOn;
  const effective = facts.reply ? replyEffectiveOn(facts.reply) : null;
  return {
    receivedOn,
    countsAsNewInYear: yearOf(receivedOn),
    originalDue: original,
    ...supplementReckoning(facts, receivedOn, calendar),
    ...consultationReckoning(facts, countsFrom(before) ?? receivedOn, calendar),
    ...extended.days,
    ...feeReckoning(facts, before, calendar),
    replyDue: ledger.dueOn,
    replyDueProvisional: ledger.provisional,
    ...(ledger.provisional && ledger.dueOn && { replyDueIfWeekendsOnly: ledger.dueOn }),
    ...(effective && { replyEffectiveOn: effective }),
    ...(effective && ledger.dueOn && { onTime: effective <= ledger.dueOn }),
    ledger,
  };
}

/** What follows once there was a reply, or none: limits of the applicant, and of the body as respondent. */
function remedyReckoning(facts: KnownFacts, calendar: WorkCalendar): Reckoning {
  const reckoned: Reckoning[] = [];
  if (facts.replyDue) reckoned.push({ litigationLimit: silenceSuitLimit(facts.replyDue, calendar).on });
  if (facts.replyReceivedByApplicantOn) {
    const reconsideration = reconsiderationLimit(facts.replyReceivedByApplicantOn, calendar);
    const suit = directSuitLimit(facts.replyReceivedByApplicantOn, calendar);
    reckoned.push({
      reconsiderationLimit: reconsideration.on,
      litigationLimit: suit.on,
      rawDay: reconsideration.rawDay,
    });
  }
  if (facts.decisionReceivedByApplicantOn) {
    const { on, rawDay } = suitAfterReconsiderationLimit(facts.decisionReceivedByApplicantOn, calendar);
    reckoned.push({ litigationLimit: on, rawDay });
  }
  if (facts.copyReceivedOn) {
    const law = facts.lawVersion ?? reconsiderationLawOn(facts.copyReceivedOn);
    const { on, rawDay } = reconsiderationAnswerDue(facts.copyReceivedOn, facts.simplified ?? false, calendar, law);
    reckoned.push({ answerDue: on, rawDay });
  }
  if (facts.complaintReceivedOn) {
    const { on, rawDay } = defenceDue(facts.complaintReceivedOn, calendar);
    reckoned.push({ defenceDue: on, rawDay });
  }
  const served = facts.judgmentServedOn ?? facts.rulingServedOn;
  if (served) {
    const { on, rawDay } = appealLimit(served, facts.judgmentServedOn ? 'judgment' : 'ruling', calendar);
    reckoned.push({ appealDue: on, rawDay });
  }
  return Object.assign({}, ...reckoned) as Reckoning;
}

/** @param facts as `KnownFacts` has found them to go together. */
export function reckon(facts: KnownFacts, calendar: WorkCalendar): Reckoning {
  const known = knownUntil(calendar, facts.calendarCoverageEnd);
  return { ...replyReckoning(facts, known), ...remedyReckoning(facts, known) };
}
