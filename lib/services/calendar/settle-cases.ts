/**
 * Counts every open case anew after its body's calendar has changed: a few at a time, giving way in between. A case that is
 * acted on meanwhile is passed over and found again in the next round; what an ended process left is finished by the next
 * one, at its start and every hour. Closed cases stay as they are. Safe in several processes at once.
 */
import 'server-only';
import { listBodies } from '@/db/bodies';
import { loadCalendar } from '@/db/calendars';
import { commit } from '@/db/client';
import { openCases, recount, statesOf } from '@/db/open-cases';
import { giveWay } from '@/lib/platform/give-way';
import { log } from '@/lib/platform/log';

declare global {
  /** Shared by every copy of this module that the server loads. */
  var __gongkaiSettling: { turns: Map<string, Promise<unknown>>; stopped: boolean } | undefined;
}

const settling = () => (globalThis.__gongkaiSettling ??= { turns: new Map(), stopped: false });

/** Cases that others keep moving are left to the next hour. */
const ROUNDS = 5;

/** One round through the open cases. @returns how many were found behind the newest calendar and could be counted. */
async function settleOnce(bodyId: string): Promise<number> {
  const calendar = await loadCalendar(bodyId);
  await giveWay();
  let found = 0;
  for await (const rows of openCases(bodyId, calendar.version)) {
    await giveWay();
    if (settling().stopped) return 0;
    const states = await statesOf(rows);
    found += states.size;
    await giveWay();
    if (states.size > 0) await commit((tx) => [...states].map(([id, state]) => recount(tx, id, state, calendar)));
  }
  return found;
}

/** Open cases that have not followed yet. Counted page by page: closed ones, at old versions for good, are many more. */
export async function countBehind(bodyId: string, version: number): Promise<number> {
  let behind = 0;
  for await (const rows of openCases(bodyId, version)) {
    behind += rows.length;
    await giveWay();
  }
  return behind;
}

/** Until a round finds nothing left, whatever was acted on or changed meanwhile. */
export async function settleCases(bodyId: string): Promise<void> {
  for (let round = 1; round <= ROUNDS; round += 1) {
    if ((await settleOnce(bodyId)) === 0) return;
  }
}

export async function settleAll(): Promise<void> {
  for (const { id } of await listBodies()) await settleCases(id);
}

/** Settles without being waited for, one turn of a body after another. */
export function startSettling(bodyId: string): void {
  const { turns } = settling();
  const turn = (turns.get(bodyId) ?? Promise.resolve())
    .then(() => settleCases(bodyId))
    .catch((error: unknown) => log().error({ err: error }, 'counting cases anew failed'));
  turns.set(bodyId, turn);
}

/** Waits until whatever was started has ended. */
export const settled = async (): Promise<void> => void (await Promise.all(settling().turns.values()));

/** Ends whatever runs after its piece in hand: the rest is done at the next start. */
export async function stopSettling(): Promise<void> {
  settling().stopped = true;
  await settled();
  globalThis.__gongkaiSettling = undefined;
}
