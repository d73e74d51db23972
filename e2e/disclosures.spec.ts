// Proactive disclosure: entered by a unit, counted in table two, mended with a reason; 2020 as it was published.
import { reportForm } from '@/lib/domain/report/report-form';
import { WENZHOU_POLICE_2020_TABLE_2 } from '@/lib/testing/published-reports';
import { thisYear, today } from './actions/by-program';
import { choose, fillDay, goTo, panel } from './actions/fields';
import { tableOf } from './actions/report-tables';
import { expect, test } from './fixtures';

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
      const printed = columns.map(({ key }) => WENZHOU_POLICE_2020_TABLE_2[`${row.key}.${key}`] ?? 'none');
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
