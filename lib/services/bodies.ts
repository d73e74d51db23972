/** Bodies: making one, and which one a command line command works on. */
import 'server-only';
import { foundBody, type Founding, insertUser, listBodies, loadCredentials } from '@/db/bodies';
import { commit } from '@/db/client';
import { Duplicate } from '@/db/engine';
import { DEFAULT_NUMBER_PATTERN } from '@/lib/domain/case/acceptance-number';
import type { Instant } from '@/lib/domain/instant';
import { FULL_REVIEW } from '@/lib/domain/review/review-plan';
import type { Body, BodyLevel, BodySettings } from '@/lib/domain/staff/body';
import { newId } from '@/lib/platform/id';
import { hashPassword, newPassword } from './passwords';

const EMPTY_CONTACT = { office: '', address: '', phone: '', hours: '', postcode: '', email: '' };

export const DEFAULT_SETTINGS: BodySettings = {
  numberPattern: DEFAULT_NUMBER_PATTERN,
  reviewPlan: FULL_REVIEW,
  contact: EMPTY_CONTACT,
  reconsiderationBody: '',
  court: '',
};

/** Makes a body. Used by `init` and, with settings of its own and marked as such, by the demonstration. */
export async function makeBody(
  name: string,
  at: Instant,
  { settings = DEFAULT_SETTINGS, ...more }: Founding & { readonly settings?: BodySettings } = {},
): Promise<string> {
  const id = newId();
  await commit((tx) => foundBody(tx, { id, name, settings }, new Date(at), more));
  return id;
}

/**
 * The body of that name, or the one at the top when no name is given. For an empty database, one of that name that is not stored
 * yet.
 * @returns `needed` when there is none and no name, `another` when no body here has that name.
 */
export async function chooseBody(name: string | undefined): Promise<Body | 'needed' | 'another'> {
  const bodies = await listBodies();
  const [first] = bodies;
  if (first) return (name === undefined ? first : bodies.find((body) => body.name === name)) ?? 'another';
  return name ? { id: newId(), name, settings: DEFAULT_SETTINGS } : 'needed';
}

export { isDemonstration, listBodyNodes } from '@/db/bodies';

export const findBody = async (name: string): Promise<Body | null> =>
  (await listBodies()).find((body) => body.name === name) ?? null;

export const currentBody = async (): Promise<Body | null> => (await listBodies())[0] ?? null;

export interface NewBody {
  readonly name: string;
  /** Name of the body it is under. */
  readonly under: string;
  readonly level: BodyLevel;
  /** User name of its first administrator. */
  readonly administrator: string;
}

/**
 * Puts a body under another one, with an administrator of its own, whose first password is told this once. By the operator at
 * the machine: whoever can run a command there owns the database anyway.
 * @returns which name is in the way: there is no such parent, or another body or account has it.
 */
export async function addBody(
  { name, under, level, administrator }: NewBody,
  at: Instant,
): Promise<'under' | 'name' | 'administrator' | { readonly id: string; readonly password: string }> {
  const parent = await findBody(under);
  if (!parent) return 'under';
  if (await findBody(name)) return 'name';
  if (await loadCredentials(administrator)) return 'administrator';
  const body = { id: newId(), name, settings: DEFAULT_SETTINGS };
  const password = newPassword();
  const user = { id: newId(), bodyId: body.id, unitId: null, username: administrator, name: administrator };
  const passwordHash = await hashPassword(password);
  const createdAt = new Date(at);
  try {
    await commit((tx) => [
      ...foundBody(tx, body, createdAt, { parentId: parent.id, level }),
      insertUser(tx, { ...user, roles: ['system_admin'], passwordHash, active: true, createdAt }),
    ]);
  } catch (error) {
    // Somebody took one of the two names while the password was being hashed.
    if (!(error instanceof Duplicate)) throw error;
    return (await findBody(name)) ? 'name' : 'administrator';
  }
  return { id: body.id, password };
}
