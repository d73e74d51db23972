import ExcelJS from 'exceljs';
import { describe, expect, test } from 'vitest';
import { csvOf, ledgerFolder } from '@/lib/testing/ledger-files';
import { LedgerFileError, readTable } from './read-table';

const { file, folder } = ledgerFolder();
const HEADER = ['编号', '日期', '备注'];
const ROWS = [
  ['1', '2020-03-02', '甲'],
  ['2', '2020-03-03', ''],
];
const READ = [
  { row: 2, cells: { 编号: '1', 日期: '2020-03-02', 备注: '甲' } },
  { row: 3, cells: { 编号: '2', 日期: '2020-03-03', 备注: '' } },
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

async function xlsx(fill: (sheet: ExcelJS.Worksheet) => void): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook();
  fill(workbook.addWorksheet('2020年台账'));
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

  test('in GBK is refused by name', async () => {
    // 编号 in GBK: B1E0 BAC5.
    const gbk = Buffer.concat([Buffer.from('b1e0bac5', 'hex'), Buffer.from(',a,b\n1,2,3\n')]);
    expect(await complaint(file(gbk))).toEqual([
      'fileUnreadable',
      { file: expect.any(String) as string, reason: 'UTF-8' },
    ]);
  });

  test('with a quote that does not end is refused', async () => {
    expect(await codeFor(`${HEADER.join(',')}\n"1,2,3\n`)).toBe('fileUnreadable');
  });
});

describe('a spreadsheet', () => {
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

  test('with a day no calendar has is read as text, to be refused as a day', async () => {
    const bytes = await xlsx((sheet) => {
      sheet.addRow(HEADER);
      sheet.addRow(['1', 99_999_999_999, '甲']);
      sheet.getCell('B2').numFmt = 'yyyy-mm-dd';
    });
    const [row] = await read(bytes, 'xlsx');
    expect(row?.cells['日期']).not.toMatch(/^\d{4}-\d\d-\d\d$/);
  });

  test('that is none is refused', async () => {
    expect(await codeFor('no zip', 'xlsx')).toBe('fileUnreadable');
    expect(await codeFor(new Uint8Array(0), 'xlsx')).toBe('fileUnreadable');
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
    expect(await codeFor('')).toBe('columnMissing');
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
