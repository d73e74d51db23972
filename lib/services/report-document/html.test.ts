import { describe, expect, test } from 'vitest';
import { reportDocument } from '@/lib/domain/report/document';
import { headersOf } from '@/lib/domain/report/grid';
import { gridsOf, type Seen, seenIn, wordsOf } from '@/lib/testing/grids';
import { OUTGOING } from '@/lib/testing/outgoing-reports';
import { toHtml } from './html';

const ENTITIES: Readonly<Record<string, string>> = { lt: '<', gt: '>', quot: '"', '#39': "'", amp: '&' };
const plain = (html: string) => html.replace(/&(#?\w+);/g, (_, name: string) => ENTITIES[name] ?? '?');

const pageOf = (report: (typeof OUTGOING)[number]) => toHtml(reportDocument(report));
const tablesOf = (html: string) => html.match(/<table>.*?<\/table>/gs) ?? [];
const attribute = (tag: string, name: string) => new RegExp(`\\b${name}="([^"]*)"`).exec(tag)?.[1];

interface Cell extends Seen {
  readonly tag: string;
  readonly id: string | undefined;
  readonly headers: readonly string[];
}

/** The cells of a table where a browser puts them. */
function cellsOf(table: string): Cell[] {
  const cells: Cell[] = [];
  const taken = new Set<string>();
  [...table.matchAll(/<tr>(.*?)<\/tr>/gs)].forEach(([, row = ''], line) => {
    let column = 0;
    for (const [, tag = '', text = ''] of row.matchAll(/(<t[dh][^>]*>)([^<]*)<\/t[dh]>/g)) {
      while (taken.has(`${line}.${column}`)) column += 1;
      const [rowSpan, colSpan] = ['rowspan', 'colspan'].map((name) => Number(attribute(tag, name) ?? 1)) as [
        number,
        number,
      ];
      for (let down = 0; down < rowSpan; down += 1) {
        for (let across = 0; across < colSpan; across += 1) taken.add(`${line + down}.${column + across}`);
      }
      const headers = attribute(tag, 'headers')?.split(' ') ?? [];
      cells.push({ line, column, rowSpan, colSpan, text: plain(text), tag, id: attribute(tag, 'id'), headers });
    }
  });
  return cells;
}

describe.each(OUTGOING)('the page of $body for $year', (report) => {
  test('has the cells of the model, merged as they are', () => {
    const seen = tablesOf(pageOf(report)).map((table) =>
      cellsOf(table).map(({ line, column, rowSpan, colSpan, text }) => ({ line, column, rowSpan, colSpan, text })),
    );
    expect(seen).toEqual(gridsOf(report).map(seenIn));
  });

  test('says the rest of the model word for word', () => {
    const html = pageOf(report).replace(/<table>.*?<\/table>/gs, '');
    const words = [...html.matchAll(/<(h1|h2|p)\b[^>]*>(.*?)<\/\1>/gs)].map(([, , text = '']) =>
      plain(text.replace('<br>', '')),
    );
    expect(words).toEqual(wordsOf(report));
  });

  test('tells a screen reader what each number stands under and beside', () => {
    for (const [at, table] of tablesOf(pageOf(report)).entries()) {
      const grid = gridsOf(report)[at] ?? expect.fail();
      const cells = cellsOf(table);
      const named = new Map(cells.flatMap(({ id, text }) => (id ? [[id, text]] : [])));
      const numbers = cells.filter(({ headers }) => headers.length > 0);
      const told = numbers.map(({ headers }) => headers.map((id) => named.get(id)));
      const wanted = grid.lines
        .flat()
        .filter(({ role }) => role === 'number')
        .map((cell) => headersOf(grid, cell).map(({ text }) => text));
      expect(told).toEqual(wanted);
      expect(table).toContain(`<caption>${grid.caption}</caption>`);
      expect((/<thead>(.*?)<\/thead>/s.exec(table)?.[1]?.match(/<tr>/g) ?? []).length).toBe(grid.headerLines);
    }
    expect(pageOf(report).match(/\bid="/g)).toHaveLength(new Set(pageOf(report).match(/\bid="[^"]*"/g)).size);
  });

  test('closes what it opens, says its language, and brings neither script nor anything from elsewhere', () => {
    const html = pageOf(report);
    const open: string[] = [];
    for (const [, end, name = ''] of html.matchAll(/<(\/?)(\w+)[^>]*>/g)) {
      if (['meta', 'br', 'col'].includes(name)) continue;
      if (end) expect(open.pop()).toBe(name);
      else open.push(name);
    }
    expect(open).toEqual([]);
    expect(html).toContain('<html lang="zh-CN">');
    expect(html).not.toMatch(/<script|<link|<img|@import|url\(|https?:|\son\w+=/i);
  });
});

test('what people typed comes out as text', () => {
  const [report = expect.fail()] = OUTGOING;
  const evil = `<script>alert("x")</script>&'`;
  const html = pageOf({ ...report, body: evil, note: evil, texts: { overview: evil } });
  expect(html).not.toContain('<script');
  expect(html.split('&lt;script&gt;alert(&quot;x&quot;)&lt;/script&gt;&amp;&#39;')).toHaveLength(1 + 4);
});
