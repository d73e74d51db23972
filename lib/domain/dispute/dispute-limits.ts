/**
 * The limits of a dispute: the body's own answer or defence, the decision, and an appeal (行政复议法 of 2017 and 2023; 行政诉讼法).
 * Reckoned from what is on record whenever asked; which law holds follows from the day the copy was received.
 */
import {
  appealLimit,
  defenceDue,
  firstInstanceDue,
  type Limit,
  reconsiderationAnswerDue,
  reconsiderationDecisionDue,
} from '../clock/remedies';
import { workingDaysLeft, type WorkCalendar } from '../clock/work-calendar';
import type { Day } from '../day';
import type { DisputeEntry } from './dispute-entry';

/** What of a dispute the limits follow from. */
export type DisputeCourse = Pick<
  DisputeEntry,
  | 'kind'
  | 'acceptedOn'
  | 'copyReceivedOn'
  | 'simplified'
  | 'answeredOn'
  | 'served'
  | 'servedOn'
  | 'concludedOn'
  | 'appealedOn'
>;

export interface DisputeLimits {
  /** The body's answer to the reconsideration body, or its defence in court; null before the copy is here. */
  readonly answer:
    (Limit & { readonly state: 'open' | 'overdue' | 'in_time' | 'late'; readonly daysLeft: number }) | null;
  /** When the decision is to be made; null before acceptance is known, and once it is made. */
  readonly decision: Limit | null;
  /** The last day to appeal against what was served; null once somebody has. */
  readonly appeal: Limit | null;
}

export function disputeLimits(dispute: DisputeCourse, calendar: WorkCalendar, today: Day): DisputeLimits {
  const { kind, acceptedOn, concludedOn, copyReceivedOn, simplified, served, servedOn, appealedOn } = dispute;
  const inCourt = kind !== 'recon';
  const answer =
    copyReceivedOn &&
    (inCourt ? defenceDue(copyReceivedOn, calendar) : reconsiderationAnswerDue(copyReceivedOn, simplified, calendar));
  const decision =
    acceptedOn &&
    (inCourt
      ? firstInstanceDue(acceptedOn, simplified, calendar)
      : reconsiderationDecisionDue(acceptedOn, simplified, calendar));
  return {
    answer: answer && {
      ...answer,
      state: stateOf(answer.on, dispute, today),
      daysLeft: workingDaysLeft(calendar, today, answer.on),
    },
    decision: concludedOn ? null : decision,
    appeal: served && servedOn && !appealedOn ? appealLimit(servedOn, served, calendar) : null,
  };
}

function stateOf(dueOn: Day, { answeredOn, concludedOn }: DisputeCourse, today: Day) {
  if (answeredOn) return answeredOn <= dueOn ? 'in_time' : 'late';
  return !concludedOn && today > dueOn ? 'overdue' : 'open';
}
