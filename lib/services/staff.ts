/**
 * The accounts of the body. For the system administrator alone, who in turn sees no case. An account starts with a random
 * password that is told once.
 */
import 'server-only';
import { z } from 'zod';
import { insertUser, listUnits, revokeSessionsOf, updateUser } from '@/db/bodies';
import { commit } from '@/db/client';
import { Conflict, Duplicate } from '@/db/engine';
import { refuse, type Result } from '@/lib/domain/result';
import { holds } from '@/lib/domain/staff/actor';
import { areCompatible, Role } from '@/lib/domain/staff/role';
import { Username } from '@/lib/domain/staff/username';
import { newId } from '@/lib/platform/id';
import type { Call } from './call';
import { answerStatements, type Keyed, once } from './idempotency';
import { hashPassword, newPassword } from './passwords';

export const NewStaff = z.strictObject({
  username: Username,
  name: z.string().trim().min(1).max(50),
  roles: z.array(Role).min(1).refine(areCompatible, { error: 'roles_incompatible' }),
  unitId: z.string().max(64).nullable().default(null),
});
export type NewStaff = z.infer<typeof NewStaff>;

export const StaffChange = z.strictObject({ active: z.boolean() });
export type StaffChange = z.infer<typeof StaffChange>;

export interface StaffAdded {
  readonly id: string;
  /** The first password, told this once. */
  readonly password: string;
}

/** @param key the sender's idempotency key. */
export async function addStaff(call: Call, input: NewStaff, key?: string): Promise<Result<StaffAdded>> {
  if (!holds(call.actor, 'system_admin')) return refuse('not_allowed');
  const keyed = { key, request: { addStaff: input } };
  return once(call, keyed, () => add(call, input, keyed));
}

async function add(call: Call, input: NewStaff, keyed: Keyed): Promise<Result<StaffAdded>> {
  const { bodyId } = call.actor;
  if (input.unitId && !(await listUnits(bodyId)).some(({ id }) => id === input.unitId)) {
    return refuse('unit_unknown', { field: 'unitId' });
  }
  const added = { id: newId(), password: newPassword() };
  const passwordHash = await hashPassword(added.password);
  const row = { id: added.id, bodyId, ...input, passwordHash, active: true, createdAt: new Date(call.at) };
  try {
    await commit((tx) => [insertUser(tx, row), ...answerStatements(tx, call, keyed, added)]);
  } catch (error) {
    if (error instanceof Duplicate)
      return refuse('username_taken', { field: 'username', values: { username: input.username } });
    throw error;
  }
  return { ok: true, value: added };
}

/** Disabling an account ends its sessions at once. */
export async function changeStaff(
  call: Call,
  userId: string,
  { active }: StaffChange,
): Promise<Result<{ id: string }>> {
  if (!holds(call.actor, 'system_admin') || userId === call.actor.userId) return refuse('not_allowed');
  try {
    await commit((tx) => [
      updateUser(tx, call.actor.bodyId, userId, { active }),
      revokeSessionsOf(tx, userId, new Date(call.at)),
    ]);
  } catch (error) {
    if (error instanceof Conflict) return refuse('not_found');
    throw error;
  }
  return { ok: true, value: { id: userId } };
}
