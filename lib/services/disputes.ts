/** Reconsiderations and suits over replies: filed, concluded with a result. Enough to feed table four. */
import 'server-only';
import { z } from 'zod';
import { idsByNumber } from '@/db/cases';
import { commit } from '@/db/client';
import { Conflict } from '@/db/engine';
import { insertDispute, listDisputes, updateDispute } from '@/db/reports';
import { Day } from '@/lib/domain/day';
import { refuse, type Result } from '@/lib/domain/result';
import { DisputeKind, DisputeResult } from '@/lib/domain/report/dispute';
import { type Actor, holds } from '@/lib/domain/staff/actor';
import { newId } from '@/lib/platform/id';
import type { Call } from './call';
import { answerStatements, type Keyed, once } from './idempotency';

export const FileDispute = z.strictObject({
  kind: DisputeKind,
  filedOn: Day,
  /** Acceptance number of the case, where there is one. */
  acceptanceNumber: z.string().trim().max(60).default(''),
});
export type FileDispute = z.infer<typeof FileDispute>;

export const ConcludeDispute = z.strictObject({ version: z.number().int(), concludedOn: Day, result: DisputeResult });
export type ConcludeDispute = z.infer<typeof ConcludeDispute>;

/** Who may see the list of disputes; everyone who may read the yearly report sees their numbers. */
export const mayReadDisputes = (actor: Actor): boolean =>
  holds(actor, 'registrar', 'legal_reviewer', 'office_head', 'supervisor');
const mayWrite = (actor: Actor) => holds(actor, 'registrar', 'legal_reviewer');

export async function listDisputeViews({ actor, today }: Call) {
  if (!mayReadDisputes(actor)) return refuse('not_allowed');
  const rows = await listDisputes(actor.bodyId);
  return {
    ok: true as const,
    value: { rows: rows.map(({ rowDigest: _, ...row }) => row), mayWrite: mayWrite(actor), today },
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
  const caseId = acceptanceNumber ? (await idsByNumber(bodyId, [acceptanceNumber])).get(acceptanceNumber) : null;
  if (caseId === undefined)
    return refuse('number_unknown', { field: 'acceptanceNumber', values: { number: acceptanceNumber } });
  const row = { id: newId(), bodyId, caseId, kind, filedOn, version: 1, createdAt: new Date(call.at) };
  const filed = { id: row.id };
  await commit((tx) => [insertDispute(tx, row), ...answerStatements(tx, call, keyed, filed)]);
  return { ok: true, value: filed };
}

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
