/** A ledger of past cases (受理台账): its columns, and what each row says or gets wrong. */
import type { ApplicantKind } from '@/lib/domain/applicant/applicant-kind';
import type { PastCase } from '@/lib/domain/case/import-row';
import type { Channel } from '@/lib/domain/case/channel';
import type { Day } from '@/lib/domain/day';
import { outcomeFromText, outcomeRule } from '@/lib/domain/outcome/outcomes';
import { type Problem, RowReader } from './problem';
import type { LedgerRow } from './read-table';

export const CASE_LEDGER_HEADER = [
  '受理号',
  '申请人类型',
  '申请人',
  '渠道',
  '收到日期',
  '申请内容',
  '办结日期',
  '办理结果',
] as const;

const KINDS: Readonly<Record<string, ApplicantKind>> = {
  自然人: 'natural',
  商业企业: 'business',
  科研机构: 'research',
  社会公益组织: 'public_interest',
  法律服务机构: 'legal_services',
  其他: 'other_org',
};

/** A ledger gives the day of receipt itself, so mail is taken as signed for. */
const CHANNELS: Readonly<Record<string, Channel>> = {
  当面: 'in_person',
  邮寄: 'signed_mail',
  网上: 'online',
  传真: 'fax',
  电子邮件: 'email',
  口头: 'oral',
};

export interface PastCaseRow {
  readonly row: number;
  readonly past: PastCase;
  readonly applicantName: string;
}

export interface CaseRow {
  readonly row: number;
  /** Null where it cannot be read. */
  readonly number: string | null;
  readonly problems: readonly Problem[];
  /** Null when there are problems. */
  readonly right: PastCaseRow | null;
}

function closingOf(reader: RowReader, receivedOn: Day | null): PastCase['closing'] {
  const closedOn = reader.day('办结日期', false);
  const written = reader.raw('办理结果');
  if (!reader.raw('办结日期') && !written) return null;
  if (!reader.raw('办结日期')) return reader.report('办结日期', 'closing_incomplete');
  if (!written) return reader.report('办理结果', 'closing_incomplete');
  const outcome = outcomeFromText(written) ?? reader.report('办理结果', 'unknown_outcome', { value: written });
  if (!closedOn || !outcome) return null;
  if (receivedOn && closedOn < receivedOn) {
    return reader.report('办结日期', 'closed_before_received', { value: closedOn, earliest: receivedOn });
  }
  const { availableFrom } = outcomeRule(outcome);
  if (availableFrom && closedOn < availableFrom) {
    return reader.report('办理结果', 'outcome_not_available_yet', { value: written, from: availableFrom });
  }
  return { closedOn, outcome };
}

export function readCaseRow(ledgerRow: LedgerRow, today: Day): CaseRow {
  const { row } = ledgerRow;
  const reader = new RowReader(ledgerRow, today);
  const acceptanceNumber = reader.line('受理号', 60);
  const applicantKind = reader.choice('申请人类型', KINDS);
  const applicantName = reader.line('申请人', 100);
  const channel = reader.choice('渠道', CHANNELS);
  const receivedOn = reader.day('收到日期', true);
  const description = reader.text('申请内容', 10_000);
  const closing = closingOf(reader, receivedOn);
  const { problems } = reader;
  const complete = acceptanceNumber && applicantKind && applicantName && channel && receivedOn && description;
  if (!complete || problems.length > 0) return { row, number: acceptanceNumber, problems, right: null };
  const past = { acceptanceNumber, applicantKind, channel, receivedOn, description, closing };
  return { row, number: acceptanceNumber, problems, right: { row, past, applicantName } };
}

/** Numbers given to two rows of the same file. */
export function repeatedNumbers(rows: readonly CaseRow[]): Problem[] {
  const firstRow = new Map<string, number>();
  return rows.flatMap(({ row, number }): Problem[] => {
    const other = number === null ? undefined : firstRow.get(number);
    if (number !== null && other === undefined) firstRow.set(number, row);
    return other === undefined ? [] : [numberProblem(row, 'duplicate_number', { value: number ?? '', other })];
  });
}

export const numberProblem = (row: number, code: Problem['code'], values: Problem['values']): Problem => ({
  row,
  column: '受理号',
  code,
  values,
});
