/**
 * The bureau's report of 2020 in words: the figures are those of its published report, each a reference to a table; the
 * sentences are invented. Written, locked, signed off and published on the days before 22 January 2021.
 */
import 'server-only';
import { day } from '@/lib/domain/day';
import type { ReportCommand } from '@/lib/domain/report/report-work';
import { officeMoment } from '@/lib/platform/today';
import { callAt } from '../call';
import { actOnReport } from '../report/report-desk';
import type { StaffKey } from './people';
import { type Cast, must } from './play';

const YEAR = 2020;

const TEXTS = {
  disclosure: '本年新制作规范性文件{t2.normative.made}件，均已公开，对外公开总数{t2.normative.public_total}件。',
  disputes:
    '年内没有因政府信息公开工作被申请行政复议、提起行政诉讼。2019年提起的行政诉讼{t4.suits.total}起，本年判决驳回原告的诉讼请求。',
  problems: [
    '一是对申请内容不明确的情形，与申请人沟通还不够及时；二是答复文书的说理还不够充分。',
    '下一年将把沟通记录纳入办件流程，并按季度抽查答复文书。',
  ].join('\n'),
} as const;

const STEPS: readonly (readonly [StaffKey, string, ReportCommand])[] = [
  ...Object.entries(TEXTS).map(
    ([section, text]) =>
      ['registrar', '2021-01-18', { type: 'write', section: section as keyof typeof TEXTS, text }] as const,
  ),
  ['supervisor', '2021-01-20', { type: 'lock' }],
  ['officeHead', '2021-01-21', { type: 'signOff' }],
  ['supervisor', '2021-01-22', { type: 'publish' }],
];

/** From the first sentence to the publication, each step by whoever takes it. */
export async function playReport({ actors }: Cast): Promise<void> {
  for (const [version, [who, on, command]] of STEPS.entries()) {
    must(await actOnReport(callAt(actors[who], officeMoment(day(on))), YEAR, command, version));
  }
}
