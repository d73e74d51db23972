/**
 * Correcting the record: a new event with a reason, never a change of an old one. A correction may not say what no
 * step could have said: it keeps the order of days, the rule of receipt (条例第三十一条), four eyes and the rule table of outcomes.
 */
import { needsConfirmation } from '../clock/receipt';
import type { Day } from '../day';
import type { Outcome } from '../outcome/outcomes';
import { outcomeRule } from '../outcome/outcomes';
import { ok, refuse, type Refusal } from '../result';
import type { Correction } from './case-event';
import type { CaseState } from './case-state';
import { badDay, type DecideContext, type Happening, type Happenings } from './happening';

export function correct(state: CaseState, asked: Correction, reason: string, context: DecideContext): Happenings {
  const entries = Object.entries(asked).filter(
    ([field, value]) => value !== undefined && value !== state[field as keyof Correction],
  );
  if (entries.length === 0) return refuse('nothing_to_correct');
  const changes = Object.fromEntries(entries) as Correction;
  const refusal = badReceipt(state, changes, context) ?? badEnding(state, changes, context);
  if (refusal) return { ok: false, refusal };
  const corrected: Happening = { type: 'corrected', changes, reason };
  // A channel that needs no confirmation settles the receipt at once.
  const settles = state.status === 'awaiting_confirmation' && changes.channel && !needsConfirmation(changes.channel);
  return ok(settles ? [corrected, { type: 'registered', receivedOn: state.arrivedOn }] : [corrected]);
}

function badReceipt(
  state: CaseState,
  { receivedOn, closedOn, channel }: Correction,
  context: DecideContext,
): Refusal | null {
  if (receivedOn && !state.receivedOn) {
    return { code: 'confirmation_day_required', article: '条例第三十一条', field: 'receivedOn' };
  }
  if (receivedOn) {
    const bad = badDay('receivedOn', receivedOn, null, 'day_in_future', context);
    if (bad) return bad;
    const stepOn = firstStepAfterReceipt({ ...state, closedOn: closedOn ?? state.closedOn });
    if (stepOn && stepOn < receivedOn) {
      return { code: 'day_before_receipt', field: 'receivedOn', values: { on: stepOn, earliest: receivedOn } };
    }
  }
  // Another rule decides the day of receipt now, so that day has to be said with it.
  const nowConfirmed = channel && needsConfirmation(channel) && !needsConfirmation(state.channel);
  return nowConfirmed && state.receivedOn && !receivedOn
    ? { code: 'receipt_day_with_channel', article: '条例第三十一条', field: 'receivedOn' }
    : null;
}

function badEnding(state: CaseState, changes: Correction, context: DecideContext): Refusal | null {
  const { closedOn } = changes;
  if (changes.outcome === undefined && closedOn === undefined) return null;
  if (state.status !== 'closed') return { code: 'not_in_this_status', values: { status: state.status } };
  if (state.drafterIds.includes(context.actor.userId)) return { code: 'four_eyes' };
  const earliest = state.draft?.signedOn ?? changes.receivedOn ?? state.receivedOn;
  const bad = closedOn && badDay('closedOn', closedOn, earliest, 'day_before_last_step', context);
  return bad ?? badOutcome(state, changes.outcome ?? state.outcome, closedOn ?? state.closedOn);
}

function badOutcome(state: CaseState, outcome: Outcome | null, closedOn: Day | null): Refusal | null {
  if (!outcome) return null;
  const { availableFrom, byReply, afterSupplement } = outcomeRule(outcome);
  if (availableFrom && closedOn && closedOn < availableFrom) {
    return { code: 'outcome_not_available_yet', field: 'outcome', values: { from: availableFrom } };
  }
  if (state.delivery && !byReply) return { code: 'outcome_not_by_reply', field: 'outcome' };
  if (afterSupplement && !state.imported && !state.supplement?.receivedOn) return needsSupplement;
  return null;
}

export const needsSupplement: Refusal = { code: 'outcome_needs_supplement', field: 'outcome', article: '条例第三十条' };

/** The earliest day on which something was done that presupposes receipt: receipt cannot be moved past it. */
const firstStepAfterReceipt = ({ supplement, extension, draft, closedOn }: CaseState): Day | null =>
  [supplement?.sentOn, extension?.toldOn, draft?.signedOn, closedOn].filter((on) => !!on).sort()[0] ?? null;
