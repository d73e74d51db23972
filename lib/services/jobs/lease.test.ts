// Two processes, a crash, a clock that jumps: the work is done once for each moment, and never left undone.
import { afterAll, afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { closeDatabase, commit } from '@/db/client';
import { loadLease } from '@/db/leases';
import { useFreshDatabase } from '@/db/testing';
import { underLease } from './lease';

const slot = (moment: string, latest = moment) => ({ moment, latest });
const RUNNING = new AbortController().signal;
const MINUTE_MS = 60_000;

beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['Date'], now: new Date('2020-03-02T01:00:00Z') });
  await useFreshDatabase();
});
afterEach(() => {
  vi.useRealTimers();
});
afterAll(closeDatabase);

let done = 0;
beforeEach(() => {
  done = 0;
});
const work = async () => void (done += 1);
const run = (on = slot('2020-03-02'), how: Parameters<typeof underLease>[1] = work) =>
  underLease({ job: 'job', slot: on, stopping: RUNNING }, how);
const later = (minutes: number) => vi.setSystemTime(Date.now() + minutes * MINUTE_MS);

test('is done once for a moment, and again for the next', async () => {
  expect([await run(), await run(), await run(slot('2020-03-03'))]).toEqual(['done', 'not_owed', 'done']);
  expect(done).toBe(2);
});

test('of many who come at once, one does it', async () => {
  const outcomes = await Promise.all(Array.from({ length: 8 }, () => run()));
  expect(outcomes.filter((outcome) => outcome === 'done')).toHaveLength(1);
  expect(done).toBe(1);
});

test('while one is at it the others wait, for as long as it renews', async () => {
  const outcomes: string[] = [];
  await run(slot('2020-03-02'), async (shift) => {
    for (let minute = 0; minute < 5; minute += 1) {
      later(1);
      await commit((tx) => [shift.renewed(tx)]);
      outcomes.push(await run());
    }
  });
  expect(new Set(outcomes)).toEqual(new Set(['held']));
  expect(await run()).toBe('not_owed');
});

describe('a process that died at it', () => {
  const die = () =>
    new Promise<void>((resolve) => {
      void run(slot('2020-03-02'), () => new Promise(() => resolve()));
    });

  test('is waited for until its lease has run out; then another does what is missing', async () => {
    await die();
    expect(await run()).toBe('held');
    later(2);
    expect(await run()).toBe('done');
    expect(done).toBe(1);
  });

  test('and comes back too late writes nothing more', async () => {
    const outcome = run(slot('2020-03-02'), async (shift) => {
      later(3);
      expect(await run()).toBe('done');
      await commit((tx) => [shift.renewed(tx)]);
      done += 100;
    });
    expect(await outcome).toBe('lost');
    expect(done).toBe(1);
  });
});

test('work that fails throws, lets go at once and stays owed', async () => {
  await expect(run(slot('2020-03-02'), () => Promise.reject(new Error('broken')))).rejects.toThrow('broken');
  expect(await run()).toBe('done');
});

test('a process that stops goes no further, and what it left is made up', async () => {
  const stopping = new AbortController();
  const outcome = await underLease(
    { job: 'job', slot: slot('2020-03-02'), stopping: stopping.signal },
    async (shift) => {
      await shift.step();
      stopping.abort();
      await shift.step();
      done += 100;
    },
  );
  expect([outcome, await run(), done]).toEqual(['stopped', 'done', 1]);
});

describe('a clock that jumps', () => {
  test('back does nothing twice', async () => {
    await run(slot('2020-03-02', '2020-03-03'));
    vi.setSystemTime(new Date('2020-03-01T23:00:00Z'));
    expect(await run(slot('2020-02-28', '2020-03-02'))).toBe('not_owed');
  });

  test('far ahead and back again keeps nobody from the work', async () => {
    vi.setSystemTime(new Date('2031-01-02T01:00:00Z'));
    await run(slot('2031-01-02'));
    await run(slot('2031-01-03'), () => new Promise((_resolve, reject) => reject(new Error('died')))).catch(
      () => undefined,
    );
    vi.setSystemTime(new Date('2020-03-02T01:00:00Z'));
    expect(await run()).toBe('done');
  });

  test('far ahead does not make a lease last', async () => {
    vi.setSystemTime(new Date('2031-01-02T01:00:00Z'));
    await new Promise<void>((resolve) => {
      void run(slot('2031-01-02'), () => new Promise(() => resolve()));
    });
    vi.setSystemTime(new Date('2020-03-02T01:00:00Z'));
    expect((await loadLease('job'))?.until.getUTCFullYear()).toBe(2031);
    expect(await run()).toBe('done');
  });
});

test('work without a moment is always owed', async () => {
  const always = () => underLease({ job: 'mail', slot: null, stopping: RUNNING }, work);
  expect([await always(), await always(), done]).toEqual(['done', 'done', 2]);
});
