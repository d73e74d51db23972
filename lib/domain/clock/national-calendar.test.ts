import chineseDays from 'chinese-days';
import { describe, expect, it } from 'vitest';
import { addDays, day, weekdayOf } from '@/lib/domain/day';
import { NATIONAL_CALENDAR, NATIONAL_YEARS } from './national-calendar';
import { addWorkingDays, coveredUntil, isCovered, isWorkingDay } from './work-calendar';

describe('the national calendar', () => {
  it('agrees with an independent source on every day of 2019 to 2026', () => {
    const differing: string[] = [];
    let checked = 0;
    for (let on = day('2019-01-01'); on <= day('2026-12-31'); on = addDays(on, 1)) {
      checked += 1;
      if (isWorkingDay(NATIONAL_CALENDAR, on) !== chineseDays.isWorkday(on)) differing.push(on);
    }
    expect(differing).toEqual([]);
    expect(checked).toBe(8 * 365 + 2);
  });

  it('works only weekends in exchange, and gives no day twice', () => {
    for (const { holidays, worked } of NATIONAL_YEARS) {
      const off = holidays.flatMap(({ days }) => days);
      expect(worked.filter((on) => weekdayOf(on) < 6)).toEqual([]);
      expect(off.filter((on) => worked.includes(on))).toEqual([]);
    }
  });

  it('covers 2019 to 2026 and the turn of the year before', () => {
    expect(NATIONAL_YEARS.map(({ year }) => year)).toEqual([2019, 2020, 2021, 2022, 2023, 2024, 2025, 2026]);
    expect(coveredUntil(NATIONAL_CALENDAR)).toBe('2026-12-31');
    expect(isWorkingDay(NATIONAL_CALENDAR, day('2018-12-29'))).toBe(true);
    expect(isWorkingDay(NATIONAL_CALENDAR, day('2018-12-31'))).toBe(false);
  });
});

/** Reckoned by hand on a wall calendar with the notices: 7 = supplement notice, 20 = reply, 40 = reply fully extended. */
describe('limits across holidays', () => {
  it.each([
    ['no holiday near: Monday to Monday in four weeks', '2020-03-02', '2020-03-11', '2020-03-30', '2020-04-27'],
    ['Spring Festival 2020 lengthened to 2 February', '2020-01-20', '2020-02-06', '2020-02-25', '2020-03-24'],
    ['day 0 on a worked Sunday', '2020-01-19', '2020-02-05', '2020-02-24', '2020-03-23'],
    ['Labour Day 2020, 26 April and 9 May worked', '2020-04-20', '2020-04-28', '2020-05-19', '2020-06-16'],
    ['Dragon Boat 2020, 28 June worked', '2020-06-15', '2020-06-24', '2020-07-14', '2020-08-11'],
    ['first day of the revised Regulation', '2019-05-15', '2019-05-24', '2019-06-13', '2019-07-11'],
    ['National Day 2019, 29 September and 12 October worked', '2019-09-20', '2019-09-30', '2019-10-23', '2019-11-20'],
    ['Spring Festival 2021, 7 and 20 February worked', '2021-02-01', '2021-02-09', '2021-03-04', '2021-04-01'],
    ['National Day 2023, 7 and 8 October worked', '2023-09-18', '2023-09-27', '2023-10-20', '2023-11-17'],
    ['New Year’s Eve 2024 is an ordinary working day', '2024-02-05', '2024-02-20', '2024-03-08', '2024-04-08'],
    ['National Day 2025, 28 September and 11 October worked', '2025-09-22', '2025-09-30', '2025-10-24', '2025-11-21'],
    ['National Day 2026, 20 September and 10 October worked', '2026-09-18', '2026-09-29', '2026-10-22', '2026-11-19'],
  ])('%s', (_title, received, seventh, twentieth, fortieth) => {
    const nth = (n: number) => addWorkingDays(NATIONAL_CALENDAR, day(received), n);
    expect([nth(7), nth(20), nth(40)]).toEqual([seventh, twentieth, fortieth]);
  });

  it('counts plain weeks past the last notice and says that the day is not covered', () => {
    const due = addWorkingDays(NATIONAL_CALENDAR, day('2026-12-21'), 20);
    expect(due).toBe('2027-01-18');
    expect(isCovered(NATIONAL_CALENDAR, due)).toBe(false);
  });
});
