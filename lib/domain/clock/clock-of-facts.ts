/**
 * What the reply clock makes of known facts: a supplement that came too late does not start it again unless it was taken for
 * good reason (条例第三十条), a late payment never does (国办函〔2020〕109号), and another agency takes the time it took.
 */
import type { Day } from '@/lib/domain/day';
import { type Exclusion, exclusionOf, opinionDue } from './consultation';
import { consultationsIn, type FactShape, type KnownConsultation } from './fact-shape';
import { type ClockLedger } from './ledger';
import { type ClockFacts, feePayDue, receivedOnly, supplementDeadline } from './reply-clock';
import { SUPPLEMENT_PERIOD_WORKING_DAYS } from './limits';
import type { WorkCalendar } from './work-calendar';

/** The last day of the supplement period; null where the notice is not known. */
export function supplementDeadlineIn(facts: FactShape, calendar: WorkCalendar): Day | null {
  const { supplementNoticeSentOn: sent, supplementNoticeReceivedByApplicantOn: noticeReceivedOn } = facts;
  const sentOn = sent ?? noticeReceivedOn;
  const periodWorkingDays = facts.supplementPeriodWorkingDays ?? SUPPLEMENT_PERIOD_WORKING_DAYS.default;
  return sentOn
    ? supplementDeadline({ sentOn, noticeReceivedOn: noticeReceivedOn ?? null, periodWorkingDays }, calendar)
    : null;
}

/** The day of the supplement that starts the clock again. */
export function supplementTakenOn(facts: FactShape, calendar: WorkCalendar): Day | null {
  const { supplementReceivedOn: cameOn, supplementAcceptedLate } = facts;
  const deadline = supplementDeadlineIn(facts, calendar);
  return cameOn && (!deadline || cameOn <= deadline || supplementAcceptedLate) ? cameOn : null;
}

/** The last day to pay; null where the notice is not known. */
export function feePayDueIn(facts: FactShape, calendar: WorkCalendar): Day | null {
  const sentOn = facts.feeNoticeSentOn ?? facts.feeNoticeReceivedOn;
  return sentOn ? feePayDue({ sentOn, noticeReceivedOn: facts.feeNoticeReceivedOn ?? null }, calendar) : null;
}

/** The day of the payment that starts the clock again. */
export function paymentTakenOn(facts: FactShape, calendar: WorkCalendar): Day | null {
  const { feePaidOn } = facts;
  const due = feePayDueIn(facts, calendar);
  return feePaidOn && (!due || feePaidOn <= due) ? feePaidOn : null;
}

const askedOf = ({ kind, sentOn, receivedByConsultedOn, limitOn, replyReceivedOn }: KnownConsultation) => ({
  kind,
  sentOn,
  receivedOn: receivedByConsultedOn ?? null,
  limitOn: limitOn ?? null,
  answeredOn: replyReceivedOn ?? null,
});

/** The last day for an opinion; null for another agency of which none was asked: the law names none either. */
export const opinionDueIn = (known: KnownConsultation, calendar: WorkCalendar): Day | null =>
  known.kind === 'other_agency' && !known.limitOn ? null : opinionDue(askedOf(known), calendar);

/** Where only the end is known it counts as it is: the day from which the limit would run is not. */
export function exclusionIn(known: KnownConsultation, calendar: WorkCalendar): Exclusion {
  const { kind, sentOn, endOn, receivedByConsultedOn, replyReceivedOn, limitOn } = known;
  const endedOn = endOn ?? replyReceivedOn;
  const hasLimit = kind === 'other_agency' ? Boolean(limitOn) : !endOn || Boolean(receivedByConsultedOn);
  return endedOn && !hasLimit
    ? { kind, sentOn, endedOn }
    : exclusionOf({ ...askedOf(known), answeredOn: endedOn ?? null }, calendar);
}

/** Everything but the extension, which has to be judged first. */
export function clockOfFacts(receivedOn: Day, facts: FactShape, calendar: WorkCalendar): ClockFacts {
  const { supplementNoticeSentOn, supplementNoticeReceivedByApplicantOn, supplementReceivedOn } = facts;
  const askedOn = supplementNoticeSentOn ?? supplementNoticeReceivedByApplicantOn ?? supplementReceivedOn;
  const chargedOn = facts.feeNoticeSentOn ?? facts.feeNoticeReceivedOn ?? facts.feePaidOn;
  return {
    ...receivedOnly(receivedOn),
    supplements: askedOn
      ? [
          {
            sentOn: askedOn,
            noticeReceivedOn: supplementNoticeReceivedByApplicantOn ?? null,
            periodWorkingDays: facts.supplementPeriodWorkingDays ?? SUPPLEMENT_PERIOD_WORKING_DAYS.default,
            receivedOn: supplementTakenOn(facts, calendar),
          },
        ]
      : [],
    exclusions: consultationsIn(facts).map((one) => exclusionIn(one, calendar)),
    fee: chargedOn
      ? {
          sentOn: chargedOn,
          noticeReceivedOn: facts.feeNoticeReceivedOn ?? null,
          paidOn: paymentTakenOn(facts, calendar),
        }
      : null,
  };
}

/** The ledger without the lines that would name a day nobody told. */
export const onlyKnown = (ledger: ClockLedger, facts: FactShape): ClockLedger => ({
  ...ledger,
  lines: ledger.lines.filter(
    ({ kind }) =>
      (kind !== 'supplement_asked' || facts.supplementNoticeSentOn) &&
      (kind !== 'fee_noticed' || facts.feeNoticeSentOn),
  ),
});

/** The facts as they stood on a day: what came later had not come yet. */
export const asOf = (facts: ClockFacts, on: Day): ClockFacts => {
  const by = (came: Day | null) => (came && came <= on ? came : null);
  const { supplements, fee } = facts;
  return {
    ...facts,
    supplements: supplements
      .filter(({ sentOn }) => sentOn <= on)
      .map((one) => ({ ...one, receivedOn: by(one.receivedOn) })),
    fee: fee && fee.sentOn <= on ? { ...fee, paidOn: by(fee.paidOn) } : null,
  };
};
