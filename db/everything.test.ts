import { afterAll, beforeEach, expect, test } from 'vitest';
import { importPast } from '@/lib/domain/case/import-row';
import { NATIONAL_CALENDAR } from '@/lib/domain/clock/national-calendar';
import { day } from '@/lib/domain/day';
import { instant } from '@/lib/domain/instant';
import { aCase, OTHER_UNIT, staff } from '@/lib/testing/case-builder';
import { BODY, storeCase, storeOffice } from '@/lib/testing/office';
import { insertCase } from './cases';
import { closeDatabase, commit } from './client';
import { eachCase, eachOrphan } from './everything';
import { insertAccess } from './people';
import { rawSql, useFreshDatabase } from './testing';

beforeEach(async () => {
  await useFreshDatabase();
  await storeOffice();
});
afterAll(closeDatabase);

const PAST = {
  acceptanceNumber: '2019-0007',
  applicantKind: 'natural',
  channel: 'in_person',
  receivedOn: day('2019-06-03'),
  description: '某事项',
  closing: { closedOn: day('2019-06-20'), outcome: 'granted' },
} as const;

test('reading all cases gives each with its own events, and says whether its applicant is there', async () => {
  const moved = aCase().received('2020-03-02').on('2020-03-03').by(staff('registrar'), {
    type: 'assign',
    unitId: OTHER_UNIT,
    note: '',
  });
  await storeCase(moved, { number: '2020-0002', id: 'b' });
  await storeCase(aCase().arrived('2020-03-02', { channel: 'online' }), { number: '2020-0001', id: 'a' });
  const lone = { id: 'c', bodyId: BODY.id, applicantMasked: '', queryCodeHash: null };
  const events = importPast(PAST, 'digest', instant('2020-03-02T02:00:00.000Z'), { userId: 'ledger', name: '台账' });
  await commit((tx) => insertCase(tx, { ...lone, events }, NATIONAL_CALENDAR));
  const read: unknown[] = [];
  for await (const { row, links, applicant } of eachCase()) {
    read.push([row.id, links.map(({ type }) => type), applicant !== null]);
  }
  expect(read).toEqual([
    ['a', ['received'], true],
    ['b', ['received', 'registered', 'assigned'], true],
    ['c', ['imported', 'closed'], false],
  ]);
});

test('a row that names one which is not there is found, whichever way it came about', async () => {
  const orphans = async () => {
    const found = [];
    for await (const { table, column, names } of eachOrphan()) found.push(`${table} ${column} ${names}`);
    return found;
  };
  await storeCase(aCase().received('2020-03-02').assigned().accepted(), { number: '2020-0001' });
  expect(await orphans()).toEqual([]);

  const look = { id: 'look', bodyId: BODY.id, userId: 'nobody', caseId: 'nothing', what: 'applicant' };
  await commit((tx) => [insertAccess(tx, { ...look, at: new Date(0) })]);
  await rawSql(`update units set parent_id = 'no unit' where id = '${OTHER_UNIT}'`);
  await rawSql(`update cases set handler_id = 'gone' where id = '2020-0001'`);
  expect(await orphans()).toEqual([
    'units parentId no unit',
    'cases handlerId gone',
    'access_log userId nobody',
    'access_log caseId nothing',
  ]);
});
