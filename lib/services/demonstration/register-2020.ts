/**
 * The bureau's register of proactive disclosure for 2020, as its published report counts it: four normative documents made, ten
 * public in all; licences, services, penalties and coercion with their items; thirteen charges and one more; 101 purchases.
 * How the numbers fall on quarters and units is invented, and so are the titles.
 */
import { day } from '@/lib/domain/day';
import type { Disclosure, DisclosureKind, Quantities } from '@/lib/domain/disclosure/disclosure';
import type { UnitKey } from './people';

export interface RegisterRow extends Omit<Disclosure, 'unitId'> {
  readonly unit: UnitKey | null;
}

const entry = (
  kind: DisclosureKind,
  [from, to]: readonly [string, string],
  quantities: Quantities,
  unit: UnitKey | null,
  source: string,
): RegisterRow => ({ kind, unit, from: day(from), to: day(to), quantities, title: '', number: '', source });

const document = (on: string, title: string, number: string): RegisterRow => ({
  ...entry('normative', [on, on], { made: 1, published: 1 }, 'legal', '规范性文件备案台账（演示）'),
  title,
  number,
});

const FIRST = ['2020-01-01', '2020-06-30'] as const;
const SECOND = ['2020-07-01', '2020-12-31'] as const;
const WHOLE = ['2020-01-01', '2020-12-31'] as const;
const BEFORE = ['2019-12-31', '2019-12-31'] as const;
const LIST = '权责清单（演示）';
const SYSTEM = '警务业务系统（演示）';

export const REGISTER_2020: readonly RegisterRow[] = [
  entry('normative', BEFORE, { standing: 6 }, 'legal', '规范性文件清理目录（演示）'),
  document('2020-03-18', '养犬登记办理规定（演示）', '温公规〔2020〕1号'),
  document('2020-05-27', '居住证办理服务规定（演示）', '温公规〔2020〕2号'),
  document('2020-08-12', '电动自行车登记管理规定（演示）', '温公规〔2020〕3号'),
  document('2020-11-04', '大型活动安全许可服务规定（演示）', '温公规〔2020〕4号'),
  entry('licence', BEFORE, { items: 166 }, null, LIST),
  entry('licence', FIRST, { decisions: 327_540 }, 'exit_entry', SYSTEM),
  entry('licence', SECOND, { items: -75, decisions: 371_830 }, 'exit_entry', SYSTEM),
  entry('other_services', BEFORE, { items: 135 }, null, LIST),
  entry('other_services', WHOLE, { items: -34, decisions: 877_579 }, 'public_order', SYSTEM),
  entry('penalty', BEFORE, { items: 249 }, null, LIST),
  entry('penalty', FIRST, { decisions: 1_310_206 }, 'traffic', SYSTEM),
  entry('penalty', SECOND, { decisions: 1_494_103 }, 'traffic', SYSTEM),
  entry('coercion', BEFORE, { items: 28 }, null, LIST),
  entry('coercion', WHOLE, { decisions: 68_138 }, 'public_order', SYSTEM),
  entry('charges', BEFORE, { items: 13 }, null, '行政事业性收费目录（演示）'),
  entry('charges', ['2020-09-01', '2020-09-01'], { items: 1 }, null, '行政事业性收费目录（演示）'),
  entry('procurement', WHOLE, { projects: 101, amountFen: 2_535_168_300 }, 'office', '政府采购平台（演示）'),
];
