// Every page for everyone: with a screen reader, on a telephone, without a mouse, in English.
import type { Page } from '@playwright/test';
import { account } from './accounts';
import { type CaseMade, assign, register, thisYear, today } from './actions/by-program';
import { openStep } from './actions/case-steps';
import { expectSound, tabTo } from './actions/for-everyone';
import { lookUp } from './actions/status-page';
import { expect, test, type Username } from './fixtures';

test('公众页面', async ({ visit, signIn, expectErrors }) => {
  expectErrors(/status of 422/);
  const made = await register(await signIn('shoujian'), { subject: '无障碍检查' });
  const page = await visit();
  for (const path of ['/', '/status', '/reports', '/reports?year=2020', '/sign-in']) {
    await test.step(path, async () => {
      await page.goto(path);
      await expectSound(page, path);
    });
  }
  await test.step('查询结果', async () => {
    await lookUp({ number: made.acceptanceNumber, code: made.queryCode })(page);
    await page.getByText('为什么是这一天？').click();
    await expectSound(page, '/status/case');
  });
  await test.step('没有查到', async () => {
    await lookUp({ number: '1999-0002', code: 'AAAA-AAAA-AAAA-AAAA' })(page);
    await expect(page.getByRole('alert')).toBeFocused();
    await expectSound(page, '/status/lookup');
  });
});

const STAFF: readonly (readonly [
  string,
  Username,
  (made: CaseMade) => string,
  open?: (page: Page) => Promise<unknown>,
])[] = [
  ['办件台', 'duban', () => '/queue?view=all'],
  ['空的办件台', 'duban', () => '/queue?view=all&q=没有这样的事项'],
  ['登记申请', 'shoujian', () => '/cases/new', (page) => page.getByRole('button', { name: /登记$/ }).click()],
  ['办件页', 'shoujian', ({ caseId }) => `/cases/${caseId}`, openLedgerAndForm],
  [
    '年度报告',
    'duban',
    () => '/reports/2020?cell=granted.natural',
    (page) => page.getByRole('dialog').getByRole('table').waitFor(),
  ],
  ['汇总', 'duban', () => '/reports/2020/roll-up?cell=granted.total'],
  ['对比', 'duban', () => '/reports/2020/comparison'],
  ['复议诉讼', 'fazhi', () => '/disputes', (page) => page.getByRole('button', { name: '登记复议或诉讼' }).click()],
  [
    '主动公开登记',
    'duban',
    () => '/disclosures?year=2020',
    (page) => page.getByRole('button', { name: '登记', exact: true }).click(),
  ],
  ['表四一个数字的清单', 'fazhi', () => '/disputes?kind=suit_direct&year=2020&column=upheld'],
  [
    '设置',
    'guanli',
    () => '/settings',
    (page) =>
      page
        .getByRole('button', { name: /^修改 / })
        .first()
        .click(),
  ],
  ['我的账号', 'chengban', () => '/account', (page) => page.getByRole('button', { name: '修改密码' }).click()],
];

async function openLedgerAndForm(page: Page) {
  await page.getByRole('button', { name: '为什么是这一天' }).click();
  const form = await openStep('更正记录')(page);
  await form.getByRole('button', { name: '更正记录' }).click();
}

test('工作页面', async ({ signIn }) => {
  test.setTimeout(420_000); // every staff page, each in full: a busy machine takes its time
  const made = await register(await signIn('shoujian'), { subject: '工作页面无障碍检查' });
  for (const [name, username, path, open] of STAFF) {
    await test.step(name, async () => {
      const page = await signIn(username);
      await page.goto(path(made));
      await open?.(page);
      await expectSound(page, name);
    });
  }
});

test('不用鼠标也能登录并签收一件', async ({ visit, signIn }) => {
  const registrar = await signIn('shoujian');
  const { caseId, acceptanceNumber } = await register(registrar, { subject: '只用键盘办理' });
  await assign(registrar, caseId, '治安支队');

  const page = await visit();
  const { username, password } = account('chengban');
  await page.goto('/sign-in');
  await tabTo(page, page.getByLabel('用户名'));
  await page.keyboard.type(username);
  await tabTo(page, page.getByLabel('密码'));
  await page.keyboard.type(password);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: '办件台' })).toBeVisible();

  // The key is heard once the page is awake.
  await expect(async () => {
    await page.keyboard.press('/');
    await expect(page.getByRole('search').getByRole('textbox')).toBeFocused({ timeout: 500 });
  }).toPass();
  await page.keyboard.type('只用键盘');
  const row = page.getByRole('link', { name: acceptanceNumber });
  await expect(page.getByRole('rowheader')).toHaveCount(1);
  await tabTo(page, row);
  await page.keyboard.press('Enter');
  const open = page
    .getByRole('navigation', { name: '现在可以办理' })
    .getByRole('button', { name: '签收', exact: true });
  await tabTo(page, open);
  await page.keyboard.press('Enter');
  const form = page.getByRole('region', { name: '签收', exact: true });
  await expect(form.getByRole('heading', { name: '签收' })).toBeFocused();
  await tabTo(page, form.getByRole('button', { name: '签收', exact: true }));
  await page.keyboard.press('Enter');
  await expect(page.getByText('已办理：签收')).toBeVisible();
});

for (const reducedMotion of ['reduce', 'no-preference'] as const) {
  test(`列表在原处展开，日期可以从月历里选（动态效果：${reducedMotion}）`, async ({ signIn }) => {
    const page = await signIn('shoujian');
    await page.emulateMedia({ reducedMotion });
    await page.goto('/cases/new');
    const arrivedOn = page.getByLabel('到达之日');
    await arrivedOn.click();
    const calendar = page.getByRole('tooltip');
    await calendar.getByRole('combobox').first().click();
    await calendar.getByTitle(`${thisYear() - 1}年`).click();
    const picked = `${thisYear() - 1}-${today().slice(5, 7)}-15`;
    await calendar.getByTitle(picked).click();
    await expect(arrivedOn).toHaveValue(new RegExp(`^${picked} 周.$`));
    await arrivedOn.click();
    await arrivedOn.press('Escape');
    await expect(calendar).toBeHidden();
  });
}

test('英文界面没有留下中文', async ({ signIn }) => {
  test.setTimeout(180_000);
  const made = await register(await signIn('shoujian'), { subject: '英文界面检查' });
  const pages: readonly (readonly [Username, string, string?])[] = [
    ['duban', '/queue?view=all'],
    ['shoujian', '/cases/new'],
    ['shoujian', `/cases/${made.caseId}`, 'Correct'],
    ['duban', '/reports/2020'],
    ['duban', '/reports/2020/roll-up?cell=granted.total'],
    ['duban', '/reports/2020/comparison'],
    ['duban', `/reports/${thisYear()}`],
    ['duban', '/disclosures?year=2020', 'Enter'],
    ['fazhi', '/disputes', 'Register'],
    ['fazhi', '/disputes?kind=suit_direct&year=2020&column=upheld'],
    ['chengban', '/inbox'],
    ['duban', '/notices'],
    ['guanli', '/settings'],
    ['chengban', '/account'],
    ['guanli', '/settings/calendar'],
  ];
  for (const [username, path] of pages) {
    await test.step(path, async () => {
      const page = await signIn(username);
      await page.goto(path);
      // Remembered: the next page of the same person is English already.
      if ((await page.locator('html').getAttribute('lang')) !== 'en')
        await page.getByRole('button', { name: 'English' }).click();
      await expect(page.locator('html')).toHaveAttribute('lang', 'en');
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
      const chrome = page.locator('h1, h2, h3, button, th, label, legend, summary, dt, [role="tab"], nav a');
      // The subject is the applicant's matter, bodies and units have names of their own, and so has the other language.
      const names = /中文|英文界面检查|温州市公安局|[甲乙丙]\S+（演示）|治安支队|出入境管理支队/g;
      const words = (await chrome.allInnerTexts()).map((text) => text.replace(names, ''));
      expect(words.filter((text) => /\p{Script=Han}/u.test(text))).toEqual([]);
    });
  }
});
