import { describe, expect, it } from 'vitest';
import { day } from '../day';
import { type DisputeEntry, filedEntry } from '../dispute/dispute-entry';
import type { DisputeKind } from './dispute';
import { countsIn, type DisputeFact, Table4Column } from './dispute';

const told = (kind: DisputeKind, filedOn: string, more: Partial<DisputeEntry> = {}): DisputeFact => ({
  ...filedEntry(kind, day(filedOn)),
  ...more,
});
const dispute = told('recon', '2019-10-15', { concludedOn: day('2021-05-20'), result: 'corrected' });
const cellsOf = (year: number, fact = dispute) =>
  Table4Column.options.filter((column) => countsIn({ kind: fact.kind, year, column }, fact));

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
    const open = told('recon', '2019-10-15');
    expect(cellsOf(2019, open)).toEqual(['pending', 'total']);
    expect(cellsOf(2030, open)).toEqual(['pending', 'total']);
  });

  it('are those of its own kind', () => {
    expect(countsIn({ kind: 'suit_direct', year: 2021, column: 'total' }, dispute)).toBe(false);
  });
});

describe('a suit that was appealed against is one, and counts by the appeal', () => {
  // Annulled on 10 December 2020; appealed on Mon 4 January 2021, within the limit; the judgment was not in force on 31 December.
  const judged = { concludedOn: day('2020-12-10'), result: 'corrected', appealedOn: day('2021-01-04') } as const;
  const open = told('suit_direct', '2020-06-01', judged);
  const ended = (on: string, appealResult: 'upheld' | 'corrected' | 'other') =>
    told('suit_direct', '2020-06-01', { ...judged, appealConcludedOn: day(on), appealResult });

  it.each<[string, DisputeFact, number, Table4Column[]]>([
    ['while the appeal is open', open, 2020, ['pending', 'total']],
    ['while the appeal is open', open, 2021, ['pending', 'total']],
    ['while the appeal is open', open, 2022, ['pending', 'total']],
    ['reversed in 2022', ended('2022-02-18', 'upheld'), 2020, ['pending', 'total']],
    ['reversed in 2022', ended('2022-02-18', 'upheld'), 2021, ['pending', 'total']],
    ['reversed in 2022', ended('2022-02-18', 'upheld'), 2022, ['upheld', 'total']],
    ['reversed in 2022', ended('2022-02-18', 'upheld'), 2023, []],
    ['confirmed in the year of the appeal', ended('2021-12-31', 'corrected'), 2021, ['corrected', 'total']],
    ['confirmed on New Year’s Day', ended('2022-01-01', 'corrected'), 2021, ['pending', 'total']],
  ])('%s, in %i', (_name, fact, year, columns) => {
    expect(cellsOf(year, fact)).toEqual(columns);
  });

  it('judged and appealed in one year it never shows the first result', () => {
    const quick = told('suit_after_recon', '2020-01-10', {
      concludedOn: day('2020-05-08'),
      result: 'corrected',
      appealedOn: day('2020-05-20'),
      appealConcludedOn: day('2020-11-02'),
      appealResult: 'other',
    });
    expect(cellsOf(2020, quick)).toEqual(['other', 'total']);
    expect(cellsOf(2021, quick)).toEqual([]);
  });
});

it('beside the body that acted, as its reconsideration body, nothing is counted in any year', () => {
  const beside = { ...dispute, asOriginalAgency: false };
  expect([2018, 2019, 2020, 2021, 2022].flatMap((year) => cellsOf(year, beside))).toEqual([]);
});
