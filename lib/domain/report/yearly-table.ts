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

interface Place {
  readonly row: Table3RowKey;
  readonly column: Table3ColumnKey;
}

type Counting = Partial<Record<Table3RowKey, Record<Table3ColumnKey, number>>>;

/** Counts tables of one year and form. Which cells hold a case is asked once of each sort of case, for however many tables. */
export function table3Counter(year: number, form: FormYear): (tallies: readonly CaseTally[]) => Table3Counts {
  const { countedRows } = reportForm(form).table3;
  const cells = countedRows.flatMap((row) =>
    TABLE3_COLUMNS.map(({ key: column }) => ({ row, column, filter: cellFilter(row, column, year, form) })),
  );
  const known = new Map<string, readonly Place[]>();
  const placesOf = (fact: CaseFact): readonly Place[] => {
    const sort = `${fact.applicantKind} ${fact.receivedYear} ${fact.closedYear} ${fact.outcome}`;
    const places = known.get(sort) ?? cells.filter(({ filter }) => holdsFact(filter, fact));
    known.set(sort, places);
    return places;
  };
  return (tallies) => {
    const counts: Counting = {};
    for (const row of countedRows) counts[row] = { ...NOUGHT };
    for (const tally of tallies) {
      for (const { row, column } of placesOf(tally))
        (counts[row] as Record<Table3ColumnKey, number>)[column] += tally.count;
    }
    return counts;
  };
}

const NOUGHT = Object.fromEntries(TABLE3_COLUMNS.map(({ key }) => [key, 0])) as Record<Table3ColumnKey, number>;

export const countTable3 = (tallies: readonly CaseTally[], year: number, form: FormYear): Table3Counts =>
  table3Counter(year, form)(tallies);
