/**
 * The reports of a body and of those below it added up: table by table, cell by cell. What each of them has handed in, and by
 * which day it is due (条例第四十九条).
 */
import { z } from 'zod';
import { type Day, day, daysBetween } from '../day';
import type { BodyLevel } from '../staff/body';
import { type DisputeFact, DisputeKind, Table4Column, type Table4Counts } from './dispute';
import type { LastTables } from './last-year';
import { type FormYear, reportForm, TABLE3_COLUMNS, Table3ColumnKey, Table3RowKey } from './report-form';
import type { CheckResult } from './check';
import { runChecks } from './checks';
import { type Table2Cell, table2CellOf, table2Cells, type Table2Counts, table2Headings, table2Key } from './table-two';
import type { Table3Counts } from './yearly-table';

/** What is added up: the numbers as they are counted now, or reports as they were published. */
export const RollUpSource = z.enum(['live', 'published']);
export type RollUpSource = z.infer<typeof RollUpSource>;

export interface ReportTables {
  readonly table2: Table2Counts;
  readonly table3: Table3Counts;
  readonly table4: Table4Counts;
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0);

const addTables2 = (form: FormYear, tables: readonly Table2Counts[]): Table2Counts =>
  Object.fromEntries(
    table2Cells(form)
      .map(table2Key)
      .map((key) => [key, sum(tables.map((table) => table[key] ?? 0))]),
  );

const addTables3 = (form: FormYear, tables: readonly Table3Counts[]): Table3Counts =>
  Object.fromEntries(
    reportForm(form).table3.countedRows.map((row) => [
      row,
      Object.fromEntries(TABLE3_COLUMNS.map(({ key }) => [key, sum(tables.map((table) => table[row]?.[key] ?? 0))])),
    ]),
  );

const addTables4 = (tables: readonly Table4Counts[]): Table4Counts => {
  const block = (kind: DisputeKind) =>
    Object.fromEntries(Table4Column.options.map((column) => [column, sum(tables.map((table) => table[kind][column]))]));
  return Object.fromEntries(DisputeKind.options.map((kind) => [kind, block(kind)])) as Table4Counts;
};

export const addLastTables = (form: FormYear, tables: readonly LastTables[]): LastTables => {
  const [second, third] = [tables.map(({ table2 }) => table2), tables.map(({ table3 }) => table3)];
  return { table2: addTables2(form, second), table3: addTables3(form, third) };
};

/** Every cell is the sum of the same cell of each report, totals too: none is added up from others. */
export const addTables = (form: FormYear, tables: readonly ReportTables[]): ReportTables => ({
  ...addLastTables(form, tables),
  table4: addTables4(tables.map(({ table4 }) => table4)),
});

/** One number of a report. The names of the rows of the three tables are all different. */
export type ReportCell =
  | { readonly table: 2; readonly cell: Table2Cell }
  | { readonly table: 3; readonly row: Table3RowKey; readonly column: Table3ColumnKey }
  | { readonly table: 4; readonly kind: DisputeKind; readonly column: Table4Column };

/** `granted.total`, `licence.decisions` or `recon.pending`; null where that form has no such number. */
export function reportCellOf(text: string, form: FormYear): ReportCell | null {
  const [first, second] = text.split('.');
  const third = { row: Table3RowKey.safeParse(first), column: Table3ColumnKey.safeParse(second) };
  if (third.row.success && third.column.success) {
    const row = third.row.data;
    return reportForm(form).table3.countedRows.includes(row) ? { table: 3, row, column: third.column.data } : null;
  }
  const fourth = { kind: DisputeKind.safeParse(first), column: Table4Column.safeParse(second) };
  if (fourth.kind.success && fourth.column.success) {
    return { table: 4, kind: fourth.kind.data, column: fourth.column.data };
  }
  const cell = table2CellOf(text);
  return cell && table2Headings(form, cell) ? { table: 2, cell } : null;
}

/** A number of a report; money in fen. */
export function numberAt({ table2, table3, table4 }: ReportTables, at: ReportCell): number {
  switch (at.table) {
    case 2:
      return table2[table2Key(at.cell)] ?? 0;
    case 3:
      return table3[at.row]?.[at.column] ?? 0;
    case 4:
      return table4[at.kind][at.column];
  }
}

interface Rolled extends ReportTables {
  readonly year: number;
  readonly form: FormYear;
  readonly last: LastTables;
  readonly disputes: readonly DisputeFact[];
}

/** Each identity of one report holds of their sum as well; which case was carried over is a matter of each report. */
export const checkRollUp = ({ last, ...report }: Rolled): CheckResult[] =>
  runChecks({
    ...report,
    lastTable2: last.table2,
    lastTable3: last.table3,
    carriedOver: null,
    pendingOnPaper: null,
  }).filter(({ id }) => id !== 'T3-6');

const DUE: Readonly<Record<BodyLevel, string>> = { department: '01-31', government: '03-31' };

/** The last day on which a body publishes its report of a year (条例第四十九条); it does not move for a day of rest. */
export const reportDueOn = (level: BodyLevel, year: number): Day => day(`${year + 1}-${DUE[level]}`);

/** Days after the due day until the report was published, or until today while it is not; 0 for in time. */
export const daysLate = (dueOn: Day, publishedOn: Day | null, today: Day): number =>
  Math.max(0, daysBetween(dueOn, publishedOn ?? today));
