import { assert, constantFrom, integer, property } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { feeOf, itemFee } from './amount';

/** 国办函〔2020〕109号. Per item: 10 free, 20 at 100, then ten at 200, ten at 300 … Per page: 30 free, 70 at 10, 100 at 20, then 40. */
describe('the processing fee', () => {
  it.each([
    ['F01', 1, 0],
    ['F02', 10, 0],
    ['F03', 11, 100],
    ['two above the free ten', 12, 200],
    ['F05', 30, 2000],
    ['2000 and five at 200', 35, 3000],
    ['F08', 40, 4000],
    ['4000 and five at 300', 45, 5500],
    ['F10', 50, 7000],
    // 2000 + 2000 + 3000 + 4000 + 5000 + 6000 + 7000 + 8000.
    ['a hundred requests', 100, 37_000],
  ])('%s: %i requests in a month cost %i yuan', (_id, count, yuan) => {
    expect(feeOf('per_item', count).amountYuan).toBe(yuan);
  });

  it.each([
    ['F13', 1, 0],
    ['F14', 30, 0],
    ['F15', 31, 10],
    ['F16', 100, 700],
    ['F18', 200, 2700],
    ['2700 and fifty at 40', 250, 4700],
    ['2700 and 1300 at 40', 1500, 54_700],
  ])('%s: %i pages cost %i yuan', (_id, pages, yuan) => {
    expect(feeOf('per_page', pages).amountYuan).toBe(yuan);
  });

  it('shows the working slice by slice', () => {
    expect(feeOf('per_item', 35).slices).toEqual([
      { from: 1, to: 10, units: 10, yuanEach: 0, yuan: 0 },
      { from: 11, to: 30, units: 20, yuanEach: 100, yuan: 2000 },
      { from: 31, to: 35, units: 5, yuanEach: 200, yuan: 1000 },
    ]);
    expect(feeOf('per_page', 120).slices).toEqual([
      { from: 1, to: 30, units: 30, yuanEach: 0, yuan: 0 },
      { from: 31, to: 100, units: 70, yuanEach: 10, yuan: 700 },
      { from: 101, to: 120, units: 20, yuanEach: 20, yuan: 400 },
    ]);
  });

  it('one more request costs what that request alone costs', () => {
    assert(
      property(integer({ min: 2, max: 400 }), (nth) => {
        expect(feeOf('per_item', nth).amountYuan - feeOf('per_item', nth - 1).amountYuan).toBe(itemFee(nth).amountYuan);
      }),
    );
  });

  it('refuses what is not a whole number from one', () => {
    assert(
      property(constantFrom(0, -1, 1.5, Number.NaN), (count) => {
        expect(() => feeOf('per_page', count)).toThrow('No fee');
      }),
    );
  });
});
