import { describe, expect, test } from 'vitest';
import { gridsOf, type Seen, seenIn, wordsOf } from '@/lib/testing/grids';
import { OUTGOING } from '@/lib/testing/outgoing-reports';
import { unzipped } from '@/lib/testing/zip';
import { renderReport } from './render';

const ENTITIES: Readonly<Record<string, string>> = { lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' };
const plain = (xml: string) => xml.replace(/&(\w+);/g, (_, name: string) => ENTITIES[name] ?? '?');
const textOf = (xml: string) =>
  [...xml.matchAll(/<w:t[ >][^<]*|<w:t>[^<]*/g)].map(([run]) => plain(run.replace(/^<[^>]*>/, ''))).join('');
const all = (xml: string, tag: string) => xml.match(new RegExp(`<w:${tag}[ >].*?</w:${tag}>`, 'gs')) ?? [];

/** The cells of a table, those that a cell above is merged with added to it. */
function cellsOf(table: string): Seen[] {
  const cells: (Seen & { rowSpan: number })[] = [];
  all(table, 'tr').forEach((row, line) => {
    let column = 0;
    for (const xml of all(row, 'tc')) {
      const colSpan = Number(/<w:gridSpan w:val="(\d+)"/.exec(xml)?.[1] ?? 1);
      const above = cells.findLast((cell) => cell.column === column);
      if (/<w:vMerge w:val="continue"/.test(xml) && above) above.rowSpan += 1;
      else cells.push({ line, column, rowSpan: 1, colSpan, text: textOf(xml) });
      column += colSpan;
    }
  });
  return cells;
}

const partsOf = async (report: (typeof OUTGOING)[number]) => unzipped((await renderReport('docx', report)).bytes);

describe.each(OUTGOING)('the Word document of $body for $year', (report) => {
  test('has the cells of the model, merged as they are', async () => {
    const tables = all((await partsOf(report))['word/document.xml'] ?? '', 'tbl');
    expect(tables.map(cellsOf)).toEqual(gridsOf(report).map(seenIn));
  });

  test('says the rest of the model word for word', async () => {
    const xml = (await partsOf(report))['word/document.xml'] ?? '';
    const words = all(xml.replace(/<w:tbl>.*?<\/w:tbl>/gs, ''), 'p').map(textOf);
    expect(words).toEqual(wordsOf(report));
  });

  test('repeats the headings of a table, keeps its columns as wide as they are, and stands upright', async () => {
    const xml = (await partsOf(report))['word/document.xml'] ?? '';
    const tables = all(xml, 'tbl');
    const repeated = tables.map((table) => all(table, 'tr').map((row) => /<w:tblHeader\/>/.test(row)));
    expect(repeated).toEqual(gridsOf(report).map(({ lines, headerLines }) => lines.map((_, at) => at < headerLines)));
    for (const [at, table] of tables.entries()) {
      expect(table).toContain('<w:tblLayout w:type="fixed"/>');
      const widths = [...table.matchAll(/<w:gridCol w:w="(\d+)"/g)].map(([, width]) => Number(width));
      expect(widths).toHaveLength(gridsOf(report)[at]?.widths.length ?? 0);
      // 156 mm in twentieths of a point: 156 / 25.4 × 1440 = 8844.
      expect(Math.abs(widths.reduce((sum, width) => sum + width, 0) - 8844)).toBeLessThanOrEqual(widths.length);
    }
    expect(xml).toMatch(/<w:pgSz w:w="11906" w:h="16838"/);
  });
});

test('the fonts of an official document are named, with what stands in for those that are sold', async () => {
  const [report] = OUTGOING;
  const parts = report ? await partsOf(report) : {};
  for (const font of ['方正小标宋简体', '仿宋_GB2312', '黑体', '宋体']) {
    expect(parts['word/document.xml']).toContain(`w:eastAsia="${font}"`);
  }
  expect(parts['word/fontTable.xml']).toContain('<w:font w:name="方正小标宋简体"><w:altName w:val="宋体"/>');
});
