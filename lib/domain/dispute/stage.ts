/** How far a dispute has come: which instance has it or had it last, and whether that one has decided. */
import type { DisputeFact } from '../report/dispute';

export const STAGES = [
  'recon_open',
  'recon_concluded',
  'first_open',
  'first_concluded',
  'appeal_open',
  'appeal_concluded',
] as const;
export type Stage = (typeof STAGES)[number];

export function stageOf({
  kind,
  concludedOn,
  appealedOn,
  appealConcludedOn,
}: Pick<DisputeFact, 'kind' | 'concludedOn' | 'appealedOn' | 'appealConcludedOn'>): Stage {
  if (appealedOn) return appealConcludedOn ? 'appeal_concluded' : 'appeal_open';
  if (kind === 'recon') return concludedOn ? 'recon_concluded' : 'recon_open';
  return concludedOn ? 'first_concluded' : 'first_open';
}
