/**
 * A ledger file as rows of text, csv or xlsx alike. Rows keep the number a person sees in a spreadsheet. Nothing is
 * guessed: a file that is not what it says is refused by name.
 */
import 'server-only';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { parse } from 'csv-parse/sync';
import type { Cell } from 'exceljs';

export interface LedgerRow {
  /** As counted in a spreadsheet: the header is row 1. */
  readonly row: number;
  readonly cells: Readonly<Record<string, string>>;
}

export interface LedgerTable {
  readonly sheet: string;
  readonly rows: readonly LedgerRow[];
}

/** What is wrong with a file as a whole; `code` is worded under `console.cli`. */
export class LedgerFileError extends Error {
  override readonly name = 'LedgerFileError';
  constructor(
    readonly code:
      | 'fileMissing'
      | 'fileUnreadable'
      | 'fileEnding'
      | 'columnMissing'
      | 'columnUnknown'
      | 'columnTwice'
      | 'cellsTooMany'
      | 'empty'
      | 'changedMeanwhile',
    readonly values: Readonly<Record<string, string>>,
  ) {
    super(code);
  }
}

async function bytesOf(file: string): Promise<Buffer> {
  try {
    return await readFile(file);
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    if (code === 'ENOENT') throw new LedgerFileError('fileMissing', { file });
    throw new LedgerFileError('fileUnreadable', { file, reason: code ?? String(error) });
  }
}

function csvRows(bytes: Buffer, file: string): string[][] {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return parse(text, { bom: true, relaxColumnCount: true, skipEmptyLines: false });
  } catch (error) {
    const reason = error instanceof TypeError ? 'UTF-8' : (error as Error).message;
    throw new LedgerFileError('fileUnreadable', { file, reason });
  }
}

/** A day typed or computed in a spreadsheet is stored as midnight UTC of that day; one no calendar has stays what it is. */
function cellText(cell: Cell): string {
  const value: unknown = cell.result ?? cell.value;
  return value instanceof Date && !Number.isNaN(value.getTime()) ? value.toISOString().slice(0, 10) : cell.text;
}

async function xlsxRows(bytes: Buffer, file: string): Promise<{ sheet: string; rows: string[][] }> {
  const { default: ExcelJS } = await import('exceljs');
  const workbook = new ExcelJS.Workbook();
  try {
    await workbook.xlsx.load(bytes as unknown as ArrayBuffer);
  } catch (error) {
    throw new LedgerFileError('fileUnreadable', { file, reason: (error as Error).message });
  }
  const [sheet] = workbook.worksheets;
  const rows: string[][] = [];
  sheet?.eachRow({ includeEmpty: true }, (row) => {
    const cells: string[] = [];
    row.eachCell({ includeEmpty: true }, (cell, column) => {
      cells[column - 1] = cellText(cell);
    });
    rows.push(Array.from(cells, (cell) => cell ?? ''));
  });
  return { sheet: sheet?.name ?? '', rows };
}

/** @throws {LedgerFileError} when the file or its header is not usable. */
export async function readTable(file: string, header: readonly string[]): Promise<LedgerTable> {
  const ending = path.extname(file).toLowerCase();
  if (ending !== '.csv' && ending !== '.xlsx') {
    await bytesOf(file);
    throw new LedgerFileError('fileEnding', { file });
  }
  const bytes = await bytesOf(file);
  const { sheet, rows } =
    ending === '.csv' ? { sheet: path.basename(file), rows: csvRows(bytes, file) } : await xlsxRows(bytes, file);
  const [first = [], ...rest] = rows.map((row) => row.map((cell) => cell.trim()));
  const columns = first.slice(0, first.findLastIndex((column) => column !== '') + 1);
  const expected = header.join(',');
  for (const column of columns) {
    if (!header.includes(column)) throw new LedgerFileError('columnUnknown', { sheet, column, header: expected });
    if (columns.filter((other) => other === column).length > 1)
      throw new LedgerFileError('columnTwice', { sheet, column });
  }
  const missing = header.find((column) => !columns.includes(column));
  if (missing) throw new LedgerFileError('columnMissing', { sheet, column: missing, header: expected });

  const wide = rest.findIndex((cells) => cells.slice(columns.length).some((cell) => cell !== ''));
  if (wide >= 0)
    throw new LedgerFileError('cellsTooMany', { sheet, row: String(wide + 2), columns: String(columns.length) });

  const filled = rest
    .map((cells, index) => ({
      row: index + 2,
      cells: Object.fromEntries(columns.map((column, at) => [column, cells[at] ?? ''])),
    }))
    .filter(({ cells }) => Object.values(cells).some((cell) => cell !== ''));
  if (filled.length === 0) throw new LedgerFileError('empty', { file });
  return { sheet, rows: filled };
}
