import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { closeDatabase } from '@/db/client';
import { useFreshDatabase } from '@/db/testing';
import { day } from '@/lib/domain/day';
import { Role } from '@/lib/domain/staff/role';
import { callBy, given } from '@/lib/testing/calls';
import { aCase, OTHER_UNIT, staff } from '@/lib/testing/case-builder';
import { aFiling } from '@/lib/testing/disputes';
import { answer } from '@/lib/testing/decisions';
import { BODY, storeCase, storeOffice } from '@/lib/testing/office';
import { recordDisclosure } from '../disclosures';
import { fileDispute } from '../disputes';
import { listDisputeViews } from '../dispute-views';
import { loadCellView, loadDisclosureCell, loadDisputeCell } from './report-cells';
import { loadReportView } from './report-desk';
import { loadYearlyReport } from './yearly-report';

const closed = (receivedOn: string, closedOn: string, more = {}) =>
  aCase().received(receivedOn, more).assigned().accepted().drafted().reviewed().signed().delivered(closedOn);

beforeEach(async () => {
  await useFreshDatabase();
  await storeOffice();
  await storeCase(closed('2019-12-20', '2020-01-10'), { number: '2019-0001' });
  await storeCase(closed('2020-03-02', '2020-03-20'), { number: '2020-0001' });
  await storeCase(closed('2020-03-03', '2020-03-20', { applicantKind: 'business' }), { number: '2020-0002' });
  await storeCase(aCase().received('2020-12-20'), { number: '2020-0003' });
  await storeCase(aCase().arrived('2020-12-20', { channel: 'online' }), { number: '2020-0004' });
});
afterAll(closeDatabase);

const report2020 = { row: 'new_received', column: 'total', year: 2020, form: '2019' } as const;

describe('the yearly report', () => {
  test('counts what came in, what was carried over and what was done', async () => {
    const { table3, checks } = await loadYearlyReport(BODY.id, 2020);
    const totals = (row: keyof typeof table3) => table3[row]?.total;
    expect(totals('new_received')).toBe(3);
    expect(totals('carried_in')).toBe(1);
    expect(totals('granted')).toBe(3);
    expect(totals('total_handled')).toBe(3);
    expect(totals('carried_out')).toBe(1);
    expect(table3.granted).toMatchObject({ natural: 2, business: 1 });
    expect(checks.filter(({ id, ok }) => id.startsWith('T') && !ok)).toEqual([]);
  });

  test('is on the form of its year unless another one is asked for', async () => {
    expect((await loadYearlyReport(BODY.id, 2020)).form).toBe('2019');
    expect((await loadYearlyReport(BODY.id, 2021)).form).toBe('2021');
    expect((await loadYearlyReport(BODY.id, 2020, { form: '2021' })).table3).toHaveProperty('other_misc');
  });

  test('of a year with nothing is all zeros', async () => {
    const { table3, checks } = await loadYearlyReport(BODY.id, 2010);
    expect(new Set(Object.values(table3).flatMap((row) => Object.values(row)))).toEqual(new Set([0]));
    expect(checks.filter(({ id, ok }) => id.startsWith('T') && !ok)).toEqual([]);
  });

  test('is read by everyone who works on cases, and closed to the administrators', async () => {
    for (const role of Role.options) {
      const call = callBy(role, '2021-01-22');
      const read = await loadReportView(call, 2020);
      const isAdmin = ['system_admin', 'security_admin', 'auditor'].includes(role);
      expect(read.ok, role).toBe(!isAdmin);
      if (read.ok) expect(read.value.mayOpenDisputes, role).toBe((await listDisputeViews(call)).ok);
      expect((await loadCellView(callBy(role, '2021-01-22'), report2020)).ok, role).toBe(!isAdmin);
    }
  });

  test('offers every year there is, and the running one', async () => {
    const view = given(await loadReportView(callBy('supervisor', '2022-03-01'), 2020));
    expect(view.years).toEqual([2022, 2020, 2019]);
    expect(view).toMatchObject({ body: BODY.name, publishedAt: null });
  });
});

describe('a number in the table', () => {
  test('opens the list of the cases it counts', async () => {
    const view = given(await loadCellView(callBy('supervisor', '2021-01-22'), report2020));
    expect(view.total).toBe(3);
    expect(view.rows.map(({ acceptanceNumber }) => acceptanceNumber)).toEqual(['2020-0001', '2020-0002', '2020-0003']);
  });

  test('lists only what the person may see, and still says how many there are', async () => {
    const foreign = callBy(staff('handler', 'handler-b', OTHER_UNIT), '2021-01-22');
    expect(given(await loadCellView(foreign, report2020))).toMatchObject({ total: 3, rows: [] });
  });

  test('is not there in a row the form does not count', async () => {
    const call = callBy('supervisor', '2021-01-22');
    expect(answer(await loadCellView(call, { ...report2020, row: 'other_misc' }))).toBe('not_found');
    expect(answer(await loadCellView(call, { ...report2020, form: '2021', row: 'other' }))).toBe('not_found');
  });
});

describe('a number of the other tables', () => {
  test('of table four opens its disputes, to those who may see them; of table two the entries it adds up', async () => {
    const legal = callBy('legal_reviewer', '2021-01-20');
    given(await fileDispute(legal, aFiling({ filedOn: day('2020-04-01') })));
    const pending = { kind: 'recon', year: 2020, column: 'pending' } as const;
    expect(given(await loadDisputeCell(legal, pending))).toMatchObject({
      total: 1,
      disputes: [{ filedOn: '2020-04-01' }],
    });
    expect(given(await loadDisputeCell(callBy('handler', '2021-01-20'), pending))).toMatchObject({
      total: 1,
      disputes: [],
    });
    const entry = { kind: 'licence' as const, unitId: null, title: '', number: '', source: '业务系统' };
    const spans = { from: day('2020-01-01'), to: day('2020-06-30'), quantities: { decisions: 7, items: -2 } };
    given(await recordDisclosure(callBy('registrar', '2021-01-20'), { disclosure: { ...entry, ...spans } }));
    const decisions = { kind: 'licence', column: 'decisions' } as const;
    expect(given(await loadDisclosureCell(legal, 2020, '2019', decisions))).toMatchObject({
      total: 7,
      entries: [{ from: '2020-01-01', adds: 7 }],
    });
    // The form of 2021 has no such column.
    const change = { kind: 'licence', column: 'change' } as const;
    expect(answer(await loadDisclosureCell(legal, 2020, '2021', change))).toBe('not_found');
    expect(answer(await loadDisputeCell(callBy('auditor', '2021-01-20'), pending))).toBe('not_allowed');
    expect(answer(await loadDisclosureCell(callBy('auditor', '2021-01-20'), 2020, '2019', decisions))).toBe(
      'not_allowed',
    );
  });
});
