// The desk: every view says how many it holds, lives in the address bar, and is kept fresh without moving under the eyes.
import type { Page } from '@playwright/test';
import { act, assign, register } from './actions/by-program';
import { goTo } from './actions/fields';
import { expect, test } from './fixtures';

const rows = (page: Page) => page.getByRole('table', { name: '申请件列表' }).getByRole('rowheader').getByRole('link');
const subjects = (page: Page) => page.getByRole('table', { name: '申请件列表' }).getByRole('cell', { name: /./ });
const view = (page: Page, name: string) =>
  page.getByRole('navigation', { name: '视图' }).getByRole('link', { name: new RegExp(`^${name} `) });
const refreshNow = (page: Page) => page.clock.fastForward('00:16');

test('每个视图标明件数，与列出的一致', async ({ signIn }) => {
  const page = await signIn('duban');
  await goTo('/queue')(page);
  for (const name of ['待我办理', '本单位', '5 个工作日内到期', '已超期', '等待申请人', '全部']) {
    await test.step(name, async () => {
      await view(page, name).click();
      await expect(view(page, name)).toHaveAttribute('aria-current', 'page');
      const count = Number(/\d+$/.exec(await view(page, name).innerText())?.[0]);
      await expect(page.getByRole('status').filter({ hasText: `共 ${count} 件` })).toBeVisible();
      if (count > 0) await expect(rows(page)).toHaveCount(Math.min(count, 20));
      else await expect(page.getByRole('heading', { level: 2 })).toBeVisible();
    });
  }
});

test('查找、筛选、排序和翻页都在地址里，刷新后不变', async ({ signIn }) => {
  const page = await signIn('duban');
  await goTo('/queue?view=all')(page);

  await test.step('查找', async () => {
    await page.getByRole('textbox', { name: '查找受理号或事项' }).fill('犬');
    await expect(page).toHaveURL(/q=%E7%8A%AC/);
    await expect(rows(page)).toHaveCount(3);
    await page.reload();
    await expect(page.getByRole('textbox', { name: '查找受理号或事项' })).toHaveValue('犬');
    for (const subject of ['养犬登记办理流程和收费依据', '犬类收容场所委托协议', '警犬基地建设用地预审意见']) {
      await expect(subjects(page).filter({ hasText: subject })).toBeVisible();
    }
  });
  await test.step('筛选', async () => {
    await page.getByText('筛选', { exact: true }).click();
    const status = page.getByRole('combobox', { name: '状态' });
    await status.fill('待补正');
    await status.press('Enter');
    await expect(page).toHaveURL(/status=awaiting_supplement/);
    await expect(rows(page)).toHaveCount(1);
    await page.keyboard.press('Escape');
    await page.reload();
    await expect(page.getByText('筛选（1）')).toBeVisible();
    await expect(rows(page)).toHaveCount(1);
    await page.getByRole('button', { name: '清除筛选' }).click();
    await expect(rows(page)).toHaveCount(3);
    await expect(page).toHaveURL(/q=%E7%8A%AC/);
  });
  await test.step('排序', async () => {
    await page.getByRole('columnheader', { name: '受理号' }).getByRole('link').click();
    await expect(page.getByRole('columnheader', { name: '受理号' })).toHaveAttribute('aria-sort', 'ascending');
    const ascending = await rows(page).allInnerTexts();
    expect(ascending).toEqual([...ascending].sort());
    await page.getByRole('columnheader', { name: '受理号' }).getByRole('link').click();
    await expect(page.getByRole('columnheader', { name: '受理号' })).toHaveAttribute('aria-sort', 'descending');
    await page.reload();
    await expect(rows(page)).toHaveText(ascending.toReversed());
  });
  await test.step('翻页', async () => {
    await goTo('/queue?view=all&sort=number')(page);
    const first = await rows(page).allInnerTexts();
    await page.getByRole('navigation', { name: '分页' }).getByRole('link', { name: '下一页' }).click();
    await expect(page).toHaveURL(/page=2/);
    await expect(page.getByText(/^第 2 \/ \d 页$/)).toBeVisible();
    await expect(rows(page).first()).not.toHaveText(first[0] ?? '');
    const second = await rows(page).allInnerTexts();
    expect(second.filter((number) => first.includes(number))).toEqual([]);
    await page.reload();
    await expect(rows(page)).toHaveText(second);
    await page.goBack();
    await expect(rows(page)).toHaveText(first);
  });
});

test('没有符合条件的，说明怎么办', async ({ signIn }) => {
  const page = await signIn('duban');
  await goTo('/queue?view=overdue&q=没有这样的事项')(page);
  await expect(page.getByRole('heading', { name: '没有符合条件的申请件' })).toBeVisible();
  await page.getByRole('link', { name: '清除条件' }).click();
  await expect(rows(page).first()).toBeVisible();
});

test('不用鼠标也能查找、上下移动和打开', async ({ signIn }) => {
  const page = await signIn('duban');
  await goTo('/queue?view=all')(page);
  await expect(page.getByText('快捷键已开启')).toBeVisible();
  await page.keyboard.press('j');
  await expect(rows(page).nth(0)).toBeFocused();
  await page.keyboard.press('j');
  await expect(rows(page).nth(1)).toBeFocused();
  await page.keyboard.press('k');
  await expect(rows(page).nth(0)).toBeFocused();
  await page.keyboard.press('/');
  const search = page.getByRole('textbox', { name: '查找受理号或事项' });
  await expect(search).toBeFocused();
  await page.keyboard.type('宗教活动场所jk');
  await expect(search).toHaveValue('宗教活动场所jk');
  await search.fill('宗教活动场所安保检查记录');
  await expect(rows(page)).toHaveCount(1);
  await search.blur();
  await page.keyboard.press('j');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: '宗教活动场所安保检查记录' })).toBeVisible();
});

test('刷新失败时保留原来的内容，重试后恢复', async ({ signIn, expectErrors }) => {
  expectErrors(/ERR_FAILED/);
  const page = await signIn('duban');
  await page.clock.install();
  await goTo('/queue?view=all')(page);
  await expect(rows(page)).toHaveCount(20);
  await page.route('**/api/v1/cases?**', (route) => route.abort());
  const warning = page.getByRole('alert').filter({ hasText: '没有刷新成功' });
  await expect(async () => {
    await refreshNow(page);
    await expect(warning).toBeVisible({ timeout: 1_000 });
  }).toPass();
  await expect(warning).toContainText('没有连上服务器。请检查网络后重试。');
  await expect(rows(page)).toHaveCount(20);

  await page.unroute('**/api/v1/cases?**');
  await warning.getByRole('button', { name: '重试' }).click();
  await expect(warning).toBeHidden();
  await expect(rows(page)).toHaveCount(20);
});

test('同事的改动自己出现，页面不跳动', async ({ signIn }) => {
  const colleague = await signIn('shoujian');
  const { caseId, acceptanceNumber } = await register(colleague, { subject: '无人机飞行管控公告制定依据' });
  const page = await signIn('duban');
  await page.clock.install();
  await goTo('/queue?view=all&sort=number&pageSize=100')(page);
  const row = page.getByRole('row').filter({ hasText: acceptanceNumber });
  await expect(row).toContainText('已登记');
  await row.scrollIntoViewIfNeeded();
  const scrolled = await page.evaluate(() => scrollY);
  expect(scrolled).toBeGreaterThan(0);

  await assign(colleague, caseId, '治安支队');
  await act(colleague, caseId, {
    type: 'correct',
    changes: { subject: '无人机飞行管控通告制定依据' },
    reason: '登记时抄错一字',
  });
  await refreshNow(page);
  await expect(row).toContainText('待签收');
  await expect(row).toContainText('无人机飞行管控通告制定依据');
  expect(await page.evaluate(() => scrollY)).toBe(scrolled);
});
