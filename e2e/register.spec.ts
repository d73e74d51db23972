// Whoever types in a request is told which day counts, is warned and never hindered, and loses nothing.
import type { Page } from '@playwright/test';
import { register, today } from './actions/by-program';
import { choose, fillDay, goTo, pick } from './actions/fields';
import { fillLetter, type Letter, readReceipt } from './actions/registration';
import { expect, test } from './fixtures';

/** A Tuesday before the long holiday of 2020: 1 to 8 October off, Sunday 27 September and Saturday 10 October worked. */
const BEFORE_THE_HOLIDAY = '2020-09-22';
/** 23 to 25 and 27 to 30 September are seven working days, 9 and 10 October two more, three weeks bring twenty. */
const TWENTY_DAYS_LATER = '2020年10月26日 星期一';

const LETTER: Letter = {
  applicant: '孙某（测试）',
  subject: '社区警务室建设标准',
  description: '请公开社区警务室建设标准。',
  signedFor: today(),
};

const told = (page: Page) => page.getByRole('group', { name: '一、收到' });

/** 条例第三十一条, and 第二十九条 for what is taken down. */
const CHANNELS = [
  ['当面提交', '以提交之日为收到申请之日', '条例第三十一条第一项', false],
  ['邮寄（需签收）', '以行政机关签收之日为收到申请之日', '条例第三十一条第二项', false],
  ['平常信函', '应当于收到申请的当日与申请人确认，确认之日为收到申请之日', '条例第三十一条第二项', true],
  ['网上提交', '以双方确认之日为收到申请之日', '条例第三十一条第三项', true],
  ['传真', '以双方确认之日为收到申请之日', '条例第三十一条第三项', true],
  ['电子邮件', '以双方确认之日为收到申请之日', '条例第三十一条第三项', true],
  ['口头申请', '可以口头提出，由本机关代为填写', '条例第二十九条第一款', false],
] as const;

test('每一种渠道都写明哪一天算收到，并随填随算到期日', async ({ signIn }) => {
  const page = await signIn('shoujian');
  await goTo('/cases/new')(page);
  await fillDay(page, '到达之日', BEFORE_THE_HOLIDAY);
  for (const [channel, sentence, article, confirms] of CHANNELS) {
    await test.step(channel, async () => {
      await pick(page, '渠道', channel);
      await expect(told(page)).toContainText(sentence);
      await expect(told(page)).toContainText(article);
      if (confirms) {
        await pick(page, '与申请人确认', '尚未确认，登记后再确认');
        await expect(told(page)).toContainText('确认收到之前，期限不起算。');
        await pick(page, '与申请人确认', '已经确认');
        await fillDay(page, '确认之日', BEFORE_THE_HOLIDAY);
      }
      await expect(told(page).getByRole('definition').filter({ hasText: TWENTY_DAYS_LATER })).toBeVisible();
    });
  }
});

test('证件号码不对只提醒，同一人再来也只提醒，都能登记', async ({ signIn }) => {
  const page = await signIn('shoujian');
  const earlier = await register(page, { subject: '治安卡口分布数量', applicant: LETTER.applicant });
  await goTo('/cases/new')(page);
  await fillLetter(LETTER)(page);

  await test.step('校验码不对', async () => {
    await choose(page, '证件类型', '居民身份证');
    // The example of the standard (GB 11643) ends in X.
    await page.getByLabel('证件号码', { exact: true }).fill('110105194912310021');
    await expect(page.getByText('请核对号码：末位校验码应为 X。仍可登记。')).toBeVisible();
    await page.getByLabel('证件号码', { exact: true }).fill('11010519491231002X');
    await expect(page.getByText('仍可登记')).toBeHidden();
    await page.getByLabel('证件号码', { exact: true }).fill('1101051949');
    await expect(page.getByText('请核对号码：应为 18 位。仍可登记。')).toBeVisible();
  });
  await test.step('同一申请人的其他申请', async () => {
    await page.getByLabel('证件号码', { exact: true }).fill('');
    const same = page.getByRole('region', { name: '同一申请人的其他申请' });
    await expect(same).toContainText('请先看看是不是重复申请');
    await expect(same).toContainText('按姓名（名称）查找，可能有同名。');
    await expect(same.getByRole('link', { name: earlier.acceptanceNumber })).toHaveAttribute('target', '_blank');
  });
  await page.getByLabel('证件号码', { exact: true }).fill('110105194912310021');
  await page.getByRole('button', { name: /登记$/ }).click();
  const receipt = await readReceipt(page);
  expect(receipt.number).not.toBe(earlier.acceptanceNumber);
});

test('没有登记成时，填写的内容都在', async ({ signIn, expectErrors }) => {
  expectErrors(/status of 422/, /ERR_FAILED/);
  const page = await signIn('shoujian');
  await goTo('/cases/new')(page);

  await test.step('没填完的逐项列出，点一下就到', async () => {
    await page.getByRole('button', { name: /登记$/ }).click();
    const summary = page.getByRole('alert').filter({ hasText: '有 7 处需要修改' });
    await expect(summary).toBeFocused();
    await summary.getByRole('link', { name: '请填写姓名。' }).click();
    await expect(page.getByLabel('姓名', { exact: true })).toBeFocused();
  });
  await fillLetter(LETTER)(page);
  await test.step('还没有到的日期，说明为什么，填的仍在', async () => {
    const arrivedOn = page.getByLabel('到达之日', { exact: true });
    await arrivedOn.fill('2099-01-01');
    await arrivedOn.press('Tab');
    await expect(arrivedOn).toHaveValue('2099-01-01');
    await expect(page.getByText(`不能晚于 ${today()}。`)).toBeVisible();
  });
  await test.step('确认早于到达，被拒绝并说明', async () => {
    await pick(page, '渠道', '网上提交');
    await fillDay(page, '到达之日', BEFORE_THE_HOLIDAY);
    await pick(page, '与申请人确认', '已经确认');
    await fillDay(page, '确认之日', BEFORE_THE_HOLIDAY);
    await page.getByLabel('怎样确认的', { exact: true }).fill('电话与本人确认');
    await fillDay(page, '到达之日', today());
    await page.getByRole('button', { name: /登记$/ }).click();
    await expect(page.getByRole('alert').filter({ hasText: '2020年9月22日 星期二早于到达之日' }).first()).toBeVisible();
  });
  await test.step('连不上服务器，也说明内容没有丢', async () => {
    await fillDay(page, '确认之日', today());
    await page.route('**/api/v1/cases', (route) => route.abort());
    await page.getByRole('button', { name: /登记$/ }).click();
    await expect(page.getByText('没有连上服务器，刚才的内容没有保存，也没有丢失。')).toBeVisible();
    await page.unroute('**/api/v1/cases');
  });
  await expect(page.getByLabel('姓名', { exact: true })).toHaveValue(LETTER.applicant);
  await expect(page.getByLabel('申请事项', { exact: true })).toHaveValue(LETTER.subject);
  await expect(page.getByLabel('怎样确认的', { exact: true })).toHaveValue('电话与本人确认');
  await page.getByRole('button', { name: /登记$/ }).click();
  await readReceipt(page);
});

test('单位申请用名称和信用代码，Ctrl+Enter 登记，查询码只显示一次', async ({ signIn }) => {
  const page = await signIn('shoujian');
  await goTo('/cases/new')(page);
  await fillLetter({ ...LETTER, subject: '停车场备案企业名单' })(page);
  await pick(page, '申请人类别', '科研机构');
  await page.getByLabel('名称', { exact: true }).fill('温州某研究所（测试）');
  await choose(page, '证件类型', '统一社会信用代码');
  await page.getByLabel('证件号码', { exact: true }).fill('91350100M000100Y44');
  await expect(page.getByText('请核对号码：末位校验码应为 3。仍可登记。')).toBeVisible();
  await page.getByLabel('法定代表人', { exact: true }).fill('冯某（测试）');

  await test.step('Enter 只到下一项', async () => {
    await page.getByLabel('法定代表人', { exact: true }).press('Enter');
    await expect(page.getByLabel('联系人', { exact: true })).toBeFocused();
  });
  await page.keyboard.press('Control+Enter');
  const receipt = await readReceipt(page);
  expect(receipt.code).toMatch(/^([0-9A-HJKMNP-TV-Z]{4}-){3}[0-9A-HJKMNP-TV-Z]{4}$/);
  await expect(page.getByText('查询码只显示这一次。')).toBeVisible();

  await test.step('下一件沿用渠道和日期，其余清空', async () => {
    await page.getByRole('button', { name: '登记下一件' }).click();
    await expect(page.getByRole('radio', { name: '邮寄（需签收）' })).toBeChecked();
    await expect(page.getByLabel('申请事项', { exact: true })).toBeEmpty();
    await expect(page.getByText(receipt.code)).toHaveCount(0);
  });
  await test.step('办件页上没有查询码，名称已登记', async () => {
    await page.goto(receipt.path);
    await expect(page.getByRole('heading', { name: '停车场备案企业名单' })).toBeVisible();
    expect(await page.content()).not.toContain(receipt.code);
    await expect(page.getByRole('region', { name: '申请人' })).toContainText('科研机构');
  });
});
