// Databases from before disputes had a history are carried over by a migration, which runs once and on what people have.
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { sql } from 'drizzle-orm';
import { afterAll, expect, test } from 'vitest';
import { engine } from './columns';

const LAST_BEFORE = 10;
const folder = mkdtempSync(path.join(tmpdir(), 'gongkai-migrations-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** The migrations as they were before the one that is tested. */
function migrationsBefore(): string {
  const before = path.join(folder, 'before');
  cpSync(path.resolve('db/migrations', engine), before, { recursive: true });
  const journal = path.join(before, 'meta/_journal.json');
  const { entries, ...rest } = JSON.parse(readFileSync(journal, 'utf8')) as { entries: { idx: number }[] };
  writeFileSync(journal, JSON.stringify({ ...rest, entries: entries.filter(({ idx }) => idx <= LAST_BEFORE) }));
  return before;
}

interface Opened {
  readonly migrate: (migrationsFolder: string) => Promise<void>;
  readonly run: (statement: string) => Promise<Record<string, unknown>[]>;
  readonly close: () => Promise<void>;
}

async function openPg(): Promise<Opened> {
  const { PGlite } = await import('@electric-sql/pglite');
  const { drizzle } = await import('drizzle-orm/pglite');
  const { migrate } = await import('drizzle-orm/pglite/migrator');
  const client = new PGlite();
  const db = drizzle(client);
  return {
    migrate: (migrationsFolder) => migrate(db, { migrationsFolder }),
    run: async (statement) => (await db.execute(sql.raw(statement))).rows,
    close: () => client.close(),
  };
}

async function openSqlite(): Promise<Opened> {
  const { default: Sqlite } = await import('better-sqlite3');
  const { drizzle } = await import('drizzle-orm/better-sqlite3');
  const { migrate } = await import('drizzle-orm/better-sqlite3/migrator');
  const client = new Sqlite(':memory:');
  const db = drizzle(client);
  return {
    migrate: async (migrationsFolder) => migrate(db, { migrationsFolder }),
    run: async (statement) =>
      /^select/.test(statement) ? db.all<Record<string, unknown>>(sql.raw(statement)) : (client.exec(statement), []),
    close: async () => void client.close(),
  };
}

test('disputes on record become versions, with a gap where they were changed in place', async () => {
  const { migrate, run, close } = await (engine === 'pg' ? openPg() : openSqlite());
  const [no, yes] = engine === 'pg' ? ['false', 'true'] : ['0', '1'];
  const at = (moment: string) => (engine === 'pg' ? `'${moment}'` : String(Date.parse(moment)));
  const [created, removed] = [at('2020-04-02T02:00:00.123Z'), at('2020-06-01T03:00:00.456Z')];
  await migrate(migrationsBefore());
  await run(
    `insert into bodies (id, name, settings, demonstration, created_at) values ('body', '某局', '{}', ${no}, ${created})`,
  );
  const dispute = (id: string, version: number, more: string) =>
    run(
      `insert into disputes (id, body_id, kind, filed_on, simplified, concluded_on, result, row_digest, version, created_at, removed_at)
       values ('${id}', 'body', 'suit_direct', '2020-04-01', ${yes}, ${more}, ${version}, ${created}, ${id.startsWith('removed') ? removed : 'null'})`,
    );
  await dispute('as-filed', 1, `null, null, 'digest'`);
  await dispute('concluded', 2, `'2020-05-06', 'upheld', null`);
  await dispute('removed-1', 2, `null, null, null`);
  await dispute('removed-2', 4, `'2020-05-06', 'other', null`);
  const log = (id: string, what: string) =>
    run(
      `insert into access_log (id, body_id, user_id, case_id, what, at) values ('${id}', 'body', 'wang', '', '${what}', ${removed})`,
    );
  await log('1', 'dispute_removed:removed-1:重复登记：2020');
  await log('2', 'dispute_changed:removed-2::x');

  const start = Date.now();
  await migrate(path.resolve('db/migrations', engine));
  const rows = await run('select * from dispute_changes order by dispute_id, version');
  const told = rows.map((row) => [
    row['dispute_id'],
    row['version'],
    row['result'],
    Boolean(row['removed']),
    row['made_by'],
    row['reason'],
  ]);
  expect(told).toEqual([
    ['as-filed', 1, null, false, '', ''],
    ['concluded', 1, 'upheld', false, '', ''],
    ['concluded', 3, 'upheld', false, '', ''],
    ['removed-1', 1, null, false, '', ''],
    ['removed-1', 2, null, true, 'wang', '重复登记：2020'],
    ['removed-2', 1, 'other', false, '', ''],
    ['removed-2', 4, 'other', false, '', ''],
    ['removed-2', 5, 'other', true, '', ''],
  ]);
  const momentOf = (index: number) => new Date(rows[index]?.['made_at'] as number | string).getTime();
  expect([0, 1, 3, 5].map(momentOf)).toEqual(Array(4).fill(Date.parse('2020-04-02T02:00:00.123Z')));
  expect([4, 6, 7].map(momentOf)).toEqual(Array(3).fill(Date.parse('2020-06-01T03:00:00.456Z')));
  expect(Math.abs(momentOf(2) - start)).toBeLessThan(60_000);
  expect(rows[0]).toMatchObject({ body_id: 'body', filed_on: '2020-04-01', row_digest: 'digest', preceded_by: null });
  expect(rows.map((row) => Boolean(row['as_original_agency']))).toEqual(Array(8).fill(true));
  await expect(run('select * from disputes')).rejects.toThrow();
  await close();
});
