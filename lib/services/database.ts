/** Making the database ready, emptying and closing it, for every door: the server, the command line, benchmarks. */
import 'server-only';
import { migrate, wipe } from '@/db/client';
import { keepKeyCheck, loadKeyCheck } from '@/db/safeguards';
import { consoleWords } from '@/lib/i18n/console';
import { ConfigurationError } from '@/lib/platform/env';
import { keyedDigest } from '@/lib/platform/seal';
import { now } from '@/lib/platform/today';
import { giveCalendars } from './calendar/bring-years';

export { closeDatabase } from '@/db/client';

/**
 * Brings the database up to date and makes sure that the key at hand is the one it was sealed with.
 * @throws {ConfigurationError} when it is another key: going on would make persons and query codes unreadable.
 */
export async function prepareDatabase(): Promise<void> {
  await migrate();
  const digest = keyedDigest('blind-index', 'key check');
  if ((await loadKeyCheck()) === null) await keepKeyCheck(digest);
  if ((await loadKeyCheck()) !== digest) throw new ConfigurationError(consoleWords()('start.wrongKey'));
  await giveCalendars(now());
}

/** Removes everything and makes an empty database ready. Only the demonstration may be emptied. */
export async function emptyDatabase(): Promise<void> {
  await wipe();
  await prepareDatabase();
}
