/**
 * What the sixth section of the report says of processing fees: notices sent in the year and their sum, and what was
 * collected in it (国办函〔2020〕109号). A notice counts in the year it was sent, a payment in the year it was made.
 */
import type { CaseEvent } from '../case/case-event';
import { type Day, yearOf } from '../day';

export interface FeeTotals {
  readonly notices: number;
  readonly noticedFen: number;
  readonly collectedFen: number;
}

/** @param entries fee notices, payments and corrections, those of one case in the order in which they happened. */
export function feeTotals(entries: readonly { caseId: string; event: CaseEvent }[], year: number): FeeTotals {
  const fees = new Map<string, { readonly amountFen: number; readonly sentOn: Day; readonly paidOn: Day | null }>();
  for (const { caseId, event } of entries) {
    const fee = fees.get(caseId);
    if (event.type === 'fee_charged') {
      const { amountFen, sentOn } = event;
      fees.set(caseId, { amountFen, sentOn, paidOn: null });
    } else if (fee && event.type === 'fee_paid') {
      fees.set(caseId, { ...fee, paidOn: event.paidOn });
    } else if (fee && event.type === 'corrected') {
      const { 'fee_charged-1': sentOn = fee.sentOn, 'fee_paid-1': paidOn = fee.paidOn } = event.changes.days ?? {};
      fees.set(caseId, { ...fee, sentOn, paidOn });
    }
  }
  const sum = (amounts: readonly { amountFen: number }[]) => amounts.reduce((total, one) => total + one.amountFen, 0);
  const noticed = [...fees.values()].filter(({ sentOn }) => yearOf(sentOn) === year);
  const collected = [...fees.values()].filter(({ paidOn }) => paidOn && yearOf(paidOn) === year);
  return { notices: noticed.length, noticedFen: sum(noticed), collectedFen: sum(collected) };
}
