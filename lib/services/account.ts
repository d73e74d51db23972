/** One's own account: who one is here, and a new password. Everybody's, whatever their role. */
import 'server-only';
import { z } from 'zod';
import { listUnits, loadCredentialsOf, replacePassword, revokeSessionsOf } from '@/db/bodies';
import { commit } from '@/db/client';
import { Conflict } from '@/db/engine';
import { raise } from '@/lib/domain/raise';
import { refuse, type Result } from '@/lib/domain/result';
import { LONGEST_PASSWORD, passwordProblem, SHORTEST_PASSWORD } from '@/lib/domain/staff/password';
import { sha256 } from '@/lib/platform/seal';
import type { Call } from './call';
import { fitsPassword, hashPassword } from './passwords';
import { forgetTries, PASSWORD_BY_PERSON, secondsToWait } from './rate-limit';

const typed = z.string().max(200);

export const PasswordChange = z.strictObject({ current: typed, password: typed });
export type PasswordChange = z.infer<typeof PasswordChange>;

const credentialsOf = async ({ actor: { bodyId, userId } }: Call) =>
  (await loadCredentialsOf(bodyId, userId)) ?? raise(`no account ${userId}`);

export async function loadAccount(call: Call) {
  const { name, roles, bodyId, unitId } = call.actor;
  const [{ username }, units] = await Promise.all([credentialsOf(call), listUnits(bodyId)]);
  return { username, name, roles, unitName: units.find(({ id }) => id === unitId)?.name ?? null };
}
export type AccountView = Awaited<ReturnType<typeof loadAccount>>;

/**
 * The old password is asked, so that an unguarded screen is not enough. No idempotency key: its digest of the request
 * would keep passwords in a form that can be guessed at quickly.
 * @param sessionId the session it is asked in, which goes on; every other one of this person ends.
 */
export async function changePassword(
  call: Call,
  sessionId: string,
  { current, password }: PasswordChange,
): Promise<Result<{ username: string }>> {
  const found = await credentialsOf(call);
  const problem = passwordProblem(password, found.username);
  if (problem) {
    return refuse(problem, { field: 'password', values: { min: SHORTEST_PASSWORD, max: LONGEST_PASSWORD } });
  }
  const seconds = await secondsToWait(PASSWORD_BY_PERSON, found.id);
  if (seconds > 0) return refuse('too_many_attempts', { values: { seconds } });
  if (!(await fitsPassword(found.passwordHash, current))) return refuse('password_wrong', { field: 'current' });
  await forgetTries(PASSWORD_BY_PERSON, found.id);
  if (await fitsPassword(found.passwordHash, password)) return refuse('password_unchanged', { field: 'password' });

  const passwordHash = await hashPassword(password);
  try {
    await commit((tx) => [
      replacePassword(tx, found, passwordHash),
      revokeSessionsOf(tx, found.id, new Date(call.at), sha256(sessionId)),
    ]);
  } catch (error) {
    // Given a new one by the administrator in between: the one typed is the old one no longer.
    if (error instanceof Conflict) return refuse('password_wrong', { field: 'current' });
    throw error;
  }
  return { ok: true, value: { username: found.username } };
}
