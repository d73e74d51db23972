/**
 * A spreadsheet as rows of the text a person sees in it. A cell whose text depends on more than its value is a flaw, told by
 * row and column, instead of being guessed.
 */
import 'server-only';
import type { Cell, CellErrorValue, CellFormulaValue, CellHyperlinkValue, CellRichTextValue } from 'exceljs';
import { type LedgerFile, LedgerFileError, MEGABYTE, tooLarge } from './ledger-file';
import type { Flaw } from './problem';
import { unpacksWithin } from './unpacked-size';

/** Digits a spreadsheet shows of a number: eleven without a format, fifteen with one. */
const SHOWN_WITHOUT_FORMAT = 1e11;
const SHOWN = 1e15;
/** Signs it shows of a fraction without a format, the point among them. */
const WIDTH = 11;

/** Names of the columns that hold days. */
const DAYS = /日期$|^[起止]$/;

function numberText(value: number, format: string): string | null {
  const isPlain = /^(General|@)?$/.test(format);
  if (isPlain && Number.isInteger(value)) return Math.abs(value) < SHOWN_WITHOUT_FORMAT ? String(value) : null;
  if (isPlain) return /^-?\d+\.\d+$/.test(String(value)) && String(value).length <= WIDTH ? String(value) : null;
  // 0000 shows 7 as 0007.
  return /^0+$/.test(format) && Number.isInteger(value) && value >= 0 && value < SHOWN
    ? String(value).padStart(format.length, '0')
    : null;
}

/** Midnight UTC of the day it stands for; shown with year, month and day, or the cell says less than it holds. */
function dayText(value: Date, format: string): string | null {
  const signs = format.replace(/\[[^\]]*\]|"[^"]*"/g, '');
  const isWhole = ['y', 'm', 'd'].every((sign) => signs.toLowerCase().includes(sign));
  return isWhole && !Number.isNaN(value.getTime()) ? value.toISOString().slice(0, 10) : null;
}

type Value = Cell['value'] | undefined;
const isObject = (value: Value): value is object & Value => typeof value === 'object' && value !== null;

/** @param mayBeDay whether its column holds days: elsewhere a number a spreadsheet took for a day is no longer what was typed. */
function cellText(value: Value, format: string, mayBeDay: boolean): string | Flaw {
  const flawed: Flaw = { code: 'cell_format', values: { format: format || 'General' } };
  if (value === null || value === undefined) return '';
  if (typeof value === 'string') return value;
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  if (typeof value === 'number') return numberText(value, format) ?? flawed;
  if (value instanceof Date) return (mayBeDay && dayText(value, format)) || flawed;
  if (isObject(value) && 'error' in value)
    return { code: 'cell_error', values: { value: (value as CellErrorValue).error } };
  if ('richText' in value) return (value as CellRichTextValue).richText.map(({ text }) => text).join('');
  if ('hyperlink' in value) return cellText((value as CellHyperlinkValue).text as Value, format, mayBeDay);
  const { result } = value as CellFormulaValue;
  return result === undefined ? { code: 'cell_uncomputed' } : cellText(result, format, mayBeDay);
}

/** Only the corner of merged cells holds what they show; whether it is meant for the others too nobody can know. */
const isUnderMerge = (cell: Cell) => cell.isMerged && cell.master !== cell && cell.master.value !== null;

async function loadWorkbook({ name: file, bytes, largestMegabytes }: LedgerFile) {
  const { default: ExcelJS } = await import('exceljs');
  const workbook = new ExcelJS.Workbook();
  if (bytes.toString('latin1', 0, 2) !== 'PK') throw new LedgerFileError('fileNotXlsx', { file });
  try {
    if (!unpacksWithin(bytes, largestMegabytes * MEGABYTE)) throw tooLarge(file, largestMegabytes);
    // A list to choose from, put on whole columns, would be read a million times over.
    const ignoreNodes = [
      'dataValidations',
      'conditionalFormatting',
      'drawing',
      'legacyDrawing',
      'tableParts',
      'extLst',
    ];
    await workbook.xlsx.load(bytes as unknown as ArrayBuffer as never, { ignoreNodes });
  } catch (error) {
    throw error instanceof LedgerFileError ? error : new LedgerFileError('fileBroken', { file });
  }
  return workbook;
}

/** The first sheet a person sees; another one they see must be empty. @throws {LedgerFileError} */
export async function xlsxRows(
  file: LedgerFile,
): Promise<{ sheet: string; rows: readonly (readonly (string | Flaw)[])[] }> {
  const { worksheets } = await loadWorkbook(file);
  const [sheet, ...others] = worksheets.filter(({ state }) => state === 'visible');
  const filled = others.filter(({ actualRowCount }) => actualRowCount > 0);
  if (!sheet) throw new LedgerFileError('fileNotXlsx', { file: file.name });
  if (filled.length > 0) {
    throw new LedgerFileError('sheetsMany', {
      file: file.name,
      sheet: sheet.name,
      others: filled.map(({ name }) => name).join('、'),
    });
  }
  const rows: (string | Flaw)[][] = [];
  sheet.eachRow({ includeEmpty: true }, (row) => {
    const cells: (string | Flaw)[] = [];
    row.eachCell({ includeEmpty: true }, (cell, column) => {
      const header = rows[0]?.[column - 1];
      const mayBeDay = typeof header === 'string' && DAYS.test(header.trim());
      cells[column - 1] = isUnderMerge(cell)
        ? { code: 'cell_merged' }
        : cellText(cell.isMerged && cell.master !== cell ? null : cell.value, cell.numFmt ?? '', mayBeDay);
    });
    rows.push(Array.from(cells, (cell) => cell ?? ''));
  });
  return { sheet: sheet.name, rows };
}
