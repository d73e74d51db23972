/** Where a member of staff is mailed. Kept by the system administrator; empty for nowhere. */
import 'server-only';
import { z } from 'zod';
import { updateUser } from '@/db/bodies';
import { commit } from '@/db/client';
import { Conflict } from '@/db/engine';
import { holds } from '@/lib/domain/staff/actor';
import { ok, refuse, type Result } from '@/lib/domain/result';
import type { Call } from './call';

export const StaffEmail = z.strictObject({ email: z.union([z.literal(''), z.email().max(200)]) });
export type StaffEmail = z.infer<typeof StaffEmail>;

export async function changeStaffEmail(
  call: Call,
  userId: string,
  { email }: StaffEmail,
): Promise<Result<{ id: string }>> {
  if (!holds(call.actor, 'system_admin')) return refuse('not_allowed');
  try {
    await commit((tx) => [updateUser(tx, call.actor.bodyId, userId, { email })]);
  } catch (error) {
    if (error instanceof Conflict) return refuse('not_found');
    throw error;
  }
  return ok({ id: userId });
}
