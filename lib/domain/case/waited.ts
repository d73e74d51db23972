/**
 * Whose move it is once the applicant's own period has run out: the office's, which may go on. It depends on today, so it is
 * asked when looking and never stored.
 */
import type { Day } from '../day';
import type { MoverRole } from './whose-move';

interface Waiting {
  readonly moverRole: MoverRole;
  readonly handlerId: string | null;
  readonly waitingUntil: Day | null;
}

export const hasWaited = (waitingUntil: Day | null, today: Day): boolean =>
  waitingUntil !== null && today > waitingUntil;

export function moverOn({ moverRole, handlerId, waitingUntil }: Waiting, today: Day): MoverRole {
  if (moverRole !== 'applicant' || !hasWaited(waitingUntil, today)) return moverRole;
  return handlerId ? 'handler' : 'registrar';
}
