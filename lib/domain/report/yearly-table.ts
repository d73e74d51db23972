/**
 * Table three as a fold over cases: every number is the count of its cell's filter, totals included, none is typed and
 * none is added up from others. The checks compare them afterwards.
 */
import { type CaseFact, cellFilter, holdsFact } from './cell';
import { type FormYear, reportForm, TABLE3_COLUMNS, type Table3ColumnKey, type Table3RowKey } from './report-form';

/** Cases alike in everything table three asks, and how many there are. */
export interface CaseTally extends CaseFact {
  readonly count: number;
}

/** The numbers of table three: row, then column. Headings have no entry. */
export type Table3Counts = Readonly<Partial<Record<Table3RowKey, Readonly<Record<Table3ColumnKey, number>>>>>;

export function countTable3(tallies: readonly CaseTally[], year: number, form: FormYear): Table3Counts {
  const countIn = (row: Table3RowKey, column: Table3ColumnKey) => {
    const filter = cellFilter(row, column, year, form);
    return tallies.reduce((sum, tally) => (holdsFact(filter, tally) ? sum + tally.count : sum), 0);
  };
  const rowOf = (row: Table3RowKey) =>
    Object.fromEntries(TABLE3_COLUMNS.map(({ key }) => [key, countIn(row, key)])) as Record<Table3ColumnKey, number>;
  return Object.fromEntries(reportForm(form).table3.countedRows.map((row) => [row, rowOf(row)]));
}
