import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { closeDatabase } from '@/db/client';
import { useFreshDatabase } from '@/db/testing';
import { DISCLOSURE_LEDGER_HEADER } from '@/lib/domain/disclosure/ledger';
import { instant } from '@/lib/domain/instant';
import { printedTable2, table2Cells, table2Key } from '@/lib/domain/report/table-two';
import { callBy, given } from '@/lib/testing/calls';
import { csvOf, ledgerFolder, OPTIONS } from '@/lib/testing/ledger-files';
import { BODY, storeOffice } from '@/lib/testing/office';
import { WENZHOU_POLICE_2020 } from '@/lib/testing/published-reports';
import { listDisclosureViews, loadRegister, removeDisclosure } from '../disclosures';
import { loadYearlyReport } from '../report/yearly-report';
import { importDisclosures } from './import-disclosures';

beforeEach(async () => {
  await useFreshDatabase();
  await storeOffice();
});
afterAll(closeDatabase);

type Cells = Partial<Record<(typeof DISCLOSURE_LEDGER_HEADER)[number], string>>;

const { file } = ledgerFolder();
const bring = (rows: readonly Cells[], options = {}) =>
  importDisclosures(
    BODY,
    file(
      csvOf([
        [...DISCLOSURE_LEDGER_HEADER],
        ...rows.map((row) => DISCLOSURE_LEDGER_HEADER.map((name) => row[name] ?? '')),
      ]),
    ),
    { ...OPTIONS, at: instant('2021-01-20T02:00:00.000Z'), ...options },
  );

const SOURCE = { 数据来源: '权责清单' };
const BEFORE = { 起: '2019-12-31', ...SOURCE };
const YEAR = { 起: '2020-01-01', 止: '2020-12-31', ...SOURCE };
/** A register that gives table two of a published report. */
const LEDGER: readonly Cells[] = [
  { 事项: '行政规范性文件', 原有件数: '6', ...BEFORE },
  { 事项: '行政规范性文件', 制发件数: '4', 公开件数: '4', ...YEAR, 文件名称: '清单所列四件' },
  { 事项: '行政许可', 项目增减: '166', ...BEFORE },
  { 事项: '行政许可', 处室: '甲处', 项目增减: '-75', 处理决定数量: '699,370', ...YEAR },
  { 事项: '其他对外管理服务事项', 项目增减: '135', ...BEFORE },
  { 事项: '其他对外管理服务事项', 项目增减: '-34', 处理决定数量: '877579', ...YEAR },
  { 事项: '行政处罚', 项目增减: '249', ...BEFORE },
  { 事项: '行政处罚', 处理决定数量: '2804309', ...YEAR },
  { 事项: '行政强制', 项目增减: '28', ...BEFORE },
  { 事项: '行政强制', 处理决定数量: '68138', ...YEAR },
  { 事项: '行政事业性收费', 项目增减: '13', ...BEFORE },
  { 事项: '行政事业性收费', 项目增减: '1', ...YEAR },
  { 事项: '政府集中采购', 采购项目数量: '101', 金额: '25351683.00', ...YEAR },
];

describe('a ledger of proactive disclosure that is right', () => {
  test('gives the table of a published report, in every cell', async () => {
    expect(await bring(LEDGER)).toMatchObject({ rows: 13, imported: 13, unchanged: 0 });
    const { table2 } = await loadYearlyReport(BODY.id, 2020);
    const printed = table2Cells('2019').map((cell) => [
      table2Key(cell),
      printedTable2(cell, table2[table2Key(cell)] ?? -1),
    ]);
    expect(Object.fromEntries(printed)).toEqual(WENZHOU_POLICE_2020.table2);
  });

  test('brings nothing the second time, and one entry for a further equal row', async () => {
    const row = { 事项: '行政强制', 处理决定数量: '5', ...YEAR };
    await bring([row, row]);
    expect(await bring([row, row])).toMatchObject({ imported: 0, unchanged: 2 });
    expect(await bring([row, row, row])).toMatchObject({ imported: 1, unchanged: 2 });
    expect(await loadRegister(BODY.id)).toHaveLength(3);
  });

  test('does not bring back what was taken out since', async () => {
    await bring(LEDGER.slice(0, 1));
    const registrar = callBy('registrar', '2021-01-21');
    const [entry] = given(await listDisclosureViews(registrar, 2019)).rows;
    given(await removeDisclosure(registrar, entry?.id ?? '', { version: 1, reason: '重复' }));
    expect(await bring(LEDGER.slice(0, 1))).toMatchObject({ imported: 0, unchanged: 1 });
    expect(await loadRegister(BODY.id)).toEqual([]);
  });

  test('is only looked at in a dry run', async () => {
    expect(await bring(LEDGER, { dryRun: true })).toMatchObject({ imported: 13 });
    expect(await loadRegister(BODY.id)).toEqual([]);
  });

  test('brought twice at once is there once', async () => {
    await Promise.all([bring(LEDGER), bring(LEDGER)]);
    expect(await loadRegister(BODY.id)).toHaveLength(13);
  });
});

describe('a row that is wrong', () => {
  const right = { 事项: '行政许可', 处理决定数量: '3', ...YEAR };
  test.each<[Cells, string, string]>([
    [{ 事项: '许可' }, '事项', 'unknown_value'],
    [{ 处室: '丁处' }, '处室', 'unknown_value'],
    [{ 起: '' }, '起', 'required'],
    [{ 起: '2020-02-30' }, '起', 'bad_date'],
    [{ 止: '2021-01-21' }, '止', 'future_date'],
    [{ 止: '2019-12-31' }, '止', 'period_backwards'],
    [{ 止: '2021-01-02' }, '止', 'period_across_years'],
    [{ 处理决定数量: '三' }, '处理决定数量', 'bad_number'],
    [{ 处理决定数量: '1.5' }, '处理决定数量', 'bad_number'],
    [{ 处理决定数量: '-1' }, '处理决定数量', 'negative'],
    [{ 处理决定数量: '99999999999' }, '处理决定数量', 'too_big'],
    [{ 处理决定数量: '0' }, '项目增减', 'nothing_counted'],
    [{ 采购项目数量: '1' }, '采购项目数量', 'not_counted_of_kind'],
    [{ 金额: '1.234' }, '金额', 'bad_amount'],
    [{ 数据来源: '' }, '数据来源', 'required'],
  ])('%j is named at %s: %s, and nothing is brought', async (more, column, code) => {
    const brought = await bring([right, { ...right, ...more }]);
    expect(brought).toMatchObject({ problems: [{ row: 3, column, code }] });
    expect(await loadRegister(BODY.id)).toEqual([]);
  });
});
