/** Which body a command line command works on. */
import 'server-only';
import { listBodies } from '@/db/bodies';
import type { Body } from '@/lib/domain/staff/body';
import { newId } from '@/lib/platform/id';
import { now } from '@/lib/platform/today';
import { DEFAULT_SETTINGS, makeBody } from './settings';

/**
 * The body of that name, or the only one when no name is given. An empty database gets one of that name.
 * @returns `needed` when there is none and no name, `another` when the name is not that of the body here.
 */
export async function chooseBody(
  name: string | undefined,
  { make }: { make: boolean },
): Promise<Body | 'needed' | 'another'> {
  const bodies = await listBodies();
  const [first] = bodies;
  if (first) return (name === undefined ? first : bodies.find((body) => body.name === name)) ?? 'another';
  if (!name) return 'needed';
  const id = make ? await makeBody(name, now()) : newId();
  return { id, name, settings: DEFAULT_SETTINGS };
}

export const currentBody = async (): Promise<Body | null> => (await listBodies())[0] ?? null;
