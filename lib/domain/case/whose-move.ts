/** Whose move it is: derived from the status, shown in the queue and to the citizen, and what "my work" is made of. */
import type { Role } from '../staff/role';
import type { CaseState } from './case-state';
import { stepInHand } from './case-state';
import { isFeeAwaited } from './fee';

/** `unit` is anyone of the unit who may take the case; `nobody` once it is closed. */
export type MoverRole = Role | 'applicant' | 'unit' | 'nobody';

export interface Mover {
  readonly role: MoverRole;
  /** Set where only this unit, or this person, can move. */
  readonly unitId: string | null;
  readonly userId: string | null;
}

const anyone = (role: MoverRole): Mover => ({ role, unitId: null, userId: null });

export function whoseMove(state: CaseState): Mover {
  switch (state.status) {
    case 'awaiting_confirmation':
    case 'registered':
    case 'awaiting_delivery':
      return anyone('registrar');
    case 'awaiting_supplement':
      return anyone('applicant');
    case 'assigned':
      return { role: 'unit', unitId: state.unitId, userId: null };
    case 'handling':
      // Elsewhere the office still has to settle who handles the case.
      if (isFeeAwaited(state)) return anyone('applicant');
      return { role: 'handler', unitId: state.unitId, userId: state.handlerId };
    case 'in_review': {
      const role = stepInHand(state)?.role ?? 'unit_head';
      return { role, unitId: role === 'unit_head' ? state.unitId : null, userId: null };
    }
    case 'awaiting_signature':
      return anyone('office_head');
    case 'closed':
      return anyone('nobody');
    default:
      return state.status satisfies never;
  }
}

/** Who is asked for a decision beside the one whose move it is: the office head, for consent to an extension. */
export const alsoMoves = (state: CaseState): Role | null =>
  state.status !== 'closed' && state.extension?.stage === 'asked' ? 'office_head' : null;
