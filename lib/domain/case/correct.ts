/**
 * Correcting the record: a new event with a reason, never a change of an old one. A correction may not say what no
 * step could have said: it keeps the order of days, the rule of receipt (条例第三十一条), four eyes and the rule table of outcomes.
 */
import { clock, feePayDue, supplementDeadline } from '../clock/ledger';
import { REGULATION_FROM } from '../clock/limits';
import { needsConfirmation } from '../clock/receipt';
import { addDays, type Day } from '../day';
import type { Outcome } from '../outcome/outcomes';
import { outcomeRule } from '../outcome/outcomes';
import { ok, refuse, type Refusal } from '../result';
import type { Correction } from './case-event';
import { type CaseState, lastSupplement } from './case-state';
import { clockFacts } from './clock-facts';
import { badDay, type DecideContext, type Happening, type Happenings } from './happening';

export function correct(state: CaseState, asked: Correction, reason: string, context: DecideContext): Happenings {
  const entries = Object.entries({ ...asked, ...daysOfReceipt(state, asked) }).filter(
    ([field, value]) => value !== undefined && value !== state[field as keyof Correction],
  );
  if (entries.length === 0) return refuse('nothing_to_correct');
  const changes = Object.fromEntries(entries) as Correction;
  const refusal = badReceipt(state, asked, changes, context) ?? badEnding(state, changes, context);
  if (refusal) return { ok: false, refusal };
  const corrected: Happening = { type: 'corrected', changes, reason };
  // A channel that needs no confirmation settles the receipt at once.
  const settles = state.status === 'awaiting_confirmation' && changes.channel && !needsConfirmation(changes.channel);
  const receivedOn = changes.arrivedOn ?? state.arrivedOn;
  return ok(settles ? [corrected, { type: 'registered', receivedOn }] : [corrected]);
}

/**
 * Where a request is received by being handed in or signed for, arrival and receipt are one day: said of one, it holds of
 * both. A ledger of past cases knows the day of receipt alone.
 */
function daysOfReceipt(state: CaseState, asked: Correction): Partial<Correction> {
  const { arrivedOn, receivedOn, channel } = asked;
  if (!isOneDay(state, asked) || !state.receivedOn) return {};
  const on = receivedOn ?? arrivedOn ?? (channel && !needsConfirmation(channel) ? state.arrivedOn : undefined);
  return on ? { arrivedOn: arrivedOn ?? on, receivedOn: on } : {};
}

const isOneDay = (state: CaseState, { channel }: Correction): boolean =>
  state.imported || !needsConfirmation(channel ?? state.channel);

function badReceipt(
  state: CaseState,
  asked: Correction,
  { arrivedOn, receivedOn, closedOn, channel }: Correction,
  context: DecideContext,
): Refusal | null {
  if (asked.receivedOn && !state.receivedOn) {
    return { code: 'confirmation_day_required', article: '条例第三十一条', field: 'receivedOn' };
  }
  if (asked.arrivedOn && asked.receivedOn && asked.arrivedOn !== asked.receivedOn && isOneDay(state, asked)) {
    return { code: 'arrival_is_receipt', article: '条例第三十一条', field: 'arrivedOn' };
  }
  const arrival = arrivedOn ?? state.arrivedOn;
  const receipt = receivedOn ?? state.receivedOn;
  const bad =
    (arrivedOn && badDay('arrivedOn', arrivedOn, REGULATION_FROM, 'day_before_regulation', context)) ||
    (receivedOn && badDay('receivedOn', receivedOn, arrival, 'day_before_arrival', context));
  if (bad) return bad;
  if (receipt && receipt < arrival) {
    return { code: 'day_before_arrival', field: 'arrivedOn', values: { on: receipt, earliest: arrival } };
  }
  if (receivedOn) {
    const stepOn = firstStepAfterReceipt({ ...state, closedOn: closedOn ?? state.closedOn });
    if (stepOn && stepOn < receivedOn) {
      return { code: 'day_before_receipt', field: 'receivedOn', values: { on: stepOn, earliest: receivedOn } };
    }
    const late = extensionToldTooLate({ ...state, receivedOn }, context);
    if (late) return late;
  }
  // Another rule decides the day of receipt now, so that day has to be said with it.
  const nowConfirmed = channel && needsConfirmation(channel) && !needsConfirmation(state.channel);
  return nowConfirmed && state.receivedOn && !asked.receivedOn
    ? { code: 'receipt_day_with_channel', article: '条例第三十一条', field: 'receivedOn' }
    : null;
}

/** An earlier receipt ends the limit earlier: what was told in time must still have been (条例第三十三条第二款). */
function extensionToldTooLate(state: CaseState, { calendar }: DecideContext): Refusal | null {
  const { extension, ...facts } = clockFacts(state, calendar);
  const { dueOn } = clock({ ...facts, extension: null }, calendar);
  return extension && dueOn && extension.toldOn > dueOn
    ? { code: 'extension_told_too_late', article: '条例第三十三条', field: 'receivedOn', values: { dueOn } }
    : null;
}

function badEnding(state: CaseState, changes: Correction, context: DecideContext): Refusal | null {
  const { closedOn } = changes;
  if (changes.outcome === undefined && closedOn === undefined) return null;
  if (state.status !== 'closed') return { code: 'not_in_this_status', values: { status: state.status } };
  if (state.drafterIds.includes(context.actor.userId)) return { code: 'four_eyes' };
  const outcome = changes.outcome ?? state.outcome;
  const earliest = earliestClosing({ ...state, outcome, receivedOn: changes.receivedOn ?? state.receivedOn }, context);
  const bad = closedOn && badDay('closedOn', closedOn, earliest, 'day_before_last_step', context);
  return bad ?? badOutcome(state, outcome, closedOn ?? state.closedOn);
}

function badOutcome(state: CaseState, outcome: Outcome | null, closedOn: Day | null): Refusal | null {
  if (!outcome) return null;
  const { availableFrom, byReply, afterSupplement } = outcomeRule(outcome);
  if (availableFrom && closedOn && closedOn < availableFrom) {
    return { code: 'outcome_not_available_yet', field: 'outcome', values: { from: availableFrom } };
  }
  // Of a past case only the ends are known: any outcome may have been the true one.
  if (state.imported) return null;
  if (state.delivery && !byReply) return { code: 'outcome_not_by_reply', field: 'outcome' };
  if (!state.delivery && byReply) return { code: 'outcome_needs_reply', field: 'outcome' };
  if (afterSupplement && !lastSupplement(state)?.receivedOn) return needsSupplement;
  if (outcome === 'other_no_supplement' && !lastSupplement(state)) return needsSupplement;
  return outcome === 'other_unpaid_fee' && !state.fee
    ? { code: 'fee_not_charged', field: 'outcome', article: '国办函〔2020〕109号' }
    : null;
}

export const needsSupplement: Refusal = { code: 'outcome_needs_supplement', field: 'outcome', article: '条例第三十条' };

/** Every day a step of the case gives, in order. */
const stepDays = ({ supplements, consultations, reasons, laterDate, fee, extension, draft }: CaseState): Day[] =>
  [
    ...supplements.flatMap(({ sentOn, noticeReceivedOn, receivedOn }) => [sentOn, noticeReceivedOn, receivedOn]),
    ...consultations.flatMap(({ sentOn, receivedOn, answeredOn }) => [sentOn, receivedOn, answeredOn]),
    reasons?.sentOn,
    reasons?.answer?.receivedOn,
    laterDate?.toldOn,
    fee?.sentOn,
    fee?.noticeReceivedOn,
    fee?.paidOn,
    extension?.toldOn,
    draft?.signedOn,
  ]
    .filter((on): on is Day => !!on)
    .sort();

/** The earliest day on which something was done that presupposes receipt: receipt cannot be moved past it. */
const firstStepAfterReceipt = (state: CaseState): Day | null =>
  [...stepDays(state), ...(state.closedOn ? [state.closedOn] : [])].sort()[0] ?? null;

/** A case ends neither before its last step nor, given up, before the applicant's own period is over. */
function earliestClosing(state: CaseState, { calendar }: DecideContext): Day | null {
  const { outcome, receivedOn, fee } = state;
  const supplement = lastSupplement(state);
  if (outcome === 'other_no_supplement' && supplement) return addDays(supplementDeadline(supplement, calendar), 1);
  if (outcome === 'other_unpaid_fee' && fee) return addDays(feePayDue(fee, calendar), 1);
  // An answer to a consultation may come after the reply has gone out.
  const ownSteps = stepDays({ ...state, consultations: [] });
  return ownSteps.at(-1) ?? receivedOn;
}
