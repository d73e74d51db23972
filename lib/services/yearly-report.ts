/**
 * The yearly tables, counted from cases and disputes every time they are asked for, with the checks an inspector runs.
 * A published year is kept as it was; nothing here is typed in.
 */
import 'server-only';
import { commit } from '@/db/client';
import { listDisputes } from '@/db/disputes';
import { insertPublication, listFeeEvents, listPublications, listTallies, listYears } from '@/db/reports';
import { type Day, yearOf } from '@/lib/domain/day';
import { refuse, type Result } from '@/lib/domain/result';
import { cellFilter } from '@/lib/domain/report/cell';
import { type CheckResult, runChecks } from '@/lib/domain/report/checks';
import { countTable4, type Table4Counts } from '@/lib/domain/report/dispute';
import {
  type FormYear,
  formForYear,
  reportForm,
  type Table3ColumnKey,
  type Table3RowKey,
} from '@/lib/domain/report/report-form';
import { feeTotals, type FeeTotals } from '@/lib/domain/report/fees';
import { countTable2, type Table2Counts } from '@/lib/domain/report/table-two';
import { countTable3, type Table3Counts } from '@/lib/domain/report/yearly-table';
import { worksOnCases } from '@/lib/domain/staff/actor';
import { newId } from '@/lib/platform/id';
import type { Call } from './call';
import { loadRegister } from './disclosures';
import { mayReadDisputes } from './disputes';
import { answerStatements, type Keyed, once } from './idempotency';
import { loadOffice } from './office';
import { CELL_PAGE_SIZE, listCellCases } from './queue';

export interface YearlyReport {
  readonly year: number;
  readonly form: FormYear;
  readonly table2: Table2Counts;
  readonly table3: Table3Counts;
  readonly table4: Table4Counts;
  readonly checks: readonly CheckResult[];
  /** For the sixth section; fees exist from 2021 on. */
  readonly fees: FeeTotals;
}

/** The tables of one year, on the form of that year unless another one is asked for. */
export async function loadYearlyReport(bodyId: string, year: number, form = formForYear(year)): Promise<YearlyReport> {
  const [register, tallies, disputes, published, feeEvents] = await Promise.all([
    loadRegister(bodyId),
    listTallies(bodyId, year),
    listDisputes(bodyId),
    listPublications(bodyId),
    listFeeEvents(bodyId),
  ]);
  const table2 = countTable2(register, year, form);
  const table3 = countTable3(tallies, year, form);
  const table4 = countTable4(disputes, year);
  // What last year's report said stands, even when its cases have moved since: that is what must be carried on.
  const lastYear = published.find((publication) => publication.year === year - 1);
  const lastTable3 = lastYear?.tables.table3 ?? countTable3(tallies, year - 1, form);
  const sameForm = lastYear?.form === form ? lastYear.tables.table2 : undefined;
  const lastTable2 = sameForm ?? countTable2(register, year - 1, form);
  const checks = runChecks({ year, form, table2, lastTable2, table3, table4, lastTable3, disputes });
  return { year, form, table2, table3, table4, checks, fees: feeTotals(feeEvents, year) };
}

export async function loadReportView(call: Call, year: number, form?: FormYear) {
  if (!worksOnCases(call.actor)) return refuse('not_allowed');
  const { bodyId } = call.actor;
  const [office, report, years, published] = await Promise.all([
    loadOffice(bodyId),
    loadYearlyReport(bodyId, year, form),
    listYears(bodyId),
    listPublications(bodyId),
  ]);
  const mine = published.find((publication) => publication.year === year);
  return {
    ok: true as const,
    value: {
      ...report,
      body: office.body.name,
      years: [...new Set([yearOf(call.today), ...years, year])].sort((a, b) => b - a),
      publishedAt: mine?.publishedAt.toISOString() ?? null,
      mayPublish: call.actor.roles.includes('supervisor'),
      notYet: notOver(year, call.today)?.refusal ?? null,
      mayOpenDisputes: mayReadDisputes(call.actor),
    },
  };
}
export type ReportView = Extract<Awaited<ReturnType<typeof loadReportView>>, { ok: true }>['value'];

export interface Cell {
  readonly year: number;
  readonly form: FormYear;
  readonly row: Table3RowKey;
  readonly column: Table3ColumnKey;
}

export async function loadCellView({ actor }: Call, { year, form, row, column }: Cell, page = 1) {
  if (!worksOnCases(actor)) return refuse('not_allowed');
  if (!reportForm(form).table3.countedRows.includes(row)) return refuse('not_found');
  const { total, visible, rows } = await listCellCases(actor, cellFilter(row, column, year, form), page);
  const shown = rows.map(
    ({ id, acceptanceNumber, applicantMasked, subject, status, receivedOn, closedOn, outcome }) => ({
      id,
      acceptanceNumber,
      applicantMasked,
      subject,
      status,
      receivedOn,
      closedOn,
      outcome,
    }),
  );
  return {
    ok: true as const,
    value: { year, form, row, column, total, visible, page, pageSize: CELL_PAGE_SIZE, rows: shown },
  };
}
export type CellView = Extract<Awaited<ReturnType<typeof loadCellView>>, { ok: true }>['value'];

/** Why a year cannot be published on this day, whatever its tables say; null once it is over. */
const notOver = (year: number, today: Day) =>
  year < yearOf(today) ? null : refuse('year_not_over', { values: { year } });

/**
 * Freezes a year's tables for the public page. Refused while the year runs or a check that is an error fails.
 * @param key the sender's idempotency key.
 */
export async function publishYear(call: Call, year: number, key?: string): Promise<Result<{ year: number }>> {
  if (!call.actor.roles.includes('supervisor')) return refuse('not_allowed');
  const keyed = { key, request: { publishYear: year } };
  return once(call, keyed, () => publish(call, year, keyed));
}

async function publish(call: Call, year: number, keyed: Keyed): Promise<Result<{ year: number }>> {
  const { bodyId, userId } = call.actor;
  const notYet = notOver(year, call.today);
  if (notYet) return notYet;
  const report = await loadYearlyReport(bodyId, year);
  const failing = report.checks.filter(({ ok, level }) => !ok && level === 'error').map(({ id }) => id);
  if (failing.length > 0) return refuse('year_not_publishable', { values: { year, checks: failing.join(', ') } });
  const { form, table2, table3, table4, checks } = report;
  const row = {
    id: newId(),
    bodyId,
    year,
    form,
    tables: { table2, table3, table4, checks },
    publishedBy: userId,
    publishedAt: new Date(call.at),
  };
  await commit((tx) => [insertPublication(tx, row), ...answerStatements(tx, call, keyed, { year })]);
  return { ok: true, value: { year } };
}
