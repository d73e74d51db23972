/**
 * Correcting the record: a new event with a reason, never a change of an old one. A correction may not say what no
 * step could have said: it keeps the order of days, the rule of receipt (条例第三十一条), four eyes and the rule table of outcomes.
 */
import { clock, factsUntil } from '../clock/reply-clock';
import { REGULATION_FROM } from '../clock/limits';
import { needsConfirmation } from '../clock/receipt';
import { isWorkingDay } from '../clock/work-calendar';
import { addDays, type Day } from '../day';
import { outcomeRule } from '../outcome/outcomes';
import { ok, refuse, type Refusal } from '../result';
import { type CaseState, lastSupplement } from './case-state';
import type { CaseCommand } from './command';
import { clockFacts } from './clock-facts';
import { type Contradiction, contradictions, endedByPeriodOn } from './contradictions';
import { corrected, type Correction } from './correction';
import { effectiveOn, type Lateness } from './delivery';
import { excessObstacle } from './excess';
import { badDay, type DecideContext, type Happening, type Happenings, tooFarAhead } from './happening';
import { liesAhead, type StepDay, stepDaysOf } from './step-days';

type Correct = Extract<CaseCommand, { type: 'correct' }>;

export function correct(state: CaseState, command: Correct, context: DecideContext): Happenings {
  const { changes: asked, reason, knowing = false } = command;
  const unknown = unknownStep(state, asked);
  if (unknown) return { ok: false, refusal: unknown };
  const differing = withEndOfPeriod(state, differences(state, asked), context);
  const lateness = latenessNow(state, differing, asked.lateness ?? null, context);
  const changes: Correction = { ...differing, ...(isSame(lateness, state.lateness) ? {} : { lateness }) };
  if (Object.keys(changes).length === 0) return refuse('nothing_to_correct');
  const next = corrected(state, changes);
  const refusal =
    badReceipt(state, asked, changes, context) ??
    badEnding(state, next, changes, context) ??
    badSteps(state, next, { changes, knowing }, context) ??
    badLateness(state, next, context);
  if (refusal) return { ok: false, refusal };
  const happening: Happening = { type: 'corrected', changes, reason };
  // A channel that needs no confirmation settles the receipt at once.
  const settles = state.status === 'awaiting_confirmation' && changes.channel && !needsConfirmation(changes.channel);
  const receivedOn = changes.arrivedOn ?? state.arrivedOn;
  return ok(settles ? [happening, { type: 'registered', receivedOn }] : [happening]);
}

function unknownStep(state: CaseState, { days = {} }: Correction): Refusal | null {
  const known = stepDaysOf(state).map(({ key }) => key);
  const field = Object.keys(days).find((key) => !known.includes(key));
  return field === undefined ? null : { code: 'step_not_taken', field };
}

/** The entries and days that really differ from what is on record. */
function differences(state: CaseState, asked: Correction): Correction {
  const { days = {}, lateness: _, ...entries } = { ...asked, ...daysOfReceipt(state, asked) };
  const recorded = new Map(stepDaysOf(state).map(({ key, on }) => [key, on]));
  const moved = Object.entries(days).filter(([key, on]) => on !== recorded.get(key));
  const changed = Object.entries(entries).filter(
    ([field, value]) => value !== undefined && value !== state[field as keyof typeof entries],
  );
  return {
    ...(Object.fromEntries(changed) as Correction),
    ...(moved.length > 0 && { days: Object.fromEntries(moved) }),
  };
}

/** Given up, a case ends on the day after the applicant's period: where that moves, or the outcome becomes so, the end moves along. */
function withEndOfPeriod(state: CaseState, differing: Correction, { calendar }: DecideContext): Correction {
  if (state.status !== 'closed' || differing.closedOn) return differing;
  const endsOn = endedByPeriodOn(corrected(state, differing), calendar);
  const moves = endsOn && endsOn !== endedByPeriodOn(state, calendar) && endsOn !== state.closedOn;
  return moves ? { ...differing, closedOn: endsOn } : differing;
}

/** Why the reply was late, once the days are as corrected: no reason stays with a reply that was in time. */
function latenessNow(
  state: CaseState,
  differing: Correction,
  asked: Lateness | null,
  context: DecideContext,
): Lateness | null {
  const { days, receivedOn, closedOn } = differing;
  if (!(days ?? receivedOn ?? closedOn ?? asked)) return state.lateness;
  return dueMissed(corrected(state, differing), context) ? (asked ?? state.lateness) : null;
}

const isSame = (one: Lateness | null, other: Lateness | null): boolean =>
  one?.cause === other?.cause && one?.reason === other?.reason;

/** The due day a reply went out after; null where it was in time, or where none was owed. */
function dueMissed(state: CaseState, { calendar }: DecideContext): Day | null {
  const { dueOn } = clock(clockFacts(state, calendar), calendar);
  return state.delivery && dueOn && effectiveOn(state.delivery) > dueOn ? dueOn : null;
}

/**
 * Where a request is received by being handed in or signed for, arrival and receipt are one day: said of one, it holds of
 * both. A ledger of past cases knows the day of receipt alone, and an order to answer anew has but the one day.
 */
function daysOfReceipt(state: CaseState, asked: Correction): Partial<Correction> {
  const { arrivedOn, receivedOn, channel } = asked;
  if (!isOneDay(state, asked) || !state.receivedOn) return {};
  const on = receivedOn ?? arrivedOn ?? (channel && !needsConfirmation(channel) ? state.arrivedOn : undefined);
  return on ? { arrivedOn: arrivedOn ?? on, receivedOn: on } : {};
}

const isOneDay = (state: CaseState, { channel }: Correction): boolean =>
  state.imported || state.ordered !== null || !needsConfirmation(channel ?? state.channel);

function badReceipt(state: CaseState, asked: Correction, changes: Correction, context: DecideContext): Refusal | null {
  const { arrivedOn, receivedOn, channel } = changes;
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
  // Another rule decides the day of receipt now, so that day has to be said with it.
  const nowConfirmed = !state.ordered && channel && needsConfirmation(channel) && !needsConfirmation(state.channel);
  return nowConfirmed && state.receivedOn && !asked.receivedOn
    ? { code: 'receipt_day_with_channel', article: '条例第三十一条', field: 'receivedOn' }
    : null;
}

/** Says nothing of how or when a case ended. */
const HARMLESS: readonly string[] = ['subject', 'applicantKind', 'channel'];

/** How a case ended, and the days that decide whether it ended in time. */
function badEnding(
  state: CaseState,
  next: CaseState,
  changes: Correction,
  { actor, calendar, today }: DecideContext,
): Refusal | null {
  const { outcome, closedOn } = changes;
  const isClosed = state.status === 'closed';
  if ((outcome ?? closedOn) && !isClosed) return { code: 'not_in_this_status', values: { status: state.status } };
  if (Object.keys(changes).every((entry) => HARMLESS.includes(entry))) return null;
  if (state.drafterIds.includes(actor.userId)) return { code: 'four_eyes' };
  if (!isClosed) return null;
  const misfit = badOutcome(next);
  if (outcome !== undefined && misfit) return misfit;
  if (closedOn && closedOn > today) {
    const endsOn = endedByPeriodOn(next, calendar);
    return endsOn === closedOn
      ? { code: 'period_not_over', values: { deadlineOn: addDays(endsOn, -1) } }
      : { code: 'day_in_future', field: 'closedOn', values: { on: closedOn, today } };
  }
  // An outcome that never did fit does not stand in the way of mending something else.
  return misfit?.code === badOutcome(state)?.code ? null : misfit;
}

/** Why the outcome cannot be that of this case. */
function badOutcome(state: CaseState): Refusal | null {
  const { outcome, closedOn } = state;
  if (!outcome || !closedOn) return null;
  const { availableFrom, byReply, afterSupplement, needsGrounds, article } = outcomeRule(outcome);
  if (availableFrom && closedOn < availableFrom) {
    return { code: 'outcome_not_available_yet', field: 'outcome', values: { from: availableFrom } };
  }
  // Of a case taken over as closed only the ends are known: any outcome may have been the true one.
  if (state.takenOverClosed) return null;
  if (state.delivery && !byReply) return { code: 'outcome_not_by_reply', field: 'outcome' };
  if (!state.delivery && byReply) return { code: 'outcome_needs_reply', field: 'outcome' };
  if (needsGrounds && state.draft && !state.draft.grounds)
    return { code: 'outcome_grounds_required', field: 'outcome', article };
  // A case taken over while it ran may have been supplemented before.
  const unknownBefore = state.imported && !lastSupplement(state);
  if (afterSupplement && !unknownBefore && !lastSupplement(state)?.receivedOn) return needsSupplement;
  if (outcome === 'other_no_supplement') return unknownBefore ? null : supplementCame(state);
  if (outcome === 'other_unpaid_fee') return feeCame(state);
  return outcome === 'not_processed_excessive' ? excessObstacle(state, closedOn) : null;
}

/** Why nobody gave up for want of a supplement: none was asked for, it came, or nobody knows when the notice arrived. */
function supplementCame(state: CaseState): Refusal | null {
  const asked = lastSupplement(state);
  if (!asked) return needsSupplement;
  if (asked.receivedOn) return { code: 'outcome_supplement_came', field: 'outcome', values: { on: asked.receivedOn } };
  return asked.noticeReceivedOn ? null : { code: 'supplement_notice_unproven', field: 'outcome' };
}

function feeCame({ fee }: CaseState): Refusal | null {
  if (!fee) return { code: 'fee_not_charged', field: 'outcome', article: '国办函〔2020〕109号' };
  if (fee.paidOn) return { code: 'outcome_fee_came', field: 'outcome', values: { on: fee.paidOn } };
  return fee.noticeReceivedOn ? null : { code: 'fee_notice_unproven', field: 'outcome' };
}

export const needsSupplement: Refusal = { code: 'outcome_needs_supplement', field: 'outcome', article: '条例第三十条' };

/** The days corrected, one by one, and what they would make of the case that it did not say before. */
function badSteps(
  state: CaseState,
  next: CaseState,
  { changes, knowing }: { readonly changes: Correction; readonly knowing: boolean },
  context: DecideContext,
): Refusal | null {
  const { days = {}, receivedOn, closedOn, outcome } = changes;
  for (const step of stepDaysOf(next).filter(({ key }) => key in days)) {
    const bad = liesAhead(step)
      ? tooFarAhead(step.key, step.on, context)
      : badDay(step.key, step.on, null, 'day_before_last_step', context);
    const refusal = bad ?? badLaterDate(step, next, context);
    if (refusal) return refusal;
  }
  const before = contradictions(state, context.calendar);
  const isOld = ({ refusal: { code, field }, by }: Contradiction) =>
    before.some((old) => old.refusal.code === code && old.refusal.field === field && by <= old.by);
  const isSupervisor = context.actor.roles.includes('supervisor');
  const mayStand = ({ refusal: { code, field } }: Contradiction) =>
    isSupervisor && (code === 'supplement_too_late' || (knowing && isToldTooLate(code, field)));
  const found = contradictions(next, context.calendar).find((one) => !isOld(one) && !mayStand(one))?.refusal;
  if (!found) return null;
  const named = { receivedOn, closedOn, outcome, ...days };
  const given = Object.entries(named).flatMap(([name, value]) => (value === undefined ? [] : [name]));
  const about = [found.field, stepDaysOf(next).find(({ key }) => key === found.field)?.after?.key];
  const field = given.find((name) => about.includes(name)) ?? given[0];
  return { ...found, code: codeFor(found, isSupervisor), ...(field !== undefined && { field }) };
}

/**
 * Told to the applicant when the limit was over, or when none ran. True although it should not have been, it is put on record by a
 * supervisor who says that it is meant: an extension or a later day gives no time then, and a fee notice is a breach.
 */
const isToldTooLate = (code: Refusal['code'], field: string): boolean =>
  ['extension_told_too_late', 'later_date_told_too_late', 'fee_told_too_late'].includes(code) ||
  (code === 'day_while_waiting' && field !== 'fee_charged-1');

function codeFor({ code, field }: Contradiction['refusal'], isSupervisor: boolean): Refusal['code'] {
  if (!isToldTooLate(code, field)) return code;
  if (isSupervisor) return 'told_too_late_unsure';
  return code === 'day_while_waiting' ? code : 'told_too_late_on_record';
}

function badLaterDate({ key, step, on }: StepDay, next: CaseState, { calendar }: DecideContext): Refusal | null {
  if (step !== 'later_date' || !next.laterDate) return null;
  const facts = factsUntil(next.laterDate.toldOn, clockFacts(next, calendar));
  const { dueOn } = clock({ ...facts, laterDate: null }, calendar);
  if (dueOn && on <= dueOn) {
    return { code: 'later_date_not_later', field: key, article: '条例第三十五条', values: { dueOn } };
  }
  return isWorkingDay(calendar, on) ? null : { code: 'not_a_working_day', field: key, values: { on } };
}

/** A reply that turns out to have been late says why, as it would have had to when it went out. */
function badLateness(state: CaseState, next: CaseState, context: DecideContext): Refusal | null {
  const dueOn = dueMissed(next, context);
  return dueOn && !next.lateness && !dueMissed(state, context)
    ? { code: 'lateness_required', field: 'lateness.reason', article: '条例第三十三条', values: { dueOn } }
    : null;
}
