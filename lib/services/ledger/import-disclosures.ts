/**
 * Imports a ledger of proactive disclosure into its register: the whole file or nothing. Rows carry no number of their own, so
 * equal rows are told apart by how often they occur: the same file again brings nothing, and what was changed or taken out
 * since stays as it is.
 */
import 'server-only';
import { foundBody, listUnits } from '@/db/bodies';
import { commit } from '@/db/client';
import { insertDisclosureChange, listDisclosureChanges } from '@/db/disclosures';
import { type Database, Duplicate, type Statement } from '@/db/engine';
import { type Day, spreadsheetDay } from '@/lib/domain/day';
import type { DisclosureKind } from '@/lib/domain/disclosure/disclosure';
import { Disclosure, DISCLOSURE_PROBLEMS, MEASURES, type Quantities } from '@/lib/domain/disclosure/disclosure';
import {
  DISCLOSURE_LEDGER_HEADER,
  MEASURE_COLUMNS,
  MEASURE_NAMES,
  type MeasureColumn,
} from '@/lib/domain/disclosure/ledger';
import type { Body } from '@/lib/domain/staff/body';
import { giveWay } from '@/lib/platform/give-way';
import { officeDay } from '@/lib/platform/today';
import type { ImportOptions, ImportProblems, ImportSummary } from './import-cases';
import type { LedgerFile } from './ledger-file';
import { type Problem, RowReader } from './problem';
import { type LedgerRow, readTable } from './read-table';
import { disclosureDigest } from './row-digest';
import { formForYear } from '@/lib/domain/report/report-form';
import { countsIn, table2Cells } from '@/lib/domain/report/table-two';
import { reasonGiven } from './published-years';

const KINDS: Readonly<Record<string, DisclosureKind>> = {
  规章: 'regulations',
  行政规范性文件: 'normative',
  行政许可: 'licence',
  其他对外管理服务事项: 'other_services',
  行政处罚: 'penalty',
  行政强制: 'coercion',
  行政事业性收费: 'charges',
  政府集中采购: 'procurement',
};

const WHOLE = /^-?\d{1,15}$/;
const YUAN = /^\d{1,12}(?:\.\d{1,2})?$/;
const FEN_DIGITS = 2;

function quantityIn(reader: RowReader, column: MeasureColumn): number | null {
  const text = reader.raw(column).replaceAll(',', '');
  if (text === '') return null;
  if (MEASURE_COLUMNS[column] !== 'amountFen') {
    return WHOLE.test(text) ? Number(text) : reader.report(column, 'bad_number', { value: text });
  }
  const [yuan = '', cents = ''] = text.split('.');
  return YUAN.test(text)
    ? Number(`${yuan}${cents.padEnd(FEN_DIGITS, '0')}`)
    : reader.report(column, 'bad_amount', { value: text });
}

interface Read {
  readonly problems: readonly Problem[];
  /** Null when there are problems. */
  readonly entry: Disclosure | null;
}

/** Where the register's own rules find fault, the column that says it. */
function columnOf(path: readonly PropertyKey[]): string {
  const [field, measure] = path;
  if (field === 'to') return '止';
  return MEASURE_NAMES.find((name) => MEASURE_COLUMNS[name] === measure) ?? '处理决定数量';
}

function readRow(ledgerRow: LedgerRow, units: ReadonlyMap<string, string>, today: Day): Read {
  const reader = new RowReader(ledgerRow, today);
  const kind = reader.choice('事项', KINDS);
  const unit = reader.raw('处室');
  if (unit && !units.has(unit))
    reader.report('处室', 'unknown_value', { value: unit, allowed: [...units.keys()].join(' ') });
  const from = reader.day('起', true, spreadsheetDay);
  const to = reader.day('止', false, spreadsheetDay) ?? from;
  const quantities = Object.fromEntries(
    MEASURE_NAMES.flatMap((column) => {
      const quantity = quantityIn(reader, column);
      return quantity === null ? [] : [[MEASURE_COLUMNS[column], quantity]];
    }),
  ) as Quantities;
  const optional = (column: string, max: number) => (reader.raw(column) ? (reader.line(column, max) ?? '') : '');
  const title = optional('文件名称', 200);
  const number = optional('文号', 100);
  const source = reader.line('数据来源', 200);
  if (!kind || !from || !to || source === null || reader.problems.length > 0) {
    return { problems: reader.problems, entry: null };
  }
  const said = { kind, unitId: units.get(unit) ?? null, from, to, quantities, title, number, source };
  const parsed = Disclosure.safeParse(said);
  if (parsed.success) return { problems: [], entry: parsed.data };
  for (const { path, message } of parsed.error.issues) {
    const code = DISCLOSURE_PROBLEMS.find((one) => one === message) ?? 'unknown_value';
    const column = code === 'nothing_counted' ? kindColumn(kind) : columnOf(path);
    reader.report(column, code, { value: reader.raw(column), kind: reader.raw('事项'), allowed: '' });
  }
  return { problems: reader.problems, entry: null };
}

/** The first number a kind has. */
const kindColumn = (kind: DisclosureKind): string =>
  MEASURE_NAMES.find((name) => MEASURE_COLUMNS[name] === MEASURES[kind][0]) ?? '处理决定数量';

/** Digest of a row and of its place among equal rows. */
function digestsOf(entries: readonly Disclosure[]): string[] {
  const seen = new Map<string, number>();
  return entries.map((entry) => {
    const first = disclosureDigest(entry, 1);
    const occurrence = (seen.get(first) ?? 0) + 1;
    seen.set(first, occurrence);
    return disclosureDigest(entry, occurrence);
  });
}

/** Between so many rows whoever else asks the server for something has a turn. */
const ROWS_AT_ONCE = 500;

interface DisclosureImportOptions extends ImportOptions {
  /** What is to be written in the same commit, even where no row is new. */
  readonly also?: (tx: Database, summary: ImportSummary) => readonly Statement[];
}

/**
 * @param file where it is, or the file itself.
 * @throws {LedgerFileError} when the file as a whole is not usable.
 * @throws {Duplicate} when something of it was written at the same time, and more than rows was to be written.
 */
export async function importDisclosures(
  body: Body,
  file: string | LedgerFile,
  options: DisclosureImportOptions,
): Promise<ImportSummary | ImportProblems> {
  const { sheet, rows: ledgerRows } = await readTable(file, DISCLOSURE_LEDGER_HEADER);
  const units = new Map((await listUnits(body.id)).map(({ id, name }) => [name, id]));
  const read: Read[] = [];
  for (const ledgerRow of ledgerRows) {
    if (read.length % ROWS_AT_ONCE === 0) await giveWay();
    read.push(readRow(ledgerRow, units, officeDay(options.at)));
  }
  const problems = read.flatMap((row) => row.problems);
  if (problems.length > 0) return { sheet, problems: [...problems].sort((a, b) => a.row - b.row) };
  const entries = read.flatMap(({ entry }) => entry ?? []);
  const digests = digestsOf(entries);
  const known = new Set((await listDisclosureChanges(body.id)).map(({ rowDigest }) => rowDigest));
  const added = entries.flatMap((entry, at) => {
    const rowDigest = digests[at] ?? '';
    return known.has(rowDigest) ? [] : [{ entry, rowDigest }];
  });
  const summary = { sheet, rows: entries.length, imported: added.length, unchanged: entries.length - added.length };
  await reasonGiven(body.id, options, (year) =>
    table2Cells(formForYear(year)).some((cell) => added.some(({ entry }) => countsIn(cell, year, entry) !== 0)),
  );
  if (options.dryRun || (added.length === 0 && !options.also)) return summary;
  const madeAt = new Date(options.at);
  try {
    await commit((tx) => [
      ...(options.isNewBody ? foundBody(tx, body, madeAt) : []),
      ...added.map(({ entry: { from, to, ...entry }, rowDigest }) =>
        insertDisclosureChange(tx, {
          ...entry,
          fromOn: from,
          toOn: to,
          // The same row brought by two people at once is one entry.
          entryId: `${body.id}:${rowDigest}`,
          version: 1,
          reason: options.restates ?? '',
          bodyId: body.id,
          rowDigest,
          madeBy: options.by.userId,
          madeAt,
        }),
      ),
      ...(options.also?.(tx, summary) ?? []),
    ]);
  } catch (error) {
    if (!(error instanceof Duplicate) || options.isNewBody || options.also) throw error;
    return importDisclosures(body, file, options);
  }
  return summary;
}
