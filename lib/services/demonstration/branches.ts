/**
 * Branches under the demonstration's bureau, so that there is something to add up: past cases from a ledger each, one report
 * published in time, one late, one not at all. Branches and figures are invented and say so.
 */
import 'server-only';
import { insertUser } from '@/db/bodies';
import { commit } from '@/db/client';
import { day } from '@/lib/domain/day';
import type { ReportCommand } from '@/lib/domain/report/report-work';
import type { Actor } from '@/lib/domain/staff/actor';
import type { Role } from '@/lib/domain/staff/role';
import { newId } from '@/lib/platform/id';
import { officeMoment } from '@/lib/platform/today';
import { findBody, makeBody } from '../bodies';
import { callAt } from '../call';
import { CASE_LEDGER_HEADER } from '../ledger/case-ledger';
import { importCases } from '../ledger/import-cases';
import { NO_PASSWORD } from '../passwords';
import { actOnReport } from '../report/report-desk';
import { raise } from '@/lib/domain/raise';
import { must } from './play';

interface Branch {
  readonly name: string;
  /** Columns of the ledger but for number and applicant: kind, channel, received, subject, closed, outcome. */
  readonly cases: readonly string[];
  /** Days on which its report of 2020 was locked, signed off and published. */
  readonly reported: readonly [string, string, string] | null;
}

const BRANCHES: readonly Branch[] = [
  {
    name: '甲区分局（演示）',
    cases: [
      '自然人,网上,2020-02-11,某路口交通信号配时记录,2020-03-06,granted',
      '自然人,当面,2020-05-18,辖区技防设施分布情况,2020-06-10,refused_state_secret',
      '商业企业,邮寄,2020-08-24,某项目安全评估材料,2020-09-18,partial',
      '自然人,网上,2020-12-14,户籍窗口服务承诺,2021-01-08,granted',
    ],
    reported: ['2021-01-19', '2021-01-20', '2021-01-21'],
  },
  {
    name: '乙区分局（演示）',
    cases: [
      '自然人,网上,2020-04-07,某案件接处警登记,2020-04-29,unavailable_not_found',
      '其他,邮寄,2020-10-12,犬类管理执法数据,2020-11-06,granted',
    ],
    reported: ['2021-02-01', '2021-02-02', '2021-02-03'],
  },
  {
    name: '丙县局（演示）',
    cases: [
      '自然人,网上,2020-06-22,某培训项目采购合同,2020-07-15,granted',
      '自然人,网上,2020-11-30,执法办案场所建设资料,2020-12-21,unavailable_not_responsible',
    ],
    reported: null,
  },
];

const REPORTERS = {
  registrar: '收件员',
  supervisor: '督办员',
  office_head: '信息公开机构负责人',
} as const satisfies Partial<Record<Role, string>>;
const PROBLEMS = '个别答复文书的说理还不够充分，下一年将逐件核查。（演示）';

const STEPS: readonly (readonly [Role, ReportCommand])[] = [
  ['registrar', { type: 'write', section: 'problems', text: PROBLEMS }],
  ['supervisor', { type: 'explain', check: 'P-1', reason: '演示数据，不涉及真实申请人。' }],
  ['supervisor', { type: 'lock' }],
  ['office_head', { type: 'signOff' }],
  ['supervisor', { type: 'publish' }],
];

const FOUNDED = officeMoment(day('2019-05-15'));

/** People nobody can sign in as: the branch's steps need somebody who takes them. */
async function reportersOf(bodyId: string): Promise<Readonly<Partial<Record<Role, Actor>>>> {
  const people = (Object.keys(REPORTERS) as (keyof typeof REPORTERS)[]).map((role): Actor => {
    const userId = newId();
    return { userId, name: `${REPORTERS[role]}（演示）`, bodyId, roles: [role], unitId: null, unitIds: [] };
  });
  await commit((tx) =>
    people.map(({ userId, name, roles }) =>
      insertUser(tx, {
        ...{ id: userId, bodyId, username: userId, name, roles: [...roles], unitId: null },
        ...{ passwordHash: NO_PASSWORD, active: false, createdAt: new Date(FOUNDED) },
      }),
    ),
  );
  return Object.fromEntries(people.map((actor) => [actor.roles[0], actor]));
}

async function playBranch({ name, cases, reported }: Branch, parentId: string): Promise<void> {
  const bodyId = await makeBody(name, FOUNDED, { parentId, demonstration: true });
  const body = (await findBody(name)) ?? raise(name);
  const actors = await reportersOf(bodyId);
  const at = (role: Role, on: string) => callAt(actors[role] ?? raise(role), officeMoment(day(on)));
  const rows = cases.map((row, index) => {
    const [kind, ...rest] = row.split(',');
    return [`2020-${String(index + 1).padStart(4, '0')}`, kind, `某某${index}（演示）`, ...rest].join(',');
  });
  const ledger = [CASE_LEDGER_HEADER.join(','), ...rows].join('\n');
  const { at: madeAt, actor } = at('registrar', '2021-01-11');
  const imported = await importCases(
    body,
    { name: 'demo.csv', bytes: Buffer.from(ledger), largestMegabytes: 1 },
    { at: madeAt, by: actor, dryRun: false, isNewBody: false, onProgress: () => undefined },
  );
  if ('problems' in imported) raise(`the ledger of ${name} is refused: ${JSON.stringify(imported.problems[0])}`);
  if (!reported) return;
  const days = ['2021-01-15', '2021-01-18', ...reported];
  for (const [version, [role, command]] of STEPS.entries()) {
    must(await actOnReport(at(role, days[version] ?? raise('day')), 2020, command, version));
  }
}

export async function playBranches(parentId: string): Promise<void> {
  for (const branch of BRANCHES) await playBranch(branch, parentId);
}
