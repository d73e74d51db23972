/**
 * Imports a ledger of disputes. Rows carry no number of their own, so equal rows are told apart by how often they occur:
 * the same file again brings nothing new, a third equal row brings one. What was pending in an earlier file and is concluded
 * in this one is the same dispute: it is concluded, not counted twice. Was it concluded otherwise meanwhile, the row is refused.
 */
import 'server-only';
import { foundBody } from '@/db/bodies';
import { casesByNumber } from '@/db/cases';
import { commit } from '@/db/client';
import { type Build, Duplicate } from '@/db/engine';
import { insertDispute, insertNextVersion, listDisputes } from '@/db/disputes';
import type { Body } from '@/lib/domain/staff/body';
import { newId } from '@/lib/platform/id';
import { officeDay } from '@/lib/platform/today';
import { numberProblem } from './case-ledger';
import type { ImportOptions, ImportProblems, ImportSummary } from './import-cases';
import {
  DISPUTE_LEDGER_HEADER,
  DISPUTE_LEDGER_OPTIONAL,
  type PastDispute,
  readDisputeRow,
  resultWord,
} from './dispute-ledger';
import { type LedgerDispute, type Plan, planOf } from './dispute-plan';
import type { Problem } from './problem';
import { readTable } from './read-table';
import { disputeDigest } from './row-digest';
import { columnIn } from '@/lib/domain/report/dispute';
import { reasonGiven } from './published-years';

/** Digest of a row and of its place among equal rows. */
function digestsOf(rows: readonly PastDispute[]): string[] {
  const seen = new Map<string, number>();
  return rows.map(({ row: _, ...said }) => {
    const first = disputeDigest(said, 1);
    const occurrence = (seen.get(first) ?? 0) + 1;
    seen.set(first, occurrence);
    return disputeDigest(said, occurrence);
  });
}

/** Where a row and its dispute went different ways. */
function conflictOf({ stored, row }: Plan['conflicts'][number], at: number): Problem {
  const { concludedOn, result, appealedOn, asOriginalAgency } = stored;
  const values = { on: concludedOn ?? '', result: resultWord(result) };
  if ((row.asOriginalAgency ?? asOriginalAgency) !== asOriginalAgency)
    return { row: at, column: '作为原机关', code: 'agency_otherwise' };
  if (row.concludedOn !== concludedOn || row.result !== result)
    return { row: at, column: '审结日期', code: 'concluded_otherwise', values };
  return { row: at, column: '上诉日期', code: 'appealed_otherwise', values: { on: appealedOn ?? '' } };
}

export interface DisputeImportSummary extends ImportSummary {
  /** Rows that concluded a dispute an earlier file brought. */
  readonly concluded: number;
}

/** @throws {LedgerFileError} when the file as a whole is not usable. */
export async function importDisputes(
  body: Body,
  file: string,
  options: ImportOptions,
): Promise<DisputeImportSummary | ImportProblems> {
  const { sheet, rows: ledgerRows } = await readTable(file, DISPUTE_LEDGER_HEADER, DISPUTE_LEDGER_OPTIONAL);
  const read = ledgerRows.map((ledgerRow) => readDisputeRow(ledgerRow, officeDay(options.at)));
  const past = read.flatMap(({ right }) => right ?? []);
  const cases = await casesByNumber(
    body.id,
    read.flatMap(({ number }) => number || []),
  );
  const unknown = read
    .filter(({ number }) => number && !cases.has(number))
    .map(({ row, number }) => numberProblem(row, 'number_unknown', { value: number }));
  const early = past.flatMap(({ row, number, filedOn }): Problem[] => {
    const earliest = cases.get(number)?.receivedOn;
    if (!earliest || filedOn >= earliest) return [];
    return [{ row, column: '提起日期', code: 'filed_before_received', values: { value: filedOn, earliest } }];
  });
  const problems = [...read.flatMap((row) => row.problems), ...unknown, ...early];
  if (problems.length > 0) return { sheet, problems: problems.sort((a, b) => a.row - b.row) };

  const digests = digestsOf(past);
  const rows = past.map(({ row: _, number, ...said }, index): LedgerDispute => ({
    ...said,
    caseId: cases.get(number)?.id ?? null,
    rowDigest: digests[index] ?? '',
  }));
  const { inserts, conclusions, conflicts } = planOf(rows, await listDisputes(body.id, { removed: true }));
  if (conflicts.length > 0) {
    const told = conflicts.map((conflict) => conflictOf(conflict, past[rows.indexOf(conflict.row)]?.row ?? 0));
    return { sheet, problems: told.sort((a, b) => a.row - b.row) };
  }
  const counted = ({ asOriginalAgency, ...row }: LedgerDispute, year: number) =>
    columnIn(year, { ...row, asOriginalAgency: asOriginalAgency ?? true });
  await reasonGiven(
    body.id,
    options,
    (year) =>
      inserts.some((row) => counted(row, year) !== null) ||
      conclusions.some(({ stored, row }) => counted(row, year) !== columnIn(year, stored)),
  );
  if (!options.dryRun && inserts.length + conclusions.length > 0) {
    const madeAt = new Date(options.at);
    const making = { madeBy: options.by.userId, madeAt, reason: options.restates ?? '' };
    const write: Build = (tx) => [
      ...(options.isNewBody ? foundBody(tx, body, madeAt) : []),
      ...inserts.map(({ asOriginalAgency, ...row }) =>
        insertDispute(tx, {
          ...row,
          asOriginalAgency: asOriginalAgency ?? true,
          disputeId: newId(),
          bodyId: body.id,
          ...making,
        }),
      ),
      ...conclusions.map(({ stored, row: { concludedOn, result, ...row } }) => {
        const { appealedOn, appealConcludedOn, appealResult, rowDigest } = row;
        const end = { concludedOn, result, appealedOn, appealConcludedOn, appealResult };
        return insertNextVersion(tx, stored, { ...end, rowDigest, ...making });
      }),
    ];
    try {
      await commit(write);
    } catch (error) {
      if (!(error instanceof Duplicate) || conclusions.length === 0) throw error;
      // Somebody concluded or changed one of them meanwhile: what the file says is compared with what stands there now.
      return importDisputes(body, file, options);
    }
  }
  const changed = inserts.length + conclusions.length;
  return {
    sheet,
    rows: rows.length,
    imported: inserts.length,
    concluded: conclusions.length,
    unchanged: rows.length - changed,
  };
}
