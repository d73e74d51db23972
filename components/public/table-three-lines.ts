import type { RowKey, T3Row } from '@/lib/domain/report/report-form';

/** A heading that begins on this line and reaches down over the lines below it. */
export interface Stem {
  readonly row: T3Row;
  readonly rowSpan: number;
}

/** One line of the printed table: the headings that begin here, then the row that holds the numbers. */
export interface TableThreeLine {
  readonly row: T3Row;
  readonly stems: readonly Stem[];
  readonly colSpan: number;
}

const LABEL_COLUMNS = 3;

/** Table three as printed: headings stand to the left of their rows, merged downwards, instead of having a line each. */
export function tableThreeLines(rows: readonly T3Row[]): TableThreeLine[] {
  const parentOf = new Map(rows.map(({ key, parent }) => [key, parent]));
  const ancestorsOf = (row: T3Row): RowKey[] => {
    const found: RowKey[] = [];
    for (let at = row.parent; at; at = parentOf.get(at) ?? null) found.push(at);
    return found;
  };
  const linesUnder = (heading: T3Row) =>
    rows.filter((row) => row.kind !== 'header' && ancestorsOf(row).includes(heading.key)).length;

  const lines: TableThreeLine[] = [];
  let stems: Stem[] = [];
  for (const row of rows) {
    if (row.kind === 'header') {
      stems.push({ row, rowSpan: linesUnder(row) });
    } else {
      lines.push({ row, stems, colSpan: LABEL_COLUMNS - ancestorsOf(row).length });
      stems = [];
    }
  }
  return lines;
}
