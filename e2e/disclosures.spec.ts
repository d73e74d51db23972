// Proactive disclosure: entered by a unit, counted in table two, mended with a reason; 2020 as it was published.
import { reportForm } from '@/lib/domain/report/report-form';
import { WENZHOU_POLICE_2020 } from '@/lib/testing/published-reports';
import { DISCLOSURE_LEDGER_HEADER } from '@/lib/domain/disclosure/ledger';
import { thisYear, today } from './actions/by-program';
import { choose, fillDay, goTo, panel } from './actions/fields';
import { tableOf } from './actions/report-tables';
import { expectSound, tabTo } from './actions/for-everyone';
import { expect, OUR_ORIGIN, test } from './fixtures';

const TABLE_TWO = '二、主动公开政府信息情况';

test('2020 年度表二每一格与公布的一致，每个数字打开它所数的登记', async ({ signIn }) => {
  const page = await signIn('duban');
  await goTo('/reports/2020')(page);
  const table = tableOf(page, TABLE_TWO);
  for (const { rows, columns } of reportForm('2019').table2.blocks) {
    for (const row of rows) {
      const line = table
        .getByRole('row')
        .filter({ has: page.getByRole('rowheader', { name: row.label, exact: true }) });
      const printed = columns.map(({ key }) => WENZHOU_POLICE_2020.table2[`${row.key}.${key}`] ?? 'none');
      await expect(line.getByRole('cell')).toHaveText(printed);
    }
  }
  await page.getByRole('link', { name: '行政处罚，处理决定数量：2804309，打开登记' }).click();
  await expect(page.getByRole('heading', { name: '2020 年表二：行政处罚，处理决定数量' })).toBeVisible();
  const entries = page.getByRole('region', { name: '登记的各项' });
  await expect(entries.locator('tbody tr')).toHaveCount(2);
  await expect(entries).toContainText('处理决定数量：1,310,206');
  await expect(entries).toContainText('处理决定数量：1,494,103');
});

test('处室登记、修改和删除，表二随之变动，缺的和错的说明', async ({ signIn, expectErrors }) => {
  expectErrors(/status of 422/);
  const page = await signIn('chuzhang');
  await goTo('/disclosures')(page);
  const cell = (value: string) =>
    page.getByRole('link', { name: new RegExp(`^行政强制，本年处理决定数量：${value}，打开登记$`) });
  await expect(cell('0')).toBeVisible();

  await test.step('没有数量的不收，写错的留在原处', async () => {
    await page.getByRole('button', { name: '登记', exact: true }).click();
    const form = panel(page, '登记主动公开信息');
    await choose(form, '事项', '行政强制');
    await fillDay(form, '自', `${thisYear()}-01-01`);
    await fillDay(form, '至', today());
    await form.getByLabel('数据来源').fill('警务业务系统');
    await form.getByRole('button', { name: '登记', exact: true }).click();
    await expect(form).toContainText('请至少填写一个数量。');
    await form.getByLabel('处理决定数量').fill('很多');
    await form.getByRole('button', { name: '登记', exact: true }).click();
    await expect(form).toContainText('请填写不带小数的数字，如 699370。');
    await form.getByLabel('处理决定数量').fill('1,234');
    await form.getByRole('button', { name: '登记', exact: true }).click();
    await expect(page.getByRole('status').filter({ hasText: '已登记' })).toBeVisible();
  });
  await expect(cell('1234')).toBeVisible();

  const line = page.getByRole('region', { name: '登记的各项' }).getByRole('row').filter({ hasText: '行政强制' });
  await test.step('修改要写理由', async () => {
    await line.getByRole('button', { name: /^修改/ }).click();
    const form = panel(page, '修改登记');
    await form.getByLabel('处理决定数量').fill('1235');
    await form.getByRole('button', { name: '保存' }).click();
    await expect(form).toContainText('请输入修改理由');
    await form.getByLabel('修改理由').fill('漏计一件');
    await form.getByRole('button', { name: '保存' }).click();
    await expect(page.getByRole('status').filter({ hasText: '已保存' })).toBeVisible();
  });
  await expect(cell('1235')).toBeVisible();
  await expect(line).toContainText('修改理由：漏计一件');

  await test.step('删除也要写理由，删了不再统计', async () => {
    await line.getByRole('button', { name: /^修改/ }).click();
    const form = panel(page, '修改登记');
    await form.getByLabel('修改理由').fill('重复登记');
    await form.getByRole('button', { name: '误登，删除' }).click();
    await page.getByRole('tooltip').getByRole('button', { name: '删除' }).click();
    await expect(page.getByRole('status').filter({ hasText: '已删除' })).toBeVisible();
  });
  await expect(cell('0')).toBeVisible();
});

const ledger = (...rows: Partial<Record<(typeof DISCLOSURE_LEDGER_HEADER)[number], string | number>>[]) => {
  const lines = rows.map((row) => DISCLOSURE_LEDGER_HEADER.map((column) => row[column] ?? '').join(','));
  return Buffer.from(`\uFEFF${[DISCLOSURE_LEDGER_HEADER.join(','), ...lines].join('\r\n')}\r\n`);
};
const csv = (name: string, buffer: Buffer) => ({ name, mimeType: 'text/csv', buffer });

test('督办员导入台账：先检查，有误的逐格指出，改正后整份导入', async ({ signIn }) => {
  const page = await signIn('duban');
  await goTo('/disclosures')(page);
  const cell = (row: string, value: number) =>
    page.getByRole('link', { name: new RegExp(`^${row}，本年处理决定数量：${value}，打开登记$`) });
  await expect(cell('行政许可', 0)).toBeVisible();
  const period = { 起: `${thisYear()}-01-01`, 止: today(), 数据来源: '导入测试' };
  const licences = { 事项: '行政许可', 处理决定数量: 12, ...period };
  await page.getByRole('button', { name: '导入台账' }).click();
  const form = panel(page, '导入台账');
  const file = form.getByLabel('台账文件');
  const check = form.getByRole('button', { name: '检查' });

  await test.step('模板只有标题行，表格软件认得出是 UTF-8', async () => {
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      form.getByRole('link', { name: '下载模板' }).click(),
    ]);
    expect(download.suggestedFilename()).toBe('主动公开台账模板.csv');
    const chunks: Buffer[] = [];
    for await (const chunk of await download.createReadStream()) chunks.push(chunk as Buffer);
    expect(Buffer.concat(chunks)).toEqual(ledger());
  });

  await test.step('没有选文件的，不用鼠标也知道缺什么', async () => {
    await tabTo(page, check);
    await page.keyboard.press('Enter');
    await expect(form).toContainText('请选择台账文件');
    await expect(file).toBeFocused();
  });

  await test.step('有误的逐行逐列指出，一行也不导入，文件仍在', async () => {
    const wrong = { 事项: '行政处罚', 处室: '没有的处', 处理决定数量: '三', ...period };
    await file.setInputFiles(csv('有误.csv', ledger(licences, wrong)));
    await check.press('Enter');
    const problems = form.getByRole('alert');
    await expect(problems).toBeFocused();
    await expect(problems).toContainText('台账有 2 处问题');
    await expect(problems).toContainText('有误.csv 第 3 行 处室：“没有的处”不在允许的取值内');
    await expect(problems).toContainText('有误.csv 第 3 行 处理决定数量：“三”不是整数');
    await expect(form.getByText('已选择 有误.csv')).toBeVisible();
    await expect(form.getByRole('button', { name: /^导入/ })).toHaveCount(0);
    await expectSound(page, '台账有误');
  });

  await test.step('改正后检查、导入，表二随之变动', async () => {
    const penalties = { 事项: '行政处罚', 处理决定数量: 3, ...period };
    await file.setInputFiles(csv('台账.csv', ledger(licences, penalties)));
    await expect(form.getByRole('alert')).toHaveCount(0);
    await check.click();
    await expect(form).toContainText('共 2 行，没有问题：2 行将新登记，0 行已经登记过。');
    await expect(cell('行政许可', 0)).toBeVisible();
    await tabTo(page, form.getByRole('button', { name: '导入 2 行' }));
    await page.keyboard.press('Enter');
    await expect(page.getByRole('status').filter({ hasText: '已导入 2 项' })).toBeVisible();
  });
  await expect(cell('行政许可', 12)).toBeVisible();
  await expect(cell('行政处罚', 3)).toBeVisible();
  const entries = page.getByRole('region', { name: '登记的各项' }).getByRole('row').filter({ hasText: '导入测试' });
  await expect(entries).toHaveCount(2);

  await test.step('再导入一次，没有要登记的', async () => {
    await page.getByRole('button', { name: '导入台账' }).click();
    await file.setInputFiles(csv('台账.csv', ledger(licences)));
    await check.click();
    await expect(form).toContainText('共 1 行，都已经登记过，没有要导入的内容。');
  });
});

test('台账会改变已发布年度的，先写理由，文件不用重选；不是台账的说明为什么', async ({ signIn, expectErrors }) => {
  expectErrors(/status of 422/);
  const page = await signIn('shoujian');
  await goTo('/disclosures?year=2020')(page);
  await page.getByRole('button', { name: '导入台账' }).click();
  const form = panel(page, '导入台账');
  const file = form.getByLabel('台账文件');
  const check = form.getByRole('button', { name: '检查' });
  await file.setInputFiles({ name: '登记.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.7') });
  await check.click();
  await expect(form).toContainText('登记.pdf 不是 csv 或 xlsx 文件。');
  await expect(file).toBeFocused();

  const missed = { 事项: '行政许可', 起: '2020-01-01', 处理决定数量: 5, 数据来源: '导入测试' };
  await file.setInputFiles(csv('漏报.csv', ledger(missed)));
  await check.click();
  await expect(form).toContainText('这一步会改变 2020 年度已发布（或已锁定）报告中的数字。');
  await form.getByLabel('改变已发布报告数字的理由').fill('漏报五件');
  await check.click();
  await expect(form).toContainText('共 1 行，没有问题：1 行将新登记');
  await expect(form.getByText('已选择 漏报.csv')).toBeVisible();
  // Looked at only: the published numbers stay for the other tests.
});

test('处室负责人不能导入台账，从别处发来的也不收', async ({ signIn }) => {
  const page = await signIn('chuzhang');
  await goTo('/disclosures')(page);
  await expect(page.getByRole('button', { name: '登记', exact: true })).toBeVisible();
  await expect(page.getByRole('button', { name: '导入台账' })).toHaveCount(0);
  const send = (headers: Record<string, string>) =>
    page.request.post('/api/v1/disclosures/import', { headers, multipart: { file: csv('台账.csv', ledger()) } });
  expect((await send(OUR_ORIGIN)).status()).toBe(403);
  const elsewhere = await send({ origin: 'https://evil.example' });
  expect(await elsewhere.json()).toMatchObject({ refusal: { code: 'cross_site' } });
});
