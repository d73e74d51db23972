import { readdirSync, renameSync, writeFileSync } from 'node:fs';
import { eq } from 'drizzle-orm';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { BODY } from '@/lib/testing/office';
import { insertBody, listBodies, listBodyNodes, updateBodySettings } from './bodies';
import { closeDatabase, commit, db, migrate, wipe } from './client';
import { engine } from './columns';
import { Conflict, Duplicate, isUnavailable, retried } from './engine';
import { bodies } from './schema/bodies';
import { rawSql, useFreshDatabase } from './testing';

beforeEach(useFreshDatabase);
afterAll(closeDatabase);

const FOUNDED = new Date('2019-05-15T00:00:00Z');
const body = (id: string) => ({ ...BODY, id, name: id });
const namesStored = async () => (await listBodies()).map(({ name }) => name).sort();

test('what another bundle of the same server threw is known for what it is', () => {
  const thrownElsewhere = (name: string) => Object.assign(new Error(), { name });
  expect(thrownElsewhere('Duplicate')).toBeInstanceOf(Duplicate);
  expect(thrownElsewhere('Conflict')).toBeInstanceOf(Conflict);
  expect(thrownElsewhere('Conflict')).not.toBeInstanceOf(Duplicate);
  expect(new TypeError()).not.toBeInstanceOf(Conflict);
});

describe('a commit', () => {
  test('carries out its statements in the order they are given', async () => {
    await commit((tx) => [
      insertBody(tx, body('a'), FOUNDED),
      tx.update(bodies).set({ name: 'first' }).where(eq(bodies.id, 'a')),
      tx.update(bodies).set({ name: 'second' }).where(eq(bodies.name, 'first')),
    ]);
    expect(await namesStored()).toEqual(['second']);
  });

  test('of nothing does nothing', async () => {
    await commit(() => []);
    expect(await namesStored()).toEqual([]);
  });

  test('that fails in its second statement leaves the first undone', async () => {
    await commit((tx) => [insertBody(tx, body('a'), FOUNDED)]);
    const failing = commit((tx) => [insertBody(tx, body('b'), FOUNDED), insertBody(tx, body('a'), FOUNDED)]);
    await expect(failing).rejects.toBeInstanceOf(Duplicate);
    expect(await namesStored()).toEqual(['a']);
  });

  test('whose list of statements breaks half way leaves nothing behind', async () => {
    const failing = commit(function* (tx) {
      yield insertBody(tx, body('a'), FOUNDED);
      throw new Error('no more statements');
    });
    await expect(failing).rejects.toThrow('no more statements');
    expect(await namesStored()).toEqual([]);
  });

  test('is refused as a conflict when a guarded statement finds no row, and all of it is undone', async () => {
    const failing = commit((tx) => [
      insertBody(tx, body('a'), FOUNDED),
      updateBodySettings(tx, 'nobody', BODY.settings, BODY.settings),
    ]);
    await expect(failing).rejects.toBeInstanceOf(Conflict);
    expect(await namesStored()).toEqual([]);
  });

  test('is refused as a conflict when a guarded statement finds two rows', async () => {
    await commit((tx) => [insertBody(tx, body('a'), FOUNDED), insertBody(tx, body('b'), FOUNDED)]);
    const failing = commit((tx) => [
      { exactlyOne: tx.update(bodies).set({ level: 'government' }).where(eq(bodies.level, 'department')) },
    ]);
    await expect(failing).rejects.toBeInstanceOf(Conflict);
    expect((await listBodyNodes()).map(({ level }) => level)).toEqual(['department', 'department']);
  });

  test('goes through when a guarded statement finds exactly one row', async () => {
    await commit((tx) => [insertBody(tx, body('a'), FOUNDED), insertBody(tx, body('b'), FOUNDED)]);
    await commit((tx) => [{ exactlyOne: tx.update(bodies).set({ name: 'changed' }).where(eq(bodies.id, 'a')) }]);
    expect(await namesStored()).toEqual(['b', 'changed']);
  });

  test('does not mix with another that runs at the same time', async () => {
    await commit((tx) => [insertBody(tx, body('a'), FOUNDED)]);
    const rename = (from: string, to: string) =>
      commit((tx) => [{ exactlyOne: tx.update(bodies).set({ name: to }).where(eq(bodies.name, from)) }]);
    const answers = await Promise.allSettled(Array.from({ length: 10 }, (_, index) => rename('a', `by ${index}`)));
    expect(answers.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  });
});

describe('trying again', () => {
  const busy = new Error('busy');
  const failingTimes = (times: number) => {
    let tried = 0;
    return async () => {
      tried += 1;
      if (tried <= times) throw busy;
      return tried;
    };
  };

  test('gets over what passes', async () => {
    expect(await retried((error) => error === busy, failingTimes(2))).toBe(3);
  });

  test('does not get over what stays', async () => {
    await expect(retried((error) => error !== busy, failingTimes(1))).rejects.toBe(busy);
  });
});

describe('a database that is away', () => {
  const wrapped = (code: string) => new Error('Failed query', { cause: Object.assign(new Error(), { code }) });

  test.each(['SQLITE_IOERR_READ', 'SQLITE_FULL', 'ECONNREFUSED', '57P01', '08006', '53300', '3D000'])(
    'is told by %s, also below what the query builder wraps around it',
    (code) => {
      expect(isUnavailable(wrapped(code))).toBe(true);
    },
  );

  test('is told by what a driver says without a code', () => {
    expect(isUnavailable(new Error('x', { cause: new Error('Connection terminated unexpectedly') }))).toBe(true);
  });

  test.each(['SQLITE_CONSTRAINT_UNIQUE', 'SQLITE_ERROR', '23505', '42P01', 'ENOENT'])('is not what %s says', (code) => {
    expect(isUnavailable(wrapped(code))).toBe(false);
  });
});

describe('migrations', () => {
  test('do nothing the second time', async () => {
    await commit((tx) => [insertBody(tx, body('a'), FOUNDED)]);
    await migrate();
    await migrate();
    expect(await namesStored()).toEqual(['a']);
  });

  test('start from nothing after a wipe', async () => {
    await commit((tx) => [insertBody(tx, body('a'), FOUNDED)]);
    await wipe();
    await migrate();
    expect(await namesStored()).toEqual([]);
  });

  test('exist for both engines under the same names', () => {
    const namesOf = (folder: string) => readdirSync(`db/migrations/${folder}`).filter((name) => name.endsWith('.sql'));
    expect(namesOf('sqlite')).toEqual(namesOf('pg'));
  });
});

if (engine === 'sqlite') {
  test('a database file that was removed or replaced is not written to', async () => {
    const { file } = (await rawSql('PRAGMA database_list'))[0] as { file: string };
    renameSync(file, `${file}.moved`);
    const failing = commit((tx) => [insertBody(tx, body('a'), FOUNDED)]);
    await expect(failing.catch(isUnavailable)).resolves.toBe(true);
    writeFileSync(file, '');
    expect(() => db()).toThrow('removed or replaced');
    renameSync(`${file}.moved`, file);
    expect(await namesStored()).toEqual([]);
  });

  test('every commit on SQLite is flushed to disk before it is acknowledged', async () => {
    await commit((tx) => [insertBody(tx, body('a'), FOUNDED)]);
    // 2 is FULL; the driver falls back to 1 after the first write unless it is told otherwise.
    expect(await rawSql('PRAGMA synchronous')).toEqual([{ synchronous: 2 }]);
    expect(await rawSql('PRAGMA journal_mode')).toEqual([{ journal_mode: 'wal' }]);
    expect(await rawSql('PRAGMA foreign_keys')).toEqual([{ foreign_keys: 1 }]);
    expect(await rawSql('PRAGMA secure_delete')).toEqual([{ secure_delete: 1 }]);
  });
}

test('settings come back as they were stored, whatever signs they hold', async () => {
  const told = { ...BODY, name: '某"局\\%_\'；', settings: { ...BODY.settings, court: '𠮷 "quoted" \\ 😀' } };
  await commit((tx) => [insertBody(tx, told, FOUNDED)]);
  expect(await listBodies()).toEqual([told]);
  expect(await db().select({ createdAt: bodies.createdAt }).from(bodies)).toEqual([{ createdAt: FOUNDED }]);
});
