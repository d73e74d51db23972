// What a citizen without an account, and without scripts, can and cannot learn. Tries are counted per network for the
// whole run, so no more of them are made than each promise needs.
import type { Page } from '@playwright/test';
import { type CaseMade, register } from './actions/by-program';
import { goTo } from './actions/fields';
import { lookUp } from './actions/status-page';
import { expect, OUR_ORIGIN, test } from './fixtures';

const WRONG = 'AAAA-AAAA-AAAA-AAAA';
const SUBJECT = '民警值班备勤制度';

const look = ({ acceptanceNumber, queryCode }: CaseMade) => lookUp({ number: acceptanceNumber, code: queryCode });

test('凭受理号和查询码看到进度，看不到任何个人信息', async ({ signIn, visit }) => {
  const made = await register(await signIn('shoujian'), { subject: SUBJECT, applicant: '曹某（测试）' });
  const page = await visit({ javaScript: false });
  await lookUp({ number: made.acceptanceNumber, code: made.queryCode.replaceAll('-', '').toLowerCase() })(page);
  await expect(page.getByRole('heading', { name: `申请 ${made.acceptanceNumber}` })).toBeVisible();
  await expect(page.getByRole('heading', { name: '最晚答复日期' })).toBeVisible();
  const html = await page.content();
  for (const secret of [
    SUBJECT,
    '曹某',
    '13800009999',
    '测试地址',
    'CESHI-0001',
    '陈敏',
    made.queryCode,
    made.caseId,
  ]) {
    expect(html).not.toContain(secret);
  }
  expect(page.url()).not.toContain(made.acceptanceNumber);

  await test.step('为什么是这一天', async () => {
    await page.getByText('为什么是这一天？').click();
    await expect(page.getByText('收到当天不算，从第二天开始数。')).toBeVisible();
  });
  await test.step('结束查询后回不去', async () => {
    await page.getByRole('button', { name: '结束查询' }).click();
    await expect(page).toHaveURL(/\/status$/);
    await page.goto('/status/case');
    await expect(page).toHaveURL(/\/status$/);
  });
});

test('没有这个受理号和查询码不对，回答一模一样', async ({ signIn, visit, expectErrors }) => {
  expectErrors(/status of 422/);
  const made = await register(await signIn('shoujian'), { subject: SUBJECT });
  const page = await visit({ javaScript: false });
  const answerTo = async (number: string): Promise<string> => {
    const answered = page.waitForResponse('**/status/lookup');
    await lookUp({ number, code: WRONG })(page);
    expect((await answered).status()).toBe(422);
    await expect(page.getByRole('alert')).toContainText('受理号和查询码对不上。');
    await expect(page.getByLabel('查询码')).toBeEmpty();
    return (await page.getByRole('main').innerHTML()).replaceAll(number, '');
  };
  expect(await answerTo('1999-0001')).toBe(await answerTo(made.acceptanceNumber));
});

test('同一受理号试得太多要等，换个来源也一样；别的申请不受影响', async ({ signIn, visit, expectErrors }) => {
  expectErrors(/status of 429/);
  const registrar = await signIn('shoujian');
  const guessed = await register(registrar, { subject: SUBJECT });
  const page = await visit({ javaScript: false });
  const TRIES = 10;
  const guess = (headers: Record<string, string> = {}) =>
    page.request.post('/status/lookup', {
      form: { number: guessed.acceptanceNumber, code: WRONG },
      headers: { ...OUR_ORIGIN, ...headers },
    });
  for (let tried = 0; tried < TRIES; tried += 1) expect((await guess()).status()).toBe(422);
  const refused = await guess({ 'x-forwarded-for': '203.0.113.7' });
  expect(refused.status()).toBe(429);
  expect(Number(refused.headers()['retry-after'])).toBeGreaterThan(0);

  await look(guessed)(page);
  await expect(page.getByRole('alert')).toContainText(/查询的次数太多了。请\d+分钟后再试/);
  await expect(page.getByRole('heading', { name: `申请 ${guessed.acceptanceNumber}` })).toHaveCount(0);

  const other = await register(registrar, { subject: SUBJECT });
  await look(other)(page);
  await expect(page.getByRole('heading', { name: `申请 ${other.acceptanceNumber}` })).toBeVisible();
});

test('换成英文以后，一直是英文', async ({ visit }) => {
  const page = await visit({ javaScript: false });
  const chosen = async (reader: Page, language: string) =>
    expect(reader.locator('html')).toHaveAttribute('lang', language);
  await goTo('/status')(page);
  await chosen(page, 'zh-CN');
  await page.getByRole('button', { name: 'English' }).click();
  await expect(page).toHaveURL(/\/status$/);
  await chosen(page, 'en');
  await goTo('/')(page);
  await chosen(page, 'en');
  await expect(page.getByRole('heading', { level: 1 })).toContainText('for government information');
  await page.getByRole('button', { name: '中文' }).click();
  await chosen(page, 'zh-CN');
});
