/**
 * Imports a ledger of past cases: the whole file in one transaction, or nothing and every problem by row and column. A
 * row that is already here is known by its keyed digest and left alone, so a file can be imported twice.
 */
import 'server-only';
import { foundBody } from '@/db/bodies';
import { loadCalendar } from '@/db/calendars';
import { insertCases, lastSerial, listImported, newCaseRows, takeSerial } from '@/db/cases';
import { commit } from '@/db/client';
import { Conflict, Duplicate } from '@/db/engine';
import { applicantRow } from '@/db/people';
import { Applicant } from '@/lib/domain/applicant/applicant';
import { maskName } from '@/lib/domain/applicant/identity-check';
import { parseNumber } from '@/lib/domain/case/acceptance-number';
import type { Author } from '@/lib/domain/case/case-event';
import { importPast } from '@/lib/domain/case/import-row';
import { calendarOf } from '@/lib/domain/clock/calendar-change';
import { FIRST_CHANGE } from '@/lib/domain/clock/national-change';
import { yearOf } from '@/lib/domain/day';
import type { Instant } from '@/lib/domain/instant';
import { cellsOf } from '@/lib/domain/report/cell';
import { formForYear } from '@/lib/domain/report/report-form';
import type { Body } from '@/lib/domain/staff/body';
import { newId } from '@/lib/platform/id';
import { officeDay } from '@/lib/platform/today';
import { CASE_LEDGER_HEADER, numberProblem, type PastCaseRow, readCaseRow, repeatedNumbers } from './case-ledger';
import { type LedgerFile, LedgerFileError } from './ledger-file';
import type { Problem } from './problem';
import { reasonGiven } from './published-years';
import { readTable } from './read-table';
import { caseDigest } from './row-digest';

export interface ImportSummary {
  readonly sheet: string;
  readonly rows: number;
  readonly imported: number;
  /** Rows that were here already, word for word. */
  readonly unchanged: number;
}

export interface ImportProblems {
  readonly sheet: string;
  readonly problems: readonly Problem[];
}

export interface ImportOptions {
  readonly at: Instant;
  readonly by: Author;
  readonly dryRun: boolean;
  /** The body is not stored yet: it comes into being with the first ledger, or not at all. */
  readonly isNewBody: boolean;
  /** Why the numbers of a published report may move. */
  readonly restates?: string | undefined;
  readonly onProgress: (done: number, total: number) => void;
}

/** @throws {LedgerFileError} when the file as a whole is not usable. */
export async function importCases(
  body: Body,
  file: string | LedgerFile,
  options: ImportOptions,
): Promise<ImportSummary | ImportProblems> {
  const { sheet, rows: ledgerRows } = await readTable(file, CASE_LEDGER_HEADER);
  const today = officeDay(options.at);
  const read = ledgerRows.map((ledgerRow) => readCaseRow(ledgerRow, today));
  const rows = read.flatMap(({ right }) => right ?? []);
  const known = await listImported(
    body.id,
    read.flatMap(({ number }) => number ?? []),
  );
  const digests = new Map(rows.map((row) => [row, caseDigest(body.id, row.past, row.applicantName)]));
  // A row with problems never is the one that was imported.
  const taken = read.flatMap(({ row, number, right }) => {
    const isTaken = number !== null && known.has(number) && (!right || known.get(number) !== digests.get(right));
    return isTaken ? [numberProblem(row, 'number_taken', { value: number })] : [];
  });
  const problems = [...read.flatMap((row) => row.problems), ...repeatedNumbers(read), ...taken];
  if (problems.length > 0) return { sheet, problems: problems.sort((a, b) => a.row - b.row) };

  const fresh = rows.filter(({ past }) => !known.has(past.acceptanceNumber));
  const summary = { sheet, rows: rows.length, imported: fresh.length, unchanged: rows.length - fresh.length };
  await reasonGiven(body.id, options, (year) => fresh.some(({ past }) => countsIn(past, year)));
  if (!options.dryRun && fresh.length > 0) await write(body, fresh, digests, options);
  return summary;
}

/** Whether table three of a year counts a past case. */
function countsIn({ applicantKind, receivedOn, closing }: PastCaseRow['past'], year: number): boolean {
  const closed = closing && { closedYear: yearOf(closing.closedOn), outcome: closing.outcome };
  const fact = { applicantKind, receivedYear: yearOf(receivedOn), ...(closed ?? { closedYear: null, outcome: null }) };
  return cellsOf(fact, year, formForYear(year)).length > 0;
}

async function write(
  body: Body,
  fresh: readonly PastCaseRow[],
  digests: ReadonlyMap<PastCaseRow, string>,
  options: ImportOptions,
) {
  const { at, by, isNewBody, restates, onProgress } = options;
  const raised = await serialsRaised(body, fresh);
  const calendar = isNewBody ? calendarOf([FIRST_CHANGE]) : await loadCalendar(body.id);
  function* rowsToInsert() {
    for (const row of fresh) {
      const { past, applicantName } = row;
      const id = newId();
      const applicantMasked = maskName(past.applicantKind, applicantName);
      const said = importPast(past, digests.get(row) ?? '', at, by);
      const events = restates ? said.map((event) => ({ ...event, restates })) : said;
      const applicant = Applicant.parse({ name: applicantName, idType: 'other' });
      yield {
        ...newCaseRows({ id, bodyId: body.id, applicantMasked, queryCodeHash: null, events }, calendar),
        applicant: applicantRow(body.id, id, applicant),
      };
    }
  }
  try {
    await commit(function* (tx) {
      if (isNewBody) yield* foundBody(tx, body, new Date(at));
      for (const { year, seen, taken } of raised) yield takeSerial(tx, body.id, year, seen, taken);
      yield* insertCases(tx, rowsToInsert(), (done) => onProgress(done, fresh.length));
    });
  } catch (error) {
    // A number was given out while the file was being read.
    if (error instanceof Conflict || error instanceof Duplicate) throw new LedgerFileError('changedMeanwhile', {});
    throw error;
  }
}

/** Counters that must move on, so that numbers given out later do not meet those of the ledger. */
async function serialsRaised(body: Body, fresh: readonly PastCaseRow[]) {
  const highest = new Map<number, number>();
  for (const { past } of fresh) {
    const parsed = parseNumber(body.settings.numberPattern, past.acceptanceNumber);
    if (parsed) highest.set(parsed.year, Math.max(parsed.serial, highest.get(parsed.year) ?? 0));
  }
  const years = await Promise.all(
    [...highest].map(async ([year, taken]) => ({ year, taken, seen: await lastSerial(body.id, year) })),
  );
  return years.filter(({ seen, taken }) => taken > seen);
}
