/** The report as a Word document: real tables with merged cells, headings that repeat, and the fonts of an official document by name. */
import 'server-only';
import {
  AlignmentType,
  Document,
  Footer,
  HeadingLevel,
  type IRunOptions,
  LineRuleType,
  Packer,
  PageNumber,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlignTable,
  WidthType,
} from 'docx';
import type { DocumentSection, ReportDocument } from '@/lib/domain/report/document';
import type { Grid, GridCell } from '@/lib/domain/report/grid';
import { columnWidths, isLong, isSideways, LINE, PAGE, TABLE, TYPE, widthOf } from './page';

/** Each font, and what stands in where it is not installed: the first two are sold, not given with a system. */
const FONTS = { title: '方正小标宋简体', text: '仿宋_GB2312', heading: '黑体', table: '宋体' } as const;
const STAND_INS = { [FONTS.title]: '宋体', [FONTS.text]: '仿宋' };

const twips = (points: number) => Math.round(points * 20);
const halfPoints = (points: number) => points * 2;

const type = (font: keyof typeof FONTS, size: number): IRunOptions => ({
  font: { ascii: 'Times New Roman', hAnsi: 'Times New Roman', eastAsia: FONTS[font] },
  size: halfPoints(size),
  color: '000000',
});

const spacing = { line: twips(LINE), lineRule: LineRuleType.EXACT };

const title = (lines: readonly string[]) =>
  new Paragraph({
    heading: HeadingLevel.TITLE,
    alignment: AlignmentType.CENTER,
    spacing: { line: twips(34), lineRule: LineRuleType.EXACT, after: twips(LINE / 2) },
    children: lines.map((text, line) => new TextRun({ ...type('title', TYPE.title), text, break: line })),
  });

const note = (text: string) =>
  new Paragraph({
    alignment: AlignmentType.CENTER,
    spacing: { ...spacing, after: twips(LINE / 2) },
    children: [new TextRun({ ...type('text', TYPE.text), text })],
  });

const heading = (text: string, pageBreakBefore: boolean) =>
  new Paragraph({
    heading: HeadingLevel.HEADING_1,
    keepNext: true,
    pageBreakBefore,
    spacing: { ...spacing, before: twips(LINE / 4), after: twips(LINE / 4) },
    indent: { firstLine: twips(2 * TYPE.text) },
    children: [new TextRun({ ...type('heading', TYPE.text), text })],
  });

const paragraph = (text: string) =>
  new Paragraph({
    spacing,
    alignment: AlignmentType.BOTH,
    indent: { firstLine: twips(2 * TYPE.text) },
    children: [new TextRun({ ...type('text', TYPE.text), text })],
  });

function tableOf(grid: Grid): Table {
  const widths = columnWidths(grid).map(twips);
  const cellOf = (cell: GridCell) =>
    new TableCell({
      columnSpan: cell.colSpan,
      rowSpan: cell.rowSpan,
      width: { size: widthOf(cell, widths), type: WidthType.DXA },
      verticalAlign: VerticalAlignTable.CENTER,
      children: [
        new Paragraph({
          alignment: isSideways(cell) ? AlignmentType.LEFT : AlignmentType.CENTER,
          spacing: { line: twips(TABLE.line), lineRule: LineRuleType.EXACT },
          // Rows that keep with the next one stay on one page, if a page can hold them.
          keepNext: cell.line < grid.lines.length - 1,
          children: [new TextRun({ ...type('table', TYPE.table), text: cell.text, bold: cell.role === 'title' })],
        }),
      ],
    });
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: widths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
    columnWidths: widths,
    margins: {
      top: twips(TABLE.down),
      bottom: twips(TABLE.down),
      left: twips(TABLE.across),
      right: twips(TABLE.across),
      marginUnitType: WidthType.DXA,
    },
    rows: grid.lines.map(
      (cells, line) =>
        new TableRow({ cantSplit: true, tableHeader: line < grid.headerLines, children: cells.map(cellOf) }),
    ),
  });
}

function sectionOf({ heading: named, blocks }: DocumentSection) {
  const [first] = blocks;
  return [
    heading(named, first?.kind === 'grid' && isLong(first)),
    ...blocks.map((block) => (block.kind === 'grid' ? tableOf(block) : paragraph(block.text))),
  ];
}

const footer = new Footer({
  children: [
    new Paragraph({
      alignment: AlignmentType.CENTER,
      children: [new TextRun({ ...type('table', TYPE.footer), children: ['— ', PageNumber.CURRENT, ' —'] })],
    }),
  ],
});

const W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const fontTable = () => {
  const fonts = Object.entries(STAND_INS).map(
    ([name, other]) => `<w:font w:name="${name}"><w:altName w:val="${other}"/><w:charset w:val="86"/></w:font>`,
  );
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:fonts xmlns:w="${W}">${fonts.join('')}</w:fonts>`;
};

export async function toDocx(report: ReportDocument): Promise<Uint8Array> {
  const { sections } = report;
  const document = new Document({
    title: report.title,
    creator: report.body,
    lastModifiedBy: report.body,
    description: report.note ?? '',
    sections: [
      {
        properties: {
          page: {
            size: { width: twips(PAGE.width), height: twips(PAGE.height) },
            margin: {
              top: twips(PAGE.top),
              right: twips(PAGE.right),
              bottom: twips(PAGE.bottom),
              left: twips(PAGE.left),
              footer: twips(PAGE.footer),
            },
          },
        },
        footers: { default: footer },
        children: [
          title(report.titleLines),
          ...(report.note === null ? [] : [note(report.note)]),
          ...sections.flatMap(sectionOf),
        ],
      },
    ],
  });
  return Packer.toBuffer(document, undefined, [{ path: 'word/fontTable.xml', data: fontTable() }]);
}
