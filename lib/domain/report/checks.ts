/**
 * The checks an inspector runs on tables two, three and four. Ids are those of the form data. Every check compares two numbers
 * that were counted apart, so each of them can fail when the data behind it is wrong.
 */
import type { DisputeFact, Table4Counts } from './dispute';
import { columnIn, DisputeKind } from './dispute';
import { type FormYear, reportForm, TABLE3_COLUMNS, type Table3ColumnKey, type Table3RowKey } from './report-form';
import { type Table2ColumnKey, table2Cells, type Table2Counts, type Table2Key } from './table-two';
import type { Table3Counts } from './yearly-table';

export interface CheckResult {
  readonly id: string;
  readonly level: 'error' | 'warning';
  readonly ok: boolean;
  /** The sums compared, as arithmetic: failing ones only, or one line for all when they hold. */
  readonly detail: string;
}

export interface CheckedReport {
  readonly year: number;
  readonly form: FormYear;
  readonly table2: Table2Counts;
  /** Last year's table two on the same form: as published, or counted. */
  readonly lastTable2: Table2Counts;
  readonly table3: Table3Counts;
  readonly table4: Table4Counts;
  /** Last year's table three: as published, or counted while it is not. */
  readonly lastTable3: Table3Counts;
  readonly disputes: readonly DisputeFact[];
}

/** One comparison: what, and the two sides as printed. */
interface Comparison {
  readonly of: string;
  readonly left: readonly number[];
  readonly right: readonly number[];
}

const sum = (numbers: readonly number[]) => numbers.reduce((total, n) => total + n, 0);

const added = (numbers: readonly number[]) => numbers.join(' + ').replaceAll('+ -', '− ') || '0';

const compare = (id: string, level: CheckResult['level'], comparisons: readonly Comparison[]): CheckResult => {
  const written = ({ of, left, right }: Comparison) => {
    const sign = sum(left) === sum(right) ? '=' : '≠';
    return `${of}: ${added(left)} ${sign} ${added(right)}`;
  };
  const failing = comparisons.filter(({ left, right }) => sum(left) !== sum(right));
  const shown = failing.length > 0 ? failing : comparisons.slice(-1);
  return { id, level, ok: failing.length === 0, detail: shown.map(written).join('; ') };
};

function table3Checks({ form, table3, lastTable3 }: CheckedReport): CheckResult[] {
  const { countedRows, leafRows } = reportForm(form).table3;
  const cell = (row: Table3RowKey, column: Table3ColumnKey) => table3[row]?.[column] ?? Number.NaN;
  const columns = TABLE3_COLUMNS.map(({ key }) => key);
  const parts = columns.filter((column) => column !== 'total');
  const perColumn = (left: (c: Table3ColumnKey) => number[], right: (c: Table3ColumnKey) => number[]) =>
    columns.map((column) => ({ of: column, left: left(column), right: right(column) }));

  const identity = perColumn(
    (c) => [cell('new_received', c), cell('carried_in', c)],
    (c) => [cell('total_handled', c), cell('carried_out', c)],
  );
  const outcomes = perColumn(
    (c) => [cell('total_handled', c)],
    (c) => leafRows.map((row) => cell(row, c)).filter((n) => n !== 0),
  );
  const rows = countedRows.map((row) => ({
    of: row,
    left: [cell(row, 'total')],
    right: parts.map((column) => cell(row, column)),
  }));
  const carried = perColumn(
    (c) => [cell('carried_in', c)],
    (c) => [lastTable3.carried_out?.[c] ?? Number.NaN],
  );
  const badCells = countedRows.flatMap((row) =>
    columns
      .filter((c) => !Number.isInteger(cell(row, c)) || cell(row, c) < 0)
      .map((c) => `${row}/${c}: ${cell(row, c)}`),
  );
  return [
    compare('T3-1', 'error', identity),
    compare('T3-2', 'error', outcomes),
    compare('T3-3', 'error', rows),
    compare('T3-4', 'error', carried),
    {
      id: 'T3-5',
      level: 'error',
      ok: badCells.length === 0,
      detail: badCells.join('; ') || `${countedRows.length} × ${columns.length} ≥ 0`,
    },
  ];
}

function table4Checks({ year, table4, disputes }: CheckedReport): CheckResult[] {
  const block = (kind: DisputeKind) => {
    const { total, upheld, corrected, other, pending } = table4[kind];
    return [{ of: kind, left: [total], right: [upheld, corrected, other, pending] }];
  };
  const reappear = DisputeKind.options.map((kind) => {
    const pendingBefore = disputes.filter((d) => d.kind === kind && columnIn(year - 1, d) === 'pending');
    const shownNow = pendingBefore.filter((d) => columnIn(year, d) !== null);
    return { of: kind, left: [pendingBefore.length], right: [shownNow.length] };
  });
  return [
    compare('T4-1', 'error', block('recon')),
    compare('T4-2', 'error', block('suit_direct')),
    compare('T4-3', 'error', block('suit_after_recon')),
    compare('T4-4', 'warning', reappear),
  ];
}

/** Whether this year goes on from what last year's table said; soft, for lists and documents also change otherwise. */
function table2Checks({ form, table2, lastTable2 }: CheckedReport): CheckResult[] {
  const at = (counts: Table2Counts, key: Table2Key) => counts[key] ?? Number.NaN;
  const kinds = (column: Table2ColumnKey) =>
    table2Cells(form).flatMap((cell) => (cell.column === column ? [cell.kind] : []));
  if (form === '2021') {
    const inForce = kinds('in_force').map((kind) => ({
      of: kind,
      left: [at(table2, `${kind}.in_force`)],
      right: [at(lastTable2, `${kind}.in_force`), at(table2, `${kind}.issued`), -at(table2, `${kind}.repealed`)],
    }));
    return [compare('T2-1', 'warning', inForce)];
  }
  const items = kinds('prev_items').map((kind) => ({
    of: kind,
    left: [at(table2, `${kind}.prev_items`)],
    right: [at(lastTable2, `${kind}.prev_items`), at(lastTable2, `${kind}.change`)],
  }));
  const shown = kinds('public_total').map((kind) => {
    const [total, published] = [at(table2, `${kind}.public_total`), at(table2, `${kind}.published`)];
    return { ok: total >= published, detail: `${kind}: ${total} ${total >= published ? '≥' : '<'} ${published}` };
  });
  const hidden = shown.filter(({ ok }) => !ok);
  const detail = (hidden.length > 0 ? hidden : shown.slice(-1)).map((one) => one.detail).join('; ');
  return [compare('T2-1', 'warning', items), { id: 'T2-2', level: 'warning', ok: hidden.length === 0, detail }];
}

export const runChecks = (report: CheckedReport): CheckResult[] => [
  ...table2Checks(report),
  ...table3Checks(report),
  ...table4Checks(report),
];
