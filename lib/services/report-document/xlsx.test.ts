import ExcelJS from 'exceljs';
import { describe, expect, test } from 'vitest';
import { gridsOf, wordsOf } from '@/lib/testing/grids';
import { OUTGOING } from '@/lib/testing/outgoing-reports';
import { renderReport } from './render';

async function bookOf(report: (typeof OUTGOING)[number]) {
  const { bytes } = await renderReport('xlsx', report);
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(Buffer.from(bytes) as unknown as ArrayBuffer);
  return book;
}

/** Of a formula the result it was saved with; `value` would leave out a result of 0. */
const numberIn = ({ formula, result, value }: ExcelJS.Cell): number => {
  const held = formula ? result : value;
  return typeof held === 'number' ? held : Number.NaN;
};

/** What a spreadsheet makes of SUM(F7:F8,F10), from the cells it names. */
function reckoned(sheet: ExcelJS.Worksheet, formula: string): number {
  const ranges = /^SUM\((.+)\)$/.exec(formula)?.[1]?.split(',') ?? [];
  return ranges.reduce((total, range) => {
    const [from, to = from] = range.split(':').map((address) => sheet.getCell(address));
    if (!from || !to) return Number.NaN;
    let sum = total;
    for (let row = Number(from.row); row <= Number(to.row); row += 1) {
      for (let column = Number(from.col); column <= Number(to.col); column += 1) {
        sum += numberIn(sheet.getCell(row, column));
      }
    }
    return sum;
  }, 0);
}

const letter = (column: number) => String.fromCharCode('A'.charCodeAt(0) + column);

describe.each(OUTGOING)('the workbook of $body for $year', (report) => {
  test('has a sheet of text and one for each table', async () => {
    const [text, ...tables] = (await bookOf(report)).worksheets;
    expect(text?.name).toBe(`${report.year}年度报告`);
    expect(tables.map(({ name }) => name)).toEqual([
      '主动公开政府信息情况',
      '收到和处理政府信息公开申请情况',
      '政府信息公开行政复议、行政诉讼情况',
    ]);
    const [body = '', matter = '', ...rest] = text?.getColumn(1).values.slice(1).map(String) ?? [];
    expect([`${body}${matter}`, ...rest]).toEqual(wordsOf(report));
  });

  test('holds what the model holds, numbers as numbers, and merges what it merges', async () => {
    const [, ...sheets] = (await bookOf(report)).worksheets;
    for (const [at, grid] of gridsOf(report).entries()) {
      const sheet = sheets[at] ?? expect.fail('no sheet');
      expect(sheet.getCell('A1').value).toBe(grid.caption);
      // The caption is above the first line.
      for (const { line, column, text, value } of grid.lines.flat()) {
        const cell = sheet.getCell(line + 2, column + 1);
        if (value === undefined) expect(cell.value).toBe(text);
        else expect(numberIn(cell), cell.address).toBe(value);
      }
      const merged = grid.lines
        .flat()
        .flatMap(({ line, column, rowSpan, colSpan }) =>
          rowSpan * colSpan === 1
            ? []
            : [`${letter(column)}${line + 2}:${letter(column + colSpan - 1)}${line + 1 + rowSpan}`],
        );
      const caption = `A1:${letter(grid.widths.length - 1)}1`;
      expect([...sheet.model.merges].toSorted()).toEqual([caption, ...merged].toSorted());
    }
  });

  test('reckons its totals with formulas that already hold what they come to', async () => {
    const [, ...sheets] = (await bookOf(report)).worksheets;
    let formulas = 0;
    for (const [at, grid] of gridsOf(report).entries()) {
      const sheet = sheets[at] ?? expect.fail('no sheet');
      for (const { line, column, value, sumOf } of grid.lines.flat()) {
        const cell = sheet.getCell(line + 2, column + 1);
        expect(Boolean(cell.formula), cell.address).toBe(Boolean(sumOf));
        if (!cell.formula) continue;
        formulas += 1;
        expect([reckoned(sheet, cell.formula), numberIn(cell)], cell.formula).toEqual([value, value]);
      }
    }
    // The total column of table three, its total row in six columns, and three totals of table four.
    expect(formulas).toBe((report.form === '2019' ? 23 : 25) + 6 + 3);
  });

  test('keeps headings in sight and prints to the width of a page', async () => {
    const [, ...sheets] = (await bookOf(report)).worksheets;
    expect(sheets.map(({ views }) => views[0])).toMatchObject([
      { state: 'frozen', xSplit: 1, ySplit: 1 },
      { state: 'frozen', xSplit: 3, ySplit: 4 },
      { state: 'frozen', ySplit: 4 },
    ]);
    for (const { pageSetup } of sheets) {
      expect(pageSetup).toMatchObject({
        paperSize: 9,
        orientation: 'portrait',
        fitToPage: true,
        fitToWidth: 1,
        fitToHeight: 0,
      });
    }
    expect(sheets[1]?.pageSetup.printTitlesRow).toBe('2:4');
  });
});

test('the total of what 温州市公安局 handled is a formula over its results', async () => {
  const [report = expect.fail()] = OUTGOING;
  const sheet = (await bookOf(report)).worksheets[2];
  // Caption, three lines of headings, two rows of what came: the results are rows 7 to 25, their total row 26.
  expect(sheet?.getCell('D26').value).toEqual({ formula: 'SUM(D7:D25)', result: 13 });
  expect(sheet?.getCell('J26').value).toEqual({ formula: 'SUM(D26:I26)', result: 13 });
});

test('a text that begins like a formula stays a text', async () => {
  const [report = expect.fail()] = OUTGOING;
  const cells = (await bookOf(report)).worksheets[0]?.getColumn(1).values ?? [];
  expect(cells).toContain('=1+1 不是算式。');
});
