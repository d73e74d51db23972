import { describe, expect, it } from 'vitest';
import { day } from '@/lib/domain/day';
import { daysDrafted, emptyYear, monthsOf, spansOf, turned } from './year-draft';

const NEW_YEAR = day('2027-01-01'); // a Friday
const SATURDAY = day('2027-01-02');

describe('a click', () => {
  const once = turned(emptyYear(2027), NEW_YEAR, '元旦');

  it('makes a weekday a day off, and plain again', () => {
    expect(once.holidays).toEqual([{ name: '元旦', days: [NEW_YEAR] }]);
    expect(turned(once, NEW_YEAR, '元旦')).toEqual(emptyYear(2027));
  });

  it('makes a weekend off, then worked, then plain again', () => {
    const kinds = [];
    let entry = emptyYear(2027);
    for (let clicks = 0; clicks < 3; clicks += 1) {
      entry = turned(entry, SATURDAY, '元旦');
      kinds.push(daysDrafted(entry).get(SATURDAY)?.kind ?? 'plain');
    }
    expect(kinds).toEqual(['off', 'worked', 'plain']);
    expect(entry).toEqual(emptyYear(2027));
  });

  it('adds to the holiday of that name, and keeps holidays in the order of the year', () => {
    const later = turned(turned(emptyYear(2027), day('2027-10-01'), '国庆节'), SATURDAY, '元旦');
    expect(turned(later, NEW_YEAR, '元旦').holidays).toEqual([
      { name: '元旦', days: [NEW_YEAR, SATURDAY] },
      { name: '国庆节', days: ['2027-10-01'] },
    ]);
  });
});

it('a year has its twelve months, and three days on either side', () => {
  const months = monthsOf(2027);
  expect(months.map(({ place }) => place)).toEqual(['before', ...Array<string>(12).fill('within'), 'after']);
  const days = months.map(({ weeks }) => weeks.flat().filter(Boolean).length);
  expect(days).toEqual([3, 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31, 3]);
  expect(months[1]?.weeks[0]).toEqual([null, null, null, null, '2027-01-01', '2027-01-02', '2027-01-03']);
});

it('days in a row are told as one stretch', () => {
  const days = ['2027-02-20', '2026-12-31', '2027-01-01', '2027-01-02'].map(day);
  expect(spansOf(days)).toEqual([
    { from: '2026-12-31', to: '2027-01-02', count: 3 },
    { from: '2027-02-20', to: '2027-02-20', count: 1 },
  ]);
});
