import { describe, expect, it } from 'vitest';
import { cellOn, gridOf, headersOf, labelColumns, type LooseCell } from './grid';

const head = (text: string, spans = {}): LooseCell => ({ role: 'columnHeader', text, ...spans });
const label = (text: string, spans = {}): LooseCell => ({ role: 'rowHeader', text, ...spans });
const number = (value: number, sumOf?: LooseCell['sumOf']): LooseCell => ({
  role: 'number',
  text: String(value),
  value,
  ...(sumOf && { sumOf }),
});

/** Two blocks, one under the other: 甲 over a merged label and two lines, 乙 over one. */
const BLOCKS = gridOf({ caption: '', widths: [1, 1, 1, 1], headerLines: 0 }, [
  [{ role: 'title', text: '甲', colSpan: 4 }],
  [head('名称', { colSpan: 2 }), head('件'), head('元')],
  [label('合', { rowSpan: 2 }), label('上'), number(1), number(2)],
  [label('下'), number(3), number(4)],
  [{ role: 'title', text: '乙', colSpan: 4 }],
  [head('名称', { colSpan: 2 }), head('页', { colSpan: 2 })],
  [label('左右', { colSpan: 2 }), { ...number(5), colSpan: 2 }],
]);

describe('a grid', () => {
  it('gives each cell the first place that nothing from above covers', () => {
    const places = BLOCKS.lines.flat().map(({ text, line, column }) => `${text} ${line}.${column}`);
    expect(places.slice(4, 11)).toEqual(['合 2.0', '上 2.1', '1 2.2', '2 2.3', '下 3.1', '3 3.2', '4 3.3']);
  });

  it('finds the cell on a place also where it is merged', () => {
    expect(cellOn(BLOCKS, { line: 3, column: 0 }).text).toBe('合');
    expect(cellOn(BLOCKS, { line: 6, column: 3 }).text).toBe('5');
    expect(() => cellOn(BLOCKS, { line: 9, column: 0 })).toThrow('line 9');
  });

  it('knows what a number stands under and beside, in its own block alone', () => {
    const of = (line: number, column: number) =>
      headersOf(BLOCKS, cellOn(BLOCKS, { line, column })).map(({ text }) => text);
    expect(of(3, 3)).toEqual(['甲', '元', '合', '下']);
    expect(of(6, 2)).toEqual(['乙', '页', '左右']);
  });

  it('counts the columns of labels', () => {
    expect(labelColumns(BLOCKS)).toBe(2);
  });

  it('keeps a sum that adds up, and leaves out one that does not', () => {
    const parts = [
      { line: 0, column: 0 },
      { line: 0, column: 1 },
    ];
    const shape = { caption: '', widths: [1, 1, 1], headerLines: 0 };
    const right = gridOf(shape, [[number(1), number(2), number(3, parts)]]);
    const wrong = gridOf(shape, [[number(1), number(2), number(4, parts)]]);
    expect(cellOn(right, { line: 0, column: 2 })).toMatchObject({ value: 3, sumOf: parts });
    expect(cellOn(wrong, { line: 0, column: 2 })).toMatchObject({ value: 4, text: '4' });
    expect(cellOn(wrong, { line: 0, column: 2 })).not.toHaveProperty('sumOf');
  });
});
