/** Bodies: making one, and which one a command line command works on. */
import 'server-only';
import { foundBody, type Founding, listBodies } from '@/db/bodies';
import { commit } from '@/db/client';
import { DEFAULT_NUMBER_PATTERN } from '@/lib/domain/case/acceptance-number';
import type { Instant } from '@/lib/domain/instant';
import { FULL_REVIEW } from '@/lib/domain/review/review-plan';
import type { Body, BodySettings } from '@/lib/domain/staff/body';
import { newId } from '@/lib/platform/id';

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
 * The body of that name, or the only one when no name is given. For an empty database, one of that name that is not stored
 * yet.
 * @returns `needed` when there is none and no name, `another` when the name is not that of the body here.
 */
export async function chooseBody(name: string | undefined): Promise<Body | 'needed' | 'another'> {
  const bodies = await listBodies();
  const [first] = bodies;
  if (first) return (name === undefined ? first : bodies.find((body) => body.name === name)) ?? 'another';
  return name ? { id: newId(), name, settings: DEFAULT_SETTINGS } : 'needed';
}

export { isDemonstration } from '@/db/bodies';

export const findBody = async (name: string): Promise<Body | null> =>
  (await listBodies()).find((body) => body.name === name) ?? null;

export const currentBody = async (): Promise<Body | null> => (await listBodies())[0] ?? null;
