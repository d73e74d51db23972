import ExcelJS from 'exceljs';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { closeDatabase } from '@/db/client';
import { rawSql, useFreshDatabase } from '@/db/testing';
import { DISCLOSURE_LEDGER_HEADER, LARGEST_LEDGER_MEGABYTES } from '@/lib/domain/disclosure/ledger';
import { Role } from '@/lib/domain/staff/role';
import { callBy, given } from '@/lib/testing/calls';
import { answer, refusal } from '@/lib/testing/decisions';
import { csvOf } from '@/lib/testing/ledger-files';
import { BODY, storeOffice } from '@/lib/testing/office';
import { publishReport } from '@/lib/testing/published-year';
import { listDisclosureViews, loadRegister } from '../disclosures';
import { importSentDisclosures } from './sent-disclosures';

beforeEach(async () => {
  await useFreshDatabase();
  await storeOffice();
});
afterAll(closeDatabase);

type Cells = Partial<Record<(typeof DISCLOSURE_LEDGER_HEADER)[number], string>>;

const registrar = callBy('registrar', '2021-01-20');
const YEAR = { 起: '2020-01-01', 止: '2020-12-31', 数据来源: '权责清单' };
const LICENCES = { 事项: '行政许可', 处理决定数量: '300', ...YEAR };
const PENALTIES = { 事项: '行政处罚', 处室: '甲处', 处理决定数量: '20', ...YEAR };

const tableOf = (rows: readonly Cells[]) => [
  [...DISCLOSURE_LEDGER_HEADER],
  ...rows.map((row) => DISCLOSURE_LEDGER_HEADER.map((name) => row[name] ?? '')),
];
const csv = (...rows: Cells[]) => ({ name: '2020年台账.csv', bytes: Buffer.from(csvOf(tableOf(rows))) });
const look = { dryRun: true };
const bring = { dryRun: false };
const decisions = async () => {
  const { table2 } = given(await listDisclosureViews(registrar, 2020));
  return [table2['licence.decisions'], table2['penalty.decisions']];
};

describe('a ledger that is right', () => {
  test('is looked at first, then counts in table two, with who brought it and when', async () => {
    const file = csv(LICENCES, PENALTIES);
    const found = { sheet: '2020年台账.csv', rows: 2, imported: 2, unchanged: 0 };
    expect(given(await importSentDisclosures(registrar, file, look))).toEqual(found);
    expect(await decisions()).toEqual([0, 0]);
    expect(given(await importSentDisclosures(registrar, file, bring))).toEqual(found);
    expect(await decisions()).toEqual([300, 20]);
    const made = { madeByName: 'the-registrar', madeAt: '2021-01-20T02:00:00.000Z', reason: '' };
    expect(given(await listDisclosureViews(registrar, 2020)).rows).toMatchObject([made, made]);
  });

  test('brought again changes nothing, and brings only the rows that are new', async () => {
    given(await importSentDisclosures(registrar, csv(LICENCES), bring));
    expect(given(await importSentDisclosures(registrar, csv(LICENCES), bring))).toMatchObject({
      imported: 0,
      unchanged: 1,
    });
    const more = csv(LICENCES, PENALTIES);
    expect(given(await importSentDisclosures(registrar, more, look))).toMatchObject({ imported: 1, unchanged: 1 });
    given(await importSentDisclosures(registrar, more, bring));
    expect(await decisions()).toEqual([300, 20]);
  });

  test('may be a spreadsheet', async () => {
    const workbook = new ExcelJS.Workbook();
    workbook.addWorksheet('全年').addRows(tableOf([LICENCES]));
    const bytes = new Uint8Array(await workbook.xlsx.writeBuffer());
    const sent = given(await importSentDisclosures(registrar, { name: '台账.xlsx', bytes }, bring));
    expect(sent).toMatchObject({ sheet: '全年', imported: 1 });
    expect(await decisions()).toEqual([300, 0]);
  });

  test.each(['2020/1/1', '2020-1-1', '2020年1月1日'])('may have its days as spreadsheets save them: %s', async (on) => {
    given(await importSentDisclosures(registrar, csv({ ...LICENCES, 起: on }), bring));
    // The same row, its day written in full.
    expect(given(await importSentDisclosures(registrar, csv(LICENCES), look))).toMatchObject({ unchanged: 1 });
  });

  test('may be a spreadsheet of days and numbers, below zero and with a fraction', async () => {
    const workbook = new ExcelJS.Workbook();
    const sheet = workbook.addWorksheet('全年');
    sheet.addRow([...DISCLOSURE_LEDGER_HEADER]);
    const newYear = new Date('2020-01-01T00:00:00Z');
    const columns = (cells: Partial<Record<(typeof DISCLOSURE_LEDGER_HEADER)[number], ExcelJS.CellValue>>) =>
      DISCLOSURE_LEDGER_HEADER.map((name) => cells[name] ?? null);
    sheet.addRow(columns({ 事项: '行政许可', 起: newYear, 项目增减: -75, 数据来源: '清单' }));
    sheet.addRow(columns({ 事项: '政府集中采购', 起: newYear, 金额: 25351683.5, 数据来源: '清单' }));
    for (const cell of ['C2', 'C3']) sheet.getCell(cell).numFmt = 'yyyy/m/d';
    const bytes = new Uint8Array(await workbook.xlsx.writeBuffer());
    given(await importSentDisclosures(registrar, { name: '台账.xlsx', bytes }, bring));
    const brought = await loadRegister(BODY.id);
    expect(brought.map(({ from, quantities }) => [from, quantities])).toEqual(
      expect.arrayContaining([
        ['2020-01-01', { items: -75 }],
        ['2020-01-01', { amountFen: 2_535_168_350 }],
      ]),
    );
  });

  test('sent twice under one key gets one answer', async () => {
    const send = () => importSentDisclosures(registrar, csv(LICENCES), bring, 'a-key');
    const both = await Promise.all([send(), send()]);
    expect(both.map(given)).toMatchObject([{ imported: 1 }, { imported: 1 }]);
    expect(given(await send())).toMatchObject({ imported: 1 });
    const another = await importSentDisclosures(registrar, csv(PENALTIES), bring, 'a-key');
    expect(answer(another)).toBe('key_used_for_another_request');
    expect(await decisions()).toEqual([300, 0]);
  });

  test('sent by two people at once is there once', async () => {
    const supervisor = callBy('supervisor', '2021-01-20');
    const both = await Promise.all([
      importSentDisclosures(registrar, csv(LICENCES), bring),
      importSentDisclosures(supervisor, csv(LICENCES), bring),
    ]);
    expect(both.map(answer)).toEqual(['ok', 'ok']);
    expect(await decisions()).toEqual([300, 0]);
  });
});

describe('a ledger with problems', () => {
  const file = csv(LICENCES, { ...PENALTIES, 处室: '丁处' }, { ...PENALTIES, 起: '2020-02-30', 处理决定数量: '三' });

  test('names them by sheet, row and column to whoever looks', async () => {
    expect(given(await importSentDisclosures(registrar, file, look))).toEqual({
      sheet: '2020年台账.csv',
      problems: [
        { row: 3, column: '处室', code: 'unknown_value', values: { value: '丁处', allowed: '甲处 乙处' } },
        { row: 4, column: '起', code: 'bad_date', values: { value: '2020-02-30' } },
        { row: 4, column: '处理决定数量', code: 'bad_number', values: { value: '三' } },
      ],
    });
  });

  test('is not imported, not even its row that is right', async () => {
    expect(refusal(await importSentDisclosures(registrar, file, bring))).toEqual({
      code: 'ledger_has_problems',
      field: 'file',
      values: { count: 3 },
    });
    expect(await loadRegister(BODY.id)).toEqual([]);
  });
});

describe('a file that is none', () => {
  const refused = async (name: string, bytes: string | Buffer) =>
    refusal(await importSentDisclosures(registrar, { name, bytes: Buffer.from(bytes) }, look));

  test.each([
    ['登记.pdf', '%PDF-1.7', { fault: 'fileEnding', file: '登记.pdf' }],
    ['登记.xlsx', '事项', { fault: 'fileNotXlsx', file: '登记.xlsx' }],
    // 事项 in GBK: CAC2 CFEE.
    ['登记.csv', Buffer.from('cac2cfee', 'hex'), { fault: 'fileEncoding', file: '登记.csv' }],
    ['../../登记.csv', '事项\n', { fault: 'columnMissing', sheet: '登记.csv', column: '处室' }],
    ['登记.csv', csvOf(tableOf([])), { fault: 'empty', file: '登记.csv' }],
  ])('%s is refused: %#', async (name, bytes, values) => {
    const { code, field, values: told } = await refused(name, bytes);
    expect([code, field]).toEqual(['ledger_unusable', 'file']);
    expect(told).toMatchObject(values);
  });

  test('or is empty, or too large, is refused before it is read', async () => {
    expect(await refused('登记.csv', '')).toMatchObject({ code: 'file_missing' });
    const large = Buffer.alloc(LARGEST_LEDGER_MEGABYTES * 1024 * 1024 + 1, 'a');
    expect(await refused('登记.csv', large)).toMatchObject({ code: 'file_too_large', values: { megabytes: 2 } });
  });
});

test.each(Role.options)('%s may or may not', async (role) => {
  const call = callBy(role, '2021-01-20');
  const may = ['registrar', 'supervisor'].includes(role) ? 'ok' : 'not_allowed';
  expect(answer(await importSentDisclosures(call, csv(LICENCES), look))).toBe(may);
  expect(answer(await importSentDisclosures(call, csv(LICENCES), bring))).toBe(may);
  expect(await loadRegister(BODY.id)).toHaveLength(may === 'ok' ? 1 : 0);
});

test('what moves a published table two is brought only with the reason, which is kept', async () => {
  await publishReport('2021-01-22', 2020);
  const later = callBy('registrar', '2021-02-01');
  for (const input of [look, bring]) {
    expect(refusal(await importSentDisclosures(later, csv(LICENCES), input))).toEqual({
      code: 'published_year_reason_required',
      field: 'restates',
      values: { years: '2020' },
    });
  }
  expect(await loadRegister(BODY.id)).toEqual([]);
  const reason = { ...bring, restates: '漏报全年许可' };
  expect(given(await importSentDisclosures(later, csv(LICENCES), reason))).toMatchObject({ imported: 1 });
  expect(await rawSql(`select reason from disclosure_changes`)).toEqual([{ reason: '漏报全年许可' }]);
});
