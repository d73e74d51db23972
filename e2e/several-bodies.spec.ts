import { expect, test } from './fixtures';
import { goTo } from './actions/fields';

test('督办员看各机关报送情况和汇总，每个数字按机关分解', async ({ signIn }) => {
  const page = await signIn('duban');
  await goTo('/reports/2020')(page);
  await page.getByRole('link', { name: '汇总', exact: true }).click();
  await expect(page.getByRole('heading', { name: '2020 年度报告汇总' })).toBeVisible();

  await test.step('谁还没有公布，谁逾期', async () => {
    await expect(page.getByText('1 个机关尚未公布')).toBeVisible();
    const line = (name: string) => page.getByRole('row').filter({ has: page.getByRole('link', { name, exact: true }) });
    await expect(line('丙县局（演示）')).toContainText('应于 2021-01-31');
    await expect(line('乙区分局（演示）')).toContainText('逾期 3 天');
    await expect(line('甲区分局（演示）')).not.toContainText('逾期');
  });

  await test.step('汇总是各机关之和：12＋4＋2＋2', async () => {
    await page.getByRole('link', { name: /^一、本年新收政府信息公开申请数量，总计：20 件/ }).click();
    const parts = page.getByRole('region', { name: /各机关数据$/ });
    await expect(parts.getByRole('row', { name: /^温州市公安局/ })).toContainText('1220');
    await expect(parts.getByRole('row', { name: /^甲区分局（演示）/ })).toContainText('44');
    await expect(page.getByText('汇总表的各项勾稽关系全部成立')).toBeVisible();
  });

  await test.step('表二、表四的数字也按机关分解', async () => {
    await page.getByRole('link', { name: /^行政许可，处理决定数量：699370/ }).click();
    const parts = page.getByRole('region', { name: /各机关数据$/ });
    await expect(parts.getByRole('row', { name: /^温州市公安局/ })).toContainText('699370');
    await page.getByRole('link', { name: /^未经复议直接起诉，结果维持：1 件/ }).click();
    await expect(parts.getByRole('row', { name: /^温州市公安局/ })).toContainText('11');
  });

  await test.step('只计已公布的：没有丙县局的两件', async () => {
    await page.getByText('仅计已公布的报告').click();
    await expect(page.getByText('未公布，不计入汇总')).toBeVisible();
    await expect(page.getByRole('link', { name: /^一、本年新收政府信息公开申请数量，总计：18 件/ })).toBeVisible();
  });

  await test.step('逐级往下，再回到上级', async () => {
    await page.getByRole('link', { name: '甲区分局（演示）' }).click();
    await expect(page.getByText('仅甲区分局（演示）')).toBeVisible();
    await page.getByRole('main').getByRole('link', { name: '温州市公安局', exact: true }).click();
    await expect(page.getByText('温州市公安局及所属机关')).toBeVisible();
  });
});

test('对比：历年、渠道、各机关和承办单位，件数少的不排名，屏幕窄时也能看', async ({ signIn }) => {
  const page = await signIn('duban');
  await goTo('/reports/2020/comparison')(page);
  const channels = page.getByRole('region', { name: '2020 年度申请渠道' }).last();
  // Of the bureau's twelve, ten came online, one in person and one by mail; the branches add five, one and two.
  await expect(channels.getByRole('row', { name: /^网上提交/ })).toContainText('15');
  await expect(channels.getByRole('row', { name: /^当面提交/ })).toContainText('2');
  await expect(channels.getByRole('row', { name: /^邮寄/ })).toContainText('3');
  await expect(page.getByText(/可计时限的不足30件，不参加排名：治安支队/)).toBeVisible();
  await page.setViewportSize({ width: 360, height: 740 });
  const width = await page.evaluate(() => document.documentElement.scrollWidth);
  expect(width).toBeLessThanOrEqual(360);
  await goTo('/reports/2099/comparison')(page);
  await expect(page.getByText('没有可以对比的数据。').first()).toBeVisible();
});

test('别人看不到汇总和对比', async ({ signIn, expectErrors }) => {
  expectErrors(/status of 404/);
  const page = await signIn('shoujian');
  for (const path of ['/reports/2020/roll-up', '/reports/2020/comparison']) {
    const answer = await page.goto(path);
    expect(answer?.status(), path).toBe(404);
  }
  const api = await page.request.get('/api/v1/reports/2020/roll-up');
  expect(api.status()).toBe(403);
});

test('市民看得到各机关公布的报告，没有公布的不列出', async ({ visit, expectErrors }) => {
  expectErrors(/status of 404/);
  const page = await visit({ javaScript: false });
  await page.goto('/reports');
  const bodies = page.getByRole('navigation', { name: '机关' });
  await expect(bodies.getByRole('link')).toHaveText(['温州市公安局', '甲区分局（演示）', '乙区分局（演示）']);
  await bodies.getByRole('link', { name: '甲区分局（演示）' }).click();
  await page.getByRole('link', { name: /^2020年度/ }).click();
  await expect(page.getByRole('main')).toContainText('甲区分局（演示）');
  const download = page.waitForEvent('download');
  await page.getByRole('link', { name: 'JSON' }).click();
  expect((await download).suggestedFilename()).toContain('甲区分局');
  await expect(page).toHaveTitle(/^甲区分局（演示）/);
  for (const path of [
    '/reports?body=nobody',
    '/reports/feed?body=nobody',
    '/reports/download?year=2020&format=json&body=nobody',
  ]) {
    expect((await page.request.get(path)).status(), path).toBe(404);
  }
});
