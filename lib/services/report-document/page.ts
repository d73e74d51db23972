/** Paper and type of an official document (GB/T 9704-2012), for the formats that have pages. */
import type { Grid, GridCell } from '@/lib/domain/report/grid';

const POINTS_PER_MM = 72 / 25.4;
const mm = (length: number) => length * POINTS_PER_MM;

/** A4, upright: its margins and the type area they leave. Lengths in points. */
export const PAGE = {
  width: mm(210),
  height: mm(297),
  top: mm(37),
  right: mm(26),
  bottom: mm(35),
  left: mm(28),
  /** Of the type area. */
  inner: mm(210 - 26 - 28),
  /** From the lower edge of the paper to the page number. */
  footer: mm(28),
} as const;

/** Sizes of type in points: 二号, 三号, 小五, 四号. */
export const TYPE = { title: 22, text: 16, table: 9, footer: 14 } as const;

/** From one line of text to the next, in points: twenty-two lines to a page. */
export const LINE = 28.95;

/** The insides of a table, in points: so close that table three with its longest labels is no longer than a page. */
export const TABLE = { line: 11.5, across: 2, down: 1.5, rule: 0.5 } as const;

/** Lines a text takes, one at least; signs of half the width count half. @param width in points. @param size of the type, in points. */
export function linesOf(text: string, width: number, size: number): number {
  const signs = [...text].reduce((sum, sign) => sum + (/[ -~]/.test(sign) ? 0.5 : 1), 0);
  return Math.max(1, Math.ceil(signs / Math.max(1, Math.floor(width / size))));
}

/** The columns of a table as wide as the type area, in points. */
export function columnWidths({ widths }: Grid): number[] {
  const whole = widths.reduce((sum, width) => sum + width, 0);
  return widths.map((width) => (PAGE.inner * width) / whole);
}

/** @param widths of the columns, in points. */
export const widthOf = ({ column, colSpan }: GridCell, widths: readonly number[]): number =>
  widths.slice(column, column + colSpan).reduce((sum, width) => sum + width, 0);

/** A table that takes most of a page, as table three does. */
export const isLong = ({ lines }: Grid): boolean => lines.length > 20;

/** Labels and remarks begin on the left; everything else stands in the middle. */
export const isSideways = ({ role }: GridCell): boolean => role === 'rowHeader' || role === 'note';

/** When a report says it was made: no earlier than the year is over, and the same whenever it is drawn again. */
export const madeAt = (year: number): Date => new Date(Date.UTC(year + 1, 0, 1));

/** What a page number stands between. */
export const pageNumber = (number: string): string => `— ${number} —`;
