/**
 * A yearly report as published: tables, texts and the cases behind the numbers, kept as they were whatever happens to the
 * cases later. What has moved since is told case by case and cell by cell.
 */
import type { ApplicantKind } from '../applicant/applicant-kind';
import { cellsOf, type CaseFact } from './cell';
import type { CheckResult } from './check';
import { DisputeKind, Table4Column, type Table4Counts } from './dispute';
import type { FeeTotals } from './fees';
import { type FormYear, reportForm, type SectionKey, TABLE3_COLUMNS, type Table3RowKey } from './report-form';
import { table2Cells, type Table2Counts, table2Key } from './table-two';
import type { Table3Counts } from './yearly-table';

export interface PublishedTables {
  /** Absent from what was published before there was a register of proactive disclosure. */
  readonly table2?: Table2Counts;
  readonly table3: Table3Counts;
  readonly table4: Table4Counts;
  readonly checks: readonly CheckResult[];
  /** Absent from what was published before reports stated them. */
  readonly fees?: FeeTotals;
}

/** The text of each section, numbers filled in. */
export type PublishedTexts = Readonly<Partial<Record<SectionKey, string>>>;

/** A case behind the numbers of table three: its column, and the rows it counts in. */
export interface PublishedCase {
  readonly caseId: string;
  readonly acceptanceNumber: string;
  readonly column: ApplicantKind;
  readonly rows: readonly Table3RowKey[];
}

/** The cases of a year as table three counts them; one that counts in no row is left out. */
export const casesOfYear = (
  facts: readonly (CaseFact & { readonly id: string; readonly acceptanceNumber: string })[],
  year: number,
  form: FormYear,
): PublishedCase[] =>
  facts.flatMap((fact) => {
    const rows = cellsOf(fact, year, form).map(({ row }) => row);
    const { id: caseId, acceptanceNumber, applicantKind: column } = fact;
    return rows.length > 0 ? [{ caseId, acceptanceNumber, column, rows }] : [];
  });

export interface MovedCase {
  readonly caseId: string;
  readonly acceptanceNumber: string;
  /** The cells it counted in when the report was published and does not any more, and the other way round. */
  readonly left: readonly CellPlace[];
  readonly entered: readonly CellPlace[];
}

export interface CellPlace {
  readonly row: Table3RowKey;
  readonly column: ApplicantKind;
}

const placesOf = (one: PublishedCase | undefined): CellPlace[] =>
  (one?.rows ?? []).map((row) => ({ row, column: (one as PublishedCase).column }));

const isIn = (places: readonly CellPlace[], { row, column }: CellPlace): boolean =>
  places.some((place) => place.row === row && place.column === column);

/** The cases that count otherwise now than they did when the report was published, in order of number. */
export function movedCases(published: readonly PublishedCase[], now: readonly PublishedCase[]): MovedCase[] {
  const before = new Map(published.map((one) => [one.caseId, one]));
  const after = new Map(now.map((one) => [one.caseId, one]));
  return [...new Map([...before, ...after]).values()]
    .map(({ caseId, acceptanceNumber }) => {
      const [was, is] = [placesOf(before.get(caseId)), placesOf(after.get(caseId))];
      return {
        caseId,
        acceptanceNumber,
        left: was.filter((place) => !isIn(is, place)),
        entered: is.filter((place) => !isIn(was, place)),
      };
    })
    .filter(({ left, entered }) => left.length + entered.length > 0)
    .sort((a, b) => (a.acceptanceNumber < b.acceptanceNumber ? -1 : 1));
}

export interface MovedCell {
  readonly table: 2 | 3 | 4;
  readonly row: string;
  readonly column: string;
  readonly frozen: number;
  readonly live: number;
}

type Tables = Pick<PublishedTables, 'table2' | 'table3' | 'table4'>;

/** The cells of a published report that differ from another version of it, or from what is counted now. */
export function movedCells(frozen: Tables, live: Tables, form: FormYear): MovedCell[] {
  const [was, is] = [frozen.table2, live.table2];
  const cells: MovedCell[] = [
    ...(was && is ? table2Cells(form) : []).map((cell) => ({
      ...{ table: 2 as const, row: cell.kind, column: cell.column },
      frozen: was?.[table2Key(cell)] ?? 0,
      live: is?.[table2Key(cell)] ?? 0,
    })),
    ...reportForm(form).table3.countedRows.flatMap((row) =>
      TABLE3_COLUMNS.map(({ key: column }) => ({
        ...{ table: 3 as const, row, column },
        frozen: frozen.table3[row]?.[column] ?? 0,
        live: live.table3[row]?.[column] ?? 0,
      })),
    ),
    ...DisputeKind.options.flatMap((row) =>
      Table4Column.options.map((column) => ({
        ...{ table: 4 as const, row, column },
        frozen: frozen.table4[row][column],
        live: live.table4[row][column],
      })),
    ),
  ];
  return cells.filter(({ frozen: before, live: after }) => before !== after);
}
