import { describe, expect, it } from 'vitest';
import { Disclosure, type DisclosureKind, type Quantities } from '../disclosure/disclosure';
import { WENZHOU_POLICE_2020 } from '@/lib/testing/published-reports';
import { day } from '../day';
import { runChecks } from './checks';
import { countTable4 } from './dispute';
import type { FormYear } from './report-form';
import {
  countsIn,
  countTable2,
  exactly,
  printedAmount,
  printedChange,
  printedTable2,
  table2Cells,
  table2Key,
  type Table2ColumnKey,
  type Table2Counts,
} from './table-two';
import { countTable3 } from './yearly-table';

const entry = (kind: DisclosureKind, from: string, quantities: Quantities, to = from): Disclosure => ({
  kind,
  unitId: null,
  from: day(from),
  to: day(to),
  quantities,
  title: '',
  number: '',
  source: '业务系统',
});

/** Table two of the report of 2020 of a municipal public security bureau, as published, from a register that gives its numbers. */
const REGISTER_2020 = [
  entry('normative', '2019-01-01', { standing: 6 }),
  entry('normative', '2020-03-02', { made: 3, published: 3 }),
  entry('normative', '2020-09-01', { made: 1, published: 1 }),
  entry('licence', '2019-01-01', { items: 166 }),
  entry('licence', '2020-01-01', { items: -75, decisions: 699370 }, '2020-12-31'),
  entry('other_services', '2019-01-01', { items: 135 }),
  entry('other_services', '2020-01-01', { items: -34, decisions: 877579 }, '2020-12-31'),
  entry('penalty', '2019-01-01', { items: 249 }),
  entry('penalty', '2020-01-01', { decisions: 2000000 }, '2020-06-30'),
  entry('penalty', '2020-07-01', { decisions: 804309 }, '2020-12-31'),
  entry('coercion', '2019-01-01', { items: 28 }),
  entry('coercion', '2020-01-01', { decisions: 68138 }, '2020-12-31'),
  entry('charges', '2019-01-01', { items: 13 }),
  entry('charges', '2020-05-01', { items: 1 }),
  entry('procurement', '2020-01-01', { projects: 101, amountFen: 2535168300 }, '2020-12-31'),
  // Of other years: counts in neither a year's own columns nor what stood before it.
  entry('normative', '2021-01-04', { made: 9, published: 9 }),
  entry('licence', '2021-01-01', { items: 5, decisions: 1 }),
];

describe('table two', () => {
  it('on the form of 2019, as the report of 2020 printed it', () => {
    const counts = countTable2(REGISTER_2020, 2020, '2019');
    const printed = Object.fromEntries(
      table2Cells('2019').map((cell) => [table2Key(cell), printedTable2(cell, counts[table2Key(cell)] ?? Number.NaN)]),
    );
    expect(printed).toEqual(WENZHOU_POLICE_2020.table2);
  });

  it('on the form of 2021: issued, repealed and in force, and charges in ten thousand yuan', () => {
    const register = [
      entry('normative', '2022-01-01', { standing: 977 }),
      entry('normative', '2023-01-01', { made: 109, repealed: 489 }, '2023-12-31'),
      entry('charges', '2023-01-01', { amountFen: 59237244900 }, '2023-12-31'),
    ];
    const counts = countTable2(register, 2023, '2021');
    expect(counts).toMatchObject({ 'normative.issued': 109, 'normative.repealed': 489, 'normative.in_force': 597 });
    expect(printedTable2({ column: 'amount_10k', type: 'decimal' }, counts['charges.amount_10k'] ?? 0)).toBe(
      '59237.2449',
    );
    // A year later nothing happened: what is in force goes on, what was issued does not.
    expect(countTable2(register, 2024, '2021')).toMatchObject({ 'normative.issued': 0, 'normative.in_force': 597 });
  });

  it.each<[DisclosureKind, Table2ColumnKey, string[]]>([
    // In the year; before it; up to its end, the later years never.
    ['penalty', 'decisions', ['2020-01-01', '2020-07-01']],
    ['penalty', 'prev_items', ['2019-01-01']],
    ['licence', 'change', ['2020-01-01']],
    ['normative', 'published', ['2020-03-02', '2020-09-01']],
    ['normative', 'public_total', ['2019-01-01', '2020-03-02', '2020-09-01']],
    ['regulations', 'made', []],
  ])('%s, %s of 2020 is counted from the entries of %j', (kind, column, days) => {
    const behind = REGISTER_2020.filter((one) => countsIn({ kind, column }, 2020, one) !== 0);
    expect(behind.map(({ kind: of, from }) => [of, from])).toEqual(days.map((from) => [kind, from]));
  });
});

describe('numbers in print', () => {
  it.each([
    [0, '0元'],
    [25_100_000, '251000元'],
    [2_585_000_000_000, '258.5亿元'],
    [1_234_567_890_123, '12345678901.23元'],
    [50, '0.5元'],
  ])('%d fen is %s', (fen, printed) => {
    expect(printedAmount(fen)).toBe(printed);
  });

  it.each([
    [1, '增加1项'],
    [-75, '减少75项'],
    [0, '无增减'],
  ])('a change of %d is %s', (items, printed) => {
    expect(printedChange(items)).toBe(printed);
  });

  it('are exact, however large', () => {
    expect(exactly(406_820_8000, 10_000)).toBe('4068.208');
    expect(exactly(31_000_000 * 100, 1)).toBe('31000000');
    expect(exactly(9_007_199_254_740_991, 10_000)).toBe('9007199254.740991');
  });
});

describe('an entry of the register', () => {
  const problems = (given: unknown) => {
    const read = Disclosure.safeParse(given);
    return read.success ? [] : read.error.issues.map(({ path, message }) => [path.join('.'), message]);
  };
  const right = entry('licence', '2020-01-01', { decisions: 3 }, '2020-03-31');

  it('that is right is taken', () => {
    expect(problems(right)).toEqual([]);
    expect(problems({ ...right, quantities: { items: -2 } })).toEqual([]);
  });

  it.each([
    [{ to: '2019-12-31' }, 'to', 'period_backwards'],
    [{ to: '2021-01-01' }, 'to', 'period_across_years'],
    [{ quantities: { projects: 1 } }, 'quantities.projects', 'not_counted_of_kind'],
    [{ quantities: { decisions: -1 } }, 'quantities.decisions', 'negative'],
    [{ quantities: { decisions: 1_000_000_001 } }, 'quantities.decisions', 'too_big'],
    [{ quantities: { decisions: 0 } }, 'quantities', 'nothing_counted'],
    [{ quantities: {} }, 'quantities', 'nothing_counted'],
  ])('with %j is refused at %s', (more, path, message) => {
    expect(problems({ ...right, ...more })).toContainEqual([path, message]);
  });

  it('says where its numbers come from', () => {
    expect(problems({ ...right, source: ' ' }).map(([path]) => path)).toEqual(['source']);
  });
});

describe('the checks of table two', () => {
  const failing = (form: FormYear, table2: Table2Counts, lastTable2: Table2Counts) =>
    runChecks({
      year: 2023,
      form,
      table2,
      lastTable2,
      table3: countTable3([], 2023, form),
      lastTable3: countTable3([], 2022, form),
      table4: countTable4([], 2023),
      disputes: [],
      carriedOver: null,
      pendingOnPaper: null,
    }).flatMap(({ id, ok, level, detail }) => (ok ? [] : [[id, level, detail]]));
  const empty = (form: FormYear) => countTable2([], 2023, form);

  it('hold for a register, year after year, on either form', () => {
    for (const form of ['2019', '2021'] as const) {
      expect(failing(form, countTable2(REGISTER_2020, 2020, form), countTable2(REGISTER_2020, 2019, form))).toEqual([]);
    }
  });

  it('T2-1: items of last year are those of the year before and its change', () => {
    const last = { ...empty('2019'), 'licence.prev_items': 160, 'licence.change': 5 };
    expect(failing('2019', { ...empty('2019'), 'licence.prev_items': 166 }, last)).toEqual([
      ['T2-1', 'warning', 'licence: 166 ≠ 160 + 5'],
    ]);
  });

  it('T2-1: in force is what was in force, and issued, less repealed', () => {
    const now = { ...empty('2021'), 'normative.issued': 109, 'normative.repealed': 489, 'normative.in_force': 597 };
    expect(failing('2021', now, { ...empty('2021'), 'normative.in_force': 977 })).toEqual([]);
    expect(failing('2021', now, { ...empty('2021'), 'normative.in_force': 970 })).toEqual([
      ['T2-1', 'warning', 'normative: 597 ≠ 970 + 109 − 489'],
    ]);
  });

  it('T2-2: no more is published in a year than is public', () => {
    const now = { ...empty('2019'), 'normative.published': 4, 'normative.public_total': 3 };
    expect(failing('2019', now, empty('2019'))).toEqual([['T2-2', 'warning', 'normative: 3 < 4']]);
  });
});
