/** What a check of a report is: two sides that should be equal, both shown, and where it is mended when they are not. */
import type { DisputeKind } from './dispute';
import type { SectionKey, Table3ColumnKey, Table3RowKey } from './report-form';
import type { Table2Key } from './table-two';

/** Where a failing check is mended: the cases, disputes or entries behind a number, a text, or last year's numbers. */
export type Mend =
  | { readonly to: 'cell'; readonly row: Table3RowKey; readonly column: Table3ColumnKey }
  | { readonly to: 'disputes'; readonly kind: DisputeKind }
  | { readonly to: 'disclosures'; readonly cell: Table2Key }
  | { readonly to: 'case'; readonly caseId: string; readonly acceptanceNumber: string }
  | { readonly to: 'section'; readonly section: SectionKey }
  | { readonly to: 'lastYear' };

export interface CheckResult {
  readonly id: string;
  readonly level: 'error' | 'warning';
  readonly ok: boolean;
  /** The sums compared, as arithmetic: failing ones only, or one line for all when they hold. */
  readonly detail: string;
  /** Absent from what was published before checks told it. */
  readonly mend?: readonly Mend[];
}

/** One comparison: what, and the two sides as printed. */
export interface Comparison {
  readonly of: string;
  readonly left: readonly number[];
  readonly right: readonly number[];
  readonly mend: readonly Mend[];
}

const sum = (numbers: readonly number[]) => numbers.reduce((total, n) => total + n, 0);

const added = (numbers: readonly number[]) => numbers.join(' + ').replaceAll('+ -', '− ') || '0';

/** A check that holds where both sides of every comparison add up to the same. */
export const compare = (id: string, level: CheckResult['level'], comparisons: readonly Comparison[]): CheckResult => {
  const written = ({ of, left, right }: Comparison) => {
    const sign = sum(left) === sum(right) ? '=' : '≠';
    return `${of}: ${added(left)} ${sign} ${added(right)}`;
  };
  const failing = comparisons.filter(({ left, right }) => sum(left) !== sum(right));
  const shown = failing.length > 0 ? failing : comparisons.slice(-1);
  const mend = failing.flatMap((comparison) => comparison.mend);
  return { id, level, ok: failing.length === 0, detail: shown.map(written).join('; '), mend };
};
