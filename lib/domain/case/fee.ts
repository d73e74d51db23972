/**
 * Charging the processing fee in a case (条例第四十二条; 国办函〔2020〕109号): noticed within the limit for the reply, paid within
 * twenty working days, given up otherwise. What it amounts to is in `fee/amount`; how often the applicant has asked is told
 * by whoever calls, for it concerns other cases.
 */
import { clock, feePayDue } from '../clock/reply-clock';
import { FEES_FROM } from '../clock/limits';
import { addDays, type Day } from '../day';
import { feeOf, itemFee, type FeeMode } from '../fee/amount';
import { raise } from '../raise';
import { ok, refuse, type Refusal } from '../result';
import type { CaseState } from './case-state';
import type { CaseStatus } from './case-status';
import { clockFacts } from './clock-facts';
import type { CaseCommand } from './command';
import { badDay, type DecideContext, type Happenings } from './happening';

export interface Fee {
  readonly mode: FeeMode;
  /** Per item: which request of the month this one is. Per page: its pages. */
  readonly units: number;
  readonly amountFen: number;
  readonly sentOn: Day;
  readonly noticeReceivedOn: Day | null;
  readonly paidOn: Day | null;
}

const MEASURE = '国办函〔2020〕109号';
const FEN_PER_YUAN = 100;

type Of<T extends CaseCommand['type']> = Extract<CaseCommand, { type: T }>;
const refused = (refusal: Refusal): Happenings => ({ ok: false, refusal });
const feeIn = (state: CaseState): Fee => state.fee ?? raise('a payment for a fee that was never charged');

/** Also while the case changes hands: what was asked of the applicant stays asked. */
const UNTIL_DRAFTED: readonly CaseStatus[] = ['registered', 'assigned', 'handling'];

export const isFeeAwaited = (state: Pick<CaseState, 'fee' | 'status'>): boolean =>
  UNTIL_DRAFTED.includes(state.status) && state.fee !== null && state.fee.paidOn === null;

export function chargeFee(state: CaseState, command: Of<'chargeFee'>, context: DecideContext): Happenings {
  const { mode, pages, sentOn } = command;
  const receivedOn = state.receivedOn ?? raise('a fee before receipt');
  const bad = badDay('sentOn', sentOn, receivedOn, 'day_before_receipt', context);
  if (bad) return refused(bad);
  if (sentOn < FEES_FROM)
    return refuse('fee_not_yet', { field: 'sentOn', article: MEASURE, values: { from: FEES_FROM } });
  const { dueOn } = clock(clockFacts(state, context.calendar), context.calendar);
  if (dueOn && sentOn > dueOn) {
    return refuse('fee_told_too_late', { field: 'sentOn', article: MEASURE, values: { dueOn } });
  }
  if (mode === 'per_page' && !pages) return refuse('fee_pages_required', { field: 'pages' });
  const units = mode === 'per_page' ? (pages ?? 0) : context.applicantCounts.ordinalInMonth;
  const { amountYuan } = mode === 'per_page' ? feeOf(mode, units) : itemFee(units);
  if (amountYuan === 0) return refuse('fee_is_free', { field: 'mode', article: MEASURE, values: { units } });
  return ok([{ type: 'fee_charged', mode, units, amountFen: amountYuan * FEN_PER_YUAN, sentOn }]);
}

export function recordFeeNotice(
  state: CaseState,
  { receivedOn }: Of<'recordFeeNotice'>,
  context: DecideContext,
): Happenings {
  const bad = badDay('receivedOn', receivedOn, feeIn(state).sentOn, 'day_before_last_step', context);
  return bad ? refused(bad) : ok([{ type: 'fee_notice_received', receivedOn }]);
}

export function recordPayment(
  state: CaseState,
  { paidOn, proof }: Of<'recordPayment'>,
  context: DecideContext,
): Happenings {
  const fee = feeIn(state);
  const bad = badDay('paidOn', paidOn, fee.noticeReceivedOn ?? fee.sentOn, 'day_before_last_step', context);
  if (bad) return refused(bad);
  const deadlineOn = feePayDue(fee, context.calendar);
  // The period runs from the day the notice came: without that day nobody can say that it is over.
  if (fee.noticeReceivedOn && paidOn > deadlineOn) {
    return refuse('fee_paid_too_late', { field: 'paidOn', article: MEASURE, values: { deadlineOn } });
  }
  return ok([{ type: 'fee_paid', paidOn, proof }]);
}

/** Not paid in time: given up, and the case ends on the first day after the period. */
export function lapseUnpaid(state: CaseState, context: DecideContext): Happenings {
  const deadlineOn = feePayDue(feeIn(state), context.calendar);
  return ok([
    { type: 'fee_unpaid', deadlineOn },
    { type: 'closed', closedOn: addDays(deadlineOn, 1), outcome: 'other_unpaid_fee' },
  ]);
}
