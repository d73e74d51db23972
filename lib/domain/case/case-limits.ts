/**
 * The other limits of a case, beside that of the reply: confirming receipt, the supplement notice, consultations, payment,
 * and what the applicant may still do against a reply (条例第三十条至第三十四条; 国办函〔2020〕109号; 行政复议法; 行政诉讼法).
 * Reckoned from the events whenever asked; nothing of it is stored.
 */
import { opinionDue, SILENCE } from '../clock/consultation';
import { clock, feePayDue, supplementNoticeDue } from '../clock/reply-clock';
import { SUPPLEMENT_NOTICE_WORKING_DAYS } from '../clock/limits';
import { directSuitLimit, type Limit, reconsiderationLimit, silenceSuitLimit } from '../clock/remedies';
import { addWorkingDays, countWorkingDays, type WorkCalendar } from '../clock/work-calendar';
import type { Day } from '../day';
import { mustReconsiderFirst, outcomeRule } from '../outcome/outcomes';
import type { CaseState } from './case-state';
import { clockFacts } from './clock-facts';
import { effectiveOn } from './delivery';

/** From this working day after receipt on, a supplement notice that may be needed is pressing. */
const NOTICE_PRESSING_FROM = 5;

export interface ConsultationLimit {
  readonly id: string;
  readonly dueOn: Day;
  /** The last day has gone by without an answer; `means` says what follows from it. */
  readonly silent: boolean;
  readonly means: (typeof SILENCE)[keyof typeof SILENCE];
}

export interface CaseLimits {
  /** Receipt should have been agreed by this day, and has not been: one working day after arrival (house rule). */
  readonly confirmationDueOn: Day | null;
  /** The supplement notice, as long as none has gone out: its last day, and how far the seven working days are gone. */
  readonly supplementNotice: {
    readonly dueOn: Day;
    readonly workingDay: number;
    readonly urgency: 'none' | 'pressing' | 'over';
  } | null;
  readonly consultations: readonly ConsultationLimit[];
  readonly feePayDueOn: Day | null;
  /** Whether the reply took effect in time; null before it has, and where none was owed. */
  readonly onTime: boolean | null;
  /** What the applicant may do against the reply; days are known once it is known when it reached them. */
  readonly remedies: {
    readonly reconsiderFirst: boolean;
    readonly reconsideration: Limit | null;
    readonly suit: Limit | null;
  } | null;
  /** The limit went by without a reply: from here on the applicant may sue over that. */
  readonly silence: Limit | null;
}

/** House rule: the law sets no limit for agreeing on receipt; one working day after arrival is enough. */
export const confirmationDue = (arrivedOn: Day, calendar: WorkCalendar): Day => addWorkingDays(calendar, arrivedOn, 1);

export function caseLimits(state: CaseState, calendar: WorkCalendar, today: Day): CaseLimits {
  return {
    confirmationDueOn: state.status === 'awaiting_confirmation' ? confirmationDue(state.arrivedOn, calendar) : null,
    supplementNotice: supplementNotice(state, calendar, today),
    consultations: state.consultations.map((asked): ConsultationLimit => {
      const dueOn = opinionDue(asked, calendar);
      return { id: asked.id, dueOn, silent: !asked.answeredOn && today > dueOn, means: SILENCE[asked.kind] };
    }),
    feePayDueOn: state.fee && feePayDue(state.fee, calendar),
    onTime: onTime(state, calendar),
    remedies: remediesOf(state, calendar),
    silence: silenceOf(state, calendar, today),
  };
}

function supplementNotice(state: CaseState, calendar: WorkCalendar, today: Day): CaseLimits['supplementNotice'] {
  const beforeDraft = ['registered', 'assigned', 'handling'].includes(state.status) && !state.draft;
  if (!state.receivedOn || state.supplements.length > 0 || state.imported || !beforeDraft) return null;
  const workingDay = countWorkingDays(calendar, state.receivedOn, today);
  const urgency =
    workingDay > SUPPLEMENT_NOTICE_WORKING_DAYS ? 'over' : workingDay >= NOTICE_PRESSING_FROM ? 'pressing' : 'none';
  return { dueOn: supplementNoticeDue(state.receivedOn, calendar), workingDay, urgency };
}

function onTime(state: CaseState, calendar: WorkCalendar): boolean | null {
  const { dueOn } = clock(clockFacts(state, calendar), calendar);
  return state.delivery && dueOn ? effectiveOn(state.delivery) <= dueOn : null;
}

function remediesOf(state: CaseState, calendar: WorkCalendar): CaseLimits['remedies'] {
  const { outcome, closedOn, replyReceivedOn } = state;
  if (!outcome || !closedOn || outcomeRule(outcome).remedy === 'none') return null;
  return {
    reconsiderFirst: mustReconsiderFirst(outcome, closedOn),
    reconsideration: replyReceivedOn && reconsiderationLimit(replyReceivedOn, calendar),
    suit: replyReceivedOn && directSuitLimit(replyReceivedOn, calendar),
  };
}

function silenceOf(state: CaseState, calendar: WorkCalendar, today: Day): Limit | null {
  const { dueOn } = clock(clockFacts(state, calendar), calendar);
  return state.status !== 'closed' && dueOn && today > dueOn ? silenceSuitLimit(dueOn, calendar) : null;
}
