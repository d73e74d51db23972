/**
 * Letting somebody in who cannot sign in: a new random password, told once, or the tries of a locked account forgotten. By
 * the system administrator, or by the operator at the machine when the last administrator has lost the password.
 */
import 'server-only';
import { listStaff, loadCredentials, revokeSessionsOf, updateUser } from '@/db/bodies';
import { commit } from '@/db/client';
import type { Database } from '@/db/engine';
import type { Instant } from '@/lib/domain/instant';
import { refuse, type Result } from '@/lib/domain/result';
import { holds } from '@/lib/domain/staff/actor';
import type { Call } from './call';
import { answerStatements, type Keyed, once } from './idempotency';
import { hashPassword, newPassword } from './passwords';
import { forgetTries, SIGN_IN_BY_NAME } from './rate-limit';

export interface PasswordReset {
  readonly username: string;
  /** Told this once. */
  readonly password: string;
}

interface Account {
  readonly id: string;
  readonly bodyId: string;
  readonly username: string;
}

/** The new password, and the statements that put it in place and end every session opened with the old one. */
async function newPasswordFor({ id, bodyId, username }: Account, at: Instant) {
  const password = newPassword();
  const passwordHash = await hashPassword(password);
  const reset: PasswordReset = { username, password };
  const statements = (tx: Database) => [
    updateUser(tx, bodyId, id, { passwordHash }),
    revokeSessionsOf(tx, id, new Date(at)),
  ];
  return { reset, statements };
}

const memberOf = async (call: Call, userId: string) =>
  (await listStaff(call.actor.bodyId)).find(({ id }) => id === userId);

/**
 * For somebody else; one's own password is changed by giving the old one.
 * @param key the sender's idempotency key.
 */
export async function resetPassword(call: Call, userId: string, key?: string): Promise<Result<PasswordReset>> {
  if (!holds(call.actor, 'system_admin') || userId === call.actor.userId) return refuse('not_allowed');
  const keyed = { key, request: { resetPassword: userId } };
  return once(call, keyed, () => reset(call, userId, keyed));
}

async function reset(call: Call, userId: string, keyed: Keyed): Promise<Result<PasswordReset>> {
  const member = await memberOf(call, userId);
  if (!member) return refuse('not_found');
  const made = await newPasswordFor({ ...member, bodyId: call.actor.bodyId }, call.at);
  await commit((tx) => [...made.statements(tx), ...answerStatements(tx, call, keyed, made.reset)]);
  await forgetTries(SIGN_IN_BY_NAME, member.username);
  return { ok: true, value: made.reset };
}

/** Whoever can run a command on the machine owns its database anyway. */
export async function resetPasswordAtMachine(
  username: string,
  at: Instant,
): Promise<Result<PasswordReset & { readonly active: boolean }>> {
  const found = await loadCredentials(username.trim().toLowerCase());
  if (!found) return refuse('not_found');
  const made = await newPasswordFor(found, at);
  await commit(made.statements);
  await forgetTries(SIGN_IN_BY_NAME, found.username);
  return { ok: true, value: { ...made.reset, active: found.active } };
}

/** Somebody who mistyped five times need not wait: the administrator knows them. */
export async function forgetSignInTries(call: Call, userId: string): Promise<Result<{ id: string }>> {
  if (!holds(call.actor, 'system_admin')) return refuse('not_allowed');
  const member = await memberOf(call, userId);
  if (!member) return refuse('not_found');
  await forgetTries(SIGN_IN_BY_NAME, member.username);
  return { ok: true, value: { id: userId } };
}
