/** The reconsideration a suit came after: one of the same body, over the same case, and filed first. */
import type { Refusal } from '../result';
import { dayName, type DisputeEntry } from './dispute-entry';

export interface Linked extends Pick<DisputeEntry, 'kind' | 'filedOn'> {
  readonly caseId: string | null;
}

/** Why a suit cannot name this one as the reconsideration before it. @param recon undefined where there is none. */
export function precedingProblem(suit: Linked, recon: Linked | undefined): Refusal | null {
  if (recon?.kind !== 'recon') return { code: 'dispute_unknown', field: 'precededBy' };
  if (suit.caseId && recon.caseId && suit.caseId !== recon.caseId)
    return { code: 'dispute_of_another_case', field: 'precededBy' };
  if (suit.filedOn >= recon.filedOn) return null;
  const [step, after] = [dayName(suit.kind, 'filedOn'), dayName('recon', 'filedOn')];
  return {
    code: 'day_before_step',
    field: 'filedOn',
    values: { step, on: suit.filedOn, after, earliest: recon.filedOn },
  };
}
