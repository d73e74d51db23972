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

/** @returns the first password, told this once. */
export async function addStaff(call: Call, input: NewStaff): Promise<Result<{ id: string; password: string }>> {
  if (!holds(call.actor, 'system_admin')) return refuse('not_allowed');
  const { bodyId } = call.actor;
  if (input.unitId && !(await listUnits(bodyId)).some(({ id }) => id === input.unitId)) {
    return refuse('unit_unknown', { field: 'unitId' });
  }
  const id = newId();
  const password = newPassword();
  const passwordHash = await hashPassword(password);
  const row = { id, bodyId, ...input, passwordHash, active: true, createdAt: new Date(call.at) };
  try {
    await commit((tx) => [insertUser(tx, row)]);
  } catch (error) {
    if (error instanceof Duplicate)
      return refuse('username_taken', { field: 'username', values: { username: input.username } });
    throw error;
  }
  return { ok: true, value: { id, password } };
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
