/**
 * Imports a ledger of disputes. Rows carry no number of their own, so equal rows are told apart by how often they occur:
 * the same file again brings nothing new, a third equal row brings one. What was pending in an earlier file and is concluded
 * in this one is the same dispute: it is concluded, not counted twice. Was it concluded otherwise meanwhile, the row is refused.
 */
import 'server-only';
import { foundBody } from '@/db/bodies';
import { casesByNumber } from '@/db/cases';
import { commit } from '@/db/client';
import { type Build, Conflict } from '@/db/engine';
import { insertDispute, listDisputes, updateDispute } from '@/db/reports';
import type { Day } from '@/lib/domain/day';
import { DISPUTE_LABELS, DisputeKind, type DisputeResult } from '@/lib/domain/report/dispute';
import type { Body } from '@/lib/domain/staff/body';
import { newId } from '@/lib/platform/id';
import { officeDay } from '@/lib/platform/today';
import { numberProblem } from './case-ledger';
import type { ImportOptions, ImportProblems, ImportSummary } from './import-cases';
import { type Problem, RowReader } from './problem';
import { type LedgerRow, readTable } from './read-table';
import { disputeDigest, type DisputeSaid } from './row-digest';

export const DISPUTE_LEDGER_HEADER = ['类型', '提起日期', '审结日期', '结果', '受理号'] as const;

const KINDS: Readonly<Record<string, DisputeKind>> = Object.fromEntries(
  DisputeKind.options.map((kind) => [DISPUTE_LABELS[kind], kind]),
);
const RESULTS: Readonly<Record<string, DisputeResult>> = {
  结果维持: 'upheld',
  结果纠正: 'corrected',
  其他结果: 'other',
};

const wordOf = (result: DisputeResult | null) => Object.keys(RESULTS).find((word) => RESULTS[word] === result) ?? '';

interface PastDispute extends DisputeSaid {
  readonly row: number;
}

interface DisputeRow {
  readonly row: number;
  /** Of the case it is over; empty for none. */
  readonly number: string;
  readonly problems: readonly Problem[];
  /** Null when there are problems. */
  readonly right: PastDispute | null;
}

function readRow(ledgerRow: LedgerRow, today: Day): DisputeRow {
  const { row } = ledgerRow;
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
  const number = reader.raw('受理号');
  const { problems } = reader;
  if (!kind || !filedOn || problems.length > 0) return { row, number, problems, right: null };
  return { row, number, problems, right: { row, kind, filedOn, concludedOn, result, number } };
}

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

type Stored = Awaited<ReturnType<typeof listDisputes>>[number];
type Row = Omit<PastDispute, 'row' | 'number'> & { readonly caseId: string | null; readonly rowDigest: string };

interface Plan {
  readonly inserts: readonly Row[];
  readonly conclusions: readonly { readonly stored: Stored; readonly row: Row }[];
  /** Rows whose dispute was concluded otherwise since: neither may be taken for the other, nor counted beside it. */
  readonly conflicts: readonly { readonly stored: Stored; readonly at: number }[];
}

/** A row and a stored dispute with the same of these can be one and the same. */
const isSameMatter = (row: Row, stored: Stored) =>
  stored.kind === row.kind && stored.filedOn === row.filedOn && stored.caseId === row.caseId;
const isSameEnd = (row: Row, stored: Stored) => stored.concludedOn === row.concludedOn && stored.result === row.result;

/**
 * Finds for each row the imported dispute it stands for, the surest likeness first: as it is now, then as it was brought,
 * then as something that went on since. What was entered on screen is nobody's row; what was taken out stays out.
 */
function planOf(rows: readonly Row[], stored: readonly Stored[]): Plan {
  const brought = stored.filter(({ rowDigest }) => rowDigest !== null);
  const left = brought.filter(({ removedAt }) => removedAt === null);
  const removed = brought.filter(({ removedAt }) => removedAt !== null);
  const open = new Set(rows);
  const match = (fits: (row: Row, dispute: Stored) => boolean, pool = left) =>
    [...open].flatMap((row) => {
      const at = pool.findIndex((dispute) => fits(row, dispute));
      const [found] = at < 0 ? [] : pool.splice(at, 1);
      if (found) open.delete(row);
      return found ? [{ row, stored: found }] : [];
    });

  match((row, dispute) => isSameMatter(row, dispute) && isSameEnd(row, dispute));
  const isSameRow = (row: Row, dispute: Stored) => dispute.rowDigest === row.rowDigest;
  match(isSameRow);
  match(isSameRow, removed);
  // Concluded on screen since, or seen concluded in a later file: a row that is still pending says nothing new.
  match((row, dispute) => isSameMatter(row, dispute) && row.concludedOn === null);
  const conclusions = match((row, dispute) => isSameMatter(row, dispute) && dispute.concludedOn === null);
  match(isSameMatter, removed);
  const conflicts = match(isSameMatter).map(({ row, stored: other }) => ({ stored: other, at: rows.indexOf(row) }));
  return { inserts: [...open], conclusions, conflicts };
}

export interface DisputeImportSummary extends ImportSummary {
  /** Rows that concluded a dispute an earlier file brought. */
  readonly concluded: number;
}

async function wrote(build: Build): Promise<boolean> {
  try {
    await commit(build);
    return true;
  } catch (error) {
    if (error instanceof Conflict) return false;
    throw error;
  }
}

/** @throws {LedgerFileError} when the file as a whole is not usable. */
export async function importDisputes(
  body: Body,
  file: string,
  options: ImportOptions,
): Promise<DisputeImportSummary | ImportProblems> {
  const { sheet, rows: ledgerRows } = await readTable(file, DISPUTE_LEDGER_HEADER);
  const read = ledgerRows.map((ledgerRow) => readRow(ledgerRow, officeDay(options.at)));
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
  const rows = past.map(({ row: _, number, ...said }, index): Row => ({
    ...said,
    caseId: cases.get(number)?.id ?? null,
    rowDigest: digests[index] ?? '',
  }));
  const { inserts, conclusions, conflicts } = planOf(rows, await listDisputes(body.id, { removed: true }));
  if (conflicts.length > 0) {
    const told = conflicts.map(({ stored: { concludedOn, result }, at }): Problem => {
      const values = { on: concludedOn ?? '', result: wordOf(result) };
      return { row: past[at]?.row ?? 0, column: '审结日期', code: 'concluded_otherwise', values };
    });
    return { sheet, problems: told.sort((a, b) => a.row - b.row) };
  }
  if (!options.dryRun && inserts.length + conclusions.length > 0) {
    const createdAt = new Date(options.at);
    const written = await wrote((tx) => [
      ...(options.isNewBody ? foundBody(tx, body, createdAt) : []),
      ...inserts.map((row) => insertDispute(tx, { id: newId(), bodyId: body.id, ...row, version: 1, createdAt })),
      ...conclusions.map(({ stored, row: { concludedOn, result, rowDigest } }) =>
        updateDispute(tx, body.id, stored, { concludedOn, result, rowDigest }),
      ),
    ]);
    // Somebody concluded or changed one of them meanwhile: what the file says is compared with what stands there now.
    if (!written) return importDisputes(body, file, options);
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
