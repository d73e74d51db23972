import { afterAll, beforeEach, expect, test } from 'vitest';
import { closeDatabase, commit } from './client';
import { Conflict, Duplicate } from './engine';
import { changeLease, isAnyHeld, type Lease, loadLease, takeLease } from './leases';
import { useFreshDatabase } from './testing';

beforeEach(useFreshDatabase);
afterAll(closeDatabase);

const at = (time: string) => new Date(`2020-03-02T${time}:00.000Z`);
const take = (seen: Lease | null, holder: string, until = at('09:02')) =>
  commit((tx) => [takeLease(tx, seen, { job: 'reminders/body', holder, until })]);
const change = (holder: string, changes: Parameters<typeof changeLease>[2]) =>
  commit((tx) => [changeLease(tx, { job: 'reminders/body', holder }, changes)]);
const load = () => loadLease('reminders/body');

test('a job nobody has run has no lease; of two who take it at once, one gets it', async () => {
  expect(await load()).toBeNull();
  const tries = await Promise.allSettled([take(null, 'one'), take(null, 'other')]);
  expect(tries.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  expect(tries.find(({ status }) => status === 'rejected')).toMatchObject({ reason: expect.any(Duplicate) });
});

test('one that has run out is taken by the first who saw it so', async () => {
  await take(null, 'first');
  const seen = await load();
  const tries = await Promise.allSettled([take(seen, 'one', at('10:02')), take(seen, 'other', at('10:02'))]);
  expect(tries.filter(({ status }) => status === 'rejected')).toMatchObject([{ reason: expect.any(Conflict) }]);
});

test('is renewed and given up by its holder alone', async () => {
  await take(null, 'first');
  await change('first', { until: at('09:04') });
  expect(await load()).toMatchObject({ holder: 'first', until: at('09:04'), doneFor: null });
  await take(await load(), 'second', at('09:10'));
  await expect(change('first', { until: at('09:20'), doneFor: '2020-03-02' })).rejects.toBeInstanceOf(Conflict);
  await change('second', { until: at('09:05'), doneFor: '2020-03-02' });
  expect(await load()).toEqual({ job: 'reminders/body', holder: 'second', until: at('09:05'), doneFor: '2020-03-02' });
});

test('tells whether anybody is at a job of a sort', async () => {
  await take(null, 'first');
  expect(await isAnyHeld('reminders/', at('09:01'))).toBe(true);
  expect(await isAnyHeld('reminders/', at('09:02'))).toBe(false);
  expect(await isAnyHeld('mail', at('09:01'))).toBe(false);
});
