/**
 * What follows once there was a reply, or none: the limits of the applicant who turns against it, and of the body as
 * respondent. The limits themselves, and their articles, are in `remedies.ts`.
 */
import type { KnownFacts } from './known-facts';
import type { Reckoning } from './reckoning';
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
import type { WorkCalendar } from './work-calendar';

export function remedyReckoning(facts: KnownFacts, calendar: WorkCalendar): Reckoning {
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
