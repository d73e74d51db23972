import { describe, expect, it } from 'vitest';
import { addDays, addMonths, Day, day, daysBetween, firstDayOf, lastDayOf, weekdayOf, yearOf } from './day';

describe('a day', () => {
  it.each(['2020-02-29', '2000-02-29', '2019-12-31', '0999-01-01'])('%s exists', (text) => {
    expect(Day.safeParse(text).success).toBe(true);
    expect(day(text)).toBe(text);
  });

  it.each([
    ['2019-02-29', 'no leap year'],
    ['1900-02-29', 'a full century is no leap year'],
    ['2020-04-31', 'April has thirty days'],
    ['2020-13-01', 'no thirteenth month'],
    ['2020-00-10', 'no month zero'],
    ['2020-1-1', 'months and days have two digits'],
    ['2020/01/01', 'strokes'],
    ['20200101', 'no separators'],
    ['2020-01-01T00:00:00Z', 'a moment, not a day'],
    [' 2020-01-01', 'a blank before it'],
    ['２０２０-01-01', 'full-width digits'],
    ['', 'nothing'],
  ])('%j is none: %s', (text) => {
    expect(Day.safeParse(text).success).toBe(false);
    expect(() => day(text)).toThrow();
  });

  it('compares as text', () => {
    expect(['2020-10-01', '2019-12-31', '2020-02-01'].map(day).sort()).toEqual([
      '2019-12-31',
      '2020-02-01',
      '2020-10-01',
    ]);
  });
});

describe('days and months added', () => {
  it.each([
    ['2020-02-28', 1, '2020-02-29'],
    ['2020-02-29', 1, '2020-03-01'],
    ['2019-02-28', 1, '2019-03-01'],
    ['2020-12-31', 1, '2021-01-01'],
    ['2021-01-01', -1, '2020-12-31'],
    // Sixty days from 2 April 2020: 28 left in April, 31 in May, 1 June.
    ['2020-04-02', 60, '2020-06-01'],
    ['2020-03-02', 0, '2020-03-02'],
  ])('%s and %i days: %s', (from, days, expected) => {
    expect(addDays(day(from), days)).toBe(expected);
  });

  it.each([
    // Civil Code Art. 202: the same day number, else the last day of the month.
    ['2020-03-30', 6, '2020-09-30'],
    ['2020-08-31', 6, '2021-02-28'],
    ['2019-08-31', 6, '2020-02-29'],
    ['2020-01-31', 1, '2020-02-29'],
    ['2020-03-31', 1, '2020-04-30'],
    ['2020-11-30', 3, '2021-02-28'],
    ['2020-12-15', 1, '2021-01-15'],
    ['2020-03-31', -1, '2020-02-29'],
  ])('%s and %i months: %s', (from, months, expected) => {
    expect(addMonths(day(from), months)).toBe(expected);
  });

  it.each([
    ['2020-02-28', '2020-03-01', 2],
    ['2019-02-28', '2019-03-01', 1],
    ['2020-01-01', '2021-01-01', 366],
    ['2020-03-02', '2020-03-02', 0],
    ['2020-03-02', '2020-02-28', -3],
  ])('from %s to %s: %i days', (from, to, expected) => {
    expect(daysBetween(day(from), day(to))).toBe(expected);
  });
});

describe('the year and the week', () => {
  it('a year runs from 1 January to 31 December', () => {
    expect([firstDayOf(2020), lastDayOf(2020)]).toEqual(['2020-01-01', '2020-12-31']);
    expect([yearOf(day('2020-12-31')), yearOf(day('2021-01-01'))]).toEqual([2020, 2021]);
  });

  it('a week runs from Monday, 1, to Sunday, 7', () => {
    // 2 March 2020 was a Monday.
    const days = ['02', '03', '04', '05', '06', '07', '08'].map((number) => weekdayOf(day(`2020-03-${number}`)));
    expect(days).toEqual([1, 2, 3, 4, 5, 6, 7]);
  });
});
