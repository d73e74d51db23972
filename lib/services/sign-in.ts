/**
 * Signing in and staying in. A try is counted before the password is looked at; an unknown name costs as much as a wrong
 * password. A session is a row asked on every request: roles, unit and revocation take effect at once.
 */
import 'server-only';
import { insertSession, listUnits, loadCredentials, loadSession, revokeSession, touchSession } from '@/db/bodies';
import { commit } from '@/db/client';
import type { Actor } from '@/lib/domain/staff/actor';
import { withDescendants } from '@/lib/domain/staff/body';
import { randomToken, sha256 } from '@/lib/platform/seal';
import { fitsPassword, hashPassword, NO_PASSWORD } from './passwords';
import { forgetTries, networkOf, secondsToWait, SIGN_IN_BY_NAME, SIGN_IN_BY_NETWORK } from './rate-limit';

const MINUTE_MS = 60_000;
const IDLE_MS = 30 * MINUTE_MS;
const ABSOLUTE_MS = 12 * 60 * MINUTE_MS;

/** A hash nobody's password has, so that unknown names take the same time. */
let nobodysHash: Promise<string> | undefined;

export type SignedIn =
  | { readonly kind: 'signed_in'; readonly sessionId: string }
  | { readonly kind: 'refused' }
  | { readonly kind: 'too_many'; readonly retryAfterSeconds: number };

const LONGEST_PASSWORD = 200;

export async function signIn(input: { username: string; password: string; clientIp: string }): Promise<SignedIn> {
  const username = input.username.normalize('NFKC').replace(/\p{C}/gu, '').trim().toLowerCase().slice(0, 100);
  // A network that has spent its tries does not spend those of an account as well.
  const retryAfterSeconds =
    (await secondsToWait(SIGN_IN_BY_NETWORK, networkOf(input.clientIp))) ||
    (await secondsToWait(SIGN_IN_BY_NAME, username));
  if (retryAfterSeconds > 0) return { kind: 'too_many', retryAfterSeconds };

  const found = await loadCredentials(username);
  nobodysHash ??= hashPassword(randomToken());
  const passwordHash = found && found.passwordHash !== NO_PASSWORD ? found.passwordHash : await nobodysHash;
  const fitting = input.password.length <= LONGEST_PASSWORD && (await fitsPassword(passwordHash, input.password));
  if (!found?.active || !fitting) return { kind: 'refused' };

  await forgetTries(SIGN_IN_BY_NAME, username);
  const sessionId = randomToken();
  const createdAt = new Date();
  const row = { idHash: sha256(sessionId), bodyId: found.bodyId, userId: found.id, createdAt, seenAt: createdAt };
  await commit((tx) => [insertSession(tx, row)]);
  return { kind: 'signed_in', sessionId };
}

export const signOut = (sessionId: string): Promise<void> =>
  commit((tx) => [revokeSession(tx, sha256(sessionId), new Date())]);

/**
 * Who a session belongs to right now, or null when it has ended.
 * @param keepsAlive false for requests no person made, such as the queue's refresh: they do not put off the idle limit.
 */
export async function actorOfSession(sessionId: string, keepsAlive: boolean): Promise<Actor | null> {
  const idHash = sha256(sessionId);
  const session = await loadSession(idHash);
  if (!session) return null;
  const now = Date.now();
  const idle = now - session.seenAt.getTime();
  if (idle > IDLE_MS || now - session.createdAt.getTime() > ABSOLUTE_MS) return null;
  if (keepsAlive && idle > MINUTE_MS) await commit((tx) => [touchSession(tx, idHash, new Date(now))]);
  const { userId, name, bodyId, roles, unitId } = session;
  const unitIds = unitId ? withDescendants(await listUnits(bodyId), unitId) : [];
  return { userId, name, bodyId, roles, unitId, unitIds };
}
