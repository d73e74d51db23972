// What a case page promises: why this day, why not, nothing lost between two people, and a record of every look and change.
import { act, acceptBy, assign, register, see, send, today } from './actions/by-program';
import { actionsOf, correctSubject, openStep, submit, withdraw } from './actions/case-steps';
import { choose, goTo, panel } from './actions/fields';
import { expect, OUR_ORIGIN, test } from './fixtures';

const PDF = Buffer.from('%PDF-1.4\n1 0 obj\n<< /Type /Catalog >>\nendobj\ntrailer\n<< /Root 1 0 R >>\n%%EOF\n');

test('“为什么是这一天”逐步数出到期日，点出节假日和调休', async ({ signIn }) => {
  const page = await signIn('duban');
  await goTo('/queue?view=all&q=2019年度反诈宣传经费支出情况')(page);
  await page.getByRole('rowheader').getByRole('link').click();
  await page.getByRole('button', { name: '为什么是这一天' }).click();
  const ledger = panel(page, '期限明细');
  // Received on the Sunday worked for the holiday; 28 to 30 September, 9 and 10 October and three weeks make twenty.
  await expect(ledger).toContainText('2020-09-27 周日 为收到之日，当日不计，次日起算');
  await expect(ledger).toContainText('2020-09-28 周一 至 2020-10-30 周五，第 1 至第 20 个工作日');
  await expect(ledger).toContainText('不计入的节假日：国庆节、中秋节（2020-10-01 周四 至 2020-10-08 周四）');
  await expect(ledger).toContainText('计入的调休上班日：2020-10-10 周六');
  await expect(ledger).toContainText('到期日为 2020-10-30 周五');
  await expect(ledger).toContainText('依据：条例第三十三条第二款');
  await page.getByRole('button', { name: '收起期限明细' }).click();
  await expect(ledger).toBeHidden();
});

test('不能办的事写明为什么和依据哪一条', async ({ signIn }) => {
  const registrar = await signIn('shoujian');
  const { caseId } = await register(registrar, { subject: '警车采购清单' });
  const on = today();
  await act(registrar, caseId, { type: 'askSupplement', sentOn: on, points: '请明确年份。', periodWorkingDays: 15 });
  await act(registrar, caseId, { type: 'recordSupplementNotice', receivedOn: on });
  await act(registrar, caseId, { type: 'receiveSupplement', receivedOn: on, content: '上一年度。' });
  await assign(registrar, caseId, '治安支队');
  const page = await signIn('chengban');
  await acceptBy(page, caseId, '王立（演示）');

  await goTo(`/cases/${caseId}`)(page);
  const blocked = actionsOf(page).getByRole('button', { name: '告知补正', exact: true });
  await expect(blocked).toBeDisabled();
  await expect(blocked).toHaveAccessibleDescription('补正告知只能一次，该件已经告知过补正。（条例第三十条）');
});

test('两个人同时办一件：后来的看到变化，填写的内容还在，谁也不覆盖谁', async ({ signIn, expectErrors }) => {
  expectErrors(/status of 409/);
  const colleague = await signIn('shoujian');
  const { caseId } = await register(colleague, { subject: '路面监控覆盖率' });
  await assign(colleague, caseId, '治安支队');
  const page = await signIn('chengban');
  await acceptBy(page, caseId, '王立（演示）');

  await goTo(`/cases/${caseId}`)(page);
  const form = await openStep('拟办')(page);
  await choose(form, '办理结果', '予以公开');
  await form.getByLabel('答复内容').fill('您申请公开的信息，本机关予以公开。');

  await act(colleague, caseId, { type: 'correct', changes: { subject: '路面视频监控覆盖率' }, reason: '照原文更正' });
  const bar = page.getByRole('status').filter({ hasText: '本件在您查看期间有了变化' });
  // The page looks again every fifteen seconds.
  await expect(bar).toContainText('陈敏（演示）', { timeout: 30_000 });
  await expect(bar).toContainText('更正记录');
  await expect(bar).toContainText('您填写的内容仍保留。');

  await test.step('没有核对就提交：不保存，说明原因', async () => {
    await submit(form, '拟办');
    await expect(form.getByRole('alert')).toContainText('您的操作没有保存');
    expect((await see(page, caseId)).state).toMatchObject({ status: 'handling', subject: '路面视频监控覆盖率' });
    await expect(form.getByLabel('答复内容')).toHaveValue('您申请公开的信息，本机关予以公开。');
  });
  await test.step('核对后提交：两人的改动都在', async () => {
    await bar.getByRole('button', { name: '显示最新状态' }).click();
    await expect(page.getByRole('heading', { level: 1, name: '路面视频监控覆盖率' })).toBeVisible();
    await expect(form.getByLabel('答复内容')).toHaveValue('您申请公开的信息，本机关予以公开。');
    await submit(form, '拟办');
    await expect(page.getByText('已办理：拟办')).toBeVisible();
    await expect(panel(page, '办理过程')).toContainText('路面监控覆盖率 改为 路面视频监控覆盖率');
  });
});

test('上传的材料下载回来一个字节不差，不该收的说明为什么', async ({ signIn, expectErrors }) => {
  expectErrors(/status of 422/);
  const page = await signIn('shoujian');
  const { caseId } = await register(page, { subject: '户籍窗口服务时间' });
  await goTo(`/cases/${caseId}`)(page);
  const documents = panel(page, '材料');
  const upload = documents.locator('input[type="file"]');

  await upload.setInputFiles({ name: '申请书（原件）.pdf', mimeType: 'application/pdf', buffer: PDF });
  await expect(documents.getByText('已上传 申请书（原件）.pdf')).toBeVisible();
  const link = documents.getByRole('link', { name: '下载 申请书（原件）.pdf' });
  const [download] = await Promise.all([page.waitForEvent('download'), link.click()]);
  expect(download.suggestedFilename()).toBe('申请书（原件）.pdf');
  const chunks: Buffer[] = [];
  for await (const chunk of await download.createReadStream()) chunks.push(chunk as Buffer);
  expect(Buffer.concat(chunks).equals(PDF)).toBe(true);

  await upload.setInputFiles({
    name: '伪装.pdf',
    mimeType: 'application/pdf',
    buffer: Buffer.from('<script></script>'),
  });
  await expect(documents).toContainText(
    '伪装.pdf 没有上传：不能上传“伪装.pdf”：只接受 PDF、JPG、PNG、DOCX、XLSX 文件，且内容须与扩展名一致。',
  );
  await documents.getByRole('button', { name: '移除' }).click();
  await expect(documents.getByRole('link')).toHaveCount(1);

  await test.step('督办员打得开办理材料，打不开也看不到申请人材料的名字', async () => {
    await documents.getByRole('radio', { name: '办理材料' }).check();
    await upload.setInputFiles({ name: '检索结果.pdf', mimeType: 'application/pdf', buffer: PDF });
    await expect(documents.getByText('已上传 检索结果.pdf')).toBeVisible();
    const supervisor = await signIn('duban');
    await goTo(`/cases/${caseId}`)(supervisor);
    await expect(panel(supervisor, '材料').getByRole('link')).toHaveAccessibleName('下载 检索结果.pdf');
    await expect(panel(supervisor, '材料').getByRole('listitem').first()).toContainText(
      '申请人材料，只有收件员和本件承办人可以打开',
    );
    expect(await supervisor.content()).not.toContain('申请书（原件）');
    const refused = await supervisor.request.get(`${await link.getAttribute('href')}`);
    expect(refused.status()).toBe(403);
  });
});

test('申请人信息先脱敏，只有收件员和承办人能看，看了就记录', async ({ signIn }) => {
  const registrar = await signIn('shoujian');
  const { caseId } = await register(registrar, { subject: '出租车治安检查频次', applicant: '严某某（测试）' });
  await assign(registrar, caseId, '治安支队');
  const handler = await signIn('chengban');
  await acceptBy(handler, caseId, '王立（演示）');

  for (const page of [registrar, handler]) {
    await goTo(`/cases/${caseId}`)(page);
    const applicant = panel(page, '申请人');
    await expect(applicant).not.toContainText('严某某（测试）');
    await expect(applicant).not.toContainText('13800009999');
    await expect(applicant).toContainText('查看完整信息会记入审计日志。');
    const [recorded] = await Promise.all([
      page.waitForRequest((request) => request.url().endsWith(`/cases/${caseId}/applicant`)),
      applicant.getByRole('button', { name: '查看完整信息' }).click(),
    ]);
    expect(recorded.method()).toBe('POST');
    await expect(applicant).toContainText('严某某（测试）');
    await expect(applicant).toContainText('13800009999');
    await expect(applicant).toContainText('本次查看已记录。');
    await applicant.getByRole('button', { name: '隐藏' }).click();
    await expect(applicant).not.toContainText('13800009999');
  }
  for (const username of ['chuzhang', 'duban', 'qianfa'] as const) {
    const page = await signIn(username);
    await goTo(`/cases/${caseId}`)(page);
    await expect(panel(page, '申请人')).toContainText('已脱敏。');
    await expect(panel(page, '申请人').getByRole('button')).toHaveCount(0);
    expect(await page.content()).not.toContain('13800009999');
    const refused = await send(page, `/cases/${caseId}/applicant`, {}, OUR_ORIGIN);
    expect(refused.status()).toBe(403);
  }
});

test('更正要有理由，原来的记录仍在', async ({ signIn }) => {
  const registrar = await signIn('shoujian');
  const { caseId } = await register(registrar, { subject: '夜市摊位治安承包协议' });
  const page = await signIn('duban');
  await goTo(`/cases/${caseId}`)(page);

  await test.step('没有理由不能更正', async () => {
    const form = await openStep('更正记录')(page);
    await submit(form, '更正记录');
    await expect(form.getByLabel('理由')).toHaveAccessibleDescription('请输入理由');
    await form.getByRole('button', { name: '收起' }).click();
  });
  await correctSubject({ to: '夜市摊位治安责任协议', reason: '事项与申请书不一致' })(page);
  await expect(page.getByRole('heading', { level: 1, name: '夜市摊位治安责任协议' })).toBeVisible();
  const newest = panel(page, '办理过程').getByRole('listitem').first();
  await expect(newest).toContainText('更正记录');
  await expect(newest).toContainText('夜市摊位治安承包协议 改为 夜市摊位治安责任协议');
  await expect(newest).toContainText('事项与申请书不一致');
  await expect(newest).toContainText('黄英（演示）');
});

test('申请人撤回即办结，计入其他处理', async ({ signIn }) => {
  const page = await signIn('shoujian');
  const { caseId } = await register(page, { subject: '烟花爆竹燃放许可数量' });
  await goTo(`/cases/${caseId}`)(page);
  await withdraw('申请人当面提交撤回申请书')(page);
  await expect(page.getByText('已办结').first()).toBeVisible();
  await expect(panel(page, '办理过程')).toContainText('申请人当面提交撤回申请书');
  await expect(panel(page, '计入年度报告').getByRole('link')).toHaveText([
    '本年新收政府信息公开申请数量 / 自然人',
    '其他 / 自然人',
    '总计 / 自然人',
  ]);
  await expect(page.getByText('这件申请现在没有需要您办理的事项。')).toBeVisible();
});
