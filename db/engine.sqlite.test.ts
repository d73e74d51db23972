import { chmodSync, existsSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { isMadeSqlite, openSqlite } from './engine.sqlite';

const folder = mkdtempSync(path.join(tmpdir(), 'gongkai-sqlite-'));
afterAll(() => rmSync(folder, { recursive: true }));

const mode = (...at: string[]) => (statSync(path.join(folder, ...at)).mode & 0o777).toString(8);

test('a new database, its log and its folder are the owner’s alone', async () => {
  const connection = openSqlite(path.join(folder, 'new/gongkai.db'));
  await connection.migrate();
  expect(connection.claim()).toBe(true);
  expect(mode('new')).toBe('700');
  const files = readdirSync(path.join(folder, 'new')).sort();
  expect(files).toEqual(['gongkai.db', 'gongkai.db-shm', 'gongkai.db-wal', 'gongkai.db.lock']);
  for (const file of files) expect([file, mode('new', file)]).toEqual([file, '600']);
  await connection.close();
});

test('one that others could read no longer is; what is no database stays as it was', async () => {
  const file = path.join(folder, 'old.db');
  await openSqlite(file).close();
  chmodSync(file, 0o644);
  await openSqlite(file).close();
  expect(mode('old.db')).toBe('600');

  writeFileSync(path.join(folder, 'letter.txt'), 'x'.repeat(2_000), { mode: 0o644 });
  expect(() => openSqlite(path.join(folder, 'letter.txt'))).toThrow();
  chmodSync(folder, 0o755);
  expect(() => openSqlite(folder)).toThrow();
  expect([mode('letter.txt'), mode('.')]).toEqual(['644', '755']);
});

test('is claimed by one at a time, and free again when that one closes', async () => {
  const file = path.join(folder, 'claimed.db');
  const [first, second] = [openSqlite(file), openSqlite(file)];
  expect(first.claim()).toBe(true);
  expect(first.claim()).toBe(true);
  expect(second.claim()).toBe(false);
  await second.migrate();
  await first.close();
  expect(second.claim()).toBe(true);
  await second.close();
});

test('is made once it has its tables; looking makes nothing', async () => {
  const file = path.join(folder, 'looked/at.db');
  expect(isMadeSqlite(file)).toBe(false);
  expect(existsSync(path.dirname(file))).toBe(false);
  const connection = openSqlite(file);
  expect(isMadeSqlite(file)).toBe(false);
  await connection.migrate();
  expect(isMadeSqlite(file)).toBe(true);
  await connection.close();
});
