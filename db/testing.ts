/**
 * A fresh migrated database for a test, on the engine the test run is for: a copied SQLite file, or a new database on the
 * PostgreSQL server of TEST_POSTGRES_URL, or an embedded PostgreSQL where there is none.
 */
import { randomUUID } from 'node:crypto';
import { copyFileSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { sql } from 'drizzle-orm';
import { closeDatabase, db, useConnection } from './client';
import { engine } from './columns';
import type { Connection } from './engine';
import { openPg, type PgDatabase, pgConnection } from './engine.pg';
import { openSqlite } from './engine.sqlite';

let migratedFile: Promise<string> | undefined;

async function migrateOnce(): Promise<string> {
  const folder = mkdtempSync(path.join(tmpdir(), 'gongkai-test-'));
  const file = path.join(folder, 'migrated.db');
  const connection = openSqlite(file);
  await connection.migrate();
  await connection.close();
  return file;
}

async function freshSqlite(): Promise<Connection> {
  migratedFile ??= migrateOnce();
  const template = await migratedFile;
  const file = path.join(path.dirname(template), `${randomUUID()}.db`);
  copyFileSync(template, file);
  return openSqlite(file);
}

async function freshServerDatabase(server: string): Promise<Connection> {
  const { default: pg } = await import('pg');
  const name = `test_${randomUUID().replaceAll('-', '')}`;
  const run = async (statement: string) => {
    const client = new pg.Client({ connectionString: server });
    await client.connect();
    await client.query(statement);
    await client.end();
  };
  await run(`create database ${name} template template0 lc_collate 'C' lc_ctype 'C.UTF-8' encoding 'UTF8'`);
  const url = new URL(server);
  url.pathname = `/${name}`;
  const connection = openPg(url.toString());
  await connection.migrate();
  const close = async () => {
    await connection.close();
    // Not by force: the server waits for sessions that are ending, and only without it sends its own vacuum away.
    await run(`drop database ${name}`);
  };
  return { ...connection, close };
}

async function freshEmbeddedPg(): Promise<Connection> {
  const { PGlite } = await import('@electric-sql/pglite');
  const { drizzle } = await import('drizzle-orm/pglite');
  const { migrate } = await import('drizzle-orm/pglite/migrator');
  const client = new PGlite();
  const embedded = drizzle(client, { casing: 'snake_case' });
  const migrations = () => migrate(embedded, { migrationsFolder: path.resolve('db/migrations/pg') });
  await migrations();
  return pgConnection(embedded as unknown as PgDatabase, { migrate: migrations, close: () => client.close() });
}

const APPEND_ONLY = [
  'case_events',
  'calendar_changes',
  'disclosure_changes',
  'dispute_changes',
  'report_changes',
  'publications',
  'published_cases',
];

/** Making a database takes PostgreSQL a second, emptying one a moment: one serves a whole test file. */
let pgOfThisFile: Connection | undefined;

async function freshPg(): Promise<Connection> {
  const server = process.env['TEST_POSTGRES_URL'];
  pgOfThisFile = await (server ? freshServerDatabase(server) : freshEmbeddedPg());
  return pgOfThisFile;
}

async function emptyPg(): Promise<void> {
  const tables = await rawSql(`select tablename from pg_tables where schemaname = 'public'`);
  const names = tables.map(({ tablename }) => `"${String(tablename)}"`).join(', ');
  for (const table of APPEND_ONLY) await rawSql(`alter table ${table} disable trigger user`);
  await rawSql(`truncate ${names}`);
  for (const table of APPEND_ONLY) await rawSql(`alter table ${table} enable trigger user`);
}

/** Puts a fresh database in place of the configured one; `closeDatabase` removes it again. */
export async function useFreshDatabase(): Promise<void> {
  if (pgOfThisFile && pgOfThisFile === globalThis.gongkaiConnection) return emptyPg();
  await closeDatabase();
  useConnection(await (engine === 'sqlite' ? freshSqlite() : freshPg()));
}

/** SQL past every guard of the application, for tests that look at what is stored or tamper with it. Returns rows of a query. */
export async function rawSql(statement: string): Promise<Record<string, unknown>[]> {
  const query = sql.raw(statement);
  if (engine === 'pg') {
    const answer = (await (db() as unknown as PgDatabase).execute(query)) as { rows: Record<string, unknown>[] };
    return answer.rows;
  }
  if (/^(select|pragma \w+$)/i.test(statement)) return db().all<Record<string, unknown>>(query);
  db().run(query);
  return [];
}
