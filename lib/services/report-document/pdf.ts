/** The report as a PDF that carries its font with it: the same on every screen and printer, offline too. */
import 'server-only';
import pdfmake from 'pdfmake';
import type { Content, CustomTableLayout, TableCell } from 'pdfmake';
import type { DocumentSection, ReportDocument } from '@/lib/domain/report/document';
import type { Grid, GridCell } from '@/lib/domain/report/grid';
import { FONT_FILES, printableText } from './font';
import {
  columnWidths,
  isLong,
  isSideways,
  LINE,
  linesOf,
  madeAt,
  PAGE,
  pageNumber,
  TABLE,
  TYPE,
  widthOf,
} from './page';

const FONT = 'Noto Serif SC';
const FILES: readonly string[] = Object.values(FONT_FILES);

pdfmake.setFonts({ [FONT]: FONT_FILES });
// A report needs nothing from anywhere but its font.
pdfmake.setUrlAccessPolicy(() => false);
pdfmake.setLocalAccessPolicy((path) => FILES.includes(path));

/** A line of this font as high as it comes, for a size of one. */
const LINE_OF_FONT = 1.437;
const lineHeight = (points: number, size: number) => points / (size * LINE_OF_FONT);

const LAYOUT: CustomTableLayout = {
  hLineWidth: () => TABLE.rule,
  vLineWidth: () => TABLE.rule,
  paddingLeft: () => TABLE.across,
  paddingRight: () => TABLE.across,
  paddingTop: () => TABLE.down,
  paddingBottom: () => TABLE.down,
};

/** The lines of a cell, in points. */
const heightOf = (cell: GridCell, widths: readonly number[]) =>
  linesOf(cell.text, widthOf(cell, widths) - 2 * TABLE.across - TABLE.rule, TYPE.table) * TABLE.line;

/** How far down a merged heading begins to stand in the middle: asked to do so itself, it slides into what is below. */
function dropOf(cell: GridCell, grid: Grid, widths: readonly number[]): number {
  const between = 2 * TABLE.down + TABLE.rule;
  const rows = grid.lines.slice(cell.line, cell.line + cell.rowSpan).map((cells) => {
    const heights = cells.filter(({ rowSpan }) => rowSpan === 1).map((other) => heightOf(other, widths));
    return Math.max(...heights);
  });
  const room = rows.reduce((sum, height) => sum + height, between * (rows.length - 1));
  return Math.max(0, (room - heightOf(cell, widths)) / 2);
}

function tableOf(grid: Grid): Content {
  const { lines, headerLines } = grid;
  const widths = columnWidths(grid);
  const cellOf = (cell: GridCell): TableCell => ({
    text: printableText(cell.text),
    rowSpan: cell.rowSpan,
    colSpan: cell.colSpan,
    alignment: isSideways(cell) ? 'left' : 'center',
    bold: cell.role === 'title',
    ...(cell.line < headerLines
      ? { margin: [0, dropOf(cell, grid, widths), 0, 0] }
      : { verticalAlignment: 'middle' as const }),
  });
  const body = lines.map((cells) => {
    // Places under merged cells are there, and empty.
    const row: TableCell[] = widths.map(() => ({}));
    for (const cell of cells) row[cell.column] = cellOf(cell);
    return row;
  });
  return {
    table: {
      headerRows: headerLines,
      dontBreakRows: true,
      widths: widths.map((width) => width - 2 * TABLE.across - TABLE.rule),
      body,
    },
    layout: LAYOUT,
    fontSize: TYPE.table,
    lineHeight: lineHeight(TABLE.line, TYPE.table),
  };
}

const heading = (text: string): Content => ({
  headlineLevel: 1,
  text: printableText(text),
  bold: true,
  leadingIndent: 2 * TYPE.text,
  margin: [0, LINE / 2, 0, 0],
});

const paragraph = (text: string): Content => ({
  text: printableText(text),
  alignment: 'justify',
  leadingIndent: 2 * TYPE.text,
});

const centred = (lines: readonly string[], more = {}): Content => ({
  text: lines.map(printableText).join('\n'),
  alignment: 'center',
  margin: [0, 0, 0, LINE / 2],
  ...more,
});

/** A table stays whole, with the heading right above it: a long one begins a page. */
function sectionOf({ heading: named, blocks }: DocumentSection): Content[] {
  const drawn = blocks.map((block, at): Content => {
    if (block.kind === 'paragraph') return paragraph(block.text);
    const above = at === 0 ? [heading(named)] : [];
    // Merged labels slide in what is unbreakable; what begins a page need not be.
    return { stack: [...above, tableOf(block)], ...(isLong(block) ? { pageBreak: 'before' } : { unbreakable: true }) };
  });
  return blocks[0]?.kind === 'grid' ? drawn : [heading(named), ...drawn];
}

export async function toPdf(report: ReportDocument): Promise<Uint8Array> {
  const made = pdfmake.createPdf({
    pageSize: { width: PAGE.width, height: PAGE.height },
    pageMargins: [PAGE.left, PAGE.top, PAGE.right, PAGE.bottom],
    language: 'zh-CN',
    displayTitle: true,
    info: { title: report.title, author: report.body, creationDate: madeAt(report.year) },
    defaultStyle: { font: FONT, fontSize: TYPE.text, lineHeight: lineHeight(LINE, TYPE.text) },
    content: [
      centred(report.titleLines, { fontSize: TYPE.title, bold: true, lineHeight: 1.1 }),
      ...(report.note === null ? [] : [centred([report.note])]),
      ...report.sections.flatMap(sectionOf),
    ],
    pageBreakBefore: ({ headlineLevel }, nodes) =>
      headlineLevel === 1 && nodes.getFollowingNodesOnPage().length === 0 && nodes.getNodesOnNextPage().length > 0,
    footer: (page) => ({
      text: pageNumber(String(page)),
      alignment: 'center',
      fontSize: TYPE.footer,
      margin: [0, PAGE.bottom - PAGE.footer, 0, 0],
    }),
  });
  return made.getBuffer();
}
