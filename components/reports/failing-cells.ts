/** Which numbers stand on either side of a failing check: both are marked, because either may be the wrong one. */
import type { CheckResult } from '@/lib/domain/report/check';
import { DisputeKind } from '@/lib/domain/report/dispute';
import { type FormYear, reportForm, type Table3ColumnKey, TABLE3_COLUMNS } from '@/lib/domain/report/report-form';

/** One comparison of a check: what it is of, and the arithmetic. */
export interface Comparison {
  readonly of: string;
  readonly sums: string;
}

/** A check's detail, taken apart: `natural: 37 + 3 = 38 + 2; …`. Without a colon it is about the whole table. */
export const comparisonsOf = ({ detail }: CheckResult): Comparison[] =>
  detail
    .split('; ')
    .filter(Boolean)
    .map((part) => {
      const at = part.indexOf(': ');
      return at < 0 ? { of: '', sums: part } : { of: part.slice(0, at), sums: part.slice(at + 2) };
    });

const COLUMNS = TABLE3_COLUMNS.map(({ key }) => key);

function cellsOfCheck(check: CheckResult, of: string, form: FormYear): string[] {
  const { leafRows } = reportForm(form).table3;
  const inColumn = (...rows: string[]) => rows.map((row) => cellKey(row, of));
  switch (check.id) {
    case 'T3-1':
      return inColumn('new_received', 'carried_in', 'total_handled', 'carried_out');
    case 'T3-2':
      return inColumn('total_handled', ...leafRows);
    case 'T3-3':
      return COLUMNS.map((column) => cellKey(of, column));
    case 'T3-4':
      return inColumn('carried_in');
    case 'T3-5': {
      const [row = '', column = ''] = of.split('/');
      return [cellKey(row, column)];
    }
    default:
      return DisputeKind.safeParse(of).success ? [of] : [];
  }
}

export const cellKey = (row: string, column: Table3ColumnKey | string): string => `${row}.${column}`;

/** Cell of table three (`row.column`) or block of table four (its kind), to the ids of the checks it fails. */
export function failingCells(checks: readonly CheckResult[], form: FormYear): ReadonlyMap<string, readonly string[]> {
  const failing = new Map<string, string[]>();
  for (const check of checks.filter(({ ok }) => !ok)) {
    for (const cell of comparisonsOf(check).flatMap(({ of }) => cellsOfCheck(check, of, form))) {
      const ids = failing.get(cell) ?? [];
      failing.set(cell, ids.includes(check.id) ? ids : [...ids, check.id]);
    }
  }
  return failing;
}
