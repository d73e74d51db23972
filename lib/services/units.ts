/** The units of the body. Kept by the system administrator. */
import 'server-only';
import { z } from 'zod';
import { insertUnit, listUnits } from '@/db/bodies';
import { commit } from '@/db/client';
import { refuse, type Result } from '@/lib/domain/result';
import { holds } from '@/lib/domain/staff/actor';
import { newId } from '@/lib/platform/id';
import type { Call } from './call';

export const NewUnit = z.strictObject({
  name: z.string().trim().min(1).max(100),
  parentId: z.string().max(64).nullable().default(null),
});
export type NewUnit = z.infer<typeof NewUnit>;

export async function addUnit(call: Call, { name, parentId }: NewUnit): Promise<Result<{ id: string }>> {
  if (!holds(call.actor, 'system_admin')) return refuse('not_allowed');
  const units = await listUnits(call.actor.bodyId);
  if (parentId && !units.some(({ id }) => id === parentId)) return refuse('unit_unknown', { field: 'parentId' });
  const unit = { id: newId(), name, parentId };
  await commit((tx) => [insertUnit(tx, call.actor.bodyId, unit, units.length)]);
  return { ok: true, value: { id: unit.id } };
}
