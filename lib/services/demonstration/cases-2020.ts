/**
 * The bureau's cases of 2020, as its published report counts them: twelve received that year (ten online, one in person,
 * one by mail), one carried in from 2019; three granted, one partly, one refused for a third party, eight not held.
 * What they ask for is plausible; who asks is invented.
 */
import type { Channel } from '@/lib/domain/case/channel';
import { day } from '@/lib/domain/day';
import type { Outcome } from '@/lib/domain/outcome/outcomes';
import { person } from './people';
import type { Story } from './story';

type Row = readonly [arrivedOn: string, channel: Channel, outcome: Outcome, subject: string, extra?: Partial<Story>];

const ROWS: readonly Row[] = [
  ['2019-12-20', 'online', 'unavailable_not_found', '2008年某派出所选址论证材料'],
  ['2020-01-13', 'online', 'granted', '养犬登记办理流程和收费依据'],
  ['2020-03-02', 'online', 'unavailable_not_found', '某小区周边技防监控建设合同'],
  ['2020-03-24', 'in_person', 'unavailable_not_responsible', '某道路改造工程立项批复'],
  ['2020-04-20', 'online', 'granted_already_public', '居住证积分管理实施细则'],
  ['2020-05-11', 'online', 'unavailable_not_found', '1996年户籍集中清理工作总结'],
  [
    '2020-06-15',
    'online',
    'partial',
    '辅警招聘考试组织实施方案及评分办法',
    { sentBack: '请补充区分处理的理由，逐项列明不予公开部分的依据。' },
  ],
  ['2020-07-06', 'signed_mail', 'unavailable_not_responsible', '某地块征收补偿安置方案'],
  [
    '2020-08-03',
    'online',
    'refused_third_party',
    '某保安服务公司许可申请材料',
    { extension: { workingDays: 10, reason: '需核实材料是否涉及第三方商业秘密', granted: true } },
  ],
  [
    '2020-09-14',
    'online',
    'unavailable_not_found',
    '某路口历年交通违法抓拍原始数据统计表',
    { supplement: { points: '请明确路口名称和起止年份。', noticeAfter: 4, answeredAfter: 9 } },
  ],
  ['2020-09-27', 'online', 'granted', '2019年度反诈宣传经费支出情况'],
  ['2020-10-19', 'online', 'unavailable_not_responsible', '某企业安全生产事故调查报告'],
  ['2020-11-09', 'online', 'unavailable_not_found', '某次大型活动安保工作方案电子版底稿'],
];

const GROUNDS: Partial<Record<Outcome, string>> = {
  partial: '评分细则中涉及命题人员个人隐私的内容依法作区分处理，其余内容予以公开。',
  refused_third_party:
    '所申请材料含有该公司的商业秘密，经书面征求意见，权利人不同意公开，且不公开不会对公共利益造成重大影响。',
  unavailable_not_found: '经检索本机关档案室、业务系统和承办单位留存文件，未查找到所申请的信息。',
  unavailable_not_responsible: '所申请信息不属于本机关负责公开，告知申请人向负责公开的行政机关提出。',
};

const REPLY: Partial<Record<Outcome, string>> = {
  granted: '您申请公开的信息，本机关予以公开，现随本答复书一并提供。',
  granted_already_public: '您申请公开的信息已主动公开，可在市政府网站政府信息公开专栏查阅。',
  partial: '您申请公开的信息，本机关予以部分公开。',
};

export const CASES_2020: readonly Story[] = ROWS.map(([arrivedOn, channel, outcome, subject, extra], index) => ({
  arrivedOn: day(arrivedOn),
  channel,
  applicantKind: 'natural',
  applicant: person(index + 1),
  subject,
  description: `申请公开：${subject}。`,
  unit: index % 3 === 0 ? 'exit_entry' : 'public_order',
  until: 'delivered',
  outcome,
  grounds: GROUNDS[outcome] ?? '',
  reply: REPLY[outcome] ?? '经审查，现就您的申请答复如下，具体理由和依据见答复书正文。',
  draftAfter: 7,
  ...extra,
}));

/** The suit over an older reply: filed in 2019, dismissed in 2020, the decision upheld; no reconsideration before it. */
export const SUIT_OF_2019 = {
  kind: 'suit_direct',
  filedOn: day('2019-10-15'),
  concludedOn: day('2020-05-20'),
  result: 'upheld',
} as const;
