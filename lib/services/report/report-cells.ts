/** What stands behind a number of the report: the cases of table three, the disputes of table four, the entries of table two. */
import 'server-only';
import { listDisclosureChanges, standing } from '@/db/disclosures';
import { listDisputes } from '@/db/disputes';
import { cellFilter } from '@/lib/domain/report/cell';
import { countsIn as disputeCounts, type Table4Cell } from '@/lib/domain/report/dispute';
import { type FormYear, reportForm, type Table3ColumnKey, type Table3RowKey } from '@/lib/domain/report/report-form';
import { countsIn as entryCounts, type Table2Cell, table2Headings } from '@/lib/domain/report/table-two';
import { refuse } from '@/lib/domain/result';
import { worksOnCases } from '@/lib/domain/staff/actor';
import type { Call } from '../call';
import { disclosureOf } from '../disclosures';
import { mayReadDisputes } from '../disputes';
import { CELL_PAGE_SIZE, listCellCases } from '../queue';

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

/** The disputes a number of table four counts; how many there are is told to everyone who may read the report. */
export async function loadDisputeCell({ actor }: Call, cell: Table4Cell) {
  if (!worksOnCases(actor)) return refuse('not_allowed');
  const counted = (await listDisputes(actor.bodyId)).filter((dispute) => disputeCounts(cell, dispute));
  const disputes = counted.map(({ id, acceptanceNumber, kind, filedOn, concludedOn, result }) => ({
    ...{ id, acceptanceNumber, kind, filedOn, concludedOn, result },
  }));
  const { year, kind: row, column } = cell;
  return {
    ok: true as const,
    value: { year, row, column, total: counted.length, disputes: mayReadDisputes(actor) ? disputes : [] },
  };
}

/** The entries of the register a number of table two adds up, each with what it adds; money in fen. */
export async function loadDisclosureCell({ actor }: Call, year: number, form: FormYear, cell: Table2Cell) {
  if (!worksOnCases(actor)) return refuse('not_allowed');
  if (!table2Headings(form, cell)) return refuse('not_found');
  const entries = standing(await listDisclosureChanges(actor.bodyId)).flatMap((change) => {
    const entry = disclosureOf(change);
    const adds = entryCounts(cell, year, entry);
    const { from, to, title, source } = entry;
    return adds === 0 ? [] : [{ id: change.entryId, version: change.version, from, to, title, source, adds }];
  });
  const total = entries.reduce((sum, { adds }) => sum + adds, 0);
  return { ok: true as const, value: { year, form, row: cell.kind, column: cell.column, total, entries } };
}
