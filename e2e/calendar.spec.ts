// The administrator loads a year of holidays, sees first which due days move, and then they have moved. Without a mouse.
import type { Page } from '@playwright/test';
import { addDays, day, type Day, weekdayOf, yearOf } from '@/lib/domain/day';
import { act, acceptBy, ask, assign, register, see, today } from './actions/by-program';
import { goTo, panel } from './actions/fields';
import { expectSound } from './actions/for-everyone';
import { expect, test } from './fixtures';

interface Clock {
  readonly clock: { readonly dueOn: Day; readonly provisional: boolean };
}
interface Calendar {
  readonly version: number;
  readonly years: readonly {
    readonly year: number;
    readonly holidays: readonly { readonly name: string; readonly days: readonly Day[] }[];
    readonly worked: readonly Day[];
  }[];
}

/** The seven holidays of a year nobody has announced yet, a day each. */
const SEVEN = [
  ['元旦', '01-01'],
  ['春节', '02-11'],
  ['清明节', '04-05'],
  ['劳动节', '05-01'],
  ['端午节', '06-09'],
  ['中秋节', '09-15'],
  ['国庆节', '10-01'],
] as const;

const isWeekday = (on: Day) => weekdayOf(on) <= 5;

/** A holiday-cn file: what the year has already, or the seven, and one weekday more. */
function fileOf({ years }: Calendar, extra: Day) {
  const year = yearOf(extra);
  const known = years.find((entry) => entry.year === year);
  const off = known
    ? known.holidays.flatMap(({ name, days }) => days.map((date) => ({ name, date, isOffDay: true })))
    : SEVEN.map(([name, date]) => ({ name, date: day(`${year}-${date}`), isOffDay: true }));
  const worked = (known?.worked ?? []).map((date) => ({ name: '', date, isOffDay: false }));
  const days = [...off, { name: '测试假日', date: extra, isOffDay: true }, ...worked];
  const fresh = (known ? [extra] : days.filter(({ isOffDay }) => isOffDay).map(({ date }) => date)).filter(isWeekday);
  return { year, fresh, text: JSON.stringify({ year, papers: ['国办发明电〔测试〕1号'], days }) };
}

/** As many weekdays on as were lost on the way. */
function pushedBack(due: Day, fresh: readonly Day[]): Day {
  let on = due;
  let lost = fresh.filter((off) => off > today() && off <= due).length;
  while (lost > 0) {
    on = addDays(on, 1);
    if (isWeekday(on) && !fresh.includes(on)) lost -= 1;
  }
  return on;
}

/** A case whose limit was extended by twenty working days: toward the end of a year it ends in the next. */
async function longCase(signIn: (who: 'shoujian' | 'chengban' | 'qianfa') => Promise<Page>) {
  const registrar = await signIn('shoujian');
  const made = await register(registrar, { subject: '日历测试事项' });
  await assign(registrar, made.caseId, '治安支队');
  const handler = await signIn('chengban');
  const { handlers } = await see(handler, made.caseId);
  await acceptBy(handler, made.caseId, handlers.find(({ name }) => name.startsWith('王'))?.name ?? '');
  await act(handler, made.caseId, { type: 'askExtension', workingDays: 20, reason: '材料较多' });
  await act(await signIn('qianfa'), made.caseId, { type: 'approveExtension' });
  await act(handler, made.caseId, { type: 'tellExtension', toldOn: today() });
  return { ...made, handler };
}

test('载入一年放假安排：先看影响，再实施，到期日随之移动', async ({ signIn }) => {
  test.setTimeout(240_000);
  const made = await longCase(signIn);
  const { clock: before } = await ask<Clock>(made.handler, `/cases/${made.caseId}`);
  const admin = await signIn('guanli');
  const calendar = await ask<Calendar>(admin, '/settings/calendar');
  let extra = addDays(before.dueOn, -1);
  while (!isWeekday(extra)) extra = addDays(extra, -1);
  const file = fileOf(calendar, extra);
  const after = pushedBack(before.dueOn, file.fresh);

  await goTo('/settings')(admin);
  await test.step('从设置进入，用键盘打开这一年', async () => {
    await panel(admin, '工作日历').getByRole('link', { name: '查看和调整工作日历' }).press('Enter');
    await expect(admin.getByRole('heading', { name: '工作日历', level: 1 })).toBeVisible();
    await expectSound(admin, '工作日历');
    const open = admin.getByRole('button', { name: new RegExp(`^(载入|打开) ${file.year} 年$`) });
    await open.press('Enter');
  });
  const editor = panel(admin, `${file.year} 年放假安排`);
  await test.step('坏文件说明哪一行，已有内容不变', async () => {
    const text = '日期,名称,类型\n2027-02-30,春节,休\n2027-01-01,元旦,放假';
    await editor
      .getByLabel('从文件载入')
      .setInputFiles({ name: '坏.csv', mimeType: 'text/csv', buffer: Buffer.from(text) });
    const told = editor.getByRole('alert');
    await expect(told).toContainText('第 2 行：“日期”的“2027-02-30”不是日期');
    await expect(told).toContainText('第 3 行：“类型”的“放假”不能识别');
  });
  await test.step('好文件读入年历，此时什么也没有改', async () => {
    await editor
      .getByLabel('从文件载入')
      .setInputFiles({ name: `${file.year}.json`, mimeType: 'application/json', buffer: Buffer.from(file.text) });
    await expect(editor.getByRole('status').filter({ hasText: '已读入' })).toBeVisible();
    await expect(editor.getByLabel('公布文件')).toHaveValue('国办发明电〔测试〕1号');
    await expect(editor.getByRole('button', { name: '休息：测试假日' })).toHaveCount(1);
    expect(await ask<Calendar>(admin, '/settings/calendar')).toMatchObject({ version: calendar.version });
  });
  await test.step('方向键在年历上移动，回车标注和恢复', async () => {
    const first = editor.getByRole('group', { name: /年年历$/ }).locator('button[tabindex="0"]');
    await first.press('ArrowRight');
    const second = editor.locator(`[data-on="${file.year}-01-02"]`);
    await expect(second).toBeFocused();
    await second.press('PageDown');
    const inFebruary = editor.locator(`[data-on="${file.year}-02-02"]`);
    await expect(inFebruary).toBeFocused();
    const label = (await inFebruary.getAttribute('aria-label')) ?? '';
    await inFebruary.press('Enter');
    await expect(inFebruary).not.toHaveAttribute('aria-label', label);
    for (let pressed = 0; (await inFebruary.getAttribute('aria-label')) !== label; pressed += 1) {
      expect(pressed).toBeLessThan(3);
      await inFebruary.press('Enter');
    }
  });
  await test.step('预览列出原到期日、新到期日和原因', async () => {
    await editor.getByRole('button', { name: '预览影响' }).press('Enter');
    await expect(editor.getByRole('heading', { name: '对在办件的影响' })).toBeFocused({ timeout: 30_000 });
    const row = editor.getByRole('row').filter({ has: admin.getByRole('rowheader', { name: made.acceptanceNumber }) });
    await expect(row).toContainText(before.dueOn);
    await expect(row).toContainText(after);
    await expect(row).toContainText('改为休息（测试假日）');
    await expect(editor).not.toContainText('日历测试事项');
    expect(await ask<Clock>(made.handler, `/cases/${made.caseId}`)).toMatchObject({ clock: before });
    await expectSound(admin, '预览');
  });
  await test.step('督办员看得到事项，但不能实施', async () => {
    const supervisor = await signIn('duban');
    await goTo('/settings/calendar')(supervisor);
    const here = supervisor.getByRole('navigation', { name: '主导航' }).getByRole('link', { name: '工作日历' });
    await expect(here).toHaveAttribute('aria-current', 'page');
    await supervisor.getByRole('button', { name: new RegExp(`^(载入|打开) ${file.year} 年$`) }).click();
    await supervisor
      .getByLabel('从文件载入')
      .setInputFiles({ name: `${file.year}.json`, mimeType: 'application/json', buffer: Buffer.from(file.text) });
    await supervisor.getByRole('button', { name: '预览影响' }).click();
    await expect(supervisor.getByRole('row').filter({ hasText: made.acceptanceNumber })).toContainText('日历测试事项');
    await expect(supervisor.getByRole('button', { name: '实施改动' })).toHaveCount(0);
  });
  await test.step('实施后到期日移动，不再暂定，改动有记录', async () => {
    await editor.getByRole('button', { name: '实施改动' }).press('Enter');
    await expect(admin.getByText(`日历已更新为第 ${calendar.version + 1} 版`)).toBeVisible();
    const history = panel(admin, '改动记录');
    await expect(history.getByRole('row').nth(1)).toContainText(`载入 ${file.year} 年`);
    expect(await ask<Clock>(made.handler, `/cases/${made.caseId}`)).toMatchObject({
      clock: { dueOn: after, provisional: false },
    });
    const listed = `/cases?view=all&q=${made.acceptanceNumber}`;
    await expect
      .poll(async () => (await ask<{ rows: unknown[] }>(made.handler, listed)).rows)
      .toMatchObject([{ dueOn: after, dueProvisional: false }]);
  });
});

test('本地调整须写理由，可以撤销', async ({ signIn }) => {
  const admin = await signIn('guanli');
  await goTo('/settings/calendar')(admin);
  let on = addDays(today(), 7);
  while (!isWeekday(on)) on = addDays(on, 1);
  const exceptions = panel(admin, '本地调整');
  await test.step('添加', async () => {
    await exceptions.getByRole('button', { name: '添加本地调整' }).click();
    const form = panel(admin, '添加本地调整');
    await form.getByRole('button', { name: '预览影响' }).click();
    await expect(form.getByText('请选择日期。')).toBeVisible();
    await expect(form.getByText('请写明理由。')).toBeVisible();
    await form.getByLabel('日期').fill(on);
    await form.getByLabel('日期').press('Tab');
    await form.getByLabel('理由').fill('台风停止办公');
    await form.getByRole('button', { name: '预览影响' }).click();
    await expect(form.getByRole('row').nth(1)).toContainText('改为休息（台风停止办公）');
    await form.getByRole('button', { name: '实施改动' }).click();
    await expect(exceptions.getByRole('row').nth(1)).toContainText('台风停止办公');
  });
  await test.step('撤销', async () => {
    await exceptions.getByRole('button', { name: /^撤销 / }).click();
    const form = admin.getByRole('region', { name: /^撤销 .*的本地调整$/ });
    await form.getByLabel('理由').fill('台风没有来');
    await form.getByRole('button', { name: '预览影响' }).click();
    await form.getByRole('button', { name: '实施改动' }).click();
    await expect(exceptions.getByText('没有本地调整。')).toBeVisible();
    await expect(panel(admin, '改动记录').getByRole('row').nth(1)).toContainText('台风没有来');
  });
});

test('别人打不开工作日历', async ({ signIn, expectErrors }) => {
  expectErrors(/status of 404/);
  const page = await signIn('chengban');
  await goTo('/settings/calendar')(page);
  await expect(page.getByRole('heading', { name: '没有找到这个页面' })).toBeVisible();
  expect((await page.request.get('/api/v1/settings/calendar')).status()).toBe(403);
});
