/** A row of a ledger of disputes: read cell by cell, every problem told by its column. */
import type { Day } from '@/lib/domain/day';
import { DISPUTE_LABELS, DisputeKind, type DisputeResult } from '@/lib/domain/report/dispute';
import { type Problem, RowReader } from './problem';
import type { LedgerRow } from './read-table';
import type { DisputeSaid } from './row-digest';

export const DISPUTE_LEDGER_HEADER = ['类型', '提起日期', '审结日期', '结果', '受理号'] as const;
/** May be left out, as a whole or in a row. */
export const DISPUTE_LEDGER_OPTIONAL = ['上诉日期', '二审审结日期', '二审结果', '作为原机关'] as const;

const KINDS: Readonly<Record<string, DisputeKind>> = Object.fromEntries(
  DisputeKind.options.map((kind) => [DISPUTE_LABELS[kind], kind]),
);
const RESULTS: Readonly<Record<string, DisputeResult>> = {
  结果维持: 'upheld',
  结果纠正: 'corrected',
  其他结果: 'other',
};
const AGENCY = { 是: 'yes', 否: 'no' } as const;

export const resultWord = (result: DisputeResult | null): string =>
  Object.keys(RESULTS).find((word) => RESULTS[word] === result) ?? '';

export interface PastDispute extends DisputeSaid {
  readonly row: number;
}

export interface DisputeRow {
  readonly row: number;
  /** Of the case it is over; empty for none. */
  readonly number: string;
  readonly problems: readonly Problem[];
  /** Null when there are problems. */
  readonly right: PastDispute | null;
}

export function readDisputeRow(ledgerRow: LedgerRow, today: Day): DisputeRow {
  const { row } = ledgerRow;
  const reader = new RowReader(ledgerRow, today);
  const kind = reader.choice('类型', KINDS);
  const filedOn = reader.day('提起日期', true);
  const concludedOn = reader.day('审结日期', false);
  const result = reader.raw('结果') ? reader.choice('结果', RESULTS) : null;
  together(reader, '审结日期', '结果');
  if (filedOn && concludedOn && concludedOn < filedOn) {
    reader.report('审结日期', 'concluded_before_filed', { value: concludedOn, earliest: filedOn });
  }
  const appeal = readAppeal(reader, concludedOn);
  if (kind === 'recon' && reader.raw('上诉日期')) reader.report('上诉日期', 'no_appeal');
  const beside = reader.raw('作为原机关') ? reader.choice('作为原机关', AGENCY) : null;
  const asOriginalAgency = beside && beside === 'yes';
  const number = reader.raw('受理号');
  const { problems } = reader;
  if (!kind || !filedOn || problems.length > 0) return { row, number, problems, right: null };
  const right = { row, kind, filedOn, concludedOn, result, ...appeal, asOriginalAgency, number };
  return { row, number, problems, right };
}

function readAppeal(reader: RowReader, concludedOn: Day | null) {
  const appealedOn = reader.day('上诉日期', false);
  const appealConcludedOn = reader.day('二审审结日期', false);
  const appealResult = reader.raw('二审结果') ? reader.choice('二审结果', RESULTS) : null;
  together(reader, '二审审结日期', '二审结果');
  needs(reader, '上诉日期', '审结日期');
  needs(reader, '二审审结日期', '上诉日期');
  inOrder(reader, ['上诉日期', appealedOn], ['审结日期', concludedOn]);
  inOrder(reader, ['二审审结日期', appealConcludedOn], ['上诉日期', appealedOn]);
  return { appealedOn, appealConcludedOn, appealResult };
}

function together(reader: RowReader, day: string, result: string): void {
  if (!reader.raw(day) === !reader.raw(result)) return;
  reader.report(reader.raw(result) ? day : result, 'conclusion_incomplete');
}

function needs(reader: RowReader, column: string, other: string): void {
  if (reader.raw(column) && !reader.raw(other)) reader.report(column, 'needs_other', { other });
}

type DayOf = readonly [column: string, on: Day | null];

function inOrder(reader: RowReader, [column, on]: DayOf, [other, earliest]: DayOf): void {
  if (on && earliest && on < earliest) reader.report(column, 'before_other_day', { value: on, other, earliest });
}
