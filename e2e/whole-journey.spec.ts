// One request from the letter box to the yearly table, past every desk, with a citizen looking on from outside.
import type { Page } from '@playwright/test';
import { thisYear, today } from './actions/by-program';
import {
  accept,
  actionsOf,
  approve,
  assignTo,
  deliverByPost,
  draft,
  openStep,
  redraft,
  sendBack,
  sign,
} from './actions/case-steps';
import { goTo, panel } from './actions/fields';
import { registerByMail } from './actions/registration';
import { tableThree } from './actions/report-tables';
import { lookUp } from './actions/status-page';
import { expect, test } from './fixtures';

const SUBJECT = '派出所夜间值班经费支出明细';
const APPLICANT = '钱某（测试）';
const HANDLERS_CHOICE = [
  '拟办',
  '告知补正',
  '申请延期',
  '征求意见',
  '要求说明理由',
  '收取信息处理费',
  '退回',
  '申请人撤回',
];
const NOTHING_TO_DO = '这件申请现在没有需要您办理的事项。';

/** Status, whose move as this person reads it, and the buttons in their order; blocked ones come last. */
async function expectTurn(page: Page, status: string, move: string, actions: readonly string[]) {
  await page.reload();
  const top = page.locator('header').filter({ has: page.getByRole('heading', { level: 1, name: SUBJECT }) });
  await expect(top).toContainText(status);
  await expect(top).toContainText(move);
  if (actions.length === 0) await expect(page.getByText(NOTHING_TO_DO)).toBeVisible();
  else await expect(actionsOf(page).getByRole('button')).toHaveText([...actions]);
}

async function expectProgress(citizen: Page, current: string | null, office: string) {
  await citizen.reload();
  const steps = citizen.getByRole('list', { name: '进度' });
  if (current) await expect(steps.locator('[aria-current="step"]')).toContainText(current);
  else await expect(steps.getByRole('listitem').last()).toContainText('已完成');
  await expect(citizen.getByText(office)).toBeVisible();
}

test('一封申请信从收件走到年度报告的一格', async ({ signIn, visit, expectErrors }) => {
  expectErrors(/status of 404 .*\/cases\//); // where somebody looks who may not
  test.setTimeout(420_000); // the whole path, step by step: a busy machine takes its time
  const year = thisYear();
  const desks = {
    registrar: await signIn('shoujian'),
    handler: await signIn('chengban'),
    stranger: await signIn('chengban2'),
    head: await signIn('chuzhang'),
    secrecy: await signIn('baomi'),
    legal: await signIn('fazhi'),
    officeHead: await signIn('qianfa'),
    supervisor: await signIn('duban'),
  };
  const { registrar, handler, head, secrecy, legal, officeHead, supervisor } = desks;

  await goTo(`/reports/${year}`)(supervisor);
  const before = await tableThree(supervisor, '2021');

  const receipt = await registerByMail({
    applicant: APPLICANT,
    subject: SUBJECT,
    description: '请公开本市各派出所上一年度夜间值班经费支出明细，纸质邮寄。',
    signedFor: today(),
  })(registrar);
  expect(receipt.number).toMatch(new RegExp(`^${year}-\\d{4}$`));

  const citizen = await visit({ javaScript: false });
  await lookUp(receipt)(citizen);
  await expect(citizen.getByRole('heading', { name: `申请 ${receipt.number}` })).toBeVisible();
  await expect(citizen.getByText(SUBJECT)).toHaveCount(0);
  await expectProgress(citizen, '受理', '申请已经登记，正在确定由哪个部门办理。');

  await goTo(receipt.path)(registrar);
  await expectTurn(registrar, '已登记', '该您办理', ['分派', '告知补正', '申请人撤回', '更正记录']);
  await test.step('别的单位和审核员还看不到这一件', async () => {
    for (const page of [handler, secrecy]) {
      await page.goto(receipt.path);
      await expect(page.getByRole('heading', { name: '没有找到这个页面' })).toBeVisible();
    }
  });

  await assignTo('治安支队', '请于一周内提出拟办意见。')(registrar);
  await expectProgress(citizen, '受理', '已经交给承办部门，等经办人接手。');
  await goTo(receipt.path)(handler);
  await expectTurn(handler, '待签收', '该您办理', ['签收', '退回', '申请人撤回']);
  await expectTurn(registrar, '待签收', '承办单位：治安支队', ['改派', '申请人撤回', '更正记录']);
  await goTo(receipt.path)(desks.stranger);
  await expect(desks.stranger.getByRole('heading', { name: '没有找到这个页面' })).toBeVisible();

  await accept(handler);
  await expectProgress(citizen, '办理', '承办部门正在查找信息、准备答复。');
  await expectTurn(handler, '办理中', '该您办理', HANDLERS_CHOICE);
  await goTo(receipt.path)(head);
  await expectTurn(head, '办理中', '承办人：王立（演示）', ['退回', '改派']);
  await goTo(receipt.path)(officeHead);
  await expectTurn(officeHead, '办理中', '承办人：王立（演示）', []);
  await actionsOf(officeHead).getByText('另有 4 项还没有到办理的时候').click();
  await expect(actionsOf(officeHead).getByRole('button', { name: '同意延期', exact: true })).toBeDisabled();
  await expect(actionsOf(officeHead)).toContainText('没有待审批的延期申请。');

  await draft({
    outcome: '属于三类内部事务信息',
    grounds: '所申请内容属于内部后勤管理信息。',
    reply: '您申请公开的信息属于本机关内部事务信息，依法不予公开。',
  })(handler);
  await expectProgress(citizen, '办理', '答复已经写好，正在审核。');
  await expectTurn(head, '审核中', '该您办理', ['审核通过', '退回修改']);
  await expectTurn(registrar, '审核中', '处室负责人：治安支队', ['申请人撤回', '更正记录']);

  await approve('同意')(head);
  await goTo(receipt.path)(secrecy);
  await expectTurn(secrecy, '审核中', '该您办理', ['审核通过', '退回修改']);
  await expectTurn(head, '审核中', '保密审查员', []);

  await approve('经审查，不涉及国家秘密')(secrecy);
  await goTo(receipt.path)(legal);
  await expectTurn(legal, '审核中', '该您办理', ['审核通过', '退回修改']);
  await test.step('退回修改必须写明理由', async () => {
    const form = await openStep('退回修改')(legal);
    await form.getByRole('button', { name: '退回修改' }).click();
    await expect(form.getByLabel('理由')).toHaveAccessibleDescription('请输入理由');
    await form.getByRole('button', { name: '收起' }).click();
  });
  await sendBack('请写明属于内部后勤管理信息的事实和公开后的影响。')(legal);

  await expectTurn(handler, '办理中', '该您办理', HANDLERS_CHOICE);
  await expect(panel(handler, '送审稿')).toContainText('请写明属于内部后勤管理信息的事实和公开后的影响。');
  await redraft('经费支出明细反映内部后勤和勤务安排，公开后影响正常管理秩序。')(handler);
  await test.step('重新送审后，此前的审核通过不再算数', async () => {
    await expect(panel(handler, '承办')).toContainText('处室审核 · 正在审核');
    await expect(panel(handler, '承办')).toContainText('保密审查 · 未到');
    await expectTurn(secrecy, '审核中', '处室负责人', []);
  });
  await expectTurn(head, '审核中', '该您办理', ['审核通过', '退回修改']);
  await approve('同意')(head);
  await secrecy.reload();
  await approve('不涉密')(secrecy);
  await legal.reload();
  await approve('依据适当，同意')(legal);

  await expectProgress(citizen, '办理', '审核已经通过，等负责人签发。');
  await expectTurn(officeHead, '待签发', '该您办理', ['签发', '退回修改']);
  await expectTurn(legal, '待签发', '信息公开机构负责人', []);
  await sign(officeHead);

  await expectProgress(citizen, '办理', '答复已经签发，正在送给您。');
  await expectTurn(officeHead, '待送达', '收件员', []);
  await expectTurn(registrar, '待送达', '该您办理', ['送达', '登记未能送达', '申请人撤回', '更正记录']);
  await deliverByPost({ postedOn: today(), proof: 'XA12345678933' })(registrar);

  await expectProgress(citizen, null, '这件申请已经办结。');
  await expect(citizen.getByRole('heading', { name: '办结日期' })).toBeVisible();
  await goTo(receipt.path)(supervisor);
  await expectTurn(supervisor, '已办结', '办结', ['更正记录']);
  await expectTurn(registrar, '已办结', '办结', ['登记申请人收到答复', '登记未能送达']);

  await test.step('办件说明计入哪几格', async () => {
    await expect(panel(registrar, '计入年度报告').getByRole('link')).toHaveText([
      '本年新收政府信息公开申请数量 / 自然人',
      '属于三类内部事务信息 / 自然人',
      '总计 / 自然人',
    ]);
  });

  await goTo(`/reports/${year}`)(supervisor);
  await test.step('年度表格恰好多出这一件', async () => {
    const after = await tableThree(supervisor, '2021');
    const moved = Object.entries(after).flatMap(([row, cells]) =>
      Object.entries(cells).flatMap(([column, count]) => {
        const by = count - (before[row]?.[column] ?? 0);
        return by === 0 ? [] : [`${row}.${column} ${by}`];
      }),
    );
    expect(moved).toEqual([
      'new_received.natural 1',
      'new_received.total 1',
      'refused_internal_affairs.natural 1',
      'refused_internal_affairs.total 1',
      'total_handled.natural 1',
      'total_handled.total 1',
    ]);
  });
  for (const row of ['一、本年新收政府信息公开申请数量', '5.属于三类内部事务信息', '（七）总计']) {
    await test.step(`${row} 的数字打开含有本件的清单`, async () => {
      await supervisor.getByRole('link', { name: new RegExp(`^${row}，自然人：\\d+ 件，打开清单$`) }).click();
      const list = supervisor.getByRole('dialog');
      await expect(list.getByRole('link', { name: receipt.number })).toHaveAttribute('href', receipt.path);
      await list.getByRole('button', { name: '关闭清单' }).click();
      await expect(list).toBeHidden();
    });
  }
});
