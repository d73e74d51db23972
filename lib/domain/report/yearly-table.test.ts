import { describe, expect, it } from 'vitest';
import { aCase, staff } from '@/lib/testing/case-builder';
import { filedEntry } from '@/lib/domain/dispute/dispute-entry';
import { caseLedgerCsv, disputeLedgerCsv, disputesOf, pastCasesOf } from '@/lib/testing/ledger-from-table';
import { table3Of, table4Of } from '@/lib/testing/outgoing-reports';
import { PUBLISHED_REPORTS, type PublishedReport, WENZHOU_POLICE_2020 } from '@/lib/testing/published-reports';
import { summed, talliesOf } from '@/lib/testing/tallies';
import { ApplicantKind } from '@/lib/domain/applicant/applicant-kind';
import { importPast } from '@/lib/domain/case/import-row';
import { day } from '@/lib/domain/day';
import { instant } from '@/lib/domain/instant';
import { Outcome } from '@/lib/domain/outcome/outcomes';
import { type CaseFact, cellFilter, cellsOf, holdsFact } from './cell';
import { runChecks } from './checks';
import { countTable2 } from './table-two';
import { countTable4, type DisputeFact } from './dispute';
import { reportForm, type Table3RowKey, type FormYear } from './report-form';
import { type CaseTally, countTable3 } from './yearly-table';

const talliesFrom = (report: PublishedReport): CaseTally[] => {
  const by = { userId: 'importer', name: '补录' };
  const at = instant(`${report.year + 1}-01-10T02:00:00.000Z`);
  return summed(talliesOf(pastCasesOf(report).map((past) => importPast(past, past.acceptanceNumber, at, by))));
};

const sum = (numbers: readonly number[]) => numbers.reduce((total, n) => total + n, 0);

describe.each(PUBLISHED_REPORTS)('$body, report of $year', (report) => {
  const { year, form } = report;

  it('table three counts up to the published one, cell by cell', () => {
    expect(countTable3(talliesFrom(report), year, form)).toEqual(table3Of(report));
  });

  it('table four counts up to the published one, cell by cell', () => {
    expect(countTable4(disputesOf(report), year)).toEqual(table4Of(report));
  });

  it('passes every check an inspector makes', () => {
    const tallies = talliesFrom(report);
    const disputes = disputesOf(report);
    const checks = runChecks({
      ...nothingBeside(year, form),
      year,
      form,
      table3: countTable3(tallies, year, form),
      table4: countTable4(disputes, year),
      lastTable3: countTable3(tallies, year - 1, form),
      disputes,
    });
    expect(checks.filter(({ ok }) => !ok)).toEqual([]);
    expect(checks.map(({ id }) => id)).toEqual(reportForm(form).checks.map(({ id }) => id));
  });

  it('becomes ledgers with a header and one line for each case and dispute', () => {
    const carriedInAndNew = (['carried_in', 'new_received'] as const).flatMap((row) =>
      Object.values(report.table3[row] ?? {}),
    );
    const disputes = Object.values(report.table4).flatMap((block) => Object.values(block));
    expect(caseLedgerCsv(pastCasesOf(report)).trimEnd().split('\r\n')).toHaveLength(1 + sum(carriedInAndNew));
    expect(disputeLedgerCsv(disputesOf(report)).trimEnd().split('\r\n')).toHaveLength(1 + sum(disputes));
  });
});

/** A register without entries, and nothing published or on paper. */
const nothingBeside = (year: number, form: FormYear) => ({
  table2: countTable2([], year, form),
  lastTable2: countTable2([], year - 1, form),
  carriedOver: null,
  pendingOnPaper: null,
});

describe('the published totals', () => {
  it.each([
    // 12 + 1 = 13 + 0, all natural persons.
    ['温州市公安局', 2020, 12, 1, 13, 0],
    // 821 + 35 + 2 + 1; 18; 767 + 35 + 2 + 1; 72. 859 + 18 = 805 + 72 = 877.
    ['上海市人民政府办公厅', 2019, 859, 18, 805, 72],
    // 3402 + 99 + 4 + 5 + 1; 91 + 3 + 2; 3375 + 99 + 4 + 7 + 1; 118 + 3. 3511 + 96 = 3486 + 121 = 3607.
    ['宿迁市', 2023, 3511, 96, 3486, 121],
    ['淮安市洪泽区人民政府', 2024, 95, 0, 95, 0],
    // 705 + 3 + 5; 36; 710 + 3 + 5; 31. 713 + 36 = 718 + 31 = 749.
    ['沭阳县人民政府', 2025, 713, 36, 718, 31],
  ])('%s %i: %i new and %i carried in make %i handled and %i carried out', (body, year, ...numbers) => {
    const report = PUBLISHED_REPORTS.find((one) => one.body === body && one.year === year) ?? WENZHOU_POLICE_2020;
    const table = countTable3(talliesFrom(report), year, report.form);
    const rows: Table3RowKey[] = ['new_received', 'carried_in', 'total_handled', 'carried_out'];
    expect(rows.map((row) => table[row]?.total)).toEqual(numbers);
  });

  it('a report whose column contradicts itself cannot come from any cases', () => {
    const broken: PublishedReport = {
      ...WENZHOU_POLICE_2020,
      table3: { ...WENZHOU_POLICE_2020.table3, new_received: { natural: 13 } },
    };
    expect(() => pastCasesOf(broken)).toThrow('contradicts itself');
  });
});

describe('one case over the turn of a year', () => {
  /** Received Sun 20 December 2020, answered by post on Tue 12 January 2021. */
  const history = aCase()
    .received('2020-12-20')
    .assigned()
    .accepted()
    .on('2021-01-11')
    .drafted('partial')
    .reviewed()
    .signed()
    .delivered('2021-01-12')
    .events();
  const [fact] = talliesOf([history]);

  it.each([
    [2019, []],
    [2020, ['new_received', 'carried_out']],
    [2021, ['carried_in', 'partial', 'total_handled']],
    [2022, []],
  ])('in %i it counts in %j', (year, rows) => {
    const cells = fact ? cellsOf(fact, year, '2021') : [];
    expect(cells).toEqual(rows.map((row) => ({ row, column: 'natural' })));
    const table = countTable3(talliesOf([history]), year, '2021');
    const filled = Object.entries(table).filter(([, row]) => row.total > 0);
    expect(filled.map(([row, { natural, total }]) => [row, natural, total])).toEqual(rows.map((row) => [row, 1, 1]));
  });

  it('carried over two years it is carried in and out of the one between', () => {
    const open = talliesOf([aCase().received('2019-12-31').events()]);
    expect(countTable3(open, 2020, '2019')).toMatchObject({
      new_received: { natural: 0, total: 0 },
      carried_in: { natural: 1, total: 1 },
      total_handled: { natural: 0, total: 0 },
      carried_out: { natural: 1, total: 1 },
    });
  });

  it('a request confirmed on 4 January is new in the new year, and nowhere before', () => {
    const unconfirmed = aCase().arrived('2020-12-31', { channel: 'online' });
    expect(countTable3(talliesOf([unconfirmed.events()]), 2020, '2019').new_received?.total).toBe(0);
    unconfirmed.on('2021-01-04').by(staff('registrar'), {
      type: 'confirmReceipt',
      confirmedOn: day('2021-01-04'),
      how: '电话',
    });
    const tallies = talliesOf([unconfirmed.events()]);
    expect(countTable3(tallies, 2020, '2019').carried_out?.total).toBe(0);
    expect(countTable3(tallies, 2021, '2021').new_received?.total).toBe(1);
  });

  it('a supplement period that ends on New Year’s Eve gives a case of the new year', () => {
    // Notice received Thu 10 December 2020, fifteen working days: 11 = 1, 14-18 = 2-6, 21-25 = 7-11, 28-31 = 12-15.
    const story = aCase()
      .received('2020-12-08')
      .supplementAsked('2020-12-10')
      .by(staff('registrar'), { type: 'recordSupplementNotice', receivedOn: day('2020-12-10') })
      .on('2021-01-04')
      .by(staff('registrar'), { type: 'lapse' });
    const [lapsed] = talliesOf([story.events()]);
    expect(lapsed).toMatchObject({ receivedYear: 2020, closedYear: 2021, outcome: 'other_no_supplement' });
    expect(lapsed && cellsOf(lapsed, 2021, '2021').map(({ row }) => row)).toEqual([
      'carried_in',
      'other_no_supplement',
      'total_handled',
    ]);
  });

  it('three requests in one envelope are three cases', () => {
    const three = ['business', 'business', 'business'] as const;
    const histories = three.map((applicantKind) => aCase().received('2020-03-02', { applicantKind }).events());
    expect(countTable3(talliesOf(histories), 2020, '2019').new_received).toMatchObject({ business: 3, total: 3 });
  });
});

describe('one case of each outcome', () => {
  const oneEach: CaseTally[] = Outcome.options.map((outcome) => ({
    applicantKind: 'research',
    receivedYear: 2021,
    closedYear: 2021,
    outcome,
    count: 1,
  }));
  const table = (form: '2019' | '2021') => countTable3(oneEach, 2021, form);

  it('the 2019 form puts into one row of other handling what the 2021 form splits into three', () => {
    // No supplement; fee not paid; withdrawn, not government information, archives.
    const [noSupplement, unpaidFee, misc] = [1, 1, 3];
    expect(table('2021')).toMatchObject({
      other_no_supplement: { research: noSupplement },
      other_unpaid_fee: { research: unpaidFee },
      other_misc: { research: misc },
    });
    expect(table('2019').other).toMatchObject({ research: noSupplement + unpaidFee + misc });
    expect(table('2021').other).toBeUndefined();
    expect(table('2019').other_misc).toBeUndefined();
  });

  it('both forms agree on every other row', () => {
    const { other: _, ...in2019 } = table('2019');
    const { other_no_supplement: _a, other_unpaid_fee: _b, other_misc: _c, ...in2021 } = table('2021');
    expect(in2019).toEqual(in2021);
  });

  it('three outcomes are grants, two mean that the body does not hold it, 26 are handled in all', () => {
    expect(table('2021')).toMatchObject({
      granted: { research: 3 },
      partial: { research: 1 },
      unavailable_not_held: { research: 2 },
      total_handled: { research: 26, total: 26, natural: 0 },
    });
  });

  it('a severed reply counts as partly granted and nowhere else', () => {
    const partial: CaseFact = { applicantKind: 'natural', receivedYear: 2020, closedYear: 2020, outcome: 'partial' };
    expect(cellsOf(partial, 2020, '2019').map(({ row }) => row)).toEqual(['new_received', 'partial', 'total_handled']);
  });
});

describe('the filter behind a cell', () => {
  it.each([
    ['new_received', 'natural', { receivedFrom: 2020, receivedTo: 2020, applicantKinds: ['natural'] }],
    ['new_received', 'total', { receivedFrom: 2020, receivedTo: 2020 }],
    ['carried_in', 'total', { receivedTo: 2019, notClosedBefore: 2020 }],
    ['carried_out', 'total', { receivedTo: 2020, notClosedBefore: 2021 }],
    ['total_handled', 'business', { closedIn: 2020, applicantKinds: ['business'] }],
    [
      'unavailable_not_held',
      'total',
      { closedIn: 2020, outcomes: ['unavailable_not_found', 'unavailable_not_responsible'] },
    ],
  ] as const)('%s / %s asks for %j', (row, column, expected) => {
    expect(cellFilter(row, column, 2020, '2019')).toEqual(expected);
  });

  /** `2019/2020`: received in 2019, closed in 2020. */
  const factFrom = (text: string): CaseFact => {
    const [received, closed] = text.split('/').map((year) => (/^\d/.test(year) ? Number(year) : null));
    return {
      applicantKind: 'natural',
      receivedYear: received ?? null,
      closedYear: closed ?? null,
      outcome: closed ? 'granted' : null,
    };
  };

  it.each<[Table3RowKey, string, string]>([
    ['new_received', '2020/2020 2020/2021 2020/open', '2019/2020 2021/open unconfirmed/open'],
    ['carried_in', '2019/2020 2018/open 2019/2021', '2019/2019 2020/2020 unconfirmed/open'],
    ['granted', '2019/2020 2020/2020', '2020/2021 2019/2019 2020/open'],
    ['partial', '', '2020/2020'],
    ['total_handled', '2019/2020 2020/2020', '2019/2021 2019/open'],
    ['carried_out', '2020/2021 2019/open 2020/open', '2020/2020 2021/open unconfirmed/open'],
  ])('%s of 2020, received/closed: holds %s, leaves out %s', (row, held, left) => {
    const filter = cellFilter(row, 'natural', 2020, '2019');
    const among = (texts: string) => texts.split(' ').filter((text) => text && holdsFact(filter, factFrom(text)));
    expect(among(`${held} ${left}`).join(' ')).toBe(held);
  });

  it('a column holds its own kind of applicant, the total holds all six', () => {
    const facts = ApplicantKind.options.map((applicantKind): CaseFact => ({ ...factFrom('2020/2020'), applicantKind }));
    for (const column of ApplicantKind.options) {
      const held = facts.filter((fact) => holdsFact(cellFilter('granted', column, 2020, '2019'), fact));
      expect(held.map(({ applicantKind }) => applicantKind)).toEqual([column]);
    }
    expect(facts.filter((fact) => holdsFact(cellFilter('granted', 'total', 2020, '2019'), fact))).toHaveLength(6);
  });
});

describe('table four: a dispute shows in each year in which it was open', () => {
  /** Filed on 1 October 2019 without reconsideration first, claims dismissed on 1 May 2020. */
  const suit: DisputeFact = {
    ...filedEntry('suit_direct', day('2019-10-01')),
    concludedOn: day('2020-05-01'),
    result: 'upheld',
  };
  const NONE = { upheld: 0, corrected: 0, other: 0, pending: 0, total: 0 };

  it.each([
    [2018, NONE],
    [2019, { ...NONE, pending: 1, total: 1 }],
    [2020, { ...NONE, upheld: 1, total: 1 }],
    [2021, NONE],
  ])('%i', (year, expected) => {
    expect(countTable4([suit], year)).toEqual({ recon: NONE, suit_direct: expected, suit_after_recon: NONE });
  });

  it('is pending each year until it is concluded', () => {
    const open: DisputeFact = { ...suit, concludedOn: null, result: null };
    expect([2019, 2020, 2021].map((year) => countTable4([open], year).suit_direct.pending)).toEqual([1, 1, 1]);
  });

  it('filed and concluded in the same year it is never pending', () => {
    const quick: DisputeFact = { ...suit, filedOn: day('2020-01-01'), concludedOn: day('2020-12-31'), result: 'other' };
    expect(countTable4([quick], 2020).suit_direct).toEqual({ ...NONE, other: 1, total: 1 });
  });
});
