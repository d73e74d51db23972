// The report of a year from its first sentence to a corrected version: prepared, locked, signed off, published, moved, corrected.
import { readFile } from 'node:fs/promises';
import { day } from '@/lib/domain/day';
import { unzipped } from '@/lib/testing/zip';
import { act, register, see } from './actions/by-program';
import { goTo, panel } from './actions/fields';
import { expect, test } from './fixtures';

/** A year over, of which the demonstration knows nothing. */
const YEAR = 2024;
const REPORT = `/reports/${YEAR}`;
const PROBLEMS = '答复文书的说理还不够充分，下一年将加强培训。';

test('督办员编写、锁定，负责人签发，发布后市民能看，事后更正列为变动', async ({ signIn, visit, expectErrors }) => {
  test.slow();
  expectErrors(/422/);
  const registrar = await signIn('shoujian');
  const { caseId, acceptanceNumber } = await register(registrar, {
    subject: '二〇二四年度巡逻防控经费决算',
    arrivedOn: day('2024-12-20'),
  });
  const supervisor = await signIn('duban');
  await goTo(REPORT)(supervisor);
  const work = panel(supervisor, '编写与发布');
  const checks = panel(supervisor, '勾稽校验');

  await test.step('校验未通过时不能锁定，并说明是哪一项', async () => {
    await expect(checks).toContainText('S-1 未通过');
    await work.getByRole('button', { name: `锁定 ${YEAR} 年度报告` }).click();
    await work.getByRole('button', { name: '确认' }).click();
    await expect(work.getByRole('alert')).toContainText('S-1');
  });

  await test.step('从校验走到要写的一节，写好后校验通过', async () => {
    await checks.getByRole('link', { name: '五、存在的主要问题及改进情况' }).click();
    const box = supervisor.getByLabel('五、存在的主要问题及改进情况：正文');
    await expect(box).toBeFocused();
    await box.fill(PROBLEMS);
    await supervisor.getByRole('button', { name: '保存', exact: true }).click();
    await expect(checks).not.toContainText('S-1 未通过');
  });

  await test.step('手写的数字与表格不一致时提示，插入的数字随办件变动', async () => {
    const overview = supervisor.getByRole('region', { name: '一、总体情况' });
    await overview.getByRole('button', { name: '编写' }).click();
    await overview.getByRole('textbox').fill('全年新收申请2件。');
    await overview.getByRole('button', { name: '保存', exact: true }).click();
    await expect(checks).toContainText('2 ≠ 1');
    await overview.getByRole('button', { name: '编写' }).click();
    await overview.getByRole('textbox').fill('全年新收申请{t3.new_received}件。');
    await overview.getByRole('button', { name: '保存', exact: true }).click();
    await expect(overview).toContainText('全年新收申请1件。');
    await expect(checks).not.toContainText('S-2 需说明');
  });

  await test.step('提示须说明理由', async () => {
    // One person asked, so the number tells of a person.
    await expect(checks).toContainText('P-1 需说明');
    await checks.getByRole('button', { name: '填写说明' }).click();
    await checks.getByLabel('为什么属于正常情况').fill('已核对，不涉及个人隐私');
    await checks.getByRole('button', { name: '保存说明' }).click();
    await expect(checks).toContainText('说明：已核对，不涉及个人隐私');
  });

  const takeStep = async (page: typeof supervisor, name: string, reason?: string) => {
    const panelOf = panel(page, '编写与发布');
    await panelOf.getByRole('button', { name }).click();
    if (reason) await panelOf.getByLabel('理由').fill(reason);
    await panelOf.getByRole('button', { name: '确认' }).click();
  };
  const signOff = async () => {
    const head = await signIn('qianfa');
    await goTo(REPORT)(head);
    await takeStep(head, `签发 ${YEAR} 年度报告`);
    await expect(panel(head, '编写与发布')).toContainText('等待督办员发布');
  };

  await test.step('锁定、签发、发布', async () => {
    await takeStep(supervisor, `锁定 ${YEAR} 年度报告`);
    await expect(work).toContainText('等待信息公开机构负责人签发');
    await signOff();
    await supervisor.reload();
    await takeStep(supervisor, `发布 ${YEAR} 年度报告`);
    await expect(work).toContainText('最近一次发布');
  });

  const citizen = await visit({ javaScript: false });
  await test.step('市民不用脚本也能读到全文', async () => {
    await goTo('/reports')(citizen);
    await citizen.getByRole('link', { name: `${YEAR}年度` }).click();
    await expect(citizen.getByText('全年新收申请1件。')).toBeVisible();
    await expect(citizen.getByText(PROBLEMS)).toBeVisible();
  });

  await test.step('市民下载 Word 文件，内容相同', async () => {
    const download = citizen.waitForEvent('download');
    await citizen.getByRole('link', { name: 'Word', exact: true }).click();
    const file = await download;
    expect(file.suggestedFilename()).toBe(`温州市公安局${YEAR}年政府信息公开工作年度报告.docx`);
    const { 'word/document.xml': document } = unzipped(await readFile(await file.path()));
    expect(document).toContain('全年新收申请1件。');
    expect(document).toContain(PROBLEMS);
  });

  await test.step('发布后的更正须有理由，列为变动', async () => {
    const { state } = await see(supervisor, caseId);
    expect(state.status).toBe('registered');
    await act(supervisor, caseId, { type: 'correct', changes: { applicantKind: 'business' }, reason: '申请人是企业' });
    await supervisor.reload();
    const moved = panel(supervisor, '发布后的变动');
    await expect(moved).toContainText('第 1 版发布以后，以下数字有了变动');
    await expect(moved.getByRole('link', { name: acceptanceNumber })).toBeVisible();
    await expect(moved).toContainText('理由：申请人是企业');
    await goTo(`/reports?year=${YEAR}`)(citizen);
    await expect(citizen.getByText('全年新收申请1件。')).toBeVisible();
  });

  await test.step('发布更正版本，原来的版本仍可查看', async () => {
    await takeStep(supervisor, '打开更正', '一件申请的申请人类别有误');
    await expect(checks).toContainText('P-1 需说明');
    await checks.getByRole('button', { name: '填写说明' }).click();
    await checks.getByLabel('为什么属于正常情况').fill('仍是这一件');
    await checks.getByRole('button', { name: '保存说明' }).click();
    await expect(checks).toContainText('说明：仍是这一件');
    await takeStep(supervisor, `锁定 ${YEAR} 年度报告`);
    await expect(work).toContainText('等待信息公开机构负责人签发');
    await signOff();
    await supervisor.reload();
    await takeStep(supervisor, `发布 ${YEAR} 年度报告`);
    await expect(panel(supervisor, '版本与经过')).toContainText('第 2 版');
    await goTo(`/reports?year=${YEAR}`)(citizen);
    await expect(citizen.getByText('更正说明：一件申请的申请人类别有误').first()).toBeVisible();
    await citizen.getByRole('link', { name: '第 1 版' }).click();
    await expect(citizen.getByText('这是原来的版本')).toBeVisible();
  });

  // The case ends here, so that it is in nobody's way.
  await act(registrar, caseId, { type: 'withdraw', withdrawnOn: day('2025-01-06'), proof: '书面撤回' });
});
