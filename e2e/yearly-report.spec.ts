// The year 2020 of 温州市公安局, cell by cell as it was published, in the office and in public.
import { ReportFormat } from '@/lib/domain/report/report-format';
import { reportForm } from '@/lib/domain/report/report-form';
import { WENZHOU_POLICE_2020 as PUBLISHED } from '@/lib/testing/published-reports';
import { thisYear } from './actions/by-program';
import { goTo, panel } from './actions/fields';
import { type Numbers, tableFour, tableThree } from './actions/report-tables';
import { expect, test } from './fixtures';

/** Every cell of table three as printed, with the totals that the printed numbers make. */
function printedTableThree(form: '2019' | '2021'): Numbers {
  const { countedRows, columns } = reportForm(form).table3;
  return Object.fromEntries(
    countedRows.map((row) => {
      const printed = PUBLISHED.table3[row] ?? {};
      const total = Object.values(printed).reduce((sum, count) => sum + count, 0);
      const cells = columns.map(({ key }) => [key, key === 'total' ? total : (printed[key] ?? 0)] as const);
      return [row, Object.fromEntries(cells)];
    }),
  );
}

function printedTableFour(): Readonly<Record<string, number>> {
  return Object.fromEntries(
    reportForm('2019').table4.columns.map(({ key, kind, result }) => {
      const printed = PUBLISHED.table4[kind] ?? {};
      const total = Object.values(printed).reduce((sum, count) => sum + count, 0);
      return [key, result === 'total' ? total : (printed[result] ?? 0)];
    }),
  );
}

test('2020 年度表三、表四每一格与公布的一致，校验全部通过', async ({ signIn }) => {
  const page = await signIn('duban');
  await goTo('/reports/2020')(page);
  await expect(page.getByRole('heading', { name: '2020 年度政府信息公开工作年度报告' })).toBeVisible();
  expect(await tableThree(page, '2019')).toEqual(printedTableThree('2019'));
  expect(await tableFour(page, '2019')).toEqual(printedTableFour());
  const checks = panel(page, '勾稽校验');
  await expect(checks).toContainText(/\d+ 项全部通过/);
  await expect(checks).not.toContainText('未通过');
  await expect(checks).toContainText('12 + 1 = 13 + 0');
});

test('每个数字打开它所数的办件', async ({ signIn }) => {
  const page = await signIn('duban');
  await goTo('/reports/2020')(page);
  const notHeld = PUBLISHED.table3.unavailable_not_held?.natural;
  await page.getByRole('link', { name: `1.本机关不掌握相关政府信息，自然人：${notHeld} 件，打开清单` }).click();
  const list = page.getByRole('dialog');
  await expect(list).toContainText(`共 ${notHeld} 件`);
  await expect(list.getByRole('link')).toHaveCount(notHeld ?? NaN);
  await expect(page).toHaveURL(/cell=unavailable_not_held\.natural/);

  await test.step('链接可以直接打开，并能回到办件', async () => {
    await page.reload();
    await expect(list.getByRole('link')).toHaveCount(notHeld ?? NaN);
    await list.getByRole('link').first().click();
    await expect(panel(page, '计入年度报告')).toContainText('本机关不掌握相关政府信息 / 自然人');
  });
});

test('可以换成 2021 年格式看，并说明本年度适用哪一种', async ({ signIn }) => {
  const page = await signIn('duban');
  await goTo('/reports/2020')(page);
  await page.getByText('2021 年格式', { exact: true }).click();
  await expect(page.getByText('2020 年度适用 2019 年格式，现在按另一格式显示，仅供参考。')).toBeVisible();
  expect(await tableThree(page, '2021')).toEqual(printedTableThree('2021'));
  await expect(page).toHaveURL(/form=2021/);
  await page.goBack();
  await expect(page.getByText('仅供参考')).toBeHidden();
});

test('六种格式都可以用键盘下载，打开的是同一份报告', async ({ signIn }) => {
  const page = await signIn('duban');
  await goTo('/reports/2020')(page);
  for (const [at, format] of ReportFormat.options.entries()) {
    await page.getByRole('button', { name: '下载' }).focus();
    await page.keyboard.press('Enter');
    await expect(page.getByRole('menu')).toBeVisible();
    await page.keyboard.press('Tab');
    const item = page.getByRole('menuitem').nth(at);
    while (!(await item.evaluate((one) => one === document.activeElement))) await page.keyboard.press('ArrowDown');
    const [download] = await Promise.all([page.waitForEvent('download'), page.keyboard.press('Enter')]);
    expect(download.suggestedFilename()).toBe(`温州市公安局2020年政府信息公开工作年度报告.${format}`);
    await expect(page.getByRole('menu')).toBeHidden();
  }
});

test('公开网页不用脚本，数字相同', async ({ visit }) => {
  const page = await visit({ javaScript: false });
  await goTo('/reports')(page);
  await page.getByRole('link', { name: '2020年度' }).click();
  await expect(page).toHaveURL(/\/reports\?year=2020$/);
  expect(await tableThree(page, '2019')).toEqual(printedTableThree('2019'));
  expect(await tableFour(page, '2019')).toEqual(printedTableFour());
});

test('年度没有结束不能锁定，并说明为什么', async ({ signIn, visit }) => {
  const year = thisYear();
  const page = await signIn('duban');
  await goTo(`/reports/${year}`)(page);
  const work = panel(page, '编写与发布');
  await expect(work).toContainText(`${year} 年度还没有结束，报告还不能锁定。下一年 1 月 1 日起可以锁定。`);
  await expect(work.getByRole('button')).toHaveCount(0);
  await expect(page.getByText('尚未发布')).toBeVisible();

  await test.step('不是督办员的没有锁定和更正的按钮', async () => {
    const other = await signIn('fazhi');
    await goTo('/reports/2020')(other);
    await expect(panel(other, '编写与发布')).toContainText('需要更正时，由督办员重新打开。');
    await expect(panel(other, '编写与发布').getByRole('button')).toHaveCount(0);
  });
  await test.step('公开网页上没有这一年', async () => {
    const citizen = await visit({ javaScript: false });
    await goTo(`/reports?year=${year}`)(citizen);
    await expect(citizen.getByText('没有公布过这一年度的报告。')).toBeVisible();
  });
});

test('截至某日的报告只算到那一天记录的', async ({ signIn }) => {
  const page = await signIn('duban');
  await goTo('/reports/2020?asOf=2020-01-01')(page);
  await expect(page.getByText(/截至 2020.* 已记录的情况/)).toBeVisible();
  const { new_received: received, carried_in: carriedIn } = await tableThree(page, '2019');
  expect([received?.['total'], carriedIn?.['total']]).toEqual([0, 1]);
});
