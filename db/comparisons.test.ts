import { afterAll, beforeEach, expect, test } from 'vitest';
import { day } from '@/lib/domain/day';
import { aCase, staff, UNIT } from '@/lib/testing/case-builder';
import { BODY, storeCase, storeOffice } from '@/lib/testing/office';
import { closeDatabase } from './client';
import { countAnswered, countByUnit, countReceived } from './comparisons';
import { useFreshDatabase } from './testing';

beforeEach(async () => {
  await useFreshDatabase();
  await storeOffice();
});
afterAll(closeDatabase);

const answered = (receivedOn: string, postedOn: string) =>
  aCase().received(receivedOn).assigned().accepted().drafted().reviewed().signed().delivered(postedOn);

test('an answer on the last day is in time, one on the day after is not', async () => {
  // Received Monday 2 March 2020: the twentieth working day is Monday 30 March.
  await storeCase(answered('2020-03-02', '2020-03-30'), { number: '2020-0001' });
  await storeCase(answered('2020-03-02', '2020-03-31'), { number: '2020-0002' });
  await storeCase(aCase().received('2020-03-02'), { number: '2020-0003' });
  expect(await countReceived([BODY.id], 2019, 2020)).toEqual([{ bodyId: BODY.id, year: 2020, count: 3 }]);
  expect(await countAnswered([BODY.id], 2019, 2020)).toEqual([
    { bodyId: BODY.id, year: 2020, outcome: 'granted', count: 2, timed: 2, inTime: 1 },
  ]);
  expect(await countByUnit(BODY.id, 2020)).toEqual([{ unitId: UNIT, count: 2, timed: 2, inTime: 1 }]);
});

test('a request given up ends without a reply, and has no share in time', async () => {
  const lapsed = aCase()
    .received('2020-03-02')
    .supplementAsked('2020-03-05', 5)
    .by(staff('registrar'), { type: 'recordSupplementNotice', receivedOn: day('2020-03-05') })
    .on('2020-04-01')
    .by(staff('registrar'), { type: 'lapse' });
  await storeCase(lapsed, { number: '2020-0001' });
  expect(await countAnswered([BODY.id], 2020, 2020)).toMatchObject([
    { outcome: 'other_no_supplement', count: 1, timed: 0, inTime: 0 },
  ]);
});

test('a request withdrawn owes no answer, and years outside are left out', async () => {
  await storeCase(
    aCase()
      .received('2020-03-02')
      .on('2020-03-05')
      .by(staff('registrar'), { type: 'withdraw', withdrawnOn: day('2020-03-05'), proof: '书面' }),
    { number: '2020-0001' },
  );
  expect(await countAnswered([BODY.id], 2020, 2020)).toMatchObject([
    { outcome: 'other_withdrawn', count: 1, timed: 0 },
  ]);
  expect(await countAnswered([BODY.id], 2021, 2022)).toEqual([]);
});
