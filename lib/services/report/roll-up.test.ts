import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { foundBody } from '@/db/bodies';
import { closeDatabase, commit } from '@/db/client';
import { useFreshDatabase } from '@/db/testing';
import { day } from '@/lib/domain/day';
import type { Actor } from '@/lib/domain/staff/actor';
import { Role } from '@/lib/domain/staff/role';
import { aCase, staff } from '@/lib/testing/case-builder';
import { callBy, given } from '@/lib/testing/calls';
import { BODY, storeCase, storeOffice } from '@/lib/testing/office';
import { publishReport } from '@/lib/testing/published-year';
import { recordDisclosure } from '../disclosures';
import { fileDispute } from '../disputes';
import { loadComparison } from './comparison';
import { loadRollUp, loadRollUpCell } from './roll-up';

afterAll(closeDatabase);

const DISTRICT = 'district';
const STREET = 'street';
const STRANGER = 'stranger';
const FOUNDED = new Date('2019-05-15T00:00:00Z');
const TODAY = '2021-02-02';

const answered = () =>
  aCase().received('2020-03-02').assigned().accepted().drafted().reviewed().signed().delivered('2020-03-20');

const someone = (bodyId: string, ...roles: Role[]): Actor => ({ ...staff('supervisor'), bodyId, roles });

/** A bureau with a district under it and a street under that, and a bureau that has nothing to do with them. */
beforeEach(async () => {
  await useFreshDatabase();
  await storeOffice();
  await commit((tx) => [
    ...foundBody(tx, { ...BODY, id: DISTRICT, name: '某区分局' }, FOUNDED, { parentId: BODY.id }),
    ...foundBody(tx, { ...BODY, id: STREET, name: '某街道' }, FOUNDED, { parentId: DISTRICT, level: 'government' }),
    ...foundBody(tx, { ...BODY, id: STRANGER, name: '外市某局' }, FOUNDED),
  ]);
  await storeCase(answered(), { id: 'a', number: '2020-0001' });
  await storeCase(answered(), { id: 'b', number: '2020-0001', bodyId: DISTRICT });
  await storeCase(aCase().received('2020-12-21', { applicantKind: 'business' }), {
    id: 'c',
    number: '2020-0002',
    bodyId: DISTRICT,
  });
  await storeCase(answered(), { id: 'd', number: '2020-0001', bodyId: STREET });
  const suing = { kind: 'recon', filedOn: day('2020-12-01'), acceptanceNumber: '' } as const;
  const disputed = callBy(someone(DISTRICT, 'legal_reviewer'), '2020-12-02');
  given(await fileDispute(disputed, { ...suing, asOriginalAgency: true, precededBy: null }));
  for (const [bodyId, decisions] of [
    [BODY.id, 3],
    [STREET, 4],
  ] as const) {
    const period = { from: day('2020-07-01'), to: day('2020-09-30'), unitId: null };
    const disclosure = {
      ...period,
      kind: 'licence',
      quantities: { decisions },
      title: '',
      number: '',
      source: '登记',
    } as const;
    given(await recordDisclosure(callBy(someone(bodyId, 'registrar'), '2020-10-09'), { disclosure }));
  }
  await storeCase(answered(), { id: 'e', number: '2020-0001', bodyId: STRANGER });
});

describe('the roll-up of a body', () => {
  test('adds its report and those below it, each on its own line under the one it belongs to', async () => {
    const view = given(await loadRollUp(callBy('supervisor', TODAY), 2020));
    // One of the bureau, two of the district (one of them open), one of the street; the stranger's is not there.
    expect(view.table3.new_received).toMatchObject({ natural: 3, business: 1, total: 4 });
    expect(view.table3.granted?.total).toBe(3);
    expect(view.table3.carried_out).toMatchObject({ natural: 0, business: 1, total: 1 });
    expect(view.bodies.map(({ name, depth, received, carriedOut }) => [name, depth, received, carriedOut])).toEqual([
      ['某市某局', 0, 1, 0],
      ['某区分局', 1, 2, 1],
      ['某街道', 2, 1, 0],
    ]);
    expect(view.checks.filter(({ ok }) => !ok)).toEqual([]);
  });

  test('tells who has not published, and by how many days a report is late', async () => {
    const view = given(await loadRollUp(callBy('supervisor', TODAY), 2020));
    // Due 31 January, that of a government 31 March; today is 2 February.
    expect(view.bodies.map(({ dueOn, daysLate, publishedOn }) => [dueOn, daysLate, publishedOn])).toEqual([
      ['2021-01-31', 2, null],
      ['2021-01-31', 2, null],
      ['2021-03-31', 0, null],
    ]);
  });

  test('as of a day tells lateness as it was on that day, whenever it is asked', async () => {
    const until = new Date('2021-02-01T15:59:59Z'); // 23:59:59 on 1 February in China
    for (const asked of ['2021-02-02', '2023-05-04']) {
      const view = given(await loadRollUp(callBy('supervisor', asked), 2020, { until }));
      expect(view.bodies.map(({ daysLate }) => daysLate)).toEqual([1, 1, 0]);
    }
  });

  test('of published reports counts those alone, as they were published', async () => {
    await publishReport('2021-01-20', 2020);
    await storeCase(answered(), { id: 'f', number: '2020-0009' });
    const published = given(await loadRollUp(callBy('supervisor', TODAY), 2020, { source: 'published' }));
    expect(published.table3.new_received?.total).toBe(1);
    expect(published.bodies.map(({ counted, daysLate }) => [counted, daysLate])).toEqual([
      [true, 0],
      [false, 2],
      [false, 0],
    ]);
    const live = given(await loadRollUp(callBy('supervisor', TODAY), 2020));
    expect(live.table3.new_received?.total).toBe(5);
    // New, granted and handled, each for persons and in all.
    expect(live.bodies[0]?.moved).toBe(6);
  });

  test('as of a day holds what had been recorded by its end', async () => {
    const until = new Date('2020-03-10T16:00:00Z');
    const view = given(await loadRollUp(callBy('supervisor', TODAY), 2020, { until }));
    // All four were received on 2 March but the district's open one; none was answered yet.
    expect(view.table3.new_received?.total).toBe(3);
    expect(view.table3.total_handled?.total).toBe(0);
    expect(view.table3.carried_out?.total).toBe(3);
  });

  test('opens each number by body, its own and with those below it', async () => {
    const cell = given(await loadRollUpCell(callBy('supervisor', TODAY), 2020, 'granted.total'));
    expect(cell.bodies.map(({ name, own, withBelow }) => [name, own, withBelow])).toEqual([
      ['某市某局', 1, 3],
      ['某区分局', 1, 2],
      ['某街道', 1, 1],
    ]);
    expect(cell.total).toBe(3);
    const open = given(await loadRollUpCell(callBy('supervisor', TODAY), 2020, 'recon.pending'));
    expect(open.bodies.map(({ own, withBelow }) => [own, withBelow])).toEqual([
      [0, 1],
      [1, 1],
      [0, 0],
    ]);
    // 3 licences decided by the bureau, 4 by the street.
    const decided = given(await loadRollUpCell(callBy('supervisor', TODAY), 2020, 'licence.decisions'));
    expect(decided.bodies.map(({ own, withBelow }) => [own, withBelow])).toEqual([
      [3, 7],
      [0, 4],
      [4, 4],
    ]);
    for (const named of ['granted', 'licence.in_force', 'recon.natural', 'a.b', '']) {
      expect(await loadRollUpCell(callBy('supervisor', TODAY), 2020, named), named).toMatchObject({ ok: false });
    }
    const below = { of: DISTRICT };
    const part = await loadRollUpCell(callBy('supervisor', TODAY), 2020, 'granted.total', below);
    expect(given(part).total).toBe(2);
  });
});

describe('somebody may see', () => {
  test('the bodies below their own, and no others', async () => {
    const district = callBy(someone(DISTRICT, 'supervisor'), TODAY);
    expect(given(await loadRollUp(district, 2020)).bodies.map(({ id }) => id)).toEqual([DISTRICT, STREET]);
    for (const of of [BODY.id, STRANGER, 'no-such-body']) {
      expect(await loadRollUp(district, 2020, { of })).toMatchObject({ ok: false, refusal: { code: 'not_found' } });
      expect(await loadComparison(district, 2020, of)).toMatchObject({ ok: false, refusal: { code: 'not_found' } });
    }
  });

  test('them only as supervisor or head of the office', async () => {
    for (const role of Role.options) {
      const may = role === 'supervisor' || role === 'office_head';
      const call = callBy(someone(BODY.id, role), TODAY);
      expect((await loadRollUp(call, 2020)).ok, role).toBe(may);
      expect((await loadRollUpCell(call, 2020, 'granted.total')).ok, role).toBe(may);
      expect((await loadComparison(call, 2020)).ok, role).toBe(may);
    }
  });
});

test('a comparison tells years and bodies apart, and ranks nobody by few answers', async () => {
  const view = given(await loadComparison(callBy('supervisor', TODAY), 2020));
  expect(view.years.map(({ year, received, answered: done }) => [year, received, done])).toEqual([
    [2015, 0, 0],
    [2016, 0, 0],
    [2017, 0, 0],
    [2018, 0, 0],
    [2019, 0, 0],
    [2020, 4, 3],
  ]);
  // Received on 2 March and answered on the 20th, before the 30th.
  expect(view.years.at(-1)).toMatchObject({ timed: 3, inTime: 3, outcomes: { granted: 3, refused: 0 } });
  expect(view.bodies.ranked).toEqual([]);
  expect(view.bodies.few.map(({ name, received }) => [name, received])).toEqual([
    ['某市某局', 1],
    ['某区分局', 2],
    ['某街道', 1],
  ]);
});
