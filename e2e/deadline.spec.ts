// The deadline calculator: reckoned without scripts, read from the page, for everyone; and the count of a case on paper.
import type { Page } from '@playwright/test';
import { register } from './actions/by-program';
import { goTo, panel } from './actions/fields';
import { expectSound } from './actions/for-everyone';
import { lookUp } from './actions/status-page';
import { expect, test } from './fixtures';

const WIDE = { width: 1280, height: 800 };
const A4_AT_96_DPI = { width: 794, height: 1123 };
const MARGIN_PX = 53; // 14 mm

const reckon = (page: Page) => page.getByRole('button', { name: '计算期限' }).click();
const ledger = (page: Page) => page.getByRole('region', { name: '为什么是这一天' }).getByRole('list').first();
const otherDay = (page: Page, name: string) =>
  page.getByRole('term').filter({ hasText: name }).locator('xpath=following-sibling::dd');

/** How tall the page is on paper, as many sheets of A4. */
async function sheets(page: Page): Promise<number> {
  await page.emulateMedia({ media: 'print' });
  await page.setViewportSize({ width: A4_AT_96_DPI.width - 2 * MARGIN_PX, height: 600 });
  const height = await page.evaluate(() => document.body.getBoundingClientRect().height);
  await page.emulateMedia({ media: null });
  await page.setViewportSize(WIDE);
  return height / (A4_AT_96_DPI.height - 2 * MARGIN_PX);
}

test('没有脚本也能算：递交、补正、两次征求意见、延长，逐步写明', async ({ visit }) => {
  const page = await visit({ javaScript: false });
  await goTo('/')(page);
  await page.getByRole('link', { name: '算期限' }).click();
  await expect(page.getByRole('heading', { level: 1, name: '算一算答复期限' })).toBeVisible();

  await test.step('只有递交的日期', async () => {
    await page.getByLabel('怎么递交的').selectOption({ label: '挂号信、快递（要签收）' });
    await page.getByLabel('申请哪天送到').fill('2020-03-02');
    await reckon(page);
    // March 3-6 = 1-4, 9-13 = 5-9, 16-20 = 10-14, 23-27 = 15-19, Monday 30 = 20.
    await expect(page.getByRole('region', { name: '最晚答复日期' })).toContainText('2020年3月30日 星期一');
    await expect(ledger(page)).toContainText('2020年3月2日收到申请');
    await expect(page).toHaveURL('/deadline?channel=signed_mail&arrivedOn=2020-03-02&asked=1');
  });

  await test.step('加一次征求意见：填过的还在', async () => {
    await page.getByText('受理机构征求别人的意见', { exact: true }).first().click();
    await page.getByLabel('征求意见的信哪天发出').fill('2020-03-10');
    await page.getByLabel('对方哪天收到').fill('2020-03-12');
    await page.getByLabel('哪天收到对方的意见').fill('2020-03-20');
    await page.getByRole('button', { name: '再加一次' }).click();
    const second = page.getByRole('group', { name: '第2次征求意见' });
    await expect(page.getByRole('group', { name: '第1次征求意见' }).getByLabel('对方哪天收到')).toHaveValue(
      '2020-03-12',
    );
    await second.getByLabel('征求谁的意见').selectOption({ label: '一起制作这份信息的机关' });
    await second.getByLabel('征求意见的信哪天发出').fill('2020-03-16');
    await second.getByLabel('对方哪天收到').fill('2020-03-17');
    await second.getByLabel('哪天收到对方的意见').fill('2020-03-25');
    await page.getByText('受理机构延长了期限', { exact: true }).first().click();
    await page.getByLabel('哪天告诉您延长').fill('2020-04-15');
    await page.getByLabel('延长几个工作日').fill('5');
    await reckon(page);
    // Out: 11-13, 16-20 and 23-25 March, eleven days, each once. Then 26-27 = 7-8, 30 March-3 April = 9-13, 7-10 = 14-17,
    // 13-15 = 18-20; five more: 16-17 = 1-2, 20-22 = 3-5.
    await expect(page.getByRole('region', { name: '最晚答复日期' })).toContainText('2020年4月22日');
    await expect(ledger(page)).toContainText('征求第三方、共同制作机关意见，其中11个工作日不计算在内');
    await expect(ledger(page)).toContainText('延长5个工作日，一共25个工作日');
    await expect(otherDay(page, '最晚哪天告诉您延长')).toContainText('2020年4月15日');
    await expect(page.getByTitle('2020年4月22日 星期三，第25个工作日，最晚这一天')).toBeVisible();
    await expect(page.getByTitle('2020年4月6日 星期一，清明节，放假，不算')).toBeVisible();
  });

  await test.step('返回键回到上一次的结果', async () => {
    await page.goBack();
    await page.goBack();
    await expect(page.getByRole('region', { name: '最晚答复日期' })).toContainText('2020年3月30日');
  });

  await test.step('补正以后从头再算', async () => {
    await page.getByText('受理机构请您补正', { exact: true }).first().click();
    await page.getByLabel('补正告知书哪天发出').fill('2020-03-04');
    await reckon(page);
    // Fifteen from 4 March: 5-6 = 1-2, 9-13 = 3-7, 16-20 = 8-12, 23-25 = 13-15.
    await expect(page.getByRole('region', { name: '最晚补正日期' })).toContainText('2020年3月25日');
    await page.getByLabel('补正哪天送到').fill('2020-03-20');
    await reckon(page);
    // From 20 March: 23-27 = 1-5, 30 March-3 April = 6-10, 7-10 = 11-14, 13-17 = 15-19, 20 = 20.
    await expect(page.getByRole('region', { name: '最晚答复日期' })).toContainText('2020年4月20日');
    await expect(ledger(page)).toContainText('答复期限从零重新起算');
  });
});

test('填错了：先说错在哪里，填过的还在，点一下就到那一栏', async ({ visit }) => {
  const page = await visit({ javaScript: false });
  await goTo('/deadline')(page);
  await reckon(page);
  const problems = page.getByRole('alert');
  await expect(problems.getByRole('link')).toHaveText(['请填写“怎么递交的”。', '请填写“申请哪天送到”。']);
  await expect(page).toHaveTitle(/^出错：/);

  await goTo('/deadline?asked=1&channel=in_person&arrivedOn=2020-02-30&feePaidOn=2020-03-05')(page);
  await expect(problems.getByRole('link')).toHaveText(['“申请哪天送到”不是一个日期。请写成 2026-11-02 这样。']);
  await expect(page.getByLabel('申请哪天送到')).toHaveValue('2020-02-30');
  await page.getByLabel('申请哪天送到').fill('2020年3月2日');
  await reckon(page);
  await expect(problems.getByRole('link')).toHaveText(['2021年1月1日以前不收信息处理费，请核对“哪天交的费”。']);
  await problems.getByRole('link').click();
  await expect(page).toHaveURL(/#feePaidOn$/);
  await expect(page.getByLabel('哪天交的费')).toHaveAccessibleDescription(/不收信息处理费/);
});

test('放假安排还没有公布的，说明是暂定', async ({ visit }) => {
  const page = await visit({ javaScript: false });
  await goTo('/deadline?channel=in_person&arrivedOn=2031-03-03')(page);
  // A Monday years ahead, weekends only: 4-7 March = 1-4, then five a week on the 14th, 21st, 28th = 19, the 31st = 20.
  await expect(page.getByRole('region', { name: '最晚答复日期' })).toContainText('2031年3月31日');
  await expect(page.getByRole('region', { name: '最晚答复日期' })).toContainText('这个日期是暂定的');
  await expect(page.getByText('可能会调整').first()).toBeVisible();
});

/** A year's story: confirmed late, supplemented, two consultations, extended, answered. */
const FULL = `/deadline?${new URLSearchParams({
  channel: 'online',
  arrivedOn: '2021-01-03',
  confirmedOn: '2021-01-04',
  supplementNoticeSentOn: '2021-01-08',
  supplementNoticeReceivedByApplicantOn: '2021-01-11',
  supplementReceivedOn: '2021-01-20',
  'consultations.0.sentOn': '2021-01-25',
  'consultations.0.receivedByConsultedOn': '2021-01-27',
  'consultations.1.kind': 'co_producing_agency',
  'consultations.1.sentOn': '2021-02-01',
  'consultations.1.receivedByConsultedOn': '2021-02-02',
  'extension.notifiedOn': '2021-02-20',
  'extension.workingDays': '20',
  'reply.method': 'post',
  'reply.on': '2021-04-20',
  replyReceivedByApplicantOn: '2021-04-23',
}).toString()}`;

for (const language of ['中文', 'English'] as const) {
  test(`人人能用：${language}`, async ({ visit }) => {
    const page = await visit();
    await goTo('/deadline')(page);
    if (language === 'English') await page.getByRole('button', { name: 'English' }).click();
    for (const path of [
      '/deadline',
      '/deadline?asked=1',
      FULL,
      '/deadline?asked=1&arrivedOn=x&extension.workingDays=x&add=1',
    ]) {
      await test.step(path, async () => {
        await page.goto(path);
        await expectSound(page, path);
      });
    }
    await page.goto(FULL);
    expect(await sheets(page), '打印的页数').toBeLessThanOrEqual(1);
    const printed = await page.pdf({ format: 'A4', preferCSSPageSize: true });
    expect(printed.toString('latin1')).toMatch(/\/Count 1\b/);
  });
}

test('换一种语言，填的日期还在', async ({ visit }) => {
  const page = await visit({ javaScript: false });
  await goTo('/deadline?channel=in_person&arrivedOn=2020-03-02&asked=1')(page);
  await page.getByRole('button', { name: 'English' }).click();
  await expect(page.getByRole('region', { name: 'Latest day for the answer' })).toContainText('Monday, 30 March 2020');
  await expect(page.getByLabel('Day it arrived')).toHaveValue('2020-03-02');
});

test('只用键盘', async ({ visit }) => {
  const page = await visit({ javaScript: false });
  await goTo('/deadline')(page);
  const channel = page.getByLabel('怎么递交的');
  for (let pressed = 0; pressed < 30; pressed += 1) {
    if (await channel.evaluate((element) => element === document.activeElement)) break;
    await page.keyboard.press('Tab');
  }
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Tab');
  await expect(page.getByLabel('申请哪天送到')).toBeFocused();
  await page.getByLabel('申请哪天送到').fill('2020-03-02');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('region', { name: '最晚答复日期' })).toContainText('2020年3月30日');
});

test('查询进度的人也看到日历', async ({ signIn, visit }) => {
  const made = await register(await signIn('shoujian'), { subject: '期限日历' });
  const page = await visit({ javaScript: false });
  await lookUp({ number: made.acceptanceNumber, code: made.queryCode })(page);
  await page.getByText('为什么是这一天？').click();
  await expect(page.getByRole('table', { name: '从收到到最晚答复日期的日历' })).toBeVisible();
  await page.getByRole('link', { name: '用期限计算器自己算一算' }).click();
  await expect(page).toHaveURL(/\/deadline$/);
});

test('打印一件的期限明细：一页，没有申请人', async ({ signIn, visit }) => {
  const registrar = await signIn('shoujian');
  const made = await register(registrar, { subject: '消防验收档案目录', applicant: '殷某某（测试）' });
  await goTo(`/cases/${made.caseId}`)(registrar);
  await registrar.getByRole('button', { name: '为什么是这一天' }).click();
  await panel(registrar, '期限明细').getByRole('link', { name: '打印期限明细' }).click();
  await expect(registrar).toHaveURL(`/cases/${made.caseId}/clock`);
  const sheet = registrar.getByRole('main').last();
  await expect(sheet).toContainText(made.acceptanceNumber);
  await expect(sheet).toContainText('消防验收档案目录');
  await expect(sheet).toContainText('当日不计，次日起算');
  await expect(sheet).toContainText(/陈敏（演示） 于 \d{4}-\d{2}-\d{2} \d{2}:\d{2} 打印/);
  await expect(sheet).not.toContainText('殷');
  await expectSound(registrar, '期限明细');
  expect(await sheets(registrar), '打印的页数').toBeLessThanOrEqual(1);

  await test.step('看不到这件的人也不能打印', async () => {
    const outsider = await signIn('guanli');
    expect((await outsider.request.get(`/cases/${made.caseId}/clock`)).status()).toBe(404);
    const nobody = await visit();
    await nobody.goto(`/cases/${made.caseId}/clock`);
    await expect(nobody).toHaveURL(/\/sign-in/);
  });
});
