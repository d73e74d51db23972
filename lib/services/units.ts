/** The units of the body. Kept by the system administrator. */
import 'server-only';
import { z } from 'zod';
import { insertUnit, listUnits } from '@/db/bodies';
import { commit } from '@/db/client';
import { refuse, type Result } from '@/lib/domain/result';
import { holds } from '@/lib/domain/staff/actor';
import { newId } from '@/lib/platform/id';
import type { Call } from './call';
import { answerStatements, type Keyed, once } from './idempotency';

export const NewUnit = z.strictObject({
  name: z.string().trim().min(1).max(100),
  parentId: z.string().max(64).nullable().default(null),
});
export type NewUnit = z.infer<typeof NewUnit>;

/** @param key the sender's idempotency key. */
export async function addUnit(call: Call, input: NewUnit, key?: string): Promise<Result<{ id: string }>> {
  if (!holds(call.actor, 'system_admin')) return refuse('not_allowed');
  const keyed = { key, request: { addUnit: input } };
  return once(call, keyed, () => add(call, input, keyed));
}

async function add(call: Call, { name, parentId }: NewUnit, keyed: Keyed): Promise<Result<{ id: string }>> {
  const units = await listUnits(call.actor.bodyId);
  if (parentId && !units.some(({ id }) => id === parentId)) return refuse('unit_unknown', { field: 'parentId' });
  const added = { id: newId() };
  await commit((tx) => [
    insertUnit(tx, call.actor.bodyId, { ...added, name, parentId }, units.length),
    ...answerStatements(tx, call, keyed, added),
  ]);
  return { ok: true, value: added };
}
