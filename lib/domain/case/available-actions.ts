/**
 * Asks the permission table, then the facts of the case: which actions this person may take now, and what blocks the
 * rest. The page draws from it and `decide` obeys it. It never looks at what a command contains.
 */
import type { WorkCalendar } from '../clock/work-calendar';
import type { Day } from '../day';
import type { Refusal } from '../result';
import type { Actor, Directory } from '../staff/actor';
import { clock, supplementDeadline } from '../clock/ledger';
import type { ReviewPlan } from '../review/review-plan';
import { clockFacts } from './clock-facts';
import type { CaseState } from './case-state';
import { stepInHand } from './case-state';
import type { Action } from './command';
import type { Permitted } from './permissions';
import { permittedIn } from './permissions';

/** Everything a decision rests on beside the case itself. */
export interface DecisionContext {
  readonly actor: Actor;
  readonly today: Day;
  readonly calendar: WorkCalendar;
  readonly reviewPlan: ReviewPlan;
  readonly directory: Directory;
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
  const { supplement, extension } = state;
  switch (action) {
    case 'approve':
    case 'sign':
      return state.drafterIds.includes(context.actor.userId) ? FOUR_EYES : null;
    case 'sendBack':
      return state.drafterIds.includes(context.actor.userId) ? FOUR_EYES : null;
    case 'askSupplement':
      return supplement && { code: 'supplement_already_asked', article: '条例第三十条' };
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
      return pastDue(state, context);
    case 'approveExtension':
      return extension?.stage === 'asked' ? pastDue(state, context) : { code: 'extension_not_asked' };
    case 'refuseExtension':
      return extension?.stage === 'asked' ? null : { code: 'extension_not_asked' };
    case 'tellExtension':
      return extension?.stage === 'approved' ? null : { code: 'extension_not_approved' };
    case 'confirmReceipt':
    case 'receiveSupplement':
    case 'assign':
    case 'accept':
    case 'return':
    case 'reassign':
    case 'draftOutcome':
    case 'deliver':
    case 'withdraw':
    case 'correct':
      return null;
    default:
      return action satisfies never;
  }
}

function pastDue(state: CaseState, { calendar, today }: DecisionContext): Refusal | null {
  const { dueOn } = clock(clockFacts(state), calendar);
  return dueOn && today > dueOn
    ? { code: 'extension_told_too_late', article: '条例第三十三条', values: { dueOn } }
    : null;
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
