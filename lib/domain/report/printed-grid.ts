/** Tables two, three and four as both forms print them (国办公开办函〔2019〕60号, 〔2021〕30号): every cell, heading and sum in its place. */
import type { Table4Counts } from './dispute';
import { type Grid, gridOf, type LooseCell } from './grid';
import { columnHeadings, LABEL_COLUMNS, tableThreeLines } from './printed-table';
import { type FormYear, reportForm } from './report-form';
import { printedTable2, table2CellAt, type Table2Counts, table2Key } from './table-two';
import type { Table3Counts } from './yearly-table';

type Spans = Pick<LooseCell, 'rowSpan' | 'colSpan'>;

const head = (text: string, spans: Spans = {}): LooseCell => ({ role: 'columnHeader', text, ...spans });
const label = (text: string, spans: Spans = {}): LooseCell => ({ role: 'rowHeader', text, ...spans });

/** A number as the form prints it, which may be words (增加3项) or have a unit (25351683元). Zero prints as 0. */
const number = (text: string, rest: Omit<LooseCell, 'role' | 'text' | 'value'> = {}): LooseCell => ({
  role: 'number',
  text,
  ...(text === String(Number(text)) && { value: Number(text) }),
  ...rest,
});

/** The item and three numbers, at most. */
const TABLE_TWO_COLUMNS = 4;

export function tableTwoGrid(form: FormYear, counts: Table2Counts): Grid {
  const { heading, itemLabel, blocks } = reportForm(form).table2;
  const lines = blocks.flatMap(({ title, columns, rows }): LooseCell[][] => {
    // Where a block has fewer numbers, the last one takes the room that is left.
    const spanOf = (at: number) => ({ colSpan: at === columns.length - 1 ? TABLE_TWO_COLUMNS - columns.length : 1 });
    return [
      [{ role: 'title', text: title, colSpan: TABLE_TWO_COLUMNS }],
      [head(itemLabel), ...columns.map((column, at) => head(column.label, spanOf(at)))],
      ...rows.map((row) => [
        label(row.label),
        ...columns.map((column, at) => {
          const cell = table2CellAt(row.key, column);
          return number(printedTable2(cell, counts[table2Key(cell)] ?? 0), spanOf(at));
        }),
      ]),
    ];
  });
  return gridOf({ caption: heading, widths: [29, 24, 24, 23], headerLines: 0 }, lines);
}

export function tableThreeGrid(form: FormYear, counts: Table3Counts): Grid {
  const table = reportForm(form).table3;
  const { columns } = table;
  const headings = columnHeadings(columns);
  const headers: LooseCell[][] = [
    [
      { role: 'note', text: table.cornerNote, rowSpan: 3, colSpan: LABEL_COLUMNS },
      head(table.columnHeader, { colSpan: columns.length }),
    ],
    headings.flatMap(({ column, group, grouped }) => {
      if (group) return [head(group.label, { colSpan: group.colSpan })];
      return grouped ? [] : [head(column.label, { rowSpan: 2 })];
    }),
    headings.filter(({ grouped }) => grouped).map(({ column }) => head(column.label)),
  ];
  const rows = tableThreeLines(table);
  const lineOf = (at: number) => headers.length + at;
  const leaves = rows.flatMap(({ row }, at) => (table.leafRows.some((key) => key === row.key) ? [lineOf(at)] : []));
  const parts = columns.flatMap(({ key }, at) => (key === 'total' ? [] : [LABEL_COLUMNS + at]));
  const numbers = rows.map(({ key, row, labels }, at): LooseCell[] => [
    ...labels.map(({ row: named, ...spans }) =>
      label(named.printed, { rowSpan: spans.rowSpan, colSpan: spans.colSpan }),
    ),
    ...columns.map((column, index) => {
      const across = parts.map((part) => ({ line: lineOf(at), column: part }));
      const down = leaves.map((line) => ({ line, column: LABEL_COLUMNS + index }));
      const sumOf = column.key === 'total' ? across : row.kind === 'sum' ? down : undefined;
      return number(String(counts[key]?.[column.key] ?? 0), sumOf && { sumOf });
    }),
  ]);
  // A heading of more than three signs gets the room of four, and wraps where its words do.
  const widths = [7.3, 9.3, 24.5, ...columns.map(({ label: text }) => (text.length > 3 ? 9.3 : 7.3))];
  return gridOf({ caption: table.heading, widths, headerLines: headers.length }, [...headers, ...numbers]);
}

export function tableFourGrid(form: FormYear, counts: Table4Counts): Grid {
  const { heading, headerRows, columns } = reportForm(form).table4;
  const headers = headerRows.map((cells) =>
    cells.map(({ label: text, rowSpan, colSpan }) => head(text, { rowSpan, colSpan })),
  );
  const line = headers.length;
  const numbers = columns.map(({ kind, result }) => {
    const parts = columns.flatMap((part, column) =>
      part.kind === kind && part.result !== 'total' ? [{ line, column }] : [],
    );
    return number(String(counts[kind][result]), result === 'total' ? { sumOf: parts } : {});
  });
  return gridOf({ caption: heading, widths: columns.map(() => 1), headerLines: line }, [...headers, numbers]);
}
