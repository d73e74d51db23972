// A reconsideration is filed and concluded, and table four follows it.
import { register, thisYear, today } from './actions/by-program';
import { fillDay, goTo, panel } from './actions/fields';
import { tableFour } from './actions/report-tables';
import { expect, test } from './fixtures';

test('登记复议、登记审结，表四随之变动', async ({ signIn, expectErrors }) => {
  expectErrors(/status of 422/);
  const registrar = await signIn('shoujian');
  const { acceptanceNumber } = await register(registrar, { subject: '巡特警装备更新计划' });
  const report = await signIn('duban');
  const count = async () => {
    await report.goto(`/reports/${thisYear()}`);
    return tableFour(report, '2021');
  };
  const before = await count();
  const page = await signIn('fazhi');
  await goTo('/disputes')(page);

  await test.step('受理号不对，说明并保留填写的内容', async () => {
    await page.getByRole('button', { name: '登记复议或诉讼' }).click();
    const form = panel(page, '登记复议或诉讼');
    await form.getByText('行政复议', { exact: true }).click();
    await form.getByLabel('受理号').fill('1999-0001');
    await fillDay(form, '提起日期', today());
    await form.getByRole('button', { name: /登记$/ }).click();
    await expect(form).toContainText('没有受理号为“1999-0001”的申请件。请核对受理号。');
    await expect(form.getByLabel('受理号')).toHaveValue('1999-0001');
  });
  await test.step('登记', async () => {
    const form = panel(page, '登记复议或诉讼');
    await form.getByLabel('受理号').fill(acceptanceNumber);
    await form.getByRole('button', { name: /登记$/ }).click();
    await expect(page.getByRole('status').filter({ hasText: '已登记' })).toBeVisible();
  });
  const row = page.getByRole('row').filter({ has: page.getByRole('link', { name: acceptanceNumber }) });
  await expect(row).toContainText('尚未审结');
  expect(await count()).toEqual({
    ...before,
    recon_pending: (before['recon_pending'] ?? NaN) + 1,
    recon_total: (before['recon_total'] ?? NaN) + 1,
  });

  await test.step('登记审结', async () => {
    await row.getByRole('button', { name: /^登记审结/ }).click();
    await page.getByRole('radio', { name: '结果纠正' }).check();
    await page.getByRole('button', { name: '登记审结', exact: true }).click();
    await expect(page.getByRole('status').filter({ hasText: '已登记审结' })).toBeVisible();
  });
  await expect(row).toContainText('结果纠正');
  await expect(row.getByRole('button', { name: /^登记审结/ })).toHaveCount(0);
  expect(await count()).toEqual({
    ...before,
    recon_corrected: (before['recon_corrected'] ?? NaN) + 1,
    recon_total: (before['recon_total'] ?? NaN) + 1,
  });

  await test.step('表四的每个数字打开它所数的各件，办件页也写明', async () => {
    for (const column of ['结果纠正', '总计']) {
      await report.goto(`/reports/${thisYear()}`);
      const number = report.getByRole('link', { name: new RegExp(`^行政复议，${column}：\\d+ 件，打开清单$`) });
      const count = Number(await number.innerText());
      await number.click();
      await expect(report.getByRole('heading', { name: `${thisYear()} 年度表四：行政复议，${column}` })).toBeVisible();
      await expect(report.getByText(`共 ${count} 件`)).toBeVisible();
      await expect(report.getByRole('table').locator('tbody tr')).toHaveCount(count);
    }
    await report.getByRole('link', { name: acceptanceNumber }).click();
    await expect(panel(report, '复议与诉讼')).toContainText('行政复议');
    await expect(panel(report, '复议与诉讼')).toContainText('结果纠正');
  });

  await test.step('误登的删除，先写理由，表四不再统计', async () => {
    await row.getByRole('button', { name: /^登记进展或更正/ }).click();
    const remove = async () => {
      await page.getByRole('button', { name: '误登，删除' }).click();
      await page.getByRole('tooltip').getByRole('button', { name: '删除' }).click();
    };
    await remove();
    await expect(page.getByText('请先写明删除的理由。')).toBeVisible();
    await page.getByLabel('更正理由').fill('重复登记');
    await remove();
    await expect(page.getByRole('status').filter({ hasText: '已删除' })).toBeVisible();
    await expect(row).toHaveCount(0);
    expect(await count()).toEqual(before);
  });
});

test('只有收件员和法制审核员能登记，承办人看不到', async ({ signIn, expectErrors }) => {
  expectErrors(/status of 404/);
  const supervisor = await signIn('duban');
  await goTo('/disputes')(supervisor);
  await expect(supervisor.getByRole('table')).toBeVisible();
  await expect(supervisor.getByRole('button', { name: '登记复议或诉讼' })).toHaveCount(0);
  await goTo('/reports/2020')(supervisor);
  await supervisor.getByRole('link', { name: '未经复议直接起诉，结果维持：1 件，打开清单' }).click();
  await expect(supervisor.getByRole('heading', { name: '2020 年度表四：未经复议直接起诉，结果维持' })).toBeVisible();
  await expect(supervisor.getByRole('table').locator('tbody tr')).toHaveCount(1);
  await supervisor.getByRole('link', { name: '显示全部复议诉讼' }).click();
  await expect(supervisor.getByRole('radiogroup', { name: '类型' })).toBeVisible();
  const handler = await signIn('chengban');
  await goTo('/reports/2020')(handler);
  expect((await tableFour(handler, '2019'))['suit_direct_upheld']).toBe(1);
  await expect(handler.getByRole('link', { name: /^未经复议直接起诉，/ })).toHaveCount(0);
  await goTo('/disputes')(handler);
  await expect(handler.getByRole('heading', { name: '没有找到这个页面' })).toBeVisible();
});
