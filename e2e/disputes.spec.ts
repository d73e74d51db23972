// A reconsideration is filed and concluded, and table four follows it.
import { addDays } from '@/lib/domain/day';
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

test('日期不合顺序时指明两个日期；责令重新答复立为新办件，两件互相链接，记录逐条可查', async ({
  signIn,
  expectErrors,
}) => {
  expectErrors(/status of 422/);
  const registrar = await signIn('shoujian');
  const subject = '道路施工许可材料';
  const { acceptanceNumber } = await register(registrar, { subject, arrivedOn: addDays(today(), -3) });
  const page = await signIn('fazhi');
  await goTo('/disputes')(page);
  const row = page.getByRole('row').filter({ has: page.getByRole('link', { name: acceptanceNumber, exact: true }) });

  await test.step('登记诉讼：本机关仅为共同被告', async () => {
    await page.getByRole('button', { name: '登记复议或诉讼' }).click();
    const form = panel(page, '登记复议或诉讼');
    await form.getByText('未经复议直接起诉', { exact: true }).click();
    await form.getByLabel('受理号').fill(acceptanceNumber);
    await fillDay(form, '提起日期', addDays(today(), -1));
    await form.getByLabel('本机关是作出答复的原机关').uncheck();
    await form.getByRole('button', { name: /登记$/ }).click();
    await expect(row).toContainText('仅作为复议机关共同被告，不计入表四');
    await expect(row).toContainText('一审在审');
  });

  await test.step('更正为原机关；立案日期早于起诉日期的不能保存，填写的内容仍在', async () => {
    await row.getByRole('button', { name: /^登记进展或更正/ }).click();
    await page.getByLabel('本机关是作出答复的原机关').check();
    await page.getByLabel('更正理由').fill('误登');
    await fillDay(page, '法院立案日期', addDays(today(), -2));
    await page.getByRole('button', { name: '保存', exact: true }).click();
    const problem = page.locator('.ant-form-item-explain-error');
    await expect(problem).toContainText('法院立案日期（');
    await expect(problem).toContainText('早于起诉日期（');
    await expect(page.getByLabel('更正理由')).toHaveValue('误登');
    await fillDay(page, '法院立案日期', today());
    await page.getByRole('button', { name: '保存', exact: true }).click();
    await expect(page.getByRole('status').filter({ hasText: '已保存' })).toBeVisible();
    await expect(row).not.toContainText('不计入表四');
  });

  await test.step('登记审结并责令重新答复，同时立案', async () => {
    await row.getByRole('button', { name: /^登记审结/ }).click();
    await page.getByRole('radio', { name: '结果纠正' }).check();
    await page.getByLabel('责令本机关重新答复').check();
    await fillDay(page, '责令重新答复的裁判送达或者生效日期', today());
    await page.getByRole('button', { name: '登记审结', exact: true }).click();
    await expect(page.getByRole('status').filter({ hasText: /^已登记，责令重新答复立为办件 / })).toBeVisible();
    await expect(row).toContainText('一审已结');
  });

  await test.step('记录说明谁在何时改了什么、为什么', async () => {
    await row.getByRole('button', { name: /^记录/ }).click();
    const history = page.getByRole('list', { name: '记录' });
    await expect(history.locator('> li')).toHaveCount(3);
    await expect(history).toContainText('本机关为原机关：否 → 是');
    await expect(history).toContainText('理由：误登');
    await expect(history).toContainText('结果：无 → 结果纠正');
  });

  await test.step('已经立案的不能删除', async () => {
    await row.getByRole('button', { name: /^登记进展或更正/ }).click();
    await page.getByLabel('更正理由').fill('误登');
    await page.getByRole('button', { name: '误登，删除' }).click();
    await page.getByRole('tooltip').getByRole('button', { name: '删除' }).click();
    await expect(page.getByText('该案责令重新答复，已立为办件')).toBeVisible();
  });

  await test.step('新办件写明依据，原办件写明新办件', async () => {
    await goTo('/disputes')(registrar);
    const same = registrar
      .getByRole('row')
      .filter({ has: registrar.getByRole('link', { name: acceptanceNumber, exact: true }) });
    await same.getByRole('link', { name: /^责令重新答复：办件 / }).click();
    await expect(registrar.getByRole('heading', { name: subject })).toBeVisible();
    await registrar.getByRole('link', { name: `办件 ${acceptanceNumber} 的争议，责令重新答复` }).click();
    await expect(panel(registrar, '复议与诉讼').getByRole('link', { name: /^责令重新答复：办件 / })).toBeVisible();
  });

  await test.step('屏幕窄时说明表格可以左右滑动', async () => {
    await page.setViewportSize({ width: 360, height: 740 });
    await goTo('/disputes')(page);
    await expect(page.getByText('表格较宽，可左右滑动')).toBeVisible();
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
