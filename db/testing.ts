/**
 * A fresh migrated database for a test, on the engine the test run is for: a copied SQLite file, or a new database on the
 * PostgreSQL server of TEST_POSTGRES_URL, or an embedded PostgreSQL where there is none.
 */
import { randomUUID } from 'node:crypto';
import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { closeDatabase, useConnection } from './client';
import { engine } from './columns';
import type { Connection } from './engine';
import { openPg, type PgDatabase, pgConnection } from './engine.pg';
import { openSqlite } from './engine.sqlite';

let migratedFile: Promise<string> | undefined;

async function migrateOnce(): Promise<string> {
  const folder = mkdtempSync(path.join(tmpdir(), 'gongkai-test-'));
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
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
    await run(`drop database ${name} with (force)`);
  };
  return { ...connection, close };
}

async function freshEmbeddedPg(): Promise<Connection> {
  const { PGlite } = await import('@electric-sql/pglite');
  const { drizzle } = await import('drizzle-orm/pglite');
  const { migrate } = await import('drizzle-orm/pglite/migrator');
  const client = new PGlite();
  const db = drizzle(client, { casing: 'snake_case' });
  const migrations = () => migrate(db, { migrationsFolder: path.resolve('db/migrations/pg') });
  await migrations();
  return pgConnection(db as unknown as PgDatabase, { migrate: migrations, close: () => client.close() });
}

/** Puts a fresh database in place of the configured one; `closeDatabase` removes it again. */
export async function useFreshDatabase(): Promise<Connection> {
  await closeDatabase();
  const server = process.env['TEST_POSTGRES_URL'];
  const opened = engine === 'sqlite' ? freshSqlite() : server ? freshServerDatabase(server) : freshEmbeddedPg();
  const connection = await opened;
  useConnection(connection);
  return connection;
}
