import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { closeDatabase } from '@/db/client';
import { useFreshDatabase } from '@/db/testing';
import { callBy } from '@/lib/testing/calls';
import { aCase, OTHER_UNIT, staff, UNIT } from '@/lib/testing/case-builder';
import { storeCase, storeOffice } from '@/lib/testing/office';
import { listCellCases, listQueue, QUEUE_VIEWS, QueueQuery } from './queue';

const TODAY = '2020-04-01'; // a Wednesday; 4 to 6 April are Qingming, so five working days on is Thursday 2020-04-09

beforeAll(async () => {
  await useFreshDatabase();
  await storeOffice();
  const assignedTo = (on: string, unitId: string) =>
    aCase().received(on).by(staff('registrar'), { type: 'assign', unitId, note: '' });
  // Due: 0001 2020-03-30, 0002 2020-04-01, 0003 2020-04-09, 0004 2020-04-10, 0008 2020-03-30.
  const stories = {
    '0001': aCase().received('2020-03-02').assigned().accepted(),
    '0002': assignedTo('2020-03-04', UNIT),
    '0003': assignedTo('2020-03-11', OTHER_UNIT),
    '0004': aCase().received('2020-03-12').assigned().accepted().drafted(),
    '0005': aCase().received('2020-03-04').supplementAsked('2020-03-06'),
    '0006': aCase().arrived('2020-03-31', { channel: 'online' }),
    '0007': aCase().received('2020-03-02').assigned().accepted().drafted().reviewed().signed().delivered('2020-03-25'),
    '0008': aCase().received('2020-03-02').assigned().accepted().drafted().reviewed(),
  };
  for (const [number, told] of Object.entries(stories)) await storeCase(told, { number: `2020-${number}` });
});
afterAll(closeDatabase);

type Who = Parameters<typeof callBy>[0];
const page = (who: Who, query: Record<string, string> = {}) =>
  listQueue(callBy(who, TODAY), QueueQuery.parse({ sort: 'number', ...query }));
const numbers = async (who: Who, query: Record<string, string> = {}) =>
  (await page(who, query)).rows.map(({ acceptanceNumber }) => acceptanceNumber.slice('2020-'.length));

describe('a view of the queue', () => {
  test.each<[Who, Record<string, string[]>]>([
    [
      'registrar',
      {
        // The period of 0005 ended on Friday 2020-03-27: the office can go on.
        mine: ['0005', '0006'],
        unit: ['0001', '0002', '0004', '0008'],
        due: ['0002', '0003'],
        overdue: ['0001', '0008'],
        waiting: ['0005'],
        all: ['0001', '0002', '0003', '0004', '0005', '0006', '0007', '0008'],
      },
    ],
    [
      'handler',
      {
        mine: ['0001', '0002'],
        unit: ['0001', '0002', '0004', '0008'],
        due: ['0002'],
        overdue: ['0001', '0008'],
        waiting: [],
        all: ['0001', '0002', '0004', '0007', '0008'],
      },
    ],
    [
      'legal_reviewer',
      { mine: [], unit: ['0004', '0008'], due: [], overdue: ['0008'], waiting: [], all: ['0004', '0007', '0008'] },
    ],
    ['system_admin', { mine: [], unit: [], due: [], overdue: [], waiting: [], all: [] }],
  ])('of the %s holds what is theirs, and its count says so', async (who, expected) => {
    const counts = Object.fromEntries(Object.entries(expected).map(([view, held]) => [view, held.length]));
    for (const view of QUEUE_VIEWS) {
      const shown = await page(who, { view });
      expect(
        shown.rows.map(({ acceptanceNumber }) => acceptanceNumber.slice('2020-'.length)),
        view,
      ).toEqual(expected[view]);
      expect(shown.total, view).toBe(expected[view]?.length);
      expect(shown.counts, view).toEqual(counts);
    }
  });

  test('is what waits for the person: the unit head reviews, the office head signs', async () => {
    expect(await numbers('unit_head')).toEqual(['0002', '0004']);
    expect(await numbers('office_head')).toEqual(['0008']);
    expect(await numbers(staff('handler', 'handler-b', OTHER_UNIT))).toEqual(['0003']);
  });
});

describe('a line of the queue', () => {
  test('says how many working days are left, and how long it is held', async () => {
    const { rows, today } = await page('registrar', { view: 'all' });
    const line = (number: string) => rows.find(({ acceptanceNumber }) => acceptanceNumber === `2020-${number}`);
    expect(today).toBe(TODAY);
    expect(line('0001')).toMatchObject({
      workingDaysLeft: -2,
      daysHeld: 30,
      unitName: '甲处',
      handlerName: 'the-handler',
    });
    expect(line('0002')).toMatchObject({ workingDaysLeft: 0, handlerName: null });
    expect(line('0003')).toMatchObject({ workingDaysLeft: 5, unitName: '乙处' });
    expect(line('0005')).toMatchObject({ workingDaysLeft: null, waitingUntil: '2020-03-27' });
    expect(line('0006')).toMatchObject({ workingDaysLeft: null, daysHeld: 1, receivedOn: null });
    expect(line('0007')).toMatchObject({ workingDaysLeft: null, closedOn: '2020-03-25' });
  });
});

describe('filters', () => {
  test('narrow a view and never widen it', async () => {
    expect(await numbers('registrar', { view: 'waiting', status: 'handling' })).toEqual([]);
    expect(await numbers('registrar', { view: 'waiting', status: 'handling,awaiting_supplement' })).toEqual(['0005']);
    expect(await numbers('registrar', { view: 'overdue', dueTo: '2020-12-31' })).toEqual(['0001', '0008']);
    expect(await numbers('registrar', { view: 'due', dueFrom: '2020-01-01', dueTo: '2020-04-08' })).toEqual(['0002']);
    expect(await numbers('handler', { view: 'all', unit: OTHER_UNIT })).toEqual([]);
    expect(await numbers('handler', { view: 'all', q: '2020-0003' })).toEqual([]);
  });

  test('do not change the counts of the views', async () => {
    const counts = (await page('registrar', { view: 'all' })).counts;
    expect((await page('registrar', { view: 'all', q: 'nothing', status: 'closed' })).counts).toEqual(counts);
  });

  test('come together', async () => {
    expect(await numbers('registrar', { view: 'all', status: 'handling,in_review', holder: 'the-handler' })).toEqual([
      '0001',
      '0004',
    ]);
    expect(await numbers('registrar', { view: 'all', channel: 'online' })).toEqual(['0006']);
  });
});

describe('the address of a view', () => {
  test.each<Record<string, string>>([
    { sort: 'applicant' },
    { sort: '(case when 1=1 then id end)' },
    { order: 'desc; drop table cases' },
    { view: 'everything' },
    { status: 'handling,nonsense' },
    { page: '0' },
    { page: '1e9' },
    { pageSize: '101' },
    { dueFrom: '2020-02-30' },
    { q: 'x'.repeat(101) },
  ])('refuses %j', (query) => {
    expect(QueueQuery.safeParse(query).success).toBe(false);
  });

  test('pages through the view', async () => {
    const at = (number: number) => numbers('registrar', { view: 'all', pageSize: '3', page: String(number) });
    expect([await at(1), await at(2), await at(3), await at(4)]).toEqual([
      ['0001', '0002', '0003'],
      ['0004', '0005', '0006'],
      ['0007', '0008'],
      [],
    ]);
    expect((await page('registrar', { view: 'all', pageSize: '3', page: '3' })).total).toBe(8);
  });
});

test('the cases behind a cell are counted whole, and listed as far as the person sees them', async () => {
  const cell = { receivedFrom: 2020, receivedTo: 2020 };
  expect(await listCellCases(staff('supervisor'), cell, 1)).toMatchObject({ total: 7, visible: 7 });
  const seen = await listCellCases(staff('handler', 'handler-b', OTHER_UNIT), cell, 1);
  expect(seen).toMatchObject({ total: 7, visible: 1 });
  expect(seen.rows.map(({ acceptanceNumber }) => acceptanceNumber)).toEqual(['2020-0003']);
  expect((await listCellCases(staff('supervisor'), cell, 2)).rows).toEqual([]);
});
