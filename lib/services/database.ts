/** Making the database ready, emptying and closing it, for every door: the server, the command line, benchmarks. */
import 'server-only';
import { claim, migrate, wipe } from '@/db/client';
import { codeOf } from '@/db/engine';
import { keepKeyCheck, loadKeyCheck } from '@/db/safeguards';
import { consoleWords } from '@/lib/i18n/console';
import { ConfigurationError, env } from '@/lib/platform/env';
import { keyedDigest } from '@/lib/platform/seal';
import { now } from '@/lib/platform/today';
import { giveCalendars } from './calendar/bring-years';

export { closeDatabase, isMade } from '@/db/client';

/** The database as an operator knows it, without the password. */
export function databaseName(): string {
  const { database } = env();
  if (database.engine === 'sqlite') return database.file;
  return URL.canParse(database.url) ? new URL(database.url).host + new URL(database.url).pathname : 'DATABASE_URL';
}

const TROUBLES = [
  ['unreachable', /^(ECONN|ENOTFOUND|EAI_|ETIMEDOUT|EHOST|ENET|EPIPE|57P0|53300)/],
  ['missing', /^3D000/],
  ['refused', /^(28|42501)/],
  ['cannotOpen', /^(SQLITE_CANTOPEN|SQLITE_PERM|EACCES|EPERM|ENOTDIR|EEXIST|EISDIR|EROFS|ENAMETOOLONG)/],
  ['noDatabase', /^(SQLITE_NOTADB|SQLITE_CORRUPT)/],
  ['unwritable', /^(SQLITE_READONLY|SQLITE_FULL|SQLITE_IOERR|ENOSPC|25006)/],
  ['busy', /^SQLITE_BUSY/],
] as const;

/** What an operator can do about an error of the database or its files, in words; null for any other error. */
export function databaseTrouble(error: unknown): string | null {
  const code = codeOf(error);
  const [trouble] = TROUBLES.find(([, codes]) => codes.test(code)) ?? [];
  const { path: named } = error as { path?: unknown };
  const database = typeof named === 'string' ? named : databaseName();
  return trouble ? consoleWords()(`database.${trouble}`, { database, code }) : null;
}

/** @throws {ConfigurationError} when another process serves or empties this database. */
export function claimDatabase(): void {
  if (!claim()) throw new ConfigurationError(consoleWords()('database.taken', { database: databaseName() }));
}

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
