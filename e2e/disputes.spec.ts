// A reconsideration is filed and concluded, and table four follows it.
import { register, thisYear } from './actions/by-program';
import { fillDay, goTo, panel } from './actions/fields';
import { tableFour } from './actions/report-tables';
import { today } from './actions/by-program';
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
    await form.getByRole('button', { name: /登记$/ }).click();
    await expect(form).toContainText('没有受理号为“1999-0001”的申请件。请核对受理号。');
    await expect(form.getByLabel('受理号')).toHaveValue('1999-0001');
  });
  await test.step('登记', async () => {
    const form = panel(page, '登记复议或诉讼');
    await form.getByLabel('受理号').fill(acceptanceNumber);
    await fillDay(form, '提起日期', today());
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
  await expect(row.getByRole('button')).toHaveCount(0);
  expect(await count()).toEqual({
    ...before,
    recon_corrected: (before['recon_corrected'] ?? NaN) + 1,
    recon_total: (before['recon_total'] ?? NaN) + 1,
  });

  await test.step('表四的数字打开清单，办件页也写明', async () => {
    await report
      .getByRole('link', { name: /^结果纠正：\d+ 件，打开复议诉讼清单$/ })
      .first()
      .click();
    await report.getByRole('link', { name: acceptanceNumber }).click();
    await expect(panel(report, '复议与诉讼')).toContainText('行政复议');
    await expect(panel(report, '复议与诉讼')).toContainText('结果纠正');
  });
});

test('只有收件员和法制审核员能登记，承办人看不到', async ({ signIn, expectErrors }) => {
  expectErrors(/status of 404/);
  const supervisor = await signIn('duban');
  await goTo('/disputes')(supervisor);
  await expect(supervisor.getByRole('table')).toBeVisible();
  await expect(supervisor.getByRole('button', { name: '登记复议或诉讼' })).toHaveCount(0);
  const handler = await signIn('chengban');
  await goTo('/disputes')(handler);
  await expect(handler.getByRole('heading', { name: '没有找到这个页面' })).toBeVisible();
});
