/** What a table of a report holds, as tests compare it with what was read back from a file. */
import { type ReportContents, reportDocument } from '@/lib/domain/report/document';
import type { Grid, GridCell } from '@/lib/domain/report/grid';

export type Seen = Pick<GridCell, 'line' | 'column' | 'rowSpan' | 'colSpan' | 'text'>;

const seen = ({ line, column, rowSpan, colSpan, text }: GridCell): Seen => ({ line, column, rowSpan, colSpan, text });

export const seenIn = (grid: Grid): Seen[] => grid.lines.flat().map(seen);

/** The tables of a report in their order. */
export const gridsOf = (contents: ReportContents): Grid[] =>
  reportDocument(contents).sections.flatMap(({ blocks }) =>
    blocks.flatMap((block) => (block.kind === 'grid' ? [block] : [])),
  );

/** Everything a report says outside its tables, in its order. */
export function wordsOf(contents: ReportContents): string[] {
  const { title, note, sections } = reportDocument(contents);
  const words = sections.flatMap(({ heading, blocks }) => [
    heading,
    ...blocks.flatMap((block) => (block.kind === 'paragraph' ? [block.text] : [])),
  ]);
  return [title, ...(note === null ? [] : [note]), ...words];
}
