/** A ledger of proactive disclosure as a spreadsheet: its columns, and how large one may be that is sent from a browser. */
import type { Refusal } from '../result';
import type { Measure } from './disclosure';

export const MEASURE_COLUMNS = {
  原有件数: 'standing',
  制发件数: 'made',
  公开件数: 'published',
  废止件数: 'repealed',
  项目增减: 'items',
  处理决定数量: 'decisions',
  采购项目数量: 'projects',
  金额: 'amountFen',
} as const satisfies Record<string, Measure>;
export type MeasureColumn = keyof typeof MEASURE_COLUMNS;
export const MEASURE_NAMES = Object.keys(MEASURE_COLUMNS) as MeasureColumn[];

/** Money in yuan. An empty unit is the body as a whole, an empty number counts nothing. */
export const DISCLOSURE_LEDGER_HEADER = [
  '事项',
  '处室',
  '起',
  '止',
  ...MEASURE_NAMES,
  '文件名称',
  '文号',
  '数据来源',
] as const;

export const LEDGER_ENDINGS = ['.csv', '.xlsx'] as const;

/** Some 20,000 rows, many times what a body enters in a year; others wait a second at most while it is read. */
export const LARGEST_LEDGER_MEGABYTES = 2;

/** The browser says it before it sends, the door before it reads, and the service whoever asks. */
export const LEDGER_TOO_LARGE: Refusal = {
  code: 'file_too_large',
  field: 'file',
  values: { megabytes: LARGEST_LEDGER_MEGABYTES },
};
