/**
 * Reconsiderations and suits over replies: filed, answered in time, concluded with a result, at first instance and on appeal. Each
 * step is a further version, with who, when and why; none is overwritten. Table four is counted from what stands.
 */
import 'server-only';
import { z } from 'zod';
import { casesByNumber } from '@/db/cases';
import { commit } from '@/db/client';
import { insertDispute, insertNextVersion, listDisputes, type StoredDispute } from '@/db/disputes';
import { Day } from '@/lib/domain/day';
import { isMending, movedBetween, openedCase, orderRefusal } from '@/lib/domain/dispute/dispute-change';
import { badEntry, copyBeforeAcceptance, DisputeEntry, entryOf, filedEntry } from '@/lib/domain/dispute/dispute-entry';
import { precedingProblem } from '@/lib/domain/dispute/preceding';
import { columnIn, type DisputeFact, DisputeKind, DisputeResult, endOf } from '@/lib/domain/report/dispute';
import { refuse, type Refusal, type Result } from '@/lib/domain/result';
import { type Actor, holds } from '@/lib/domain/staff/actor';
import { newId } from '@/lib/platform/id';
import type { Call } from './call';
import { answerStatements, type Keyed, once } from './idempotency';
import { inTurn } from './numbers';
import { orderedCase } from './ordered-case';
import { Restates, unexplainedMove } from './report/published-years';

/** Acceptance number of the case, where there is one. */
const acceptanceNumber = z
  .string()
  .trim()
  .max(60)
  // Typed with a Chinese keyboard, letters, digits and hyphens may be wide.
  .transform((number) => number.normalize('NFKC'))
  .default('');

export const FileDispute = z.strictObject({
  kind: DisputeKind,
  filedOn: Day,
  acceptanceNumber,
  asOriginalAgency: z.boolean().default(true),
  precededBy: DisputeEntry.shape.precededBy.default(null),
  restates: Restates,
});
export type FileDispute = z.infer<typeof FileDispute>;

/** The end of the instance that has it: of the appeal, where there is one. */
export const ConcludeDispute = z.strictObject({
  version: z.number().int(),
  concludedOn: Day,
  result: DisputeResult,
  newAnswerOrderedOn: Day.nullable().default(null),
  restates: Restates,
});
export type ConcludeDispute = z.infer<typeof ConcludeDispute>;

/** What happens in the course of a dispute, and mending what was recorded wrongly; everything as it is to stand. */
export const ChangeDispute = DisputeEntry.extend({
  version: z.number().int(),
  acceptanceNumber,
  /** Needed where what table four counts is mended, or the case. */
  reason: z.string().trim().max(500).default(''),
});
export type ChangeDispute = z.infer<typeof ChangeDispute>;

export const RemoveDispute = z.strictObject({ version: z.number().int(), reason: z.string().trim().min(1).max(500) });
export type RemoveDispute = z.infer<typeof RemoveDispute>;

/** Who may see the list of disputes; everyone who may read the yearly report sees their numbers. */
export const mayReadDisputes = (actor: Actor): boolean =>
  holds(actor, 'registrar', 'legal_reviewer', 'office_head', 'supervisor');
export const mayWriteDisputes = (actor: Actor): boolean => holds(actor, 'registrar', 'legal_reviewer');

export interface DisputeMade {
  readonly id: string;
  /** The case that was opened, where a new answer was ordered. */
  readonly ordered: { readonly caseId: string; readonly acceptanceNumber: string } | null;
}

/**
 * Records that one was filed: refused in the future, before its case was received, or after a reconsideration it does not fit.
 * @param key the sender's idempotency key.
 */
export const fileDispute = (call: Call, input: FileDispute, key?: string): Promise<Result<DisputeMade>> =>
  writing(call, { key, request: input }, async (keyed) => {
    const { kind, filedOn, acceptanceNumber: number, restates, ...more } = input;
    const entry = { ...filedEntry(kind, filedOn), ...more };
    const bad = badEntry(entry, call.today);
    if (bad) return { ok: false, refusal: bad };
    const over = await caseOf(call.actor.bodyId, number);
    if (!over.ok) return over;
    const misfit =
      filedBeforeReceipt(entry, over.value.receivedOn) ??
      (await misfitOf(call, entry, over.value.id)) ??
      (await movesPublished(call, null, entry, restates));
    if (misfit) return { ok: false, refusal: misfit };
    const made: DisputeMade = { id: newId(), ordered: null };
    const named = { disputeId: made.id, bodyId: call.actor.bodyId, caseId: over.value.id };
    const row = { ...entry, ...named, reason: restates ?? '', ...making(call) };
    await commit((tx) => [insertDispute(tx, row), ...answerStatements(tx, call, keyed, made)]);
    return { ok: true, value: made };
  });

/**
 * Records how the instance that has it decided, and an order to answer anew, which opens a case in the same commit (责令重新答复).
 * Refused once the dispute is concluded, and an order without a case to answer.
 * @param key the sender's idempotency key.
 */
export const concludeDispute = (
  call: Call,
  id: string,
  { version, concludedOn, result, newAnswerOrderedOn, restates }: ConcludeDispute,
  key?: string,
): Promise<Result<DisputeMade>> => {
  const request = { concludeDispute: id, version, concludedOn, result, newAnswerOrderedOn, restates };
  return writing(call, { key, request }, async (keyed) => {
    const found = await asSeen(call, id, version);
    if (!found.ok) return found;
    const dispute = found.value;
    if (endOf(dispute)) return refuse('dispute_concluded');
    const end = dispute.appealedOn ? { appealConcludedOn: concludedOn, appealResult: result } : { concludedOn, result };
    // What an earlier instance ordered stays ordered.
    const order = { newAnswerOrderedOn: newAnswerOrderedOn ?? dispute.newAnswerOrderedOn };
    const said = { ...entryOf(dispute), caseId: dispute.caseId, ...end, ...order };
    const bad =
      badEntry(said, call.today) ??
      orderRefusal(dispute, said) ??
      (await movesPublished(call, dispute, said, restates));
    return bad ? { ok: false, refusal: bad } : addVersion(call, dispute, { ...said, reason: restates ?? '' }, keyed);
  });
};

/**
 * Records what went on in a dispute, an appeal and an order included, and mends what was recorded wrongly. Nothing changed makes no
 * version. Refused where days are out of order, where a reason is missing, or where what an order opened would be undone.
 */
export const changeDispute = (
  call: Call,
  id: string,
  { version, reason, acceptanceNumber: number, ...entry }: ChangeDispute,
): Promise<Result<DisputeMade>> =>
  writing(call, { key: undefined, request: null }, async (keyed) => {
    const found = await asSeen(call, id, version);
    if (!found.ok) return found;
    const dispute = found.value;
    const kept = number === (dispute.acceptanceNumber ?? '');
    const over = kept ? null : await caseOf(call.actor.bodyId, number);
    if (over && !over.ok) return over;
    const caseId = over ? over.value.id : dispute.caseId;
    const said = { ...entry, caseId };
    const before = { ...entryOf(dispute), caseId: dispute.caseId };
    const moved = movedBetween(before, said);
    if (moved.length === 0) return { ok: true, value: { id, ordered: null } };
    // The day of receipt may have been corrected since: then only a new day of filing, or another case, is held against it.
    const refiled = moved.includes('filedOn') || moved.includes('caseId');
    const receivedOn = over ? over.value.receivedOn : dispute.caseReceivedOn;
    const touchesCopy = moved.includes('acceptedOn') || moved.includes('copyReceivedOn');
    const bad =
      badEntry(entry, call.today) ??
      (entry.appealedOn && !entry.appealedBy && moved.includes('appealedOn')
        ? ({ code: 'dispute_incomplete', field: 'appealedBy' } as const)
        : null) ??
      orderRefusal(dispute, said) ??
      (refiled ? filedBeforeReceipt(entry, receivedOn) : null) ??
      (touchesCopy ? copyBeforeAcceptance(entry) : null) ??
      (await misfitOf(call, entry, caseId, id));
    if (bad) return { ok: false, refusal: bad };
    if (!reason && moved.some((field) => isMending(field, before[field]))) {
      return refuse('dispute_reason_required', { field: 'reason' });
    }
    const moves = await movesPublished(call, dispute, entry, reason);
    return moves
      ? { ok: false, refusal: { ...moves, field: 'reason' } }
      : addVersion(call, dispute, { ...said, reason }, keyed);
  });

/**
 * Takes out what was never filed, or was entered twice. What it said, and why it went, stays on record. Refused where it has opened
 * a case, or where a suit names it as the reconsideration before it.
 * @param key the sender's idempotency key.
 */
export const removeDispute = (
  call: Call,
  id: string,
  input: RemoveDispute,
  key?: string,
): Promise<Result<DisputeMade>> =>
  writing(call, { key, request: { removeDispute: id, ...input } }, async (keyed) => {
    const found = await asSeen(call, id, input.version);
    if (!found.ok) return found;
    const dispute = found.value;
    if (dispute.orderedCaseId) return { ok: false, refusal: openedCase(dispute) };
    const suit = (await listDisputes(call.actor.bodyId)).find(({ precededBy }) => precededBy === id);
    if (suit) return refuse('dispute_precedes', { values: { on: suit.filedOn } });
    const said = { ...entryOf(dispute), caseId: dispute.caseId };
    return addVersion(call, dispute, { ...said, removed: true, reason: input.reason }, keyed);
  });

/** Whether table four of a published report counts it otherwise, and nobody says why. */
const movesPublished = (
  { actor }: Call,
  before: DisputeFact | null,
  after: DisputeFact,
  reason: string | undefined,
): Promise<Refusal | null> =>
  unexplainedMove(actor.bodyId, reason, (year) => {
    const place = (fact: DisputeFact | null) => fact && `${fact.kind} ${columnIn(year, fact)}`;
    const counts = (fact: DisputeFact | null) => fact !== null && columnIn(year, fact) !== null;
    return (counts(before) || counts(after)) && place(before) !== place(after);
  });

const making = ({ actor, at }: Call) => ({ madeBy: actor.userId, madeAt: new Date(at) });

/** One at a time, because an order draws a number; outrun by another process, the work is done again with what stands then. */
async function writing(
  call: Call,
  keyed: Keyed,
  work: (keyed: Keyed) => Promise<Result<DisputeMade>>,
): Promise<Result<DisputeMade>> {
  if (!mayWriteDisputes(call.actor)) return refuse('not_allowed');
  return inTurn(call.actor.bodyId, () => once(call, keyed, () => work(keyed)));
}

/** The dispute as this person saw it: theirs, and not changed since. */
async function asSeen({ actor }: Call, id: string, version: number): Promise<Result<StoredDispute>> {
  const found = (await listDisputes(actor.bodyId)).find((dispute) => dispute.id === id);
  if (!found) return refuse('not_found');
  return found.version === version ? { ok: true, value: found } : refuse('changed_meanwhile');
}

async function caseOf(bodyId: string, number: string): Promise<Result<{ id: string | null; receivedOn: Day | null }>> {
  if (!number) return { ok: true, value: { id: null, receivedOn: null } };
  const found = (await casesByNumber(bodyId, [number])).get(number);
  return found
    ? { ok: true, value: found }
    : refuse('number_unknown', { field: 'acceptanceNumber', values: { number } });
}

/** Nobody turns against the handling of a request that is not there yet. */
const filedBeforeReceipt = ({ filedOn }: DisputeEntry, receivedOn: Day | null): Refusal | null =>
  receivedOn && filedOn < receivedOn
    ? { code: 'day_before_receipt', field: 'filedOn', values: { on: filedOn, earliest: receivedOn } }
    : null;

/** What does not fit the reconsideration it names, or the suits that name it. */
async function misfitOf(call: Call, entry: DisputeEntry, caseId: string | null, id?: string): Promise<Refusal | null> {
  const others = await listDisputes(call.actor.bodyId);
  const own = { ...entry, caseId };
  const { precededBy } = entry;
  const before = precededBy
    ? precedingProblem(
        own,
        others.find((other) => other.id === precededBy),
      )
    : null;
  if (before) return before;
  const suit = others.find((other) => id && other.precededBy === id && precedingProblem(other, own));
  return suit ? { code: 'dispute_precedes', values: { on: suit.filedOn } } : null;
}

/** Adds the next version, and with it the case an order opens. */
async function addVersion(
  call: Call,
  seen: StoredDispute,
  {
    reason = '',
    ...said
  }: DisputeEntry & Pick<StoredDispute, 'caseId'> & Partial<Pick<StoredDispute, 'reason' | 'removed'>>,
  keyed: Keyed,
): Promise<Result<DisputeMade>> {
  const { caseId, newAnswerOrderedOn: on } = said;
  const opens =
    on && caseId && !seen.orderedCaseId ? { disputeId: seen.id, caseId, on, restates: reason || undefined } : null;
  const order = opens && (await orderedCase(call, opens));
  if (order && !order.ok) return order;
  const opened = order?.value;
  const ordered = opened ? { caseId: opened.caseId, acceptanceNumber: opened.acceptanceNumber } : null;
  const made: DisputeMade = { id: seen.id, ordered };
  const orderedCaseId = opened?.caseId ?? seen.orderedCaseId;
  await commit((tx) => [
    ...(opened?.store(tx) ?? []),
    insertNextVersion(tx, seen, { ...said, orderedCaseId, reason, ...making(call) }),
    ...answerStatements(tx, call, keyed, made),
  ]);
  return { ok: true, value: made };
}
