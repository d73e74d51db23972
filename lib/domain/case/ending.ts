/**
 * How a case ends: delivered, with the day that counts (国办公开办函〔2016〕235号), or withdrawn. A reply that takes effect after
 * its due day says why it was late. What ends by a period that ran out stands with that period.
 */
import { clock } from '../clock/reply-clock';
import { ok, refuse, type Refusal } from '../result';
import { raise } from '../raise';
import type { CaseState } from './case-state';
import { clockFacts } from './clock-facts';
import type { CaseCommand } from './command';
import { effectiveOn } from './delivery';
import { badDay, type DecideContext, type Happening, type Happenings } from './happening';

type Of<T extends CaseCommand['type']> = Extract<CaseCommand, { type: T }>;
const refused = (refusal: Refusal): Happenings => ({ ok: false, refusal });

export function deliver(state: CaseState, { delivery, lateness }: Of<'deliver'>, context: DecideContext): Happenings {
  if (delivery.method === 'post' && delivery.carrier === 'private_courier') {
    return refuse('private_courier', { field: 'delivery.carrier', article: '邮政法第五十五条' });
  }
  const { outcome, signedOn } = state.draft ?? raise('a delivery without a draft');
  const closedOn = effectiveOn(delivery);
  const bad = badDay('delivery', closedOn, null, 'day_before_last_step', context);
  if (bad) return refused(bad);
  if (signedOn && closedOn < signedOn) {
    const values = { step: 'delivered', on: closedOn, after: 'signedOn', earliest: signedOn };
    return refuse('day_before_step', { field: 'delivery', values });
  }
  const { dueOn } = clock(clockFacts(state, context.calendar), context.calendar);
  const late = dueOn !== null && closedOn > dueOn;
  if (late && !lateness) {
    return refuse('lateness_required', { field: 'lateness.reason', article: '条例第三十三条', values: { dueOn } });
  }
  return ok([
    { type: 'delivered', delivery, lateness: (late && lateness) || null },
    { type: 'closed', closedOn, outcome },
  ]);
}

export function recordFailedDelivery(
  state: CaseState,
  { failed }: Of<'recordFailedDelivery'>,
  context: DecideContext,
): Happenings {
  const earliest = state.delivery ? effectiveOn(state.delivery) : (state.draft?.signedOn ?? null);
  const bad = badDay('failed.on', failed.on, earliest, 'day_before_last_step', context);
  return bad ? refused(bad) : ok([{ type: 'delivery_failed', failed }]);
}

export function recordReplyReceipt(
  state: CaseState,
  { receivedOn }: Of<'recordReplyReceipt'>,
  context: DecideContext,
): Happenings {
  const bad = badDay('receivedOn', receivedOn, state.closedOn, 'day_before_last_step', context);
  return bad ? refused(bad) : ok([{ type: 'reply_received', receivedOn }]);
}

/** Who takes a request back has been reached: what was still to be confirmed is confirmed with it, and the case is counted. */
export function withdraw(state: CaseState, command: Of<'withdraw'>, context: DecideContext): Happenings {
  const { withdrawnOn, proof } = command;
  const earliest = state.receivedOn ?? state.arrivedOn;
  const bad = badDay('withdrawnOn', withdrawnOn, earliest, 'day_before_receipt', context);
  if (bad) return refused(bad);
  const received: Happening[] = state.receivedOn
    ? []
    : [
        { type: 'receipt_confirmed', confirmedOn: withdrawnOn, how: proof },
        { type: 'registered', receivedOn: withdrawnOn },
      ];
  return ok([
    ...received,
    { type: 'withdrawn', withdrawnOn, proof, ...(received.length > 0 && { confirmsReceipt: true }) },
    { type: 'closed', closedOn: withdrawnOn, outcome: 'other_withdrawn' },
  ]);
}
