/**
 * Reconsiderations and suits over replies: filed, answered in time, concluded with a result. Table four is counted from them;
 * the body's own limits are reckoned from their days.
 */
import 'server-only';
import { z } from 'zod';
import { casesByNumber } from '@/db/cases';
import { commit } from '@/db/client';
import { Conflict } from '@/db/engine';
import { insertAccess } from '@/db/people';
import { insertDispute, listDisputes, updateDispute } from '@/db/reports';
import { Day } from '@/lib/domain/day';
import { refuse, type Refusal, type Result } from '@/lib/domain/result';
import { DisputeKind, DisputeResult } from '@/lib/domain/report/dispute';
import { type Actor, holds } from '@/lib/domain/staff/actor';
import { disputeLimits } from '@/lib/domain/dispute/dispute-limits';
import { newId } from '@/lib/platform/id';
import type { Call } from './call';
import { answerStatements, type Keyed, once } from './idempotency';
import { loadOffice } from './office';

export const FileDispute = z.strictObject({
  kind: DisputeKind,
  filedOn: Day,
  /** Acceptance number of the case, where there is one. */
  acceptanceNumber: z
    .string()
    .trim()
    .max(60)
    // Typed with a Chinese keyboard, letters, digits and hyphens may be wide.
    .transform((number) => number.normalize('NFKC'))
    .default(''),
});
export type FileDispute = z.infer<typeof FileDispute>;

export const ConcludeDispute = z.strictObject({ version: z.number().int(), concludedOn: Day, result: DisputeResult });
export type ConcludeDispute = z.infer<typeof ConcludeDispute>;

/** What happens in the course of a dispute, and mending what was recorded wrongly; everything as it is to stand. */
export const ChangeDispute = z.strictObject({
  version: z.number().int(),
  kind: DisputeKind,
  filedOn: Day,
  acceptedOn: Day.nullable(),
  copyReceivedOn: Day.nullable(),
  simplified: z.boolean(),
  answeredOn: Day.nullable(),
  served: z.enum(['judgment', 'ruling']).nullable(),
  servedOn: Day.nullable(),
  concludedOn: Day.nullable(),
  result: DisputeResult.nullable(),
  /** Needed where table four is touched: kind, filing, conclusion. */
  reason: z.string().trim().max(500).default(''),
});
export type ChangeDispute = z.infer<typeof ChangeDispute>;

export const RemoveDispute = z.strictObject({ version: z.number().int(), reason: z.string().trim().min(1).max(500) });
export type RemoveDispute = z.infer<typeof RemoveDispute>;

/** Who may see the list of disputes; everyone who may read the yearly report sees their numbers. */
export const mayReadDisputes = (actor: Actor): boolean =>
  holds(actor, 'registrar', 'legal_reviewer', 'office_head', 'supervisor');
const mayWrite = (actor: Actor) => holds(actor, 'registrar', 'legal_reviewer');

export async function listDisputeViews({ actor, today }: Call) {
  if (!mayReadDisputes(actor)) return refuse('not_allowed');
  const [rows, { calendar }] = await Promise.all([listDisputes(actor.bodyId), loadOffice(actor.bodyId)]);
  const shown = rows.map(({ rowDigest: _, caseReceivedOn: __, removedAt: ___, ...row }) => ({
    ...row,
    limits: disputeLimits(row, calendar, today),
  }));
  return {
    ok: true as const,
    value: { rows: shown, mayWrite: mayWrite(actor), today },
  };
}
export type DisputeList = Extract<Awaited<ReturnType<typeof listDisputeViews>>, { ok: true }>['value'];

/** @param key the sender's idempotency key. */
export async function fileDispute(call: Call, input: FileDispute, key?: string): Promise<Result<{ id: string }>> {
  if (!mayWrite(call.actor)) return refuse('not_allowed');
  const keyed = { key, request: input };
  return once(call, keyed, () => file(call, input, keyed));
}

async function file(call: Call, input: FileDispute, keyed: Keyed): Promise<Result<{ id: string }>> {
  const { kind, filedOn, acceptanceNumber } = input;
  if (filedOn > call.today)
    return refuse('day_in_future', { field: 'filedOn', values: { on: filedOn, today: call.today } });
  const { bodyId } = call.actor;
  const found = acceptanceNumber ? (await casesByNumber(bodyId, [acceptanceNumber])).get(acceptanceNumber) : null;
  if (found === undefined)
    return refuse('number_unknown', { field: 'acceptanceNumber', values: { number: acceptanceNumber } });
  const early = filedBeforeReceipt(filedOn, found?.receivedOn ?? null);
  if (early) return { ok: false, refusal: early };
  const row = {
    id: newId(),
    bodyId,
    caseId: found?.id ?? null,
    kind,
    filedOn,
    version: 1,
    createdAt: new Date(call.at),
  };
  const filed = { id: row.id };
  await commit((tx) => [insertDispute(tx, row), ...answerStatements(tx, call, keyed, filed)]);
  return { ok: true, value: filed };
}

/** The copy is sent once the application is accepted; what stands on record otherwise is let be until it is touched. */
function copyBeforeAcceptance(
  { acceptedOn, copyReceivedOn }: Pick<ChangeDispute, 'acceptedOn' | 'copyReceivedOn'>,
  found: Pick<ChangeDispute, 'acceptedOn' | 'copyReceivedOn'>,
): Refusal | null {
  const moved = acceptedOn !== found.acceptedOn || copyReceivedOn !== found.copyReceivedOn;
  if (!moved || !acceptedOn || !copyReceivedOn || copyReceivedOn >= acceptedOn) return null;
  const values = { on: copyReceivedOn, earliest: acceptedOn };
  return { code: 'day_before_last_step', field: 'copyReceivedOn', values };
}

/** Nobody turns against the handling of a request that is not there yet. */
const filedBeforeReceipt = (filedOn: Day, receivedOn: Day | null): Refusal | null =>
  receivedOn && filedOn < receivedOn
    ? { code: 'day_before_receipt', field: 'filedOn', values: { on: filedOn, earliest: receivedOn } }
    : null;

/** @param key the sender's idempotency key. */
export async function concludeDispute(
  call: Call,
  id: string,
  input: ConcludeDispute,
  key?: string,
): Promise<Result<{ id: string }>> {
  if (!mayWrite(call.actor)) return refuse('not_allowed');
  const keyed = { key, request: { concludeDispute: id, ...input } };
  return once(call, keyed, () => conclude(call, id, input, keyed));
}

async function conclude(
  call: Call,
  id: string,
  { concludedOn, result, version }: ConcludeDispute,
  keyed: Keyed,
): Promise<Result<{ id: string }>> {
  const found = (await listDisputes(call.actor.bodyId)).find((dispute) => dispute.id === id);
  if (!found) return refuse('not_found');
  if (found.concludedOn) return refuse('dispute_concluded');
  if (concludedOn > call.today)
    return refuse('day_in_future', { field: 'concludedOn', values: { on: concludedOn, today: call.today } });
  if (concludedOn < found.filedOn) {
    return refuse('day_before_last_step', {
      field: 'concludedOn',
      values: { on: concludedOn, earliest: found.filedOn },
    });
  }
  try {
    await commit((tx) => [
      updateDispute(tx, call.actor.bodyId, { id, version }, { concludedOn, result }),
      ...answerStatements(tx, call, keyed, { id }),
    ]);
  } catch (error) {
    if (error instanceof Conflict) return refuse('changed_meanwhile');
    throw error;
  }
  return { ok: true, value: { id } };
}

export async function changeDispute(call: Call, id: string, input: ChangeDispute): Promise<Result<{ id: string }>> {
  if (!mayWrite(call.actor)) return refuse('not_allowed');
  const { bodyId, userId } = call.actor;
  const found = (await listDisputes(bodyId)).find((dispute) => dispute.id === id);
  if (!found) return refuse('not_found');
  const { version, reason, ...changes } = input;
  // The day of receipt may have been corrected since: then only a new day of filing is held against it.
  const moved = changes.filedOn !== found.filedOn;
  const bad =
    badDays(changes, call.today) ??
    (moved ? filedBeforeReceipt(changes.filedOn, found.caseReceivedOn) : null) ??
    copyBeforeAcceptance(changes, found);
  if (bad) return { ok: false, refusal: bad };
  const counted = (['kind', 'filedOn', 'concludedOn', 'result'] as const).filter((at) => changes[at] !== found[at]);
  if (counted.length > 0 && !reason) return refuse('dispute_reason_required', { field: 'reason' });
  // Table four changes with it, so who changed what, and why, stays on record.
  const what = `dispute_changed:${id}:${counted.map((at) => `${at}=${changes[at]}`).join(',')}:${reason}`;
  const look = { id: newId(), bodyId, userId, caseId: found.caseId ?? '', what, at: new Date(call.at) };
  try {
    await commit((tx) => [updateDispute(tx, bodyId, { id, version }, changes), insertAccess(tx, look)]);
  } catch (error) {
    if (error instanceof Conflict) return refuse('changed_meanwhile');
    throw error;
  }
  return { ok: true, value: { id } };
}

/**
 * Takes out what was never filed, or was entered twice. What it said, and why it went, stays on record.
 * @param key the sender's idempotency key.
 */
export async function removeDispute(
  call: Call,
  id: string,
  input: RemoveDispute,
  key?: string,
): Promise<Result<{ id: string }>> {
  if (!mayWrite(call.actor)) return refuse('not_allowed');
  const keyed = { key, request: { removeDispute: id, ...input } };
  return once(call, keyed, () => remove(call, id, input, keyed));
}

async function remove(call: Call, id: string, input: RemoveDispute, keyed: Keyed): Promise<Result<{ id: string }>> {
  const { bodyId, userId } = call.actor;
  const found = (await listDisputes(bodyId)).find((dispute) => dispute.id === id);
  if (!found) return refuse('not_found');
  const at = new Date(call.at);
  const what = `dispute_removed:${id}:${input.reason}`;
  const look = { id: newId(), bodyId, userId, caseId: found.caseId ?? '', what, at };
  try {
    await commit((tx) => [
      updateDispute(tx, bodyId, { id, version: input.version }, { removedAt: at }),
      insertAccess(tx, look),
      ...answerStatements(tx, call, keyed, { id }),
    ]);
  } catch (error) {
    if (error instanceof Conflict) return refuse('changed_meanwhile');
    throw error;
  }
  return { ok: true, value: { id } };
}

/** Days that have come, in their order: filed, accepted, copy received, answered; what ends it has a day, and a result. */
export function badDays(dispute: Omit<ChangeDispute, 'version' | 'reason'>, today: Day): Refusal | null {
  const { filedOn, acceptedOn, copyReceivedOn, answeredOn, servedOn, concludedOn, served, result } = dispute;
  const order = [
    ['filedOn', filedOn, null],
    ['acceptedOn', acceptedOn, filedOn],
    ['copyReceivedOn', copyReceivedOn, filedOn],
    ['answeredOn', answeredOn, copyReceivedOn ?? filedOn],
    ['servedOn', servedOn, filedOn],
    ['concludedOn', concludedOn, filedOn],
  ] as const;
  for (const [field, on, earliest] of order) {
    if (on && on > today) return { code: 'day_in_future', field, values: { on, today } };
    if (on && earliest && on < earliest) return { code: 'day_before_last_step', field, values: { on, earliest } };
  }
  if (!served !== !servedOn) return { code: 'dispute_incomplete', field: served ? 'servedOn' : 'served' };
  return !concludedOn !== !result
    ? { code: 'dispute_incomplete', field: concludedOn ? 'result' : 'concludedOn' }
    : null;
}
