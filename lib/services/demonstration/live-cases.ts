/**
 * Cases under way, counted back from today so that the queue always shows every status: fresh ones, ones due soon, ones
 * overdue, and some lately closed. Persons are invented.
 */
import type { ApplicantKind } from '@/lib/domain/applicant/applicant-kind';
import type { Channel } from '@/lib/domain/case/channel';
import { isWorkingDay, type WorkCalendar } from '@/lib/domain/clock/work-calendar';
import { addDays, type Day } from '@/lib/domain/day';
import type { Outcome } from '@/lib/domain/outcome/outcomes';
import { organisation, person } from './people';
import {
  ASKS_OFTEN,
  CONSULTED_TWICE,
  CONSULTED_WITHOUT_ANSWER,
  FEE_NOTICED,
  LATER_DAY,
  REASONS_ASKED,
} from './procedures';
import type { Stage, Story } from './story';

type Extra = Partial<Story> & { kind?: ApplicantKind; org?: string; personNumber?: number };
type Row = readonly [workingDaysAgo: number, until: Stage, channel: Channel, subject: string, extra?: Extra];

const ROWS: readonly Row[] = [
  [
    37,
    'delivered',
    'signed_mail',
    '治安巡防队伍装备采购合同',
    {
      outcome: 'partial',
      draftAfter: 18,
      lateness: { cause: 'review', reason: '合同附件较多，法制审核退补材料，签发时已过到期日一个工作日。' },
    },
  ],
  [34, 'delivered', 'online', '机动车号牌选号规则及后台参数', { outcome: 'refused_internal_affairs' }],
  [31, 'delivered', 'in_person', '某派出所接处警登记表', { outcome: 'refused_enforcement_file' }],
  [30, 'registered', 'online', '反映邻里纠纷处理不当', { withdrawn: true }],
  [28, 'accepted', 'signed_mail', '2019年某地块征收现场执勤方案', { kind: 'business', org: '温州某置业有限公司' }],
  [25, 'accepted', 'online', '视频监控点位建设合同及验收材料', { procedures: CONSULTED_TWICE }],
  [26, 'accepted', 'signed_mail', '保安押运服务招标评审材料', { procedures: CONSULTED_WITHOUT_ANSWER }],
  [29, 'accepted', 'online', '2015年以来全部行政处罚决定书', { procedures: FEE_NOTICED }],
  [
    27,
    'accepted',
    'online',
    '出租房屋信息登记管理办法起草说明',
    { extension: { workingDays: 15, reason: '所涉材料较多，需逐页审查', granted: true } },
  ],
  [26, 'delivered', 'signed_mail', '保安服务公司名录', { outcome: 'granted_already_public' }],
  [24, 'arrived', 'fax', '娱乐场所治安分级名单'],
  [
    23,
    'registered',
    'email',
    '交通事故多发路段排查表',
    { supplement: { points: '请提供路段名称或起止桩号，并附身份证明复印件。', noticeAfter: 3, answeredAfter: null } },
  ],
  [22, 'drafted', 'online', '流动人口居住登记统计口径', { kind: 'research', org: '温州某人口研究所', draftAfter: 18 }],
  [21, 'accepted', 'ordinary_mail', '某拆除现场出警记录'],
  [20, 'legal_reviewed', 'online', '警务公开栏设置标准', { draftAfter: 14 }],
  [19, 'accepted', 'online', '校园周边护学岗设置清单', { kind: 'public_interest', org: '温州某公益促进会' }],
  [18, 'secrecy_reviewed', 'online', '电动自行车登记数据年度汇总', { draftAfter: 12 }],
  [
    18,
    'signed',
    'in_person',
    '犬类收容场所委托协议',
    { outcome: 'partial', draftAfter: 11, failedDelivery: '申请人外出，邮件退回（演示）' },
  ],
  [
    17,
    'accepted',
    'signed_mail',
    '出入境证件工本费收支',
    { unit: 'exit_entry', extension: { workingDays: 10, reason: '需向财务部门调取凭证', granted: false } },
  ],
  [
    16,
    'unit_reviewed',
    'online',
    '禁毒宣传经费采购合同',
    { kind: 'legal_services', org: '浙江某律师事务所', draftAfter: 11 },
  ],
  [15, 'drafted', 'online', '外国人住宿登记处罚裁量基准', { unit: 'exit_entry', draftAfter: 12 }],
  [14, 'signed', 'online', '网吧实名登记检查计划', { draftAfter: 9 }],
  [13, 'legal_reviewed', 'online', '户口迁移材料清单的制定依据', { draftAfter: 9 }],
  [12, 'assigned', 'signed_mail', '民用枪支弹药配售点布局', { unit: 'exit_entry' }],
  [
    11,
    'registered',
    'in_person',
    '某路段限行决定的风险评估报告',
    { supplement: { points: '请明确路段和决定文号。', noticeAfter: 5, answeredAfter: null } },
  ],
  [10, 'accepted', 'online', '反诈中心外呼系统服务合同'],
  [16, 'accepted', 'online', '各派出所 2020 年接警台账', { personNumber: ASKS_OFTEN, procedures: LATER_DAY }],
  [9, 'accepted', 'online', '各派出所 2021 年接警台账', { personNumber: ASKS_OFTEN, procedures: REASONS_ASKED }],
  [7, 'assigned', 'online', '各派出所 2022 年接警台账', { personNumber: ASKS_OFTEN }],
  [6, 'registered', 'online', '各派出所 2023 年接警台账', { personNumber: ASKS_OFTEN }],
  [9, 'accepted', 'online', '港澳通行证自助签注设备采购', { unit: 'exit_entry', kind: 'other_org', org: '温州某商会' }],
  [
    8,
    'registered',
    'online',
    '警犬基地建设用地预审意见',
    { supplement: { points: '请说明所需信息的名称或者文号。', noticeAfter: 3, answeredAfter: null } },
  ],
  [6, 'assigned', 'online', '宗教活动场所安保检查记录'],
  [5, 'assigned', 'email', '技防小区达标名单'],
  [4, 'registered', 'signed_mail', '特种行业许可证发放统计'],
  [3, 'registered', 'online', '出生登记跨省通办数据'],
  [3, 'arrived', 'online', '机动车检测站监督抽查结果'],
  [2, 'registered', 'oral', '老旧小区消防通道联合执法情况'],
  [1, 'registered', 'in_person', '某派出所辖区图', { kind: 'business', org: '温州某测绘有限公司' }],
  [1, 'arrived', 'ordinary_mail', '养老机构安全检查通报'],
];

const OUTCOME_WITH_GROUNDS: Partial<Record<Outcome, string>> = {
  refused_internal_affairs: '所申请内容属于内部工作流程信息，公开后影响正常管理秩序，依法不予公开。',
  refused_enforcement_file: '所申请内容属于行政执法案卷信息，依照有关规定处理。',
  partial: '协议中涉及收款账户的内容依法作区分处理。',
};

/** The working day that lies so many working days before another one. */
function workingDaysBefore(calendar: WorkCalendar, today: Day, workingDays: number): Day {
  let on = today;
  for (let counted = 0; counted < workingDays;) {
    on = addDays(on, -1);
    if (isWorkingDay(calendar, on)) counted += 1;
  }
  return on;
}

const FIRST_PERSON = 101;

export const liveCases = (today: Day, calendar: WorkCalendar): Story[] =>
  ROWS.map(([workingDaysAgo, until, channel, subject, told = {}], index): Story => {
    const { kind = 'natural', org, personNumber = FIRST_PERSON + index, ...extra }: Extra = told;
    const outcome = extra.outcome ?? 'granted';
    return {
      arrivedOn: workingDaysBefore(calendar, today, workingDaysAgo),
      channel,
      applicantKind: kind,
      applicant: org ? organisation(personNumber, org) : person(personNumber),
      subject,
      description: `申请公开：${subject}。请以纸质形式邮寄提供。`,
      unit: 'public_order',
      until,
      grounds: OUTCOME_WITH_GROUNDS[outcome] ?? '',
      reply: '经审查，现就您的申请答复如下，具体内容见答复书正文。',
      draftAfter: 8,
      ...extra,
      outcome,
    };
  });
