/** What may become of a dispute that is on record: what an order has opened stays, and what is mended needs a reason. */
import type { Day } from '../day';
import type { Refusal } from '../result';
import { type DisputeEntry, orderObstacle } from './dispute-entry';

interface Ordered {
  readonly caseId: string | null;
  readonly newAnswerOrderedOn: Day | null;
  readonly orderedCaseId: string | null;
  readonly orderedNumber: string | null;
}

/** It has opened a case, which stays. @param field what the refusal is about. */
export const openedCase = ({ orderedNumber }: Pick<Ordered, 'orderedNumber'>, field?: string): Refusal => ({
  code: 'dispute_opened_case',
  values: { number: orderedNumber ?? '' },
  ...(field && { field }),
});

/** An order to answer anew is recorded once, over a case, by a decision in force; null where nothing stands against the next version. */
export function orderRefusal(found: Ordered, next: DisputeEntry & { readonly caseId: string | null }): Refusal | null {
  if (found.orderedCaseId) {
    if (next.newAnswerOrderedOn !== found.newAnswerOrderedOn) return openedCase(found, 'newAnswerOrderedOn');
    return next.caseId === found.caseId ? null : openedCase(found, 'acceptanceNumber');
  }
  if (!next.newAnswerOrderedOn) return null;
  if (!next.caseId) return { code: 'dispute_order_without_case', field: 'newAnswerOrderedOn' };
  return orderObstacle(next);
}

const COUNTED: readonly string[] = ['kind', 'filedOn', 'concludedOn', 'result', 'asOriginalAgency', 'caseId'];
const APPEAL: readonly string[] = ['appealedOn', 'appealConcludedOn', 'appealResult'];

/** What table four counts, or the case, is said otherwise than before. That an appeal comes is news, and mends nothing. */
export const isMending = (field: string, before: unknown): boolean =>
  COUNTED.includes(field) || (APPEAL.includes(field) && before !== null);

type Said = DisputeEntry & { readonly caseId: string | null };

/** The fields in which two versions differ. */
export const movedBetween = (before: Said, after: Said): (keyof Said)[] =>
  (Object.keys(after) as (keyof Said)[]).filter((field) => after[field] !== before[field]);
