/** The numbers of the report as csv, one line per row of a table: for other programs, under keys that do not change with the form. */
import type { ReportContents } from '@/lib/domain/report/document';
import { DISPUTE_LABELS, DisputeKind } from '@/lib/domain/report/dispute';
import { reportForm, TABLE3_COLUMNS } from '@/lib/domain/report/report-form';
import { printedTable2, table2Cells, table2Headings, table2Key } from '@/lib/domain/report/table-two';

/** A field, quoted where it must be. Text that a spreadsheet would reckon with gets an apostrophe before it, so that it stays text. */
export function csvField(value: string | number): string {
  const text = typeof value === 'string' && /^[=+\-@\t\r]/.test(value) ? `'${value}` : String(value);
  return /[",\r\n]/.test(text) ? `"${text.replace(/"/g, '""')}"` : text;
}

/** Each table under a header of its own: table, row key, printed label, then the numbers under their column keys. */
export function toCsv({ form, table2, table3, table4 }: ReportContents): string {
  const layout = reportForm(form);
  const printed = new Map(layout.table3.rows.map((row) => [row.key, row.printed]));
  const header3 = ['table', 'row', 'label', ...TABLE3_COLUMNS.map(({ key }) => key)];
  const rows3 = layout.table3.countedRows.map((row) => [
    'table3',
    row,
    printed.get(row) ?? row,
    ...TABLE3_COLUMNS.map(({ key }) => table3[row]?.[key] ?? 0),
  ]);
  const results = ['upheld', 'corrected', 'other', 'pending', 'total'] as const;
  const header4 = ['table', 'row', 'label', ...results];
  const rows4 = DisputeKind.options.map((kind) => [
    'table4',
    kind,
    DISPUTE_LABELS[kind],
    ...results.map((result) => table4[kind][result]),
  ]);
  const header2 = ['table', 'cell', 'label', 'count', 'printed'];
  const rows2 = table2Cells(form).map((cell) => {
    const count = table2?.[table2Key(cell)] ?? 0;
    const { row, column } = table2Headings(form, cell) ?? {};
    return ['table2', table2Key(cell), `${row?.label ?? ''} ${column?.label ?? ''}`, count, printedTable2(cell, count)];
  });
  const second = table2 ? [header2, ...rows2] : [];
  const lines = [header3, ...rows3, header4, ...rows4, ...second];
  return lines.map((line) => `${line.map(csvField).join(',')}\n`).join('');
}
