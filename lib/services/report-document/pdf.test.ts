import { readFileSync } from 'node:fs';
import { getDocument, VerbosityLevel } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { describe, expect, test } from 'vitest';
import { gridsOf, wordsOf } from '@/lib/testing/grids';
import { OUTGOING } from '@/lib/testing/outgoing-reports';
import { printableText } from './font';
import { renderReport } from './render';

interface Read {
  /** Each page as drawn, without blanks. */
  readonly pages: readonly string[];
  readonly sizes: readonly string[];
}

async function read(report: (typeof OUTGOING)[number]): Promise<Read> {
  const { bytes } = await renderReport('pdf', report);
  const file = await getDocument({ data: new Uint8Array(bytes), verbosity: VerbosityLevel.ERRORS }).promise;
  const pages: string[] = [];
  const sizes: string[] = [];
  for (let number = 1; number <= file.numPages; number += 1) {
    const page = await file.getPage(number);
    const { items } = await page.getTextContent();
    pages.push(
      items
        .map((item) => ('str' in item ? item.str : ''))
        .join('')
        .replace(/\s/g, ''),
    );
    sizes.push(page.view.map(Math.round).join(' '));
  }
  await file.destroy();
  return { pages, sizes };
}

const packed = (text: string) => text.replace(/\s/g, '');

describe.each(OUTGOING)('the PDF of $body for $year', (report) => {
  test('says what the model says: each table cell by cell, the rest word for word', async () => {
    const { pages } = await read(report);
    const tables = gridsOf(report).map(({ lines }) =>
      packed(
        lines
          .flat()
          .map(({ text }) => text)
          .join(''),
      ),
    );
    // A table is whole on one page.
    for (const table of tables) expect(pages.filter((page) => page.includes(table))).toHaveLength(1);
    const rest = tables.reduce((text, table) => text.replace(table, ''), pages.join(''));
    expect(rest.replace(/—\d—/g, '')).toBe(packed(wordsOf(report).join('')));
  });

  test('stands upright on A4 and numbers its pages', async () => {
    const { pages, sizes } = await read(report);
    expect(new Set(sizes)).toEqual(new Set(['0 0 595 842']));
    pages.forEach((page, at) => expect(page).toContain(`—${at + 1}—`));
  });
});

describe('the font of the PDF', () => {
  const decoder = new TextDecoder('gb2312');
  /** The rows of GB 2312 that hold hanzi: 16 to 87, the last five places of row 55 empty. */
  const hanzi = Array.from({ length: 72 * 94 }, (_, at) => [0xb0 + Math.floor(at / 94), 0xa1 + (at % 94)])
    .filter(([row, place = 0]) => row !== 0xd7 || place < 0xfa)
    .map((bytes) => decoder.decode(Uint8Array.from(bytes)))
    .join('');

  test('has every hanzi of GB 2312, those that names alone use, and the signs of a form', () => {
    expect(hanzi).toHaveLength(6763);
    for (const text of [hanzi, '㑇彧喆堃昇玥瑄翀龢𠅤𬺓', '①⑳○●℃×≠≥≤=−…—·〓《》〔〕“”、。！？％', 'AZaz09']) {
      expect(printableText(text)).toBe(text);
    }
  });

  test('has every sign its list says', () => {
    const list = readFileSync('lib/services/report-document/fonts/characters.txt', 'utf8').replaceAll('\n', '');
    expect(printableText(list)).toBe(list.normalize('NFC'));
  });

  test('puts 〓 for a sign it does not have, so that none vanishes', async () => {
    const [report = expect.fail()] = OUTGOING;
    const { pages } = await read({ ...report, body: '某𰻝局', texts: { overview: '甲😀乙\u200B丙' } });
    expect(pages[0]).toContain('某〓局');
    expect(pages[0]).toContain('甲〓乙〓丙');
  });
});
