/**
 * A printed table as cells on lines and columns: the one shape in which the tables of a report leave, whatever the format.
 * Merged cells, headings and sums are said here; fonts, colours and lengths are not.
 */
import { raise } from '../raise';

/** `title` names a block inside the table, `note` is a remark in it; a `columnHeader` stands above numbers, a `rowHeader` beside them. */
export type CellRole = 'title' | 'note' | 'columnHeader' | 'rowHeader' | 'number';

/** Where a cell begins, counted from 0. */
export interface Place {
  readonly line: number;
  readonly column: number;
}

export interface GridCell extends Place {
  readonly rowSpan: number;
  readonly colSpan: number;
  readonly text: string;
  readonly role: CellRole;
  /** What the text says where it is a number and nothing else. */
  readonly value?: number;
  /** The cells of this grid whose values make this one. */
  readonly sumOf?: readonly Place[];
}

export interface Grid {
  readonly kind: 'grid';
  readonly caption: string;
  /** How the columns share the width, in any unit. */
  readonly widths: readonly number[];
  /** Lines of headings at the top, which a page break repeats. */
  readonly headerLines: number;
  /** By line, then by column; a place under a merged cell has none of its own. */
  readonly lines: readonly (readonly GridCell[])[];
}

/** A cell before it has its place. */
export type LooseCell = Omit<GridCell, keyof Place | 'rowSpan' | 'colSpan'> &
  Partial<Pick<GridCell, 'rowSpan' | 'colSpan'>>;

const covers = ({ line, column, rowSpan, colSpan }: GridCell, at: Place): boolean =>
  at.line >= line && at.line < line + rowSpan && at.column >= column && at.column < column + colSpan;

/** The cell on a place, be it merged from another line or column. */
export const cellOn = ({ lines }: Pick<Grid, 'lines'>, at: Place): GridCell =>
  lines.flat().find((cell) => covers(cell, at)) ?? raise(`nothing on line ${at.line}, column ${at.column}`);

/** Every cell goes to the first place of its line that no cell from above covers. */
function placed(lines: readonly (readonly LooseCell[])[]): GridCell[][] {
  const hanging: GridCell[] = [];
  return lines.map((cells, line) => {
    let column = 0;
    return cells.map((cell) => {
      while (hanging.some((above) => covers(above, { line, column }))) column += 1;
      const found = { rowSpan: 1, colSpan: 1, ...cell, line, column };
      hanging.push(found);
      column += found.colSpan;
      return found;
    });
  });
}

/**
 * Gives every cell its place. A sum that does not add up is no sum: its number stands, and what it would be the sum of is left out.
 * @param lines what stands on each line from left to right, places under merged cells left out.
 */
export function gridOf(shape: Omit<Grid, 'kind' | 'lines'>, lines: readonly (readonly LooseCell[])[]): Grid {
  const cells = placed(lines);
  const valueOn = (place: Place) => cellOn({ lines: cells }, place).value ?? Number.NaN;
  const honest = ({ sumOf, ...cell }: GridCell): GridCell => {
    const adds = sumOf?.reduce((sum, place) => sum + valueOn(place), 0) === cell.value;
    return sumOf && adds ? { ...cell, sumOf } : cell;
  };
  return { kind: 'grid', ...shape, lines: cells.map((line) => line.map(honest)) };
}

/** The headings a number stands under and beside, outermost first: those of its own block, where the grid has several. */
export function headersOf({ lines }: Grid, number: GridCell): GridCell[] {
  const before = lines.flat().filter(({ line }) => line <= number.line);
  const block = before.findLast(({ role }) => role === 'title');
  const above = before.filter(
    ({ role, line, column, colSpan }) =>
      role === 'columnHeader' &&
      line >= (block?.line ?? 0) &&
      column <= number.column &&
      number.column < column + colSpan,
  );
  const beside = before.filter(
    ({ role, line, rowSpan }) => role === 'rowHeader' && number.line < line + rowSpan && line <= number.line,
  );
  return [...(block ? [block] : []), ...above, ...beside];
}

/** Columns on the left that hold no number. */
export const labelColumns = ({ lines }: Grid): number =>
  Math.min(...lines.flat().flatMap(({ role, column }) => (role === 'number' ? [column] : [])));
