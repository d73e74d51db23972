/**
 * Asks the permission table, then the facts of the case: which actions this person may take now, and what blocks the
 * rest. The page draws from it and `decide` obeys it. It never looks at what a command contains.
 */
import type { WorkCalendar } from '../clock/work-calendar';
import type { Day } from '../day';
import type { Refusal } from '../result';
import type { Actor, Directory } from '../staff/actor';
import { countsFrom, feePayDue, supplementDeadline } from '../clock/reply-clock';
import { FEES_FROM } from '../clock/limits';
import type { ReviewPlan } from '../review/review-plan';
import { clockFacts } from './clock-facts';
import type { CaseState } from './case-state';
import { lastSupplement, stepInHand } from './case-state';
import type { Action } from './command';
import { unanswered } from './consultation';
import { isFeeAwaited } from './fee';
import type { Permitted } from './permissions';
import { permittedIn } from './permissions';

/** Everything a decision rests on beside the case itself. */
export interface DecisionContext {
  readonly actor: Actor;
  readonly today: Day;
  readonly calendar: WorkCalendar;
  readonly reviewPlan: ReviewPlan;
  readonly directory: Directory;
  /** How often the applicant has asked: it concerns other cases, so whoever calls has counted them. */
  readonly applicantCounts: ApplicantCounts;
}

/** Requests of the same applicant, this one included, by day of receipt. */
export interface ApplicantCounts {
  readonly month: number;
  readonly year: number;
  /** Which of the calendar month's requests this one is, in order of receipt. */
  readonly ordinalInMonth: number;
}

export interface AvailableAction {
  readonly action: Action;
  /** Why it cannot be taken right now although this person's role takes it in this status; null when it can. */
  readonly blockedBy: Refusal | null;
}

const FOUR_EYES: Refusal = { code: 'four_eyes' };

const inUnit = (state: CaseState, actor: Actor) => state.unitId !== null && actor.unitIds.includes(state.unitId);

/** Whether a role, held by this person, reaches this case: handlers their own, unit heads their unit's. */
function reaches(role: Permitted, state: CaseState, { actor }: DecisionContext): boolean {
  switch (role) {
    case 'handler':
      if (!actor.roles.includes('handler')) return false;
      return state.handlerId ? state.handlerId === actor.userId : inUnit(state, actor);
    case 'unit_head':
      return actor.roles.includes('unit_head') && inUnit(state, actor);
    case 'reviewer': {
      const step = stepInHand(state);
      if (!step || !actor.roles.includes(step.role)) return false;
      return step.role === 'unit_head' ? inUnit(state, actor) : true;
    }
    default:
      return actor.roles.includes(role);
  }
}

/** What in the history of the case stands in the way, whatever the command says. */
function obstacle(action: Action, state: CaseState, context: DecisionContext): Refusal | null {
  const { extension, reasons, fee } = state;
  const supplement = lastSupplement(state);
  switch (action) {
    case 'approve':
    case 'sign':
    case 'sendBack':
      return state.drafterIds.includes(context.actor.userId) ? FOUR_EYES : null;
    case 'askSupplement':
      return supplement && !state.secondSupplementAllowed
        ? { code: 'supplement_already_asked', article: '条例第三十条' }
        : awaitedFee(state);
    case 'allowSecondSupplement':
      if (!supplement) return { code: 'supplement_not_asked', article: '条例第三十条' };
      return state.secondSupplementAllowed || state.supplements.length > 1
        ? { code: 'supplement_second_allowed', article: '条例第三十条' }
        : null;
    case 'recordSupplementNotice':
      return supplement?.noticeReceivedOn ? { code: 'supplement_notice_recorded' } : null;
    case 'lapse': {
      if (!supplement?.noticeReceivedOn) return { code: 'supplement_notice_unproven', article: '条例第三十条' };
      const deadlineOn = supplementDeadline(supplement, context.calendar);
      return context.today > deadlineOn
        ? null
        : { code: 'supplement_period_not_over', article: '条例第三十条', values: { deadlineOn } };
    }
    case 'askExtension':
      if (extension)
        return {
          code: extension.stage === 'asked' ? 'extension_already_asked' : 'extension_already_granted',
          article: '条例第三十三条第二款',
        };
      return awaitedFee(state);
    case 'approveExtension':
      if (extension?.stage !== 'asked') return { code: 'extension_not_asked' };
      return extension.askedBy === context.actor.userId ? FOUR_EYES : awaitedFee(state);
    case 'refuseExtension':
      return extension?.stage === 'asked' ? null : { code: 'extension_not_asked' };
    case 'tellExtension':
      if (extension?.stage === 'told') return { code: 'extension_already_granted', article: '条例第三十三条第二款' };
      return extension?.stage === 'approved' ? awaitedFee(state) : { code: 'extension_not_approved' };
    case 'draftOutcome':
      return awaitedFee(state);
    case 'recordConsultation':
      return unanswered(state).some(({ receivedOn }) => !receivedOn) ? null : { code: 'consultation_none_open' };
    case 'recordOpinion':
      return unanswered(state).length > 0 ? null : { code: 'consultation_none_open' };
    case 'askReasons':
      return reasons && { code: 'excess_reasons_already_asked', article: '条例第三十五条' };
    case 'receiveReasons':
      return reasons && !reasons.answer ? null : { code: 'excess_reasons_not_asked', article: '条例第三十五条' };
    case 'setLaterDate':
      if (laterDateHolds(state, context)) return { code: 'later_date_set', article: '条例第三十五条' };
      return reasons?.answer?.justified
        ? awaitedFee(state)
        : { code: 'excess_not_justified', article: '条例第三十五条' };
    case 'chargeFee':
      if (fee) return { code: 'fee_already_charged', article: FEE_MEASURE };
      return context.today < FEES_FROM
        ? { code: 'fee_not_yet', article: FEE_MEASURE, values: { from: FEES_FROM } }
        : null;
    case 'recordFeeNotice':
      return awaitsPayment(state) ?? (fee?.noticeReceivedOn ? { code: 'fee_notice_recorded' } : null);
    case 'recordPayment':
      return awaitsPayment(state);
    case 'lapseUnpaid': {
      if (!fee || fee.paidOn) return awaitsPayment(state);
      if (!fee.noticeReceivedOn) return { code: 'fee_notice_unproven', article: FEE_MEASURE };
      const deadlineOn = feePayDue(fee, context.calendar);
      return context.today > deadlineOn
        ? null
        : { code: 'fee_period_not_over', article: FEE_MEASURE, values: { deadlineOn } };
    }
    case 'recordReplyReceipt':
      return state.delivery?.method === 'post' && !state.replyReceivedOn ? null : { code: 'reply_receipt_not_open' };
    // What was answered stays answered; of a case taken over as closed only the ends are known.
    case 'reopen':
      if (state.delivery || state.takenOverClosed) return { code: 'nothing_to_reopen' };
      return state.drafterIds.includes(context.actor.userId) ? FOUR_EYES : null;
    case 'recordFailedDelivery':
      return state.status === 'closed' && !state.delivery ? { code: 'nothing_delivered' } : null;
    case 'consult':
    case 'confirmReceipt':
    case 'receiveSupplement':
    case 'assign':
    case 'accept':
    case 'return':
    case 'reassign':
    case 'deliver':
    case 'withdraw':
    case 'correct':
      return null;
    default:
      return action satisfies never;
  }
}

const FEE_MEASURE = '国办函〔2020〕109号';

/** While the applicant has yet to pay, the office waits. */
const awaitedFee = (state: CaseState): Refusal | null =>
  isFeeAwaited(state) ? { code: 'fee_awaited', article: FEE_MEASURE } : null;

const awaitsPayment = ({ fee }: CaseState): Refusal | null =>
  fee && !fee.paidOn ? null : { code: 'fee_not_charged', article: FEE_MEASURE };

/** A later day told before the limit started again was said of the limit that is over. */
function laterDateHolds(state: CaseState, { calendar }: DecisionContext): boolean {
  const from = countsFrom(clockFacts(state, calendar));
  return state.laterDate !== null && from !== null && state.laterDate.toldOn >= from;
}

export function availableActions(state: CaseState, context: DecisionContext): AvailableAction[] {
  return permittedIn(state.status)
    .filter(([, roles]) => roles.some((role) => reaches(role, state, context)))
    .map(([action]) => ({ action, blockedBy: obstacle(action, state, context) }));
}

/** The refusal of one action, or null when it may be taken. */
export function refusalOf(action: Action, state: CaseState, context: DecisionContext): Refusal | null {
  const row = permittedIn(state.status).find(([listed]) => listed === action);
  if (!row) return { code: 'not_in_this_status', values: { status: state.status } };
  if (!row[1].some((role) => reaches(role, state, context))) return { code: 'not_allowed' };
  return obstacle(action, state, context);
}
