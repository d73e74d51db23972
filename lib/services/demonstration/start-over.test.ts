import { afterAll, afterEach, beforeEach, expect, test, vi } from 'vitest';
import { listBodies } from '@/db/bodies';
import { closeDatabase, useConnection } from '@/db/client';
import type { Connection } from '@/db/engine';
import { rawSql, useFreshDatabase } from '@/db/testing';
import { storeOffice } from '@/lib/testing/office';
import { signIn } from '../sign-in';
import { startUp } from '../start-up';
import { verify } from '../verify';
import { isHalfLoaded, loadDemonstration } from './load';
import { STAFF } from './people';

// With none of the settings of a real installation, the first start loads the demonstration.
vi.mock(import('@/lib/platform/env'), async (original) => {
  const { env, ...rest } = await original();
  return { ...rest, env: () => ({ ...env(), demonstration: true }) };
});

let printed: string[];
beforeEach(async () => {
  printed = [];
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => printed.push(String(text)) > 0);
  await useFreshDatabase();
});
afterEach(() => {
  vi.restoreAllMocks();
});
afterAll(closeDatabase);

/** Loads until so many commits are done, and then no more, as when the process is killed. */
async function cutOffAfter(commits: number): Promise<void> {
  await listBodies();
  const connection = globalThis.gongkaiConnection ?? expect.fail('no database');
  let done = 0;
  const commit: Connection['commit'] = (build) =>
    done++ < commits ? connection.commit(build) : Promise.reject(new Error('killed'));
  useConnection({ ...connection, commit });
  await expect(loadDemonstration()).rejects.toThrow('killed');
  useConnection(connection);
}

const passwordsPrinted = () =>
  [...printed.join('').matchAll(/^\s+(\S+)\s+\S+\s+([0-9A-Z]{4}(?:-[0-9A-Z]{4}){3})$/gm)].map(
    ([, username = '', password = '']) => ({ username, password }),
  );

test.each([
  ['the body', 1],
  ['its units', 2],
  ['its accounts', 3],
  ['some of its cases', 60],
])(
  'a demonstration cut off after %s is started over by the next start',
  async (_what, commits) => {
    await cutOffAfter(commits);
    expect(await isHalfLoaded()).toBe(true);
    await startUp();
    const accounts = passwordsPrinted();
    expect(accounts).toHaveLength(Object.keys(STAFF).length);
    const [first] = accounts;
    expect(await signIn({ ...(first ?? expect.fail()), clientIp: '192.0.2.1' })).toMatchObject({ kind: 'signed_in' });
    expect(await rawSql('select id from bodies where parent_id is null')).toHaveLength(1);
    expect((await verify()).differences).toEqual([]);

    printed = [];
    await startUp();
    expect(printed).toEqual([]);
  },
  60_000,
);

test('nobody signs in to a demonstration that is still being loaded', async () => {
  await cutOffAfter(60);
  expect(await signIn({ username: 'duban', password: '', clientIp: '192.0.2.1' })).toEqual({ kind: 'refused' });
});

test('an installation that is no demonstration is never emptied, whatever its accounts', async () => {
  await storeOffice();
  expect(await isHalfLoaded()).toBe(false);
  await startUp();
  expect(await rawSql('select id from units')).toHaveLength(2);
});
