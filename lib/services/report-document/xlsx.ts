/** The report as a workbook: its text on one sheet, each table on another, and sums as formulas that already hold their results. */
import 'server-only';
import ExcelJS from 'exceljs';
import type { Borders, Cell, Worksheet } from 'exceljs';
import type { DocumentSection, ReportDocument } from '@/lib/domain/report/document';
import { type Grid, type GridCell, labelColumns, type Place } from '@/lib/domain/report/grid';
import { columnWidths, isSideways, linesOf, madeAt, PAGE, TYPE, widthOf } from './page';

/** A column's width is counted in digits of the default font, at eleven points, which are so wide. */
const POINTS_PER_DIGIT = 5.25;
/** The sheet of text, in points: narrower than the page, for where the default font is not there a digit is wider. */
const TEXT_WIDTH = 340;
const FONT = '宋体';
const SIZE = TYPE.table;
const CELL_PADDING = 6;
const LINE_POINTS = SIZE * 1.35;
const THIN = { style: 'thin' } as const;
const RULES: Borders = { top: THIN, left: THIN, bottom: THIN, right: THIN, diagonal: {} };

/** The caption takes the first row of a sheet. */
const CAPTION_ROWS = 1;
const row = (line: number) => line + CAPTION_ROWS + 1;

function setPage(sheet: Worksheet, repeatedRows = ''): void {
  const inches = (points: number) => points / 72;
  sheet.pageSetup = {
    paperSize: 9, // A4
    orientation: 'portrait',
    fitToPage: true,
    fitToWidth: 1,
    fitToHeight: 0,
    horizontalCentered: true,
    printTitlesRow: repeatedRows,
    margins: {
      top: inches(PAGE.top),
      right: inches(PAGE.right),
      bottom: inches(PAGE.bottom),
      left: inches(PAGE.left),
      header: inches(PAGE.footer),
      footer: inches(PAGE.footer),
    },
  };
  sheet.headerFooter.oddFooter = '&C— &P —';
}

/** A spreadsheet does not heighten a row for text that wraps in merged cells, so every row gets the height it needs. */
function heightOf(cells: readonly GridCell[], widths: readonly number[]): number {
  const needed = cells.map((cell) => linesOf(cell.text, widthOf(cell, widths) - CELL_PADDING, SIZE) / cell.rowSpan);
  return Math.max(1, ...needed) * LINE_POINTS + 5;
}

function fill(cell: Cell, grid: GridCell, addressOf: (place: Place) => string): void {
  const { text, value, sumOf } = grid;
  cell.value = value ?? text;
  if (sumOf) cell.value = { formula: `SUM(${ranges(sumOf, addressOf)})`, result: value };
  cell.font = { name: FONT, size: SIZE, bold: grid.role === 'title' };
  cell.alignment = { horizontal: isSideways(grid) ? 'left' : 'center', vertical: 'middle', wrapText: true };
  cell.border = RULES;
}

/** Places side by side, or one under the other, as ranges: D6:I6, or F8:F9,F11. */
function ranges(places: readonly Place[], addressOf: (place: Place) => string): string {
  const runs: { from: Place; to: Place }[] = [];
  for (const place of places) {
    const run = runs.at(-1);
    const goesOn =
      run &&
      ((place.line === run.from.line && place.column === run.to.column + 1) ||
        (place.column === run.from.column && place.line === run.to.line + 1));
    if (goesOn) run.to = place;
    else runs.push({ from: place, to: place });
  }
  return runs.map(({ from, to }) => [...new Set([from, to].map(addressOf))].join(':')).join(',');
}

function addTable(book: ExcelJS.Workbook, { heading }: DocumentSection, grid: Grid): void {
  const { lines, headerLines } = grid;
  const widths = columnWidths(grid);
  const columns = widths.length;
  // 一、 stays in the caption: a tab is named by the title alone.
  const sheet = book.addWorksheet(heading.replace(/^.、/, ''), {
    views: [{ state: 'frozen', xSplit: labelColumns(grid), ySplit: CAPTION_ROWS + headerLines, showGridLines: false }],
  });
  setPage(sheet, headerLines > 0 ? `${row(0)}:${row(headerLines - 1)}` : '');
  sheet.columns = widths.map((points) => ({ width: points / POINTS_PER_DIGIT }));
  sheet.mergeCells(1, 1, 1, columns);
  const caption = sheet.getCell(1, 1);
  caption.value = grid.caption;
  caption.font = { name: '黑体', size: TYPE.footer };
  caption.alignment = { horizontal: 'left', vertical: 'middle' };
  sheet.getRow(1).height = 28;
  const addressOf = ({ line, column }: Place) => sheet.getCell(row(line), column + 1).address;
  for (const cell of lines.flat()) {
    const { line, column, rowSpan, colSpan } = cell;
    const merged = rowSpan * colSpan > 1;
    if (merged) sheet.mergeCells(row(line), column + 1, row(line + rowSpan - 1), column + colSpan);
    fill(sheet.getCell(row(line), column + 1), cell, addressOf);
  }
  lines.forEach((cells, line) => {
    sheet.getRow(row(line)).height = heightOf(cells, widths);
  });
}

/** Text is set as text, so that nothing anybody wrote becomes a formula. */
function addText(book: ExcelJS.Workbook, report: ReportDocument): void {
  const sheet = book.addWorksheet(report.shortTitle, { views: [{ showGridLines: false }] });
  setPage(sheet);
  sheet.columns = [{ width: TEXT_WIDTH / POINTS_PER_DIGIT }];
  const add = (text: string, font: { name: string; size: number }, horizontal: 'left' | 'center' = 'left') => {
    const added = sheet.addRow([text]);
    added.font = font;
    added.alignment = { horizontal, vertical: 'middle', wrapText: true };
    added.height = linesOf(text, TEXT_WIDTH - CELL_PADDING, font.size) * font.size * 1.5 + 6;
  };
  for (const line of report.titleLines) add(line, { name: FONT, size: 16 }, 'center');
  if (report.note !== null) add(report.note, { name: FONT, size: 12 }, 'center');
  for (const { heading, blocks } of report.sections) {
    add(heading, { name: '黑体', size: 12 });
    for (const block of blocks) if (block.kind === 'paragraph') add(block.text, { name: FONT, size: 12 });
  }
}

export async function toXlsx(report: ReportDocument): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook();
  book.title = report.title;
  book.creator = report.body;
  book.lastModifiedBy = report.body;
  book.created = madeAt(report.year);
  book.modified = madeAt(report.year);
  addText(book, report);
  for (const section of report.sections) {
    for (const block of section.blocks) if (block.kind === 'grid') addTable(book, section, block);
  }
  return new Uint8Array(await book.xlsx.writeBuffer());
}
