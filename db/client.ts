/**
 * The database: `db()` to read, `commit` to write, nothing else. Opened on first use and kept on globalThis, because a
 * build imports these modules without a database and a development reload imports them twice.
 */
import 'server-only';
import { env } from '@/lib/platform/env';
import type { Build, Connection, Database } from './engine';
import { isMadePg, openPg } from './engine.pg';
import { isMadeSqlite, openSqlite } from './engine.sqlite';

declare global {
  var gongkaiConnection: Connection | undefined;
}

function openConfigured(): Connection {
  const { database } = env();
  return database.engine === 'pg' ? openPg(database.url) : openSqlite(database.file);
}

function connection(): Connection {
  const open = (globalThis.gongkaiConnection ??= openConfigured());
  open.assertThere();
  return open;
}

export const db = (): Database => connection().db;

/** One list of statements, committed in one durable transaction. @throws {Conflict | Duplicate} and then nothing is written. */
export const commit = async (build: Build): Promise<void> => connection().commit(build);

export const migrate = async (): Promise<void> => connection().migrate();

/** Whether the configured database is there and holds an installation; makes nothing. */
export async function isMade(): Promise<boolean> {
  const { database } = env();
  return database.engine === 'pg' ? isMadePg(database.url) : isMadeSqlite(database.file);
}

/** Takes the database for this process alone, as far as its engine asks for that; false when another one has it. */
export const claim = (): boolean => connection().claim();

/** Empties the database. Only for the demonstration. */
export const wipe = async (): Promise<void> => connection().wipe();

export async function closeDatabase(): Promise<void> {
  const open = globalThis.gongkaiConnection;
  globalThis.gongkaiConnection = undefined;
  await open?.close();
}

/** For tests: another connection in place of the configured one. */
export const useConnection = (replacement: Connection): void => {
  globalThis.gongkaiConnection = replacement;
};
