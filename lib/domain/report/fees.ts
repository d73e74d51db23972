/**
 * What the sixth section of the report says of processing fees: notices sent in the year and their sum, and what was
 * collected in it (国办函〔2020〕109号). A notice counts in the year it was sent, a payment in the year it was made.
 */
import type { CaseEvent } from '../case/case-event';
import { yearOf } from '../day';

export interface FeeTotals {
  readonly notices: number;
  readonly noticedFen: number;
  readonly collectedFen: number;
}

/** @param entries fee notices and payments, those of one case in the order in which they happened. */
export function feeTotals(entries: readonly { caseId: string; event: CaseEvent }[], year: number): FeeTotals {
  const charged = new Map<string, number>();
  let [notices, noticedFen, collectedFen] = [0, 0, 0];
  for (const { caseId, event } of entries) {
    if (event.type === 'fee_charged') {
      charged.set(caseId, event.amountFen);
      if (yearOf(event.sentOn) === year) [notices, noticedFen] = [notices + 1, noticedFen + event.amountFen];
    }
    if (event.type === 'fee_paid' && yearOf(event.paidOn) === year) collectedFen += charged.get(caseId) ?? 0;
  }
  return { notices, noticedFen, collectedFen };
}
