/** Which body a command line command works on. */
import 'server-only';
import { listBodies } from '@/db/bodies';
import type { Body } from '@/lib/domain/staff/body';
import { newId } from '@/lib/platform/id';
import { DEFAULT_SETTINGS } from './settings';

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

export const currentBody = async (): Promise<Body | null> => (await listBodies())[0] ?? null;
