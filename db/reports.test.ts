import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ApplicantKind } from '@/lib/domain/applicant/applicant-kind';
import { day } from '@/lib/domain/day';
import { NATIONAL_CALENDAR } from '@/lib/domain/clock/national-calendar';
import { Outcome } from '@/lib/domain/outcome/outcomes';
import { type CaseFact, cellFilter, holdsFact } from '@/lib/domain/report/cell';
import { FormYear, reportForm, TABLE3_COLUMNS } from '@/lib/domain/report/report-form';
import { countTable3 } from '@/lib/domain/report/yearly-table';
import type { CaseCommand } from '@/lib/domain/case/command';
import { aCase, staff } from '@/lib/testing/case-builder';
import { BODY, storeCase, storeOffice } from '@/lib/testing/office';
import { newCaseRows } from './cases';
import { closeDatabase, commit } from './client';
import { countCases } from './queue';
import { insertPublication, listPublications } from './publications';
import { listFeeEvents } from './reports';
import { cases } from './schema/cases';
import { listTallies, listYears } from './tallies';
import { useFreshDatabase } from './testing';

const YEARS = [null, 2019, 2020, 2021];

/** Every kind of applicant and outcome with every pair of years, also those that no case can have. */
const GRID: readonly CaseFact[] = ApplicantKind.options
  .flatMap((applicantKind) => [null, ...Outcome.options].map((outcome) => ({ applicantKind, outcome })))
  .flatMap((fact) => YEARS.map((receivedYear) => ({ ...fact, receivedYear })))
  .flatMap((fact) => YEARS.map((closedYear) => ({ ...fact, closedYear })));

beforeAll(async () => {
  await useFreshDatabase();
  await storeOffice();
  const told = {
    bodyId: BODY.id,
    applicantMasked: '',
    queryCodeHash: null,
    events: aCase().received('2020-03-02').events(),
  };
  const { row } = newCaseRows({ id: '', ...told }, NATIONAL_CALENDAR);
  const rows = GRID.map((fact, index) => ({ ...row, ...fact, id: `grid-${index}`, acceptanceNumber: `grid-${index}` }));
  const batches = Array.from({ length: Math.ceil(rows.length / 500) }, (_, at) => rows.slice(at * 500, at * 500 + 500));
  await commit((tx) => batches.map((batch) => tx.insert(cases).values(batch)));
}, 60_000);
afterAll(closeDatabase);

describe('a cell of table three', () => {
  test.each(FormYear.options)(
    'means the same to a query as to the count, in every cell of the form of %s',
    async (form) => {
      for (const row of reportForm(form).table3.countedRows) {
        for (const { key: column } of TABLE3_COLUMNS) {
          const cell = cellFilter(row, column, 2020, form);
          const counted = await countCases({ bodyId: BODY.id, scopes: [[{}]], cell });
          expect(counted, `${row}/${column}`).toBe(GRID.filter((fact) => holdsFact(cell, fact)).length);
        }
      }
    },
  );

  test('counts no case before it is received in law', async () => {
    const cell = cellFilter('new_received', 'total', 2020, '2019');
    // Received in 2020: 6 kinds, 26 outcomes or none, closed in one of three years or not at all.
    expect(await countCases({ bodyId: BODY.id, scopes: [[{}]], cell })).toBe(6 * 27 * 4);
  });
});

describe('cases counted alike', () => {
  const asTallies = GRID.map((fact) => ({ ...fact, count: 1 }));

  test.each([2019, 2020, 2021])(
    'give the same table of %s, and of the year before, as counting one by one',
    async (year) => {
      const tallies = await listTallies(BODY.id, year);
      for (const form of FormYear.options) {
        expect(countTable3(tallies, year, form)).toEqual(countTable3(asTallies, year, form));
        expect(countTable3(tallies, year - 1, form).carried_out).toEqual(
          countTable3(asTallies, year - 1, form).carried_out,
        );
      }
    },
  );

  test('of another body are not counted', async () => {
    expect(await listTallies('another', 2020)).toEqual([]);
  });
});

test('the years with anything in them come newest first', async () => {
  expect(await listYears(BODY.id)).toEqual([2021, 2020, 2019]);
  expect(await listYears('another')).toEqual([]);
});

describe('published tables', () => {
  const nothing = { upheld: 0, corrected: 0, other: 0, pending: 0, total: 0 };
  const tables = (granted: number) => ({
    table3: {
      granted: {
        natural: granted,
        business: 0,
        research: 0,
        public_interest: 0,
        legal_services: 0,
        other_org: 0,
        total: granted,
      },
    },
    table4: { recon: nothing, suit_direct: nothing, suit_after_recon: nothing },
    checks: [],
  });
  const published = (id: string, [year, version]: readonly [number, number], at: string, granted: number) => {
    const frozen = { id, bodyId: BODY.id, year, version, form: '2019', tables: tables(granted), digest: id } as const;
    const made = { publishedBy: 'the-supervisor', publishedAt: new Date(at) };
    return commit((tx) => insertPublication(tx, { ...frozen, ...made }, []));
  };

  test('come back whole, the newest of each year, newest year first', async () => {
    await published('a', [2019, 1], '2020-01-20T02:00:00Z', 1);
    await published('c', [2020, 2], '2021-01-28T02:00:00Z', 3);
    await published('b', [2020, 1], '2021-01-20T02:00:00Z', 2);
    expect((await listPublications(BODY.id)).map(({ id, tables: kept }) => [id, kept])).toEqual([
      ['c', tables(3)],
      ['a', tables(1)],
    ]);
    expect(await listPublications('another')).toEqual([]);
  });
});

describe('fee events', () => {
  test('come with the corrections of their cases, in the order of each case, and with no others', async () => {
    const handler = staff('handler');
    const charged = () =>
      aCase()
        .received('2021-02-22')
        .assigned()
        .accepted()
        .on('2021-03-01')
        .by(handler, { type: 'chargeFee', mode: 'per_page', pages: 100, sentOn: day('2021-03-01') });
    const moved: CaseCommand = {
      type: 'correct',
      changes: { days: { 'fee_charged-1': day('2021-02-26') } },
      reason: '错',
    };
    await storeCase(charged().by(staff('registrar'), moved), { number: 'fee-1' });
    await storeCase(charged(), { number: 'fee-2' });
    const other: CaseCommand = { type: 'correct', changes: { subject: '新标题' }, reason: '错' };
    await storeCase(aCase().received('2021-02-22').by(staff('registrar'), other), { number: 'fee-3' });
    const listed = (await listFeeEvents(BODY.id)).map(({ caseId, event }) => `${caseId} ${event.type}`);
    expect(listed.filter((line) => line.startsWith('fee-1'))).toEqual(['fee-1 fee_charged', 'fee-1 corrected']);
    expect(listed.filter((line) => !line.startsWith('fee-1'))).toEqual(['fee-2 fee_charged']);
  });
});
