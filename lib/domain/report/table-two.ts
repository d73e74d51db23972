/**
 * Table two, counted from the register of proactive disclosure: each cell of a form is a sum over entries of one kind, in the
 * year, up to its end, or before it (国办公开办函〔2019〕60号; 国办公开办函〔2021〕30号). A cell and the list behind it are one filter.
 */
import { type Disclosure, DisclosureKind, type Measure } from '../disclosure/disclosure';
import { yearOf } from '../day';
import { raise } from '../raise';
import { type FormYear, reportForm, type T2Column } from './report-form';

/** `year`: in it; `through`: in it or before; `before`: in the years before. */
type Span = 'year' | 'through' | 'before';

interface Counting {
  readonly span: Span;
  /** The measures summed, each with its sign. */
  readonly of: Readonly<Partial<Record<Measure, 1 | -1>>>;
}

/** How each column of either form is counted. */
const COUNTINGS = {
  made: { span: 'year', of: { made: 1 } },
  published: { span: 'year', of: { published: 1 } },
  public_total: { span: 'through', of: { standing: 1, published: 1, repealed: -1 } },
  prev_items: { span: 'before', of: { items: 1 } },
  change: { span: 'year', of: { items: 1 } },
  decisions: { span: 'year', of: { decisions: 1 } },
  purchase_items: { span: 'year', of: { projects: 1 } },
  purchase_amount: { span: 'year', of: { amountFen: 1 } },
  issued: { span: 'year', of: { made: 1 } },
  repealed: { span: 'year', of: { repealed: 1 } },
  in_force: { span: 'through', of: { standing: 1, made: 1, repealed: -1 } },
  amount_10k: { span: 'year', of: { amountFen: 1 } },
} as const satisfies Record<string, Counting>;

export type Table2ColumnKey = keyof typeof COUNTINGS;
const isTable2Column = (key: string): key is Table2ColumnKey => key in COUNTINGS;

/** One cell: `licence.decisions`. A column of money is counted in fen. */
export interface Table2Cell {
  readonly kind: DisclosureKind;
  readonly column: Table2ColumnKey;
}

export type Table2Key = `${DisclosureKind}.${Table2ColumnKey}`;
export type Table2Counts = Readonly<Record<string, number>>;

export const table2Key = ({ kind, column }: Table2Cell): Table2Key => `${kind}.${column}`;

/** `licence.decisions`, or null where it names no number of table two. */
export function table2CellOf(text: string | undefined): Table2Cell | null {
  const [kindText, column = ''] = text?.split('.') ?? [];
  const kind = DisclosureKind.safeParse(kindText);
  return kind.success && isTable2Column(column) ? { kind: kind.data, column } : null;
}

/** The cell where a printed row and a printed column meet. */
export const table2CellAt = (row: string, { key, type }: T2Column): PrintedCell => ({
  kind: DisclosureKind.parse(row),
  column: isTable2Column(key) ? key : raise(`a column of table two nobody counts: ${key}`),
  type,
});

export type PrintedCell = Table2Cell & { readonly type: T2Column['type'] };

const cellsAsPrinted = (form: FormYear): readonly PrintedCell[] =>
  reportForm(form).table2.blocks.flatMap(({ rows, columns }) =>
    rows.flatMap((row) => columns.map((column) => table2CellAt(row.key, column))),
  );

const CELLS = { '2019': cellsAsPrinted('2019'), '2021': cellsAsPrinted('2021') };

/** The cells of a form in the order it prints them. */
export const table2Cells = (form: FormYear): readonly PrintedCell[] => CELLS[form];

/** The row and the column of a form where a cell is printed; null where that form has no such cell. */
export function table2Headings(form: FormYear, { kind, column }: Table2Cell) {
  for (const { rows, columns } of reportForm(form).table2.blocks) {
    const [row, found] = [rows.find(({ key }) => key === kind), columns.find(({ key }) => key === column)];
    if (row && found) return { row, column: found };
  }
  return null;
}

const within = (span: Span, on: number, year: number): boolean =>
  span === 'year' ? on === year : span === 'before' ? on < year : on <= year;

type Counted = Pick<Disclosure, 'kind' | 'from' | 'quantities'>;

/** What an entry adds to a cell of a year; 0 where it does not count there. */
export function countsIn({ kind, column }: Table2Cell, year: number, entry: Counted): number {
  const { span, of }: Counting = COUNTINGS[column];
  if (entry.kind !== kind || !within(span, yearOf(entry.from), year)) return 0;
  return Object.entries(of).reduce(
    (sum, [measure, sign]) => sum + sign * (entry.quantities[measure as Measure] ?? 0),
    0,
  );
}

/** @param entries of this year and of all years before it. */
export const countTable2 = (entries: readonly Counted[], year: number, form: FormYear): Table2Counts =>
  Object.fromEntries(
    table2Cells(form).map((cell) => [
      table2Key(cell),
      entries.reduce((sum, entry) => sum + countsIn(cell, year, entry), 0),
    ]),
  );

const FEN_PER_YUAN = 100;
const YUAN_PER_WAN = 10_000;
const YUAN_PER_YI = 100_000_000;

/** A whole number of fen in a unit of money, exact: 258.5 for 25,850,000,000 yuan in 亿. */
export function exactly(fen: number, yuanPerUnit: number): string {
  const perUnit = BigInt(FEN_PER_YUAN * yuanPerUnit);
  const total = BigInt(fen);
  const digits = String(perUnit).length - 1;
  const rest = (total % perUnit).toString().padStart(digits, '0').replace(/0+$/, '');
  return `${total / perUnit}${rest && `.${rest}`}`;
}

/** As the form of 2019 prints a change: 增加3项, 减少75项, 无增减. */
export const printedChange = (items: number): string =>
  items === 0 ? '无增减' : items > 0 ? `增加${items}项` : `减少${-items}项`;

/** Money with its unit: in yuan, and in 亿 where that is short and exact: 25351683元, 258.5亿元. */
export function printedAmount(fen: number): string {
  const inYi = exactly(fen, YUAN_PER_YI);
  const isShort = (inYi.split('.')[1] ?? '').length <= 4;
  return fen >= YUAN_PER_YI * FEN_PER_YUAN && isShort ? `${inYi}亿元` : `${exactly(fen, 1)}元`;
}

/** A cell as its form prints it. Zero prints as 0. */
export function printedTable2({ column, type }: { column: Table2ColumnKey; type: T2Column['type'] }, count: number) {
  if (type === 'signed_int') return printedChange(count);
  if (column === 'amount_10k') return exactly(count, YUAN_PER_WAN);
  return column === 'purchase_amount' ? printedAmount(count) : String(count);
}
