/**
 * Embedded SQLite: one connection, write-ahead log, a flush to disk before every commit is acknowledged. A transaction
 * body runs synchronously, because an asynchronous one would let other requests' writes in between.
 */
import { chmodSync, closeSync, existsSync, mkdirSync, openSync, statSync } from 'node:fs';
import path from 'node:path';
import SQLite from 'better-sqlite3';
import { drizzle } from 'drizzle-orm/better-sqlite3';
import { migrate } from 'drizzle-orm/better-sqlite3/migrator';
import { codeOf, Conflict, type Connection, Duplicate, guardedStatement, retried } from './engine';

const SYNCHRONOUS_FULL = 2;
/** SQLite's own name for it. */
const MOVED = 'SQLITE_READONLY_DBMOVED';
const STATEMENTS_KEPT = 200;
/** Gathers statistics on every table that has none or has grown much; without them a large body's queue picks poor indexes. */
const OPTIMIZE_ALL = 0x10002;

/** Makes the file the owner's alone; what SQLite puts beside it takes after it. */
function makeFile(file: string): void {
  mkdirSync(path.dirname(file), { recursive: true, mode: 0o700 });
  if (!existsSync(file)) closeSync(openSync(file, 'a', 0o600));
}

/** Takes away what an earlier release left open to others. Only once the file is known to be a database. */
function closeToOthers(file: string): void {
  for (const one of [file, `${file}-wal`, `${file}-shm`]) {
    if (existsSync(one) && (statSync(one).mode & 0o077) !== 0) chmodSync(one, 0o600);
  }
}

function openFile(file: string): SQLite.Database {
  makeFile(file);
  const client = new SQLite(file);
  client.pragma('journal_mode = WAL');
  closeToOthers(file);
  // The driver is built to fall back to NORMAL after the first write unless told otherwise.
  client.pragma('synchronous = FULL');
  client.pragma('foreign_keys = ON');
  // Waiting inside SQLite stops everything else this process does; `retried` waits without.
  client.pragma('busy_timeout = 20');
  client.pragma('trusted_schema = OFF');
  client.pragma('secure_delete = ON');
  client.pragma('journal_size_limit = 67108864');
  keepStatements(client);
  return client;
}

/** The query builder writes the same few statements again and again: each is compiled once. */
function keepStatements(client: SQLite.Database): void {
  const compile = client.prepare.bind(client);
  const kept = new Map<string, SQLite.Statement>();
  client.prepare = ((source: string) => {
    const statement = kept.get(source) ?? compile(source);
    kept.delete(source);
    kept.set(source, statement);
    const [oldest] = kept.keys();
    if (kept.size > STATEMENTS_KEPT && oldest !== undefined) kept.delete(oldest);
    return statement;
  }) as typeof client.prepare;
}

/** A lock of the operating system on a file beside the database: it goes with the process, however that ends. */
function takeLock(file: string): SQLite.Database | null {
  makeFile(file);
  const lock = new SQLite(file, { timeout: 0 });
  try {
    lock.pragma('journal_mode = MEMORY');
    lock.exec('begin exclusive');
    return lock;
  } catch (error) {
    lock.close();
    if (codeOf(error).startsWith('SQLITE_BUSY')) return null;
    throw error;
  }
}

/** Whether the file is there and holds an installation. Makes and changes nothing. @throws for what is no file to write to. */
export function isMadeSqlite(file: string): boolean {
  if (!existsSync(file)) return false;
  closeSync(openSync(file, 'r+'));
  const client = new SQLite(file, { readonly: true });
  try {
    return client.prepare("select 1 from sqlite_master where name = '__drizzle_migrations'").get() !== undefined;
  } finally {
    client.close();
  }
}

/** Opens, or creates, the database file. @throws when the file system does not keep the durability it was asked for. */
export function openSqlite(file: string): Connection {
  const client = openFile(file);
  const inode = () => statSync(file, { throwIfNoEntry: false })?.ino;
  const opened = inode();
  const db = drizzle(client, { casing: 'snake_case' });
  const isBusy = (error: unknown) => codeOf(error).startsWith('SQLITE_BUSY');
  let lock: SQLite.Database | null = null;

  return {
    db,
    async commit(build) {
      try {
        await retried(isBusy, async () =>
          db.transaction(
            (tx) => {
              for (const entry of build(tx as unknown as typeof db)) {
                const { changes } = guardedStatement(entry).run() as SQLite.RunResult;
                if ('exactlyOne' in entry && changes !== 1) throw new Conflict();
              }
            },
            { behavior: 'immediate' },
          ),
        );
      } catch (error) {
        if (['SQLITE_CONSTRAINT_UNIQUE', 'SQLITE_CONSTRAINT_PRIMARYKEY'].includes(codeOf(error))) throw new Duplicate();
        throw error;
      }
    },
    async migrate() {
      migrate(db, { migrationsFolder: path.resolve('db/migrations/sqlite') });
      if (client.pragma('synchronous', { simple: true }) !== SYNCHRONOUS_FULL) {
        throw new Error('SQLite does not run with synchronous=FULL');
      }
      client.pragma(`optimize = ${OPTIMIZE_ALL}`);
    },
    claim: () => (lock ??= takeLock(`${file}.lock`)) !== null,
    async wipe() {
      client.pragma('foreign_keys = OFF');
      const tables = client.prepare("select name from sqlite_master where type = 'table' and name not like 'sqlite_%'");
      // All or nothing: half a schema could neither be used nor migrated.
      client.transaction(() => {
        for (const { name } of tables.all() as { name: string }[]) client.exec(`drop table "${name}"`);
      })();
      client.pragma('foreign_keys = ON');
    },
    assertThere() {
      // SQLite goes on writing into a file that was removed or replaced, and all of it is gone when the process ends.
      if (inode() !== opened) throw Object.assign(new Error(`${file} was removed or replaced`), { code: MOVED });
    },
    async close() {
      client.pragma('optimize');
      client.close();
      lock?.close();
    },
  };
}
