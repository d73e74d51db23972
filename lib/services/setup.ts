/** The first administrator of an empty installation, let in once by the token printed on the console. */
import 'server-only';
import { z } from 'zod';
import {
  clearSetupTokens,
  hasSetupToken,
  foundBody,
  insertSetupToken,
  insertUser,
  listBodies,
  listStaff,
  takeSetupToken,
} from '@/db/bodies';
import { commit } from '@/db/client';
import { Conflict } from '@/db/engine';
import type { Instant } from '@/lib/domain/instant';
import { refuse, type Result } from '@/lib/domain/result';
import { passwordProblem } from '@/lib/domain/staff/password';
import type { Role } from '@/lib/domain/staff/role';
import { Username } from '@/lib/domain/staff/username';
import { newId } from '@/lib/platform/id';
import { randomToken, sha256 } from '@/lib/platform/seal';
import { DEFAULT_SETTINGS } from './bodies';
import { hashPassword } from './passwords';
import { networkOf, secondsToWait, SETUP_BY_NETWORK } from './rate-limit';

export const FirstAdministrator = z
  .strictObject({
    token: z.string().trim().min(1).max(200),
    bodyName: z.string().trim().min(1).max(100),
    username: Username,
    name: z.string().trim().min(1).max(50),
    password: z.string().refine((chosen) => passwordProblem(chosen, '') === null),
  })
  .refine(({ password, username }) => passwordProblem(password, username) === null, { path: ['password'] });
export type FirstAdministrator = z.infer<typeof FirstAdministrator>;

/** A one-time token for the first administrator; an earlier one stops working. */
export async function issueSetupToken(at: Instant): Promise<string> {
  const token = randomToken();
  await commit((tx) => [clearSetupTokens(tx), insertSetupToken(tx, sha256(token), new Date(at))]);
  return token;
}

/** Whether nobody can sign in yet: the body this installation is of has no account, whatever those below it have. */
export async function needsSetup(): Promise<boolean> {
  const [first] = await listBodies();
  return first === undefined || (await listStaff(first.id)).length === 0;
}

/** The name the installation was given, to be shown on the set-up page. */
export const setupBodyName = async (): Promise<string> => (await listBodies())[0]?.name ?? '';

export async function setUp(
  input: FirstAdministrator,
  clientIp: string,
  at: Instant,
): Promise<Result<{ username: string }>> {
  const wait = await secondsToWait(SETUP_BY_NETWORK, networkOf(clientIp));
  if (wait > 0) return refuse('too_many_attempts', { values: { seconds: wait } });
  const tokenHash = sha256(input.token.trim());
  if (!(await needsSetup()) || !(await hasSetupToken(tokenHash))) return refuse('not_allowed');
  const [existing] = await listBodies();
  const body = existing ?? { id: newId(), name: input.bodyName, settings: DEFAULT_SETTINGS };
  const { username, name } = input;
  const passwordHash = await hashPassword(input.password);
  const createdAt = new Date(at);
  const roles: Role[] = ['system_admin'];
  const administrator = { id: newId(), bodyId: body.id, unitId: null, username, name, roles, passwordHash, createdAt };
  try {
    await commit((tx) => [
      takeSetupToken(tx, tokenHash),
      ...(existing ? [] : foundBody(tx, body, createdAt)),
      insertUser(tx, { ...administrator, active: true }),
    ]);
  } catch (error) {
    // Somebody else used the token while the password was being hashed.
    if (error instanceof Conflict) return refuse('not_allowed');
    throw error;
  }
  return { ok: true, value: { username } };
}
