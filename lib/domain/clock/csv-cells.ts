/** The cells of a small comma-separated text, trimmed; a cell in quotation marks may hold commas, breaks and doubled marks. */
export function csvCells(text: string): string[][] {
  const rows: string[][] = [[]];
  const CELL = /("(?:[^"]|"")*"|[^,\r\n]*)(,|\r\n|\n|\r|$)/gy;
  for (const [, cell = '', end] of text.matchAll(CELL)) {
    const quoted = cell.startsWith('"');
    rows.at(-1)?.push((quoted ? cell.slice(1, -1).replaceAll('""', '"') : cell).trim());
    if (end === '') break;
    if (end !== ',') rows.push([]);
  }
  return rows;
}
