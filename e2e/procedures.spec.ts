// What the procedures promise: a limit that can be counted after, a fee that can be reckoned after, nothing late without a
// reason, and nothing given up in silence.
import { isCovered, isWorkingDay } from '@/lib/domain/clock/work-calendar';
import { NATIONAL_CALENDAR } from '@/lib/domain/clock/national-calendar';
import { addDays, type Day } from '@/lib/domain/day';
import { acceptBy, act, assign, register, today } from './actions/by-program';
import { actionsOf, carryOut, formOf, openStep, submit } from './actions/case-steps';
import { choose, fillDay, goTo, panel, pick } from './actions/fields';
import { expectSound, tabTo } from './actions/for-everyone';
import { lookUp } from './actions/status-page';
import { expect, test } from './fixtures';

/** The working day that lies so many working days after (or before) another; day by day, as one counts on a calendar. */
function workingDay(from: Day, count: number): Day {
  let on = from;
  for (let left = Math.abs(count); left > 0;) {
    on = addDays(on, count < 0 ? -1 : 1);
    if (isWorkingDay(NATIONAL_CALENDAR, on)) left -= 1;
  }
  return on;
}

const latestWorkingDay = () => workingDay(addDays(today(), 1), -1);

/** 2026-11-26 周四. */
const said = (on: Day) => `${on} 周${'日一二三四五六'[new Date(`${on}T00:00:00Z`).getUTCDay()]}`;
const next = (on: Day) => addDays(on, 1);

test('补正、两次交叉征求意见和延期：期限明细逐行数到到期日', async ({ signIn }) => {
  test.setTimeout(180_000);
  const registrar = await signIn('shoujian');
  const handler = await signIn('chengban');
  const officeHead = await signIn('qianfa');
  // The supplement came ten working days before the latest one: W(0). Everything else is told by its number after that.
  const W = (count: number) => workingDay(workingDay(latestWorkingDay(), -10), count);
  const { caseId } = await register(registrar, { subject: '大型活动安保合同', arrivedOn: W(-4) });
  const path = `/cases/${caseId}`;

  await goTo(path)(registrar);
  await test.step('补正告知写明文书，没有登记送达就不算逾期', async () => {
    const form = await openStep('告知补正')(registrar);
    await expect(form.locator('[data-letter="L02"]')).toContainText('政府信息公开申请补正告知书（发给申请人）');
    await form.getByLabel('需要补正的内容').fill('请明确活动名称和年份。');
    await fillDay(form, '发出日期', W(-2));
    await submit(form, '告知补正');
    await expect(registrar.getByText('已办理：告知补正')).toBeVisible();
  });
  await carryOut('登记补正告知送达', (form) => fillDay(form, '申请人收到告知的日期', W(-1)))(registrar);
  await carryOut('收到补正', async (form) => {
    await fillDay(form, '收到补正的日期', W(0));
    await form.getByLabel('补正内容').fill('2025 年龙舟赛。');
    await expect(form.getByLabel('逾期补正的正当理由')).toHaveCount(0);
  })(registrar);
  await assign(registrar, caseId, '治安支队');
  await acceptBy(handler, caseId, '王立（演示）');

  await goTo(path)(handler);
  await test.step('第三方：期限由法律规定，函件不得出现申请人', async () => {
    const form = await openStep('征求意见')(handler);
    await pick(form, '征求对象', '第三方');
    await expect(form).toContainText('15 个工作日');
    await expect(form).toContainText('由本机关依条例决定是否公开');
    await expect(form).toContainText('不得写入申请人的姓名');
    await expect(form.getByLabel('对方答复的最后日期')).toHaveCount(0);
    await expect(form.getByRole('list', { name: '文书' }).getByRole('listitem')).toHaveCount(2);
    await form.getByLabel('对方名称').fill('某安保公司（测试）');
    await form.getByLabel('征求意见的内容').fill('合同单价是否涉及商业秘密，是否同意公开？');
    await fillDay(form, '发出日期', W(2));
    await submit(form, '征求意见');
    await expect(handler.getByText('已办理：征求意见')).toBeVisible();
  });
  await carryOut('登记征求意见函送达', (form) => fillDay(form, '对方收到日期', W(3)))(handler);
  await carryOut('征求意见', async (form) => {
    await pick(form, '征求对象', '共同制作机关');
    await expect(form).toContainText('视为同意公开');
    await form.getByLabel('对方名称').fill('某体育局（测试）');
    await form.getByLabel('征求意见的内容').fill('方案由两机关共同制作，是否同意公开？');
    await fillDay(form, '发出日期', W(5));
  })(handler);
  await carryOut('登记征求意见函送达', (form) => fillDay(form, '对方收到日期', W(6)))(handler);
  await carryOut('登记反馈意见', async (form) => {
    await choose(form, '哪一次征求意见', `某安保公司（测试）（第三方，${said(W(2))} 发出）`);
    await fillDay(form, '收到意见日期', W(8));
    await pick(form, '对方意见', '不同意公开');
    await form.getByLabel('对方理由').fill('单价反映报价策略。');
  })(handler);
  await carryOut('登记反馈意见', async (form) => {
    await fillDay(form, '收到意见日期', W(10));
    await pick(form, '对方意见', '同意公开');
  })(handler);
  await expect(panel(handler, '征求意见情况')).toContainText('单价反映报价策略。');
  await expectSound(handler, '征求意见之后的办件页');

  await carryOut('申请延期', async (form) => {
    await form.getByLabel('延长工作日数').fill('3');
    await form.getByLabel('理由').fill('材料需逐页区分处理');
  })(handler);
  await goTo(path)(officeHead);
  await carryOut('同意延期', (form) => fillDay(form, '同意日期', W(10)))(officeHead);
  await handler.reload();
  await carryOut('告知延期', (form) => fillDay(form, '告知日期', W(10)))(handler);

  await test.step('期限明细', async () => {
    await handler.getByRole('button', { name: '为什么是这一天' }).click();
    // Days 1 and 2, then eight days (3 to 10 after W(0)) out, then 3 to 20 on 11 to 28, then 21 to 23 on 29 to 31.
    const due = W(31);
    const lines = panel(handler, '期限明细').locator('ol > li > span:first-child');
    await expect(lines).toHaveText([
      `${said(W(-4))} 为收到之日，当日不计，次日起算`,
      `补正告知最迟应于 ${said(W(3))} 发出（收到之日起 7 个工作日内）`,
      `${said(W(-2))} 发出补正告知`,
      `${said(W(0))} 收到补正，答复期限从次日起重新计算`,
      `${said(next(W(0)))} 至 ${said(W(2))}，第 1 至第 2 个工作日`,
      `${said(next(W(2)))} 至 ${said(W(10))} 征求第三方、共同制作机关意见，其中 8 个工作日不计入`,
      `${said(next(W(10)))} 至 ${said(W(28))}，第 3 至第 20 个工作日`,
      `${said(W(10))} 告知延期 3 个工作日，合计 23 个工作日`,
      `${said(next(W(28)))} 至 ${said(due)}，第 21 至第 23 个工作日`,
      isCovered(NATIONAL_CALENDAR, due)
        ? `到期日为 ${said(due)}，共 23 个工作日`
        : `到期日暂定为 ${said(due)}，当年放假安排公布后可能变动`,
    ]);
    const top = handler.locator('header').filter({ has: handler.getByRole('heading', { level: 1 }) });
    await expect(top).toContainText(due.slice(5));
  });
});

test('补正日期登记错了可以更正，到期日随之移动，原来的日期仍在办理过程里', async ({ signIn, expectErrors }) => {
  expectErrors(/status of 422/);
  const registrar = await signIn('shoujian');
  const W = (count: number) => workingDay(workingDay(latestWorkingDay(), -10), count);
  const dueIn = (count: number) => new RegExp(`到期日(暂定)?为 ${said(W(count))}`);
  const { caseId } = await register(registrar, { subject: '开锁业备案台账', arrivedOn: W(-4) });
  await act(registrar, caseId, { type: 'askSupplement', sentOn: W(-2), points: '请明确区域', periodWorkingDays: 15 });
  await act(registrar, caseId, { type: 'receiveSupplement', receivedOn: W(2), content: '鹿城区' });
  await goTo(`/cases/${caseId}`)(registrar);
  await registrar.getByRole('button', { name: '为什么是这一天' }).click();
  await expect(panel(registrar, '期限明细')).toContainText(dueIn(22));

  const form = await openStep('更正记录')(registrar);
  await choose(form, '更正哪一项', '收到补正的日期');
  await registrar.keyboard.press('Escape');
  await expect(form.getByText(`现为：${said(W(2))}`)).toBeVisible();
  await test.step('早于告知补正的日期，写在那一栏下面，填的内容都在', async () => {
    await fillDay(form, '收到补正的日期', W(-3));
    await form.getByLabel('理由', { exact: true }).fill('登记时看错了邮戳');
    await submit(form, '更正记录');
    await expect(form.getByLabel('收到补正的日期')).toHaveAccessibleDescription(/早于补正告知发出日期/);
    await expect(form.getByLabel('理由', { exact: true })).toHaveValue('登记时看错了邮戳');
  });
  await fillDay(form, '收到补正的日期', W(1));
  await submit(form, '更正记录');
  await expect(registrar.getByText('已办理：更正记录')).toBeVisible();
  await expect(panel(registrar, '期限明细')).toContainText(dueIn(21));
  const newest = panel(registrar, '办理过程').getByRole('listitem').first();
  await expect(newest).toContainText(`收到补正的日期${said(W(2))} 改为 ${said(W(1))}`);
});

test('信息处理费：逐段计费，等待缴费，缴费后重新计算', async ({ signIn, visit, expectErrors }) => {
  expectErrors(/status of 422/);
  const registrar = await signIn('shoujian');
  const page = await signIn('chengban');
  const idNumber = `CESHI-FEE-${Date.now()}`;
  const made = await register(registrar, { subject: '历年罚没收入明细', idNumber });
  await assign(registrar, made.caseId, '治安支队');
  await acceptBy(page, made.caseId, '王立（演示）');
  await goTo(`/cases/${made.caseId}`)(page);

  const form = await openStep('收取信息处理费')(page);
  await expect(form).toContainText('当月共提出 1 件');
  await test.step('按件：为什么不收费', async () => {
    await pick(form, '计费方式', '按件');
    await expect(form).toContainText('同一申请人当月第 1 至第 10 件不收费，本件是当月第 1 件，不收费。');
    await submit(form, '收取信息处理费');
    await expect(form.getByText('在免费范围以内，不收费。（国办函〔2020〕109号）')).toBeVisible();
  });
  await test.step('按量：250 页', async () => {
    await pick(form, '计费方式', '按量');
    await form.getByLabel('页数').fill('250');
    // 30 free, 70 at 10 yuan, 100 at 20, 50 at 40.
    await expect(form.getByRole('row')).toHaveText([
      /页.*单价（元）.*金额（元）/,
      '第 1 至 30 页免费0',
      '第 31 至 100 页10700',
      '第 101 至 200 页202,000',
      '第 201 至 250 页402,000',
      '合计4,700',
    ]);
    await expectSound(page, '计费明细');
    await submit(form, '收取信息处理费');
    await expect(page.getByText('已办理：收取信息处理费')).toBeVisible();
  });
  await expect(actionsOf(page).getByRole('button', { name: '拟办', exact: true })).toBeDisabled();
  await carryOut('登记收费通知送达')(page);

  const citizen = await visit({ javaScript: false });
  await lookUp({ number: made.acceptanceNumber, code: made.queryCode })(citizen);
  await expect(citizen.getByRole('region', { name: '现在' })).toContainText('等您缴费');
  await expect(citizen.getByRole('heading', { name: '最晚缴费日期' })).toBeVisible();
  await expect(citizen.getByText('4,700')).toHaveCount(0);

  await carryOut('登记缴费', (payment) => payment.getByLabel('缴费凭证').fill('CZ-0001'))(page);
  await page.getByRole('button', { name: '为什么是这一天' }).click();
  await expect(panel(page, '期限明细')).toContainText(`${said(today())} 收到缴费，答复期限从次日起重新计算`);
  await expect(panel(page, '信息处理费')).toContainText('缴费日期');
});

test('逾期送达须写明原因，才能办结；快递不能寄送公文', async ({ signIn, expectErrors }) => {
  expectErrors(/status of 422/);
  const registrar = await signIn('shoujian');
  const handler = await signIn('chengban');
  const arrivedOn = workingDay(latestWorkingDay(), -24);
  const { caseId } = await register(registrar, { subject: '逾期答复的申请', arrivedOn });
  await assign(registrar, caseId, '治安支队');
  await acceptBy(handler, caseId, '王立（演示）');
  await act(handler, caseId, { type: 'draftOutcome', outcome: 'granted', grounds: '', reply: '予以公开。' });
  for (const reviewer of ['chuzhang', 'baomi', 'fazhi'] as const) {
    await act(await signIn(reviewer), caseId, { type: 'approve', opinion: '同意' });
  }
  await act(await signIn('qianfa'), caseId, { type: 'sign' });

  await goTo(`/cases/${caseId}`)(registrar);
  await carryOut('登记未能送达', async (form) => {
    await form.getByLabel('没有送达的原因').fill('拒收');
  })(registrar);
  await expect(panel(registrar, '未能送达')).toContainText('拒收');

  const form = await openStep('送达')(registrar);
  await expect(form).toContainText('晚于到期日');
  await form.getByLabel('凭证').fill('XA00000000133');
  await test.step('没有原因不能办结', async () => {
    await submit(form, '送达');
    await expect(form.getByLabel('逾期情况说明')).toHaveAccessibleDescription(/请输入逾期情况说明/);
  });
  await choose(form, '逾期原因', '审核、签发耗时');
  await form.getByLabel('逾期情况说明').fill('法制审核退补材料。');
  await test.step('快递先警告，再拒绝', async () => {
    await pick(form, '寄送单位', '其他快递企业');
    await expect(form.getByRole('alert').filter({ hasText: '不能提交' })).toContainText('邮政法第五十五条');
    await submit(form, '送达');
    await expect(form.getByText('国家机关公文不得交由邮政企业以外的快递企业寄递。')).toBeVisible();
    await expect(form.getByLabel('逾期情况说明')).toHaveValue('法制审核退补材料。');
  });
  await pick(form, '寄送单位', '邮政企业');
  await expectSound(registrar, '逾期送达');
  await submit(form, '送达');
  await expect(registrar.getByText('已办理：送达')).toBeVisible();
  await expect(registrar.getByText('逾期答复', { exact: true })).toBeVisible();
  await expect(registrar.getByText('逾期原因：审核、签发耗时。法制审核退补材料。')).toBeVisible();

  await expect(panel(registrar, '救济期限')).toContainText('收到答复之日起 60 日');
  await carryOut('登记申请人收到答复')(registrar);
  await expect(panel(registrar, '救济期限')).toContainText('申请行政复议，至');
});

test('补正期限已过：办件台不再说等待，放弃以前看得到计入哪一行，只用键盘', async ({ signIn }) => {
  const page = await signIn('shoujian');
  const latest = latestWorkingDay();
  const arrivedOn = workingDay(latest, -12);
  const { caseId, acceptanceNumber } = await register(page, { subject: '逾期不补正的申请', arrivedOn });
  const sentOn = workingDay(latest, -10);
  await act(page, caseId, { type: 'askSupplement', sentOn, points: '请明确名称。', periodWorkingDays: 5 });

  await goTo(`/queue?view=all&q=${acceptanceNumber}`)(page);
  const row = page.getByRole('row').filter({ hasText: acceptanceNumber });
  await expect(row).toContainText('未收到补正');
  await expect(row).toContainText('该您办理');
  await expect(row).not.toContainText('等待申请人');

  await goTo(`/cases/${caseId}`)(page);
  const alarms = page.getByRole('list', { name: '提醒' });
  await expect(alarms).toContainText('先登记送达日期，才能视为放弃。');
  await expect(actionsOf(page).getByRole('button', { name: '视为放弃', exact: true })).toBeDisabled();
  await act(page, caseId, { type: 'recordSupplementNotice', receivedOn: sentOn });
  await page.reload();
  await expect(alarms).toContainText('没有收到补正，可以视为放弃。');

  const open = actionsOf(page).getByRole('button', { name: '视为放弃', exact: true });
  await tabTo(page, open);
  await page.keyboard.press('Enter');
  const form = formOf(page, '视为放弃');
  await expect(form.getByRole('heading', { name: '视为放弃' })).toBeFocused();
  const closedOn = next(workingDay(sentOn, 5));
  await expect(form).toContainText('申请人无正当理由逾期不补正');
  await expect(form).toContainText(`计入 ${closedOn.slice(0, 4)} 年度表三`);
  await expectSound(page, '视为放弃');
  await tabTo(page, form.getByRole('button', { name: '视为放弃', exact: true }));
  await page.keyboard.press('Enter');
  await expect(page.getByText('已办理：视为放弃')).toBeVisible();
  await expect(page.getByText(`${closedOn.slice(5)}`).first()).toBeVisible();

  const supervisor = await signIn('duban');
  await goTo(`/cases/${caseId}`)(supervisor);
  await carryOut('撤销办结', (form) => form.getByLabel('理由').fill('补正已按时收到，误归他件'))(supervisor);
  await act(page, caseId, { type: 'receiveSupplement', receivedOn: sentOn, content: '补正如下' });
  await supervisor.reload();
  await expect(supervisor.getByText(`到期日 ${workingDay(sentOn, 20).slice(5)}`, { exact: false })).toBeVisible();
});
