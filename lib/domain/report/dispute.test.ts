import { describe, expect, it } from 'vitest';
import { day } from '../day';
import { countsIn, type DisputeFact, Table4Column } from './dispute';

const dispute: DisputeFact = {
  kind: 'recon',
  filedOn: day('2019-10-15'),
  concludedOn: day('2021-05-20'),
  result: 'corrected',
};
const cellsOf = (year: number, fact = dispute) =>
  Table4Column.options.filter((column) => countsIn({ kind: 'recon', year, column }, fact));

describe('the numbers a dispute counts in', () => {
  it.each<[number, Table4Column[]]>([
    [2018, []],
    [2019, ['pending', 'total']],
    [2020, ['pending', 'total']],
    [2021, ['corrected', 'total']],
    [2022, []],
  ])('filed in 2019 and concluded in 2021, in %i: %j', (year, columns) => {
    expect(cellsOf(year)).toEqual(columns);
  });

  it('stays pending year after year while it is open', () => {
    const open = { ...dispute, concludedOn: null, result: null };
    expect(cellsOf(2019, open)).toEqual(['pending', 'total']);
    expect(cellsOf(2030, open)).toEqual(['pending', 'total']);
  });

  it('are those of its own kind', () => {
    expect(countsIn({ kind: 'suit_direct', year: 2021, column: 'total' }, dispute)).toBe(false);
  });
});
