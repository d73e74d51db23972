// What is pressing comes to whom it concerns, by itself: the reminders of the round made at the start of the server.
import type { Page } from '@playwright/test';
import { goTo } from './actions/fields';
import { expectSound } from './actions/for-everyone';
import { expect, OUR_ORIGIN, test } from './fixtures';

const bell = (page: Page) => page.getByRole('banner').getByRole('link', { name: /^通知，/ });
const notices = (page: Page) => page.getByRole('list', { name: '通知列表' }).getByRole('listitem');
const unreadOf = async (page: Page) =>
  Number(/\d+/.exec((await bell(page).getAttribute('aria-label')) ?? '')?.[0] ?? 0);

/** The round is made beside the start, which waits for nothing. */
async function openInbox(page: Page) {
  await expect(async () => {
    await page.goto('/inbox');
    await expect(notices(page).first()).toBeVisible({ timeout: 2_000 });
  }).toPass({ timeout: 60_000 });
}

test('承办人看到快到期和已超期的提醒，打开后未读数减少', async ({ signIn }) => {
  const page = await signIn('chengban');
  await openInbox(page);
  const before = await unreadOf(page);
  expect(before).toBeGreaterThan(2);
  await expect(notices(page).filter({ hasText: '已超期' }).first()).toBeVisible();

  const reminder = notices(page)
    .filter({ hasText: /工作日内?到期|当日到期/ })
    .filter({ hasText: '未读' })
    .first();
  const open = reminder.getByRole('link');
  const number = /\d{4}-\d{4}/.exec(await open.innerText())?.[0] ?? '';
  await open.click();
  await expect(page).toHaveURL(/\/cases\//);
  await expect(page.getByRole('main')).toContainText(number);
  await expect(bell(page)).toHaveAccessibleName(`通知，${before - 1} 条未读`);

  await test.step('刷新后仍是已读', async () => {
    await bell(page).click();
    await expect(page.getByRole('heading', { level: 1, name: '通知' })).toBeVisible();
    await page.reload();
    await expect(bell(page)).toHaveAccessibleName(`通知，${before - 1} 条未读`);
  });
  await test.step('只用键盘逐条标为已读，焦点不丢', async () => {
    await page
      .getByRole('button', { name: /^标为已读：/ })
      .first()
      .focus();
    await page.keyboard.press('Enter');
    await expect(bell(page)).toHaveAccessibleName(`通知，${before - 2} 条未读`);
    await expect(page.getByRole('region', { name: '通知' })).toBeFocused();
  });
  await test.step('全部标为已读', async () => {
    await page.getByRole('button', { name: '全部标为已读' }).click();
    await expect(bell(page)).toHaveAccessibleName('通知，没有未读');
    await page.getByText('只看未读').click();
    await expect(page.getByRole('heading', { name: '通知都已读过' })).toBeVisible();
  });
});

test('督办员收到超期提醒，并能查看向谁提醒了什么', async ({ signIn }) => {
  const page = await signIn('duban');
  await openInbox(page);
  await expect(notices(page).filter({ hasText: '已超期' }).first()).toBeVisible();
  await page.getByRole('navigation', { name: '主导航' }).getByRole('link', { name: '提醒记录' }).click();
  const rows = page.getByRole('table', { name: '提醒记录' }).getByRole('row');
  await expect(rows.filter({ hasText: '王立' }).first()).toBeVisible();
  await expect(rows.filter({ hasText: '已超期' }).filter({ hasText: '黄英' }).first()).toBeVisible();
});

test('提醒记录和收件人邮箱各归其人', async ({ signIn }) => {
  const handler = await signIn('chengban');
  expect((await handler.request.get('/api/v1/notices')).status()).toBe(403);
  const foreign = { data: { email: 'a@example.invalid' }, headers: OUR_ORIGIN };
  expect((await handler.request.put('/api/v1/settings/staff/any/email', foreign)).status()).toBe(403);
});

test('管理员为人员填写提醒邮箱', async ({ signIn }) => {
  const page = await signIn('guanli');
  await goTo('/settings')(page);
  const form = page.getByRole('form', { name: '吴静（演示）的邮箱' });
  const box = form.getByRole('textbox');
  await expect(async () => {
    await box.fill('不是地址');
    await form.getByRole('button', { name: /^保存/ }).click();
    await expect(form.getByText('请填写完整的邮箱地址')).toBeVisible({ timeout: 2_000 });
  }).toPass();
  await box.fill('wujing@example.invalid');
  await form.getByRole('button', { name: /^保存/ }).click();
  await expect(form.getByText('已保存')).toBeVisible();
  await page.reload();
  await expect(box).toHaveValue('wujing@example.invalid');
});

test('通知和提醒记录人人可用：读屏、窄屏', async ({ signIn }) => {
  const page = await signIn('duban');
  await openInbox(page);
  await expectSound(page, '通知');
  await page.getByText('只看未读').click();
  await expectSound(page, '只看未读');
  await page.goto('/notices');
  await expect(page.getByRole('table', { name: '提醒记录' })).toBeVisible();
  await expectSound(page, '提醒记录');
});
