import { afterAll, afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { closeDatabase, useConnection } from '@/db/client';
import { useFreshDatabase } from '@/db/testing';
import { instant } from '@/lib/domain/instant';
import { stopJobs } from '@/lib/platform/jobs';
import { isReady } from './readiness';
import { needsSetup, setUp } from './setup';
import { printDemonstration, startUp } from './start-up';

// The tests' configuration has a key: a real installation, not the demonstration.
let printed: string[];
beforeEach(async () => {
  printed = [];
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => printed.push(String(text)) > 0);
  await useFreshDatabase();
});
afterEach(async () => {
  vi.restoreAllMocks();
  await stopJobs();
});
afterAll(closeDatabase);

const tokenPrinted = () =>
  /[A-Za-z0-9_-]{43}/.exec(printed.join(''))?.[0] ?? expect.fail(`no token: ${printed.join('')}`);
const first = (token: string) =>
  setUp(
    { token, bodyName: '某局', username: 'guanli', name: '管理员', password: 'A long enough passw0rd' },
    '192.0.2.1',
    instant('2020-03-04T02:00:00.000Z'),
  );

describe('the first start of an empty installation', () => {
  test('prints the address and a token for the first administrator', async () => {
    await startUp();
    expect(printed.join('')).toContain('http://localhost:3000/setup');
    expect((await first(tokenPrinted())).ok).toBe(true);
  });

  test('again prints a new token, and the old one is no longer good', async () => {
    await startUp();
    const old = tokenPrinted();
    printed = [];
    await startUp();
    expect(tokenPrinted()).not.toBe(old);
    expect((await first(old)).ok).toBe(false);
    expect((await first(tokenPrinted())).ok).toBe(true);
  });

  test('prints nothing once there is an account', async () => {
    await startUp();
    await first(tokenPrinted());
    printed = [];
    await startUp();
    expect(printed).toEqual([]);
    expect(await needsSetup()).toBe(false);
  });
});

describe('a start that cannot be', () => {
  test('says that another process has the database, and leaves it alone', async () => {
    const connection = globalThis.gongkaiConnection ?? expect.fail('no database');
    useConnection({ ...connection, claim: () => false });
    await expect(startUp()).rejects.toThrow(/另一个进程/);
    await expect(startUp()).rejects.toMatchObject({ name: 'ConfigurationError' });
    expect(printed).toEqual([]);
    useConnection(connection);
  });

  test('says that the database cannot be reached', async () => {
    const connection = globalThis.gongkaiConnection ?? expect.fail('no database');
    const migrate = () => Promise.reject(Object.assign(new Error(), { code: 'ECONNREFUSED' }));
    useConnection({ ...connection, migrate });
    await expect(startUp()).rejects.toMatchObject({
      name: 'ConfigurationError',
      message: expect.stringContaining('无法连接') as string,
    });
    useConnection(connection);
  });
});

test('the accounts of the demonstration are printed each on a line, with the case to try', () => {
  const lines: string[] = [];
  const accounts = [{ username: 'duban', name: '某', role: 'supervisor' as const, password: 'ABCD-EFGH' }];
  const tryOut = { acceptanceNumber: '2026-0001', queryCode: 'JKMN-PQRS' };
  printDemonstration({ accounts, tryOut }, (line) => void lines.push(line));
  expect(lines).toHaveLength(3);
  expect(lines[1]).toMatch(/duban.*ABCD-EFGH/);
  expect(lines[2]).toMatch(/2026-0001.*JKMN-PQRS/);
});

test('the installation is ready while its database answers', async () => {
  expect(await isReady()).toBe(true);
  await globalThis.gongkaiConnection?.close();
  expect(await isReady()).toBe(false);
  globalThis.gongkaiConnection = undefined;
});
