/**
 * A ledger file as rows of text, csv or xlsx alike. Rows keep the number a person sees in a spreadsheet. Nothing is
 * guessed: a file that is not what it says is refused by name, a cell that cannot be taken as it is shown by row and column.
 */
import 'server-only';
import path from 'node:path';
import { CsvError, parse } from 'csv-parse/sync';
import { firstUnseen } from '@/lib/platform/unseen';
import { type LedgerFile, ledgerFileAt, LedgerFileError } from './ledger-file';
import type { Flaw, Problem } from './problem';
import { xlsxRows } from './read-xlsx';

export interface LedgerRow {
  /** As counted in a spreadsheet: the header is row 1. */
  readonly row: number;
  readonly cells: Readonly<Record<string, string>>;
  /** Cells that could not be read; they are empty in `cells`. */
  readonly problems: readonly Problem[];
}

export interface LedgerTable {
  readonly sheet: string;
  readonly rows: readonly LedgerRow[];
}

function csvRows({ name: file, bytes }: LedgerFile): string[][] {
  try {
    // UTF-16 of plain letters without a mark at its beginning is UTF-8 too, with every second byte zero.
    if (bytes.subarray(0, 2).includes(0)) throw new TypeError();
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return parse(text, { bom: true, relaxColumnCount: true, skipEmptyLines: false });
  } catch (error) {
    if (error instanceof CsvError) throw new LedgerFileError('fileQuotes', { file, line: String(error['lines']) });
    throw new LedgerFileError('fileEncoding', { file });
  }
}

/** A csv row with too few cells: what it leaves out is not known to be empty. A spreadsheet keeps no empty cells at all. */
const isCutOff = (cells: readonly (string | Flaw)[], columns: number) =>
  cells.length < columns && cells.some((cell) => cell !== '');

function checked(cell: string | Flaw): string | Flaw {
  if (typeof cell !== 'string') return cell;
  const sign = firstUnseen(cell, { lineEnds: false });
  return sign === null ? cell.trim() : { code: 'unseen_sign', values: { sign } };
}

function ledgerRow(row: number, columns: readonly string[], cells: readonly (string | Flaw)[]): LedgerRow {
  const problems = columns.flatMap((column, at): Problem[] => {
    const cell = cells[at] ?? '';
    return typeof cell === 'string' ? [] : [{ row, column, ...cell }];
  });
  const text = (at: number) => (typeof cells[at] === 'string' ? cells[at] : '');
  return { row, cells: Object.fromEntries(columns.map((column, at) => [column, text(at)])), problems };
}

/** The columns as the file orders them, empty ones at the end left out. */
function columnsOf(
  cells: readonly (string | Flaw)[],
  sheet: string,
  header: readonly string[],
  optional: readonly string[],
): string[] {
  const named = cells.map((cell) => (typeof cell === 'string' ? cell.trim() : ''));
  const columns = named.slice(0, named.findLastIndex((column) => column !== '') + 1);
  const expected = header.join(',');
  for (const column of columns) {
    if (![...header, ...optional].includes(column))
      throw new LedgerFileError('columnUnknown', { sheet, column, header: expected });
    if (columns.filter((other) => other === column).length > 1)
      throw new LedgerFileError('columnTwice', { sheet, column });
  }
  const missing = header.find((column) => !columns.includes(column));
  if (missing) throw new LedgerFileError('columnMissing', { sheet, column: missing, header: expected });
  return columns;
}

/**
 * @param source where the file is, or the file itself.
 * @param header the columns the file must have.
 * @param optional those it may have as well.
 * @throws {LedgerFileError} when the file or its header is not usable.
 */
export async function readTable(
  source: string | LedgerFile,
  header: readonly string[],
  optional: readonly string[] = [],
): Promise<LedgerTable> {
  const file = typeof source === 'string' ? await ledgerFileAt(source) : source;
  const ending = path.extname(file.name).toLowerCase();
  if (ending !== '.csv' && ending !== '.xlsx') throw new LedgerFileError('fileEnding', { file: file.name });
  const isCsv = ending === '.csv';
  const { sheet, rows } = isCsv ? { sheet: path.basename(file.name), rows: csvRows(file) } : await xlsxRows(file);
  const columns = columnsOf(rows[0] ?? [], sheet, header, optional);
  const rest = rows.slice(1).map((row) => row.map(checked));

  const wide = rest.findIndex((cells) => cells.slice(columns.length).some((cell) => cell !== ''));
  if (wide >= 0)
    throw new LedgerFileError('cellsTooMany', { sheet, row: String(wide + 2), columns: String(columns.length) });

  const cutOff: Flaw = { code: 'cells_missing', values: { columns: columns.length } };
  const filled = rest
    .map((cells, index) =>
      ledgerRow(index + 2, columns, isCsv && isCutOff(cells, columns.length) ? [...cells, cutOff] : cells),
    )
    .filter(({ cells, problems }) => problems.length > 0 || Object.values(cells).some((cell) => cell !== ''));
  if (filled.length === 0) throw new LedgerFileError('empty', { file: file.name });
  return { sheet, rows: filled };
}
