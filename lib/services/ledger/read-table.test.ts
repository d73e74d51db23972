import ExcelJS from 'exceljs';
import { describe, expect, test } from 'vitest';
import { csvOf, ledgerFolder } from '@/lib/testing/ledger-files';
import { zipOf } from '@/lib/testing/zip';
import { LARGEST_BYTES, LedgerFileError } from './ledger-file';
import { readTable } from './read-table';

const { file, folder } = ledgerFolder();
const HEADER = ['编号', '日期', '备注'];
const ROWS = [
  ['1', '2020-03-02', '甲'],
  ['2', '2020-03-03', ''],
];
const READ = [
  { row: 2, cells: { 编号: '1', 日期: '2020-03-02', 备注: '甲' }, problems: [] },
  { row: 3, cells: { 编号: '2', 日期: '2020-03-03', 备注: '' }, problems: [] },
];
const csv = csvOf([HEADER, ...ROWS]);
const read = async (content: string | Uint8Array, ending = 'csv') =>
  (await readTable(file(content, ending), HEADER)).rows;

async function complaint(made: string): Promise<[string, Readonly<Record<string, string>>]> {
  try {
    await readTable(made, HEADER);
  } catch (error) {
    if (error instanceof LedgerFileError) return [error.code, error.values];
    throw error;
  }
  return expect.fail('the file was read');
}
const codeFor = async (content: string | Uint8Array, ending = 'csv') => (await complaint(file(content, ending)))[0];

/** Cells that could not be read, as `row column code`. */
const flaws = async (content: string | Uint8Array, ending = 'csv') =>
  (await read(content, ending)).flatMap(({ problems }) =>
    problems.map(({ row, column, code }) => `${row} ${column} ${code}`),
  );

async function xlsx(fill: (sheet: ExcelJS.Worksheet, workbook: ExcelJS.Workbook) => void): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook();
  fill(workbook.addWorksheet('2020年台账'), workbook);
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

describe('a csv file', () => {
  test.each([
    ['as it is', csv],
    ['with a byte order mark', `\uFEFF${csv}`],
    ['with line ends of Windows', csvOf([HEADER, ...ROWS], '\r\n')],
    ['with a byte order mark and line ends of Windows', `\uFEFF${csvOf([HEADER, ...ROWS], '\r\n')}`],
    ['without a line end at its end', csv.trimEnd()],
    ['with spaces around cells', csv.replaceAll(',', ' , ')],
    ['with everything in quotes', csvOf([HEADER, ...ROWS]).replace(/[^,\n]+/g, '"$&"')],
    ['with empty columns at its end', csv.replaceAll('\n', ',,\n')],
  ])('is read %s', async (_name, content) => {
    expect(await read(content)).toEqual(READ);
  });

  test('is read with its columns in another order', async () => {
    const turned = csvOf([HEADER, ...ROWS].map((row) => [...row].reverse()));
    expect(await read(turned)).toEqual(READ);
  });

  test('keeps the row numbers of a spreadsheet when rows are empty', async () => {
    expect((await read(`${HEADER.join(',')}\n\n1,,\n,,\n2,,\n`)).map(({ row }) => row)).toEqual([3, 5]);
  });

  test('has the name of the file as its sheet', async () => {
    const made = file(csv);
    expect((await readTable(made, HEADER)).sheet).toBe(made.split('/').at(-1));
  });

  test.each([
    // 编号 in GBK: B1E0 BAC5.
    ['GBK', Buffer.concat([Buffer.from('b1e0bac5', 'hex'), Buffer.from(',a,b\n1,2,3\n')])],
    ['UTF-16', Buffer.from(`\uFEFF${csv}`, 'utf16le')],
    ['UTF-16 without a mark', Buffer.from(csv, 'utf16le')],
    ['UTF-16 that begins with a quotation mark', Buffer.from(`"编号",日期,备注\n`, 'utf16le')],
    ['UTF-16 the other way round', Buffer.from(`\uFEFF${csv}`, 'utf16le').swap16()],
  ])('in %s is refused as not in UTF-8', async (_name, bytes) => {
    const made = file(bytes);
    expect(await complaint(made)).toEqual(['fileEncoding', { file: made }]);
  });

  test('with a quotation mark that has no other is refused by its line', async () => {
    const made = file(`${HEADER.join(',')}\n1,2020-03-02,甲\n2,2020-03-03,"乙\n`);
    expect(await complaint(made)).toEqual(['fileQuotes', { file: made, line: '3' }]);
    expect(await codeFor(`${HEADER.join(',')}\n1,"a"b,\n`)).toBe('fileQuotes');
  });

  test('with a row that ends too early is told where, unless the row is empty', async () => {
    expect(await flaws(`${HEADER.join(',')}\n1,2020-03-02\n\n2\n3,2020-03-04,\n`)).toEqual([
      '2 备注 cells_missing',
      '4 日期 cells_missing',
    ]);
  });

  test.each([
    ['U+0000', '\u0000'],
    ['U+001B', '\u001B'],
    ['U+009B', '\u009B'],
    ['U+00AD', '\u00AD'],
    ['U+200B', '\u200B'],
    ['U+202E', '\u202E'],
    ['U+2066', '\u2066'],
    ['U+2028', '\u2028'],
    ['U+3164', '\u3164'],
    ['U+E0041', '\u{E0041}'],
  ])('with the invisible sign %s is told where', async (sign, raw) => {
    expect(await read(csv.replace('甲', `甲${raw}乙`))).toEqual([
      {
        row: 2,
        cells: { 编号: '1', 日期: '2020-03-02', 备注: '' },
        problems: [{ row: 2, column: '备注', code: 'unseen_sign', values: { sign } }],
      },
      READ[1],
    ]);
    expect(await flaws(csv.replace('甲', raw))).toEqual(['2 备注 unseen_sign']);
  });

  test('keeps tabs, line ends, rare signs and their variants', async () => {
    // U+20000 and a variant of 辻 as names are written.
    const text = '甲\t乙\r\n\u{20000}辻\u{E0100}';
    expect((await read(csv.replace('甲', `"${text}"`)))[0]?.cells['备注']).toBe(text);
  });
});

describe('a spreadsheet', () => {
  test('shows what a person sees: leading zeros of a format, truth and falsehood', async () => {
    const bytes = await xlsx((sheet) => {
      sheet.addRow(HEADER);
      sheet.addRow([7, '2020-03-02', false]);
      sheet.getCell('A2').numFmt = '0000';
      sheet.addRow([{ formula: '3+4', result: 7 }, '2020-03-03', { formula: '1=1', result: true }]);
      sheet.getCell('A3').numFmt = '0000';
      sheet.addRow([12345678901, '2020-03-04', 123456789012]);
      sheet.getCell('C4').numFmt = '0';
    });
    expect((await read(bytes, 'xlsx')).map(({ cells }) => [cells['编号'], cells['备注']])).toEqual([
      ['0007', 'FALSE'],
      ['0007', 'TRUE'],
      ['12345678901', '123456789012'],
    ]);
  });

  test.each<[string, ExcelJS.CellValue, string, string]>([
    ['an error', { error: '#REF!' }, '', 'cell_error'],
    ['a formula that fails', { formula: 'A1/0', result: { error: '#DIV/0!' } as never }, '', 'cell_error'],
    ['a formula nobody computed', { formula: 'A1&A2' } as never, '', 'cell_uncomputed'],
    ['a number with a unit', 7, '0"件"', 'cell_format'],
    ['a number with commas', 1234567, '#,##0', 'cell_format'],
    ['a fraction', 0.5, '0%', 'cell_format'],
    // Shown as 0.333333333 and as 123456789.1.
    ['a third', 1 / 3, '', 'cell_format'],
    ['a fraction too long to be shown', 123456789.12, '', 'cell_format'],
    // Twelve digits are shown as 1.23457E+11.
    ['a number too long to be shown', 123456789012, '', 'cell_format'],
    // "2020-3" typed into a spreadsheet becomes the first of March, shown as Mar-20.
    ['what was taken for a day', new Date('2020-03-01T00:00:00Z'), 'mmm-yy', 'cell_format'],
    ['a day where none belongs', new Date('2020-03-01T00:00:00Z'), 'yyyy-mm-dd', 'cell_format'],
    ['a sign that moves the cursor', '甲_x001B_[2J', '', 'unseen_sign'],
    ['half a sign', '甲_xD800_', '', 'unseen_sign'],
  ])('with %s is told where', async (_name, value, format, code) => {
    const bytes = await xlsx((sheet) => {
      sheet.addRow(HEADER);
      sheet.addRow(['1', '2020-03-02', value]);
      if (format) sheet.getCell('C2').numFmt = format;
    });
    expect(await flaws(bytes, 'xlsx')).toEqual([`2 备注 ${code}`]);
  });

  test('with a day that shows no day is told where', async () => {
    const bytes = await xlsx((sheet) => {
      sheet.addRow(HEADER);
      sheet.addRow(['1', new Date('2020-03-01T00:00:00Z'), '甲']);
      sheet.getCell('B2').numFmt = 'yyyy"年"m"月"';
    });
    expect(await flaws(bytes, 'xlsx')).toEqual(['2 日期 cell_format']);
  });

  test('with merged cells is told which are hidden below', async () => {
    const bytes = await xlsx((sheet) => {
      sheet.addRows([HEADER, ...ROWS]);
      sheet.mergeCells('C2:C3');
      sheet.mergeCells('A5:C6');
    });
    expect(await flaws(bytes, 'xlsx')).toEqual(['3 备注 cell_merged']);
  });

  test('is read from the first sheet a person sees', async () => {
    const bytes = await xlsx((sheet, workbook) => {
      sheet.state = 'hidden';
      sheet.addRow(['旧稿']);
      workbook.addWorksheet('新稿').addRows([HEADER, ...ROWS]);
      workbook.addWorksheet('空表');
    });
    expect(await readTable(file(bytes, 'xlsx'), HEADER)).toEqual({ sheet: '新稿', rows: READ });
  });

  test('with two sheets that hold something is refused, naming them', async () => {
    const bytes = await xlsx((sheet, workbook) => {
      sheet.addRows([HEADER, ...ROWS]);
      workbook.addWorksheet('2021年').addRow(['1']);
      workbook.addWorksheet('2022年').addRow(['1']);
    });
    const [code, { sheet, others }] = await complaint(file(bytes, 'xlsx'));
    expect([code, sheet, others]).toEqual(['sheetsMany', '2020年台账', '2021年、2022年']);
  });

  test('with a list to choose from on whole columns is read all the same', async () => {
    const bytes = await xlsx((sheet) => {
      sheet.addRows([HEADER, ...ROWS]);
      const list = { type: 'list' as const, formulae: ['"甲,乙"'] };
      (sheet as unknown as { dataValidations: { model: object } }).dataValidations.model = { 'C2:C1048576': list };
    });
    expect(await read(bytes, 'xlsx')).toEqual(READ);
  }, 5_000);

  test.each([
    ['and says so', undefined],
    ['and says it is small', 10],
  ])('that unpacks to more than is sensible %s is refused', async (_name, saidSize) => {
    const bomb = zipOf({ 'xl/worksheets/sheet1.xml': ' '.repeat(LARGEST_BYTES + 1) }, { packed: true, saidSize });
    expect(bomb.length).toBeLessThan(LARGEST_BYTES / 500);
    expect(await complaint(file(bomb, 'xlsx'))).toEqual([
      'fileLarge',
      { file: expect.any(String) as string, megabytes: '128' },
    ]);
  });

  test('that is small entry by entry and large together is refused', async () => {
    const part = ' '.repeat(LARGEST_BYTES / 4 + 1);
    const bomb = zipOf({ a: part, b: part, c: part, d: part }, { packed: true });
    expect(await codeFor(bomb, 'xlsx')).toBe('fileLarge');
  });

  test('that is cut off is refused as broken', async () => {
    const whole = await xlsx((sheet) => sheet.addRows([HEADER, ...ROWS]));
    for (const length of [whole.length - 1, whole.length / 2, 10]) {
      expect(await codeFor(whole.subarray(0, length), 'xlsx')).toBe('fileBroken');
    }
  });

  test('is read with the name of its first sheet', async () => {
    const bytes = await xlsx((sheet) => sheet.addRows([HEADER, ...ROWS]));
    const table = await readTable(file(bytes, 'xlsx'), HEADER);
    expect(table).toEqual({ sheet: '2020年台账', rows: READ });
  });

  test('has days as days, however they are shown, and numbers as they are typed', async () => {
    const bytes = await xlsx((sheet) => {
      sheet.addRow(HEADER);
      sheet.addRow([1, new Date('2020-03-02T00:00:00Z'), '甲']);
      sheet.getCell('B2').numFmt = 'yyyy"年"m"月"d"日"';
      sheet.addRow([2, '2020-03-03', null]);
    });
    expect(await read(bytes, 'xlsx')).toEqual(READ);
  });

  test('has days as days also where they are computed', async () => {
    const bytes = await xlsx((sheet) => {
      sheet.addRow(HEADER);
      sheet.addRow(['1', { formula: 'B9+1', result: new Date('2020-03-02T00:00:00Z') }, '甲']);
      sheet.getCell('B2').numFmt = 'yyyy-mm-dd';
    });
    expect(await read(bytes, 'xlsx')).toEqual([READ[0]]);
  });

  test('has plain text where text is coloured, linked or computed', async () => {
    const bytes = await xlsx((sheet) => {
      sheet.addRow(HEADER);
      sheet.addRow([
        { formula: '1+0', result: 1 },
        { richText: [{ text: '2020-' }, { font: { bold: true }, text: '03-02' }] },
        { text: '甲', hyperlink: 'http://example.invalid' },
      ]);
    });
    expect(await read(bytes, 'xlsx')).toEqual([READ[0]]);
  });

  test('keeps its row numbers when rows are empty', async () => {
    const bytes = await xlsx((sheet) => {
      sheet.getRow(1).values = HEADER;
      sheet.getRow(4).values = ['1'];
      sheet.getRow(7).values = ['2'];
    });
    expect((await read(bytes, 'xlsx')).map(({ row }) => row)).toEqual([4, 7]);
  });

  test('with a day no calendar has is told where', async () => {
    const bytes = await xlsx((sheet) => {
      sheet.addRow(HEADER);
      sheet.addRow(['1', 99_999_999_999, '甲']);
      sheet.getCell('B2').numFmt = 'yyyy-mm-dd';
    });
    expect(await flaws(bytes, 'xlsx')).toEqual(['2 日期 cell_format']);
  });

  test('that is none is refused', async () => {
    expect(await codeFor(csv, 'xlsx')).toBe('fileNotXlsx');
    expect(await codeFor(zipOf({ 'a.txt': 'a' }), 'xlsx')).toBe('fileNotXlsx');
    // The container of an old xls, and of an xlsx with a password.
    expect(await codeFor(Buffer.from('d0cf11e0a1b11ae1', 'hex'), 'xlsx')).toBe('fileNotXlsx');
  });

  test('without a row is refused', async () => {
    expect(await codeFor(await xlsx(() => undefined), 'xlsx')).toBe('columnMissing');
  });
});

describe('a file as a whole is refused', () => {
  test.each([
    ['without a column', csv.replace(',备注', ''), 'columnMissing', '备注'],
    ['with a column too many', csv.replace('备注', '备注,联系电话'), 'columnUnknown', '联系电话'],
    ['with a column misspelt', csv.replace('日期', '日 期'), 'columnUnknown', '日 期'],
    ['with a column twice', csv.replace('备注', '备注,日期'), 'columnTwice', '日期'],
    ['without a header', csvOf(ROWS), 'columnUnknown', '1'],
  ])('%s, which it names', async (_name, content, code, column) => {
    const [found, values] = await complaint(file(content));
    expect([found, values['column']]).toEqual([code, column]);
  });

  test('with a cell beyond its columns, whose row it names', async () => {
    const [code, values] = await complaint(file(`${csv.trimEnd()}\n3,2020-03-04,乙,\n4,2020-03-05,丙,多出来的\n`));
    expect([code, values['row']]).toEqual(['cellsTooMany', String(ROWS.length + 3)]);
  });

  test('without a row below its header', async () => {
    expect(await codeFor(`${HEADER.join(',')}\n`)).toBe('empty');
    expect(await codeFor(`${HEADER.join(',')}\n,,\n\n`)).toBe('empty');
    expect(await codeFor('\n')).toBe('columnMissing');
  });

  test('that is empty', async () => {
    expect(await codeFor('')).toBe('fileBlank');
    expect(await codeFor('', 'xlsx')).toBe('fileBlank');
  });

  test('that is neither csv nor xlsx', async () => {
    expect(await codeFor(csv, 'txt')).toBe('fileEnding');
    expect(await codeFor(csv, 'xls')).toBe('fileEnding');
    expect((await readTable(file(csv, 'CSV'), HEADER)).rows).toEqual(READ);
  });

  test('that is not there, or is a folder', async () => {
    expect(await complaint(`${folder}/nothing.csv`)).toEqual(['fileMissing', { file: `${folder}/nothing.csv` }]);
    expect((await complaint(folder))[0]).toBe('fileUnreadable');
  });
});
