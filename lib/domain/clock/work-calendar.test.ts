import { assert, property, integer } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, day } from '@/lib/domain/day';
import {
  addWorkingDays,
  countWorkingDays,
  coveredUntil,
  isCovered,
  isWorkingDay,
  makeCalendar,
  nextWorkingDay,
  workingDaysLeft,
} from './work-calendar';

/** October 2020 by hand: 1-8 off, Sunday 27 September and Saturday 10 October worked. 1 October 2020 is a Thursday. */
const entry2020 = {
  year: 2020,
  source: 'National Day 2020',
  holidays: [
    { name: '国庆节', days: ['01', '02', '03', '04', '05', '06', '07', '08'].map((d) => day(`2020-10-${d}`)) },
  ],
  worked: [day('2020-09-27'), day('2020-10-10')],
};
const calendar = makeCalendar([entry2020]);

describe('isWorkingDay', () => {
  it.each([
    ['2020-09-25', true, 'Friday'],
    ['2020-09-26', false, 'Saturday'],
    ['2020-09-27', true, 'Sunday worked in exchange'],
    ['2020-10-01', false, 'holiday on a Thursday'],
    ['2020-10-08', false, 'last day of the holiday'],
    ['2020-10-09', true, 'Friday'],
    ['2020-10-10', true, 'Saturday worked in exchange'],
    ['2020-10-11', false, 'Sunday'],
    ['1999-10-01', true, 'a Friday far outside the data: plain week'],
    ['1999-10-02', false, 'a Saturday far outside the data'],
  ])('%s is %s: %s', (on, expected) => {
    expect(isWorkingDay(calendar, day(on))).toBe(expected);
  });

  it('lets a local exception win over week and notice', () => {
    const local = makeCalendar(
      [entry2020],
      [
        { on: day('2020-08-04'), working: false, reason: 'Typhoon: offices closed' },
        { on: day('2020-10-08'), working: true, reason: 'Worked by order of the city' },
        { on: day('2020-10-10'), working: false, reason: 'Exchanged for 8 October' },
      ],
    );
    expect(isWorkingDay(local, day('2020-08-04'))).toBe(false);
    expect(isWorkingDay(local, day('2020-10-08'))).toBe(true);
    expect(isWorkingDay(local, day('2020-10-10'))).toBe(false);
  });

  it('takes the later entry for the same year whole', () => {
    const replaced = makeCalendar([
      entry2020,
      { ...entry2020, holidays: [{ name: '国庆节', days: [day('2020-10-01')] }], worked: [] },
    ]);
    expect(isWorkingDay(replaced, day('2020-10-02'))).toBe(true);
    expect(isWorkingDay(replaced, day('2020-10-10'))).toBe(false);
  });
});

describe('coverage', () => {
  it('covers loaded years and no other', () => {
    expect(isCovered(calendar, day('2020-12-28'))).toBe(true);
    expect(isCovered(calendar, day('2021-01-01'))).toBe(false);
    expect(coveredUntil(calendar)).toBe('2020-12-31');
  });

  it('is open in the last three days of a year until the next one’s notice is known', () => {
    // The notice of 2019 took 31 December 2018 off and had Sat 29 December worked for it.
    const days = ['2020-12-29', '2020-12-31'].map(day);
    expect(days.map((on) => isCovered(calendar, on))).toEqual([false, false]);
    const both = makeCalendar([entry2020, { ...entry2020, year: 2021 }]);
    expect(days.map((on) => isCovered(both, on))).toEqual([true, true]);
  });

  it('ends at the first missing year', () => {
    const gap = makeCalendar([2020, 2021, 2023].map((year) => ({ ...entry2020, year })));
    expect(coveredUntil(gap)).toBe('2021-12-31');
  });

  it('refuses to count without any year', () => {
    expect(() => makeCalendar([])).toThrow('at least one year');
  });
});

describe('counting', () => {
  it.each([
    ['2020-09-25', 0, '2020-09-25', 'day 0 is the day itself'],
    ['2020-09-25', 1, '2020-09-27', 'the worked Sunday is day 1'],
    ['2020-09-26', 1, '2020-09-27', 'starting on a day off'],
    ['2020-09-30', 1, '2020-10-09', 'over the holiday'],
    ['2020-09-30', 2, '2020-10-10', 'the worked Saturday is day 2'],
    ['2020-09-30', 3, '2020-10-12', 'Monday is day 3'],
    ['1999-10-01', 6, '1999-10-11', 'Friday plus six in plain weeks'],
  ])('%s plus %i is %s: %s', (from, n, expected) => {
    expect(addWorkingDays(calendar, day(from), n)).toBe(expected);
  });

  it('counts forward only, in whole days', () => {
    expect(() => addWorkingDays(calendar, day('2020-09-25'), -1)).toThrow();
    expect(() => addWorkingDays(calendar, day('2020-09-25'), 1.5)).toThrow();
  });

  it.each([
    ['2020-09-30', '2020-09-30', 0],
    ['2020-09-30', '2020-10-08', 0],
    ['2020-09-30', '2020-10-10', 2],
    ['2020-10-10', '2020-09-30', 0],
    ['1999-10-01', '1999-10-15', 10],
    ['1999-10-02', '1999-10-05', 2],
    ['2099-10-01', '2099-10-15', 10],
  ])('from %s to %s are %i working days', (from, to, expected) => {
    expect(countWorkingDays(calendar, day(from), day(to))).toBe(expected);
  });

  it.each([
    ['2020-09-30', '2020-10-12', 3, 'ahead'],
    ['2020-10-12', '2020-10-12', 0, 'due today'],
    ['2020-10-13', '2020-10-12', -1, 'one day late'],
    ['2020-10-09', '2020-09-30', -1, 'late, holiday between'],
    ['2020-10-08', '2020-09-30', -1, 'late although no working day has passed yet'],
  ])('on %s, due %s: %i left, %s', (today, due, expected) => {
    expect(workingDaysLeft(calendar, day(today), day(due))).toBe(expected);
  });

  it.each([
    ['2020-10-03', '2020-10-09', 'holiday rolls to the Friday after it'],
    ['2020-10-10', '2020-10-10', 'a worked Saturday does not move'],
    ['2020-10-11', '2020-10-12', 'Sunday to Monday'],
  ])('a last day of %s falls on %s: %s', (on, expected) => {
    expect(nextWorkingDay(calendar, day(on))).toBe(expected);
  });
});

it('knows every day of its span, leap days too', () => {
  const { rank, firstDay, lastDay } = calendar;
  const days = [...rank.keys()];
  for (const [index, on] of days.entries()) if (index > 0) expect(on).toBe(addDays(days[index - 1] ?? on, 1));
  expect([days[0], days.at(-1)]).toEqual([firstDay, lastDay]);
  const century = makeCalendar([{ ...entry2020, year: 2100, holidays: [], worked: [] }]);
  expect([century.rank.has(day('2100-02-28')), century.rank.has('2100-02-29' as never)]).toEqual([true, false]);
});

describe('adding and counting undo each other', () => {
  it('for any start and any number of days, inside and outside the data', () => {
    assert(
      property(integer({ min: -9000, max: 9000 }), integer({ min: 1, max: 80 }), (offset, n) => {
        const from = addDays(day('2020-10-01'), offset);
        const to = addWorkingDays(calendar, from, n);
        expect(isWorkingDay(calendar, to)).toBe(true);
        expect(countWorkingDays(calendar, from, to)).toBe(n);
        expect(countWorkingDays(calendar, from, addDays(to, -1))).toBe(n - 1);
      }),
      { seed: 711, numRuns: 300 },
    );
  });
});
