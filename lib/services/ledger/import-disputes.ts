/**
 * Imports a ledger of disputes. Rows carry no number of their own, so equal rows are told apart by how often they occur:
 * the same file again brings nothing new, a third equal row brings one.
 */
import 'server-only';
import { foundBody } from '@/db/bodies';
import { idsByNumber } from '@/db/cases';
import { commit } from '@/db/client';
import { canonical } from '@/db/event-chain';
import { insertDispute, listDisputes } from '@/db/reports';
import type { Day } from '@/lib/domain/day';
import { DISPUTE_LABELS, DisputeKind, type DisputeResult } from '@/lib/domain/report/dispute';
import type { Body } from '@/lib/domain/staff/body';
import { newId } from '@/lib/platform/id';
import { sha256 } from '@/lib/platform/seal';
import { officeDay } from '@/lib/platform/today';
import type { ImportOptions, ImportProblems, ImportSummary } from './import-cases';
import { type Problem, RowReader } from './problem';
import { type LedgerRow, readTable } from './read-table';

export const DISPUTE_LEDGER_HEADER = ['类型', '提起日期', '审结日期', '结果', '受理号'] as const;

const KINDS: Readonly<Record<string, DisputeKind>> = Object.fromEntries(
  DisputeKind.options.map((kind) => [DISPUTE_LABELS[kind], kind]),
);
const RESULTS: Readonly<Record<string, DisputeResult>> = {
  结果维持: 'upheld',
  结果纠正: 'corrected',
  其他结果: 'other',
};

interface PastDispute {
  readonly row: number;
  readonly kind: DisputeKind;
  readonly filedOn: Day;
  readonly concludedOn: Day | null;
  readonly result: DisputeResult | null;
  readonly number: string;
}

function readRow(ledgerRow: LedgerRow, today: Day): PastDispute | Problem[] {
  const reader = new RowReader(ledgerRow, today);
  const kind = reader.choice('类型', KINDS);
  const filedOn = reader.day('提起日期', true);
  const concludedOn = reader.day('审结日期', false);
  const result = reader.raw('结果') ? reader.choice('结果', RESULTS) : null;
  if (!reader.raw('审结日期') !== !reader.raw('结果')) {
    reader.report(reader.raw('结果') ? '审结日期' : '结果', 'conclusion_incomplete');
  }
  if (filedOn && concludedOn && concludedOn < filedOn) {
    reader.report('审结日期', 'concluded_before_filed', { value: concludedOn, earliest: filedOn });
  }
  if (!kind || !filedOn || reader.problems.length > 0) return reader.problems;
  return { row: ledgerRow.row, kind, filedOn, concludedOn, result, number: reader.raw('受理号') };
}

/** Digest of a row and of its place among equal rows. */
function digestsOf(rows: readonly PastDispute[]): string[] {
  const seen = new Map<string, number>();
  return rows.map(({ row: _, ...said }) => {
    const text = canonical(said);
    const occurrence = (seen.get(text) ?? 0) + 1;
    seen.set(text, occurrence);
    return sha256(`${text}#${occurrence}`);
  });
}

/** @throws {LedgerFileError} when the file as a whole is not usable. */
export async function importDisputes(
  body: Body,
  file: string,
  options: ImportOptions,
): Promise<ImportSummary | ImportProblems> {
  const { sheet, rows: ledgerRows } = await readTable(file, DISPUTE_LEDGER_HEADER);
  const read = ledgerRows.map((ledgerRow) => readRow(ledgerRow, officeDay(options.at)));
  const rows = read.filter((entry): entry is PastDispute => !Array.isArray(entry));
  const caseIds = await idsByNumber(
    body.id,
    rows.flatMap(({ number }) => (number ? [number] : [])),
  );
  const unknown = rows
    .filter(({ number }) => number && !caseIds.has(number))
    .map(({ row, number }): Problem => ({ row, column: '受理号', code: 'number_unknown', values: { value: number } }));
  const problems = [...read.filter(Array.isArray).flat(), ...unknown];
  if (problems.length > 0) return { sheet, problems: problems.sort((a, b) => a.row - b.row) };

  const digests = digestsOf(rows);
  const known = new Set((await listDisputes(body.id)).map(({ rowDigest }) => rowDigest));
  const fresh = rows
    .map(({ row: _, number, ...said }, index) => ({
      ...said,
      caseId: caseIds.get(number) ?? null,
      rowDigest: digests[index] ?? '',
    }))
    .filter(({ rowDigest }) => !known.has(rowDigest));
  if (!options.dryRun && fresh.length > 0) {
    const createdAt = new Date(options.at);
    await commit((tx) => [
      ...(options.isNewBody ? foundBody(tx, body, createdAt) : []),
      ...fresh.map((row) => insertDispute(tx, { id: newId(), bodyId: body.id, ...row, version: 1, createdAt })),
    ]);
  }
  return { sheet, rows: rows.length, imported: fresh.length, unchanged: rows.length - fresh.length };
}
