/** The report as a page that stands alone: no script, nothing fetched, and tables that a screen reader can follow. */
import 'server-only';
import type { DocumentSection, ReportDocument } from '@/lib/domain/report/document';
import { type Grid, type GridCell, headersOf, labelColumns } from '@/lib/domain/report/grid';
import { columnWidths, PAGE, TABLE, TYPE } from './page';

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
const escaped = (text: string): string => text.replace(/[&<>"']/g, (sign) => ENTITIES[sign] ?? '');

const margins = [PAGE.top, PAGE.right, PAGE.bottom, PAGE.left].map((points) => `${Math.round(points)}pt`).join(' ');

const STYLE = `
body { max-width: 60rem; margin: 2rem auto; padding: 0 1rem; color: #000; background: #fff; font: 1.125rem/1.75 FangSong, STFangsong, 仿宋, serif; }
h1 { font: 1.75rem/1.4 方正小标宋简体, SimSun, STSong, 宋体, serif; text-align: center; }
h2 { font: 1.125rem/1.75 SimHei, STHeiti, 黑体, sans-serif; break-after: avoid; }
p { margin: 0; text-indent: 2em; }
p.note { text-align: center; text-indent: 0; }
.wide { overflow-x: auto; }
table { width: 100%; min-width: 44rem; table-layout: fixed; border-collapse: collapse; font: 0.875rem/1.4 SimSun, STSong, 宋体, serif; }
caption { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
th, td { padding: 0.25rem; border: 1px solid #000; font-weight: normal; text-align: center; }
th[scope^='row'], td.note { text-align: left; }
th.title { text-align: center; font-weight: bold; }
@page { size: A4 portrait; margin: ${margins}; }
@media print {
  body { max-width: none; margin: 0; padding: 0; font-size: ${TYPE.text}pt; }
  h1 { font-size: ${TYPE.title}pt; }
  h2 { margin: 0.5em 0; font-size: ${TYPE.text}pt; }
  table { min-width: 0; font-size: ${TYPE.table}pt; line-height: ${TABLE.line}pt; break-inside: avoid; }
  th, td { padding: ${TABLE.down}pt ${TABLE.across}pt; border-width: ${TABLE.rule}pt; }
  tr { break-inside: avoid; }
  .wide { overflow: visible; }
}
`;

const spans = ({ rowSpan, colSpan }: GridCell): string =>
  `${rowSpan > 1 ? ` rowspan="${rowSpan}"` : ''}${colSpan > 1 ? ` colspan="${colSpan}"` : ''}`;

function scopeOf({ role, rowSpan, colSpan }: GridCell, isOwnLabel: boolean): string {
  if (role === 'title') return 'rowgroup';
  if (role === 'columnHeader') return colSpan > 1 ? 'colgroup' : 'col';
  return isOwnLabel || rowSpan === 1 ? 'row' : 'rowgroup';
}

function tableOf(key: string, grid: Grid): string {
  const idOf = ({ line, column }: GridCell) => `${key}-${line}-${column}`;
  const cellOf = (cell: GridCell) => {
    const text = escaped(cell.text);
    if (cell.role === 'note') return `<td class="note"${spans(cell)}>${text}</td>`;
    if (cell.role === 'number')
      return `<td${spans(cell)} headers="${headersOf(grid, cell).map(idOf).join(' ')}">${text}</td>`;
    const isOwnLabel = cell.column + cell.colSpan === labelColumns(grid);
    const name = cell.role === 'title' ? ' class="title"' : '';
    return `<th id="${idOf(cell)}"${name} scope="${scopeOf(cell, isOwnLabel)}"${spans(cell)}>${text}</th>`;
  };
  const widths = columnWidths(grid).map((width) => ((100 * width) / PAGE.inner).toFixed(1));
  const rows = grid.lines.map((cells) => `<tr>${cells.map(cellOf).join('')}</tr>`);
  const [head, body] = [rows.slice(0, grid.headerLines), rows.slice(grid.headerLines)];
  return [
    // A wide table scrolls by itself, by keyboard too.
    `<div class="wide" role="region" tabindex="0" aria-label="${escaped(grid.caption)}"><table>`,
    `<caption>${escaped(grid.caption)}</caption>`,
    `<colgroup>${widths.map((width) => `<col style="width: ${width}%">`).join('')}</colgroup>`,
    ...(head.length > 0 ? ['<thead>', ...head, '</thead>'] : []),
    '<tbody>',
    ...body,
    '</tbody></table></div>',
  ].join('\n');
}

const sectionOf = ({ key, heading, blocks }: DocumentSection): string =>
  [
    '<section>',
    `<h2>${escaped(heading)}</h2>`,
    ...blocks.map((block) => (block.kind === 'grid' ? tableOf(key, block) : `<p>${escaped(block.text)}</p>`)),
    '</section>',
  ].join('\n');

export const toHtml = ({ title, titleLines, note, sections }: ReportDocument): string =>
  `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(title)}</title>
<style>${STYLE}</style>
</head>
<body>
<main>
<h1>${titleLines.map(escaped).join('<br>')}</h1>
${note === null ? '' : `<p class="note">${escaped(note)}</p>\n`}${sections.map(sectionOf).join('\n')}
</main>
</body>
</html>
`;
