/**
 * The printed shape of table three: which label cells stand on which line, merged as on the paper form (国办公开办函〔2021〕30号).
 * Where the cells go, never what they hold or how they are drawn.
 */
import { type FormTable3, type T3Column, type T3Row, Table3RowKey } from './report-form';

/** Columns the labels take on the left of the numbers. */
export const LABEL_COLUMNS = 3;

export interface LabelCell {
  readonly row: T3Row;
  readonly colSpan: number;
  readonly rowSpan: number;
  /** The label of the line's own row; the others are headings that span several lines. */
  readonly own: boolean;
}

export interface TableLine {
  readonly key: Table3RowKey;
  readonly row: T3Row;
  readonly labels: readonly LabelCell[];
}

export function tableThreeLines({ rows }: FormTable3): TableLine[] {
  const byKey = new Map(rows.map((row) => [row.key, row]));
  const ancestors = (row: T3Row): T3Row[] => {
    const parent = row.parent && byKey.get(row.parent);
    return parent ? [...ancestors(parent), parent] : [];
  };
  const counted = rows.filter((row) => row.kind !== 'header');
  const linesUnder = (heading: T3Row) => counted.filter((row) => ancestors(row).includes(heading)).length;

  const printed = new Set<T3Row>();
  return counted.map((row) => {
    const above = ancestors(row);
    const headings = above.filter((heading) => !printed.has(heading));
    for (const heading of headings) printed.add(heading);
    return {
      key: Table3RowKey.parse(row.key),
      row,
      labels: [
        ...headings.map((heading) => ({ row: heading, colSpan: 1, rowSpan: linesUnder(heading), own: false })),
        { row, colSpan: LABEL_COLUMNS - above.length, rowSpan: 1, own: true },
      ],
    };
  });
}

export interface ColumnHeading {
  readonly column: T3Column;
  /** Set on the first column of a run printed under one heading. */
  readonly group: { readonly label: string; readonly colSpan: number } | null;
  readonly grouped: boolean;
}

export const columnHeadings = (columns: readonly T3Column[]): ColumnHeading[] =>
  columns.map((column, index) => {
    const { group } = column;
    const first = group !== null && columns[index - 1]?.group !== group;
    const colSpan = columns.filter((other) => other.group === group).length;
    return { column, group: first ? { label: group, colSpan } : null, grouped: group !== null };
  });
