/** `report` prints the tables of a year; `verify` rebuilds everything and compares. */
import { DISPUTE_LABELS, DisputeKind } from '@/lib/domain/report/dispute';
import { FormYear, reportForm, TABLE3_COLUMNS } from '@/lib/domain/report/report-form';
import { printedTable2, table2Cells, table2Headings, table2Key } from '@/lib/domain/report/table-two';
import { consoleWords } from '@/lib/i18n/console';
import { currentBody } from '@/lib/services/bodies';
import { verify } from '@/lib/services/verify';
import { loadYearlyReport, type YearlyReport } from '@/lib/services/report/yearly-report';
import { complain, Complaint, output } from './terminal';

const t = consoleWords();

/** Row keys, printed labels and numbers only: nothing people typed reaches this file. */
const csvField = (value: string | number): string => {
  const text = String(value);
  return /[",\n]/.test(text) ? `"${text.replace(/"/g, '""')}"` : text;
};

/** One line per row: table, row key, printed label, then the numbers under their column keys. */
function reportCsv({ form, table2, table3, table4 }: YearlyReport): string {
  const layout = reportForm(form);
  const printed = new Map(layout.table3.rows.map((row) => [row.key, row.printed]));
  const rows2 = table2Cells(form).map((cell) => {
    const count = table2[table2Key(cell)] ?? 0;
    const { row, column } = table2Headings(form, cell) ?? {};
    return ['table2', table2Key(cell), `${row?.label ?? ''} ${column?.label ?? ''}`, count, printedTable2(cell, count)];
  });
  const header3 = ['table', 'row', 'label', ...TABLE3_COLUMNS.map(({ key }) => key)];
  const rows3 = layout.table3.countedRows.map((row) => [
    'table3',
    row,
    printed.get(row) ?? row,
    ...TABLE3_COLUMNS.map(({ key }) => table3[row]?.[key] ?? 0),
  ]);
  const results = ['upheld', 'corrected', 'other', 'pending', 'total'] as const;
  const rows4 = DisputeKind.options.map((kind) => [
    'table4',
    kind,
    DISPUTE_LABELS[kind],
    ...results.map((result) => table4[kind][result]),
  ]);
  const header2 = ['table', 'cell', 'label', 'count', 'printed'];
  const header4 = ['table', 'row', 'label', ...results];
  const lines = [header3, ...rows3, header4, ...rows4, header2, ...rows2];
  return lines.map((line) => line.map(csvField).join(',')).join('\n');
}

export async function printReport(yearText: string, options: { form?: string; format: string }): Promise<void> {
  if (!/^[12][0-9]{3}$/.test(yearText)) throw new Complaint(t('cli.yearBad'));
  const form = options.form === undefined ? { data: undefined, success: true } : FormYear.safeParse(options.form);
  if (!form.success) throw new Complaint(t('cli.formBad'));
  if (options.format !== 'json' && options.format !== 'csv') throw new Complaint(t('cli.formatBad'));
  const body = await currentBody();
  if (!body) throw new Complaint(t('cli.bodyNeeded'));
  const report = await loadYearlyReport(body.id, Number(yearText), { form: form.data });
  if (options.format === 'csv') process.stdout.write(`${reportCsv(report)}\n`);
  else {
    const { year, table2, table3, table4, checks, fees } = report;
    const shown = checks.map(({ id, ok, detail }) => ({ id, ok, detail }));
    output({ body: body.name, year, form: report.form, table2, table3, table4, checks: shown, fees });
  }
}

export async function verifyAll(): Promise<void> {
  const { cases, events, differences } = await verify();
  const worded = differences.map(({ code, values }) => ({ code, ...values, message: t(`difference.${code}`, values) }));
  output({ ok: differences.length === 0, cases, events, differences: worded });
  if (differences.length === 0) complain(t('cli.verified', { cases, events }));
  else {
    for (const { message } of worded) complain(message);
    throw new Complaint(t('cli.differences', { count: differences.length }));
  }
}
