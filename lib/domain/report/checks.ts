/**
 * The checks an inspector runs on tables two, three and four. Ids are those of the form data. Every check compares two numbers
 * that were counted apart, so each of them can fail when the data behind it is wrong.
 */
import { type CheckResult, compare, type Mend } from './check';
import type { DisputeFact, Table4Counts } from './dispute';
import { columnIn, DisputeKind } from './dispute';
import { type FormYear, reportForm, TABLE3_COLUMNS, type Table3ColumnKey, type Table3RowKey } from './report-form';
import { type Table2ColumnKey, table2Cells, type Table2Counts, type Table2Key, table2Key } from './table-two';
import type { Table3Counts } from './yearly-table';

/** The requests last year's published report carried out and this year's carries in, where they are not the same ones. */
export interface CarriedOver {
  readonly carriedOut: number;
  readonly carriedIn: number;
  /** Those in one of the two only. */
  readonly differing: readonly { readonly caseId: string; readonly acceptanceNumber: string }[];
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
  /** Null where last year's report was not published here. */
  readonly carriedOver: CarriedOver | null;
  /** Disputes pending at the end of last year by its report on paper; null where it is not on paper. */
  readonly pendingOnPaper: Readonly<Record<DisputeKind, number>> | null;
}

function table3Checks({ form, table3, lastTable3, carriedOver }: CheckedReport): CheckResult[] {
  const { countedRows, leafRows } = reportForm(form).table3;
  const cell = (row: Table3RowKey, column: Table3ColumnKey) => table3[row]?.[column] ?? Number.NaN;
  const columns = TABLE3_COLUMNS.map(({ key }) => key);
  const parts = columns.filter((column) => column !== 'total');
  const at = (column: Table3ColumnKey, ...inRows: Table3RowKey[]): Mend[] =>
    inRows.map((row) => ({ to: 'cell', row, column }));
  const perColumn = (
    left: (c: Table3ColumnKey) => number[],
    right: (c: Table3ColumnKey) => number[],
    mend: (c: Table3ColumnKey) => Mend[],
  ) => columns.map((column) => ({ of: column, left: left(column), right: right(column), mend: mend(column) }));

  const identity = perColumn(
    (c) => [cell('new_received', c), cell('carried_in', c)],
    (c) => [cell('total_handled', c), cell('carried_out', c)],
    (c) => at(c, 'new_received', 'carried_in', 'total_handled', 'carried_out'),
  );
  const outcomes = perColumn(
    (c) => [cell('total_handled', c)],
    (c) => leafRows.map((row) => cell(row, c)).filter((n) => n !== 0),
    (c) => at(c, 'total_handled'),
  );
  const rows = countedRows.map((row) => ({
    of: row,
    left: [cell(row, 'total')],
    right: parts.map((column) => cell(row, column)),
    mend: at('total', row),
  }));
  const carried = perColumn(
    (c) => [cell('carried_in', c)],
    (c) => [lastTable3.carried_out?.[c] ?? Number.NaN],
    (c) => [...at(c, 'carried_in'), { to: 'lastYear' }],
  );
  const badCells = countedRows.flatMap((row) =>
    columns
      .filter((c) => !Number.isInteger(cell(row, c)) || cell(row, c) < 0)
      .map((c) => ({ detail: `${row}/${c}: ${cell(row, c)}`, mend: at(c, row) })),
  );
  const differing = carriedOver?.differing ?? [];
  return [
    compare('T3-1', 'error', identity),
    compare('T3-2', 'error', outcomes),
    compare('T3-3', 'error', rows),
    compare('T3-4', 'error', carried),
    {
      id: 'T3-5',
      level: 'error',
      ok: badCells.length === 0,
      detail: badCells.map(({ detail }) => detail).join('; ') || `${countedRows.length} × ${columns.length} ≥ 0`,
      mend: badCells.flatMap(({ mend }) => mend),
    },
    {
      id: 'T3-6',
      level: 'error',
      ok: differing.length === 0,
      detail:
        differing.map(({ acceptanceNumber }) => acceptanceNumber).join(', ') ||
        (carriedOver ? `${carriedOver.carriedOut} = ${carriedOver.carriedIn}` : ''),
      mend: differing.map((one) => ({ to: 'case', ...one })),
    },
  ];
}

function table4Checks({ year, table4, disputes, pendingOnPaper }: CheckedReport): CheckResult[] {
  const mendOf = (kind: DisputeKind): readonly Mend[] => [{ to: 'disputes', kind }];
  const block = (kind: DisputeKind) => {
    const { total, upheld, corrected, other, pending } = table4[kind];
    return [{ of: kind, left: [total], right: [upheld, corrected, other, pending], mend: mendOf(kind) }];
  };
  const reappear = DisputeKind.options.map((kind) => {
    const pendingBefore = disputes.filter((d) => d.kind === kind && columnIn(year - 1, d) === 'pending');
    const shownNow = pendingBefore.filter((d) => columnIn(year, d) !== null);
    const left = pendingOnPaper?.[kind] ?? pendingBefore.length;
    return { of: kind, left: [left], right: [shownNow.length], mend: mendOf(kind) };
  });
  return [
    compare('T4-1', 'error', block('recon')),
    compare('T4-2', 'error', block('suit_direct')),
    compare('T4-3', 'error', block('suit_after_recon')),
    compare('T4-4', 'warning', reappear),
  ];
}

/** Whether this year goes on from what last year's table said; soft, for lists and documents also change otherwise. */
function table2Checks(report: CheckedReport): CheckResult[] {
  const { form, table2, lastTable2 } = report;
  const noNegatives = negativeCells(report);
  const at = (counts: Table2Counts, key: Table2Key) => counts[key] ?? Number.NaN;
  const kinds = (column: Table2ColumnKey) =>
    table2Cells(form).flatMap((cell) => (cell.column === column ? [cell.kind] : []));
  if (form === '2021') {
    const inForce = kinds('in_force').map((kind) => ({
      of: kind,
      left: [at(table2, `${kind}.in_force`)],
      right: [at(lastTable2, `${kind}.in_force`), at(table2, `${kind}.issued`), -at(table2, `${kind}.repealed`)],
      mend: [{ to: 'disclosures', cell: `${kind}.in_force` } as const],
    }));
    return [compare('T2-1', 'warning', inForce), noNegatives];
  }
  const items = kinds('prev_items').map((kind) => ({
    of: kind,
    left: [at(table2, `${kind}.prev_items`)],
    right: [at(lastTable2, `${kind}.prev_items`), at(lastTable2, `${kind}.change`)],
    mend: [{ to: 'disclosures', cell: `${kind}.prev_items` } as const],
  }));
  const shown = kinds('public_total').map((kind) => {
    const [total, published] = [at(table2, `${kind}.public_total`), at(table2, `${kind}.published`)];
    const detail = `${kind}: ${total} ${total >= published ? '≥' : '<'} ${published}`;
    return { ok: total >= published, detail, mend: { to: 'disclosures', cell: `${kind}.public_total` } as const };
  });
  const hidden = shown.filter(({ ok }) => !ok);
  const detail = (hidden.length > 0 ? hidden : shown.slice(-1)).map((one) => one.detail).join('; ');
  const mend = hidden.map((one) => one.mend);
  return [
    compare('T2-1', 'warning', items),
    { id: 'T2-2', level: 'warning', ok: hidden.length === 0, detail, mend },
    noNegatives,
  ];
}

/** No number of table two but a change is below zero. */
function negativeCells({ form, table2 }: CheckedReport): CheckResult {
  const cells = table2Cells(form).filter(({ type }) => type !== 'signed_int');
  const below = cells.map(table2Key).filter((key) => !((table2[key] ?? Number.NaN) >= 0));
  return {
    id: 'T2-3',
    level: 'error',
    ok: below.length === 0,
    detail: below.map((key) => `${key.split('.')[0]}: ${table2[key]}`).join('; ') || `${cells.length} ≥ 0`,
    mend: below.map((cell) => ({ to: 'disclosures', cell })),
  };
}

export const runChecks = (report: CheckedReport): CheckResult[] => [
  ...table2Checks(report),
  ...table3Checks(report),
  ...table4Checks(report),
];
