import { describe, expect, it } from 'vitest';
import { day } from '@/lib/domain/day';
import { NOTICE_2027 } from '@/lib/testing/notice-2027';
import {
  buildCalendar,
  type CalendarChange,
  calendarData,
  calendarOf,
  type ChangedYear,
  foldChanges,
} from './calendar-change';
import { checkChange, checkYear } from './calendar-check';
import { daysTurned, reasonsOf, sameDays } from './calendar-difference';
import { readCalendarFile } from './calendar-file';
import { clockLedger } from './ledger';
import { receivedOnly } from './reply-clock';
import { missingYear } from './missing-year';
import { NATIONAL_CALENDAR, NATIONAL_YEARS } from './national-calendar';
import { FIRST_CHANGE, yearsToBring } from './national-change';
import { coveredUntil, isWorkingDay } from './work-calendar';

const file = readCalendarFile(NOTICE_2027);
const YEAR_2027: ChangedYear = file.ok ? file.entry : expect.fail('the notice is not read');

const loading = (...years: ChangedYear[]): CalendarChange => ({ years, overrides: [], reason: '通知' });
const setting = (on: string, working: boolean | null, reason = '台风'): CalendarChange => ({
  years: [],
  overrides: [{ on: day(on), working, reason }],
  reason,
});
const codes = (...args: Parameters<typeof checkChange>) => checkChange(...args).map(({ code }) => code);

describe('a calendar is the fold of its changes', () => {
  it('begins with every notice the product knows, as the national calendar', () => {
    const first = calendarOf([FIRST_CHANGE]);
    expect(first.version).toBe(1);
    expect(daysTurned(NATIONAL_CALENDAR, first)).toEqual([]);
    expect(yearsOf(first)).toEqual(NATIONAL_YEARS.map(({ year }) => year));
  });

  it('takes a later year in place of an earlier one, whole', () => {
    const fewer = { ...YEAR_2027, worked: [] };
    const { years, version } = foldChanges([FIRST_CHANGE, loading(YEAR_2027), loading(fewer)]);
    expect(version).toBe(3);
    expect(years.at(-1)).toEqual(fewer);
    expect(years.filter(({ year }) => year === 2027)).toHaveLength(1);
  });

  it('takes a local exception back, and is then as it was', () => {
    const storm = setting('2026-11-26', false);
    const closed = calendarOf([FIRST_CHANGE, storm]);
    expect(isWorkingDay(closed, day('2026-11-26'))).toBe(false);
    const back = calendarOf([FIRST_CHANGE, storm, setting('2026-11-26', null, '台风没有来')]);
    expect(daysTurned(NATIONAL_CALENDAR, back)).toEqual([]);
    expect(back.overrides).toEqual([]);
  });

  it('can be had at any version, and travels as its data', () => {
    const changes = [FIRST_CHANGE, loading(YEAR_2027), setting('2027-03-01', false)];
    expect(coveredUntil(calendarOf(changes.slice(0, 1)))).toBe('2026-12-31');
    const whole = calendarOf(changes);
    expect(coveredUntil(whole)).toBe('2027-12-31');
    expect(buildCalendar(JSON.parse(JSON.stringify(calendarData(whole))))).toEqual(whole);
  });
});

const yearsOf = ({ years }: typeof NATIONAL_CALENDAR) => [...years.keys()];

describe('a year is sound', () => {
  it('as every notice of 2019 to 2026 is, and the file of 2027', () => {
    for (const entry of FIRST_CHANGE.years) expect([entry.year, checkYear(entry)]).toEqual([entry.year, []]);
    expect(checkYear(YEAR_2027)).toEqual([]);
  });

  it.each([
    ['in the three days before it', '2026-12-29', true],
    ['earlier than that', '2026-12-28', false],
    ['in the three days after it', '2028-01-03', true],
    ['later than that', '2028-01-04', false],
  ])('with a day %s: %s %s', (_where, on, fine) => {
    const holidays = [...YEAR_2027.holidays, { name: '元旦假', days: [day(on)] }];
    expect(checkYear({ ...YEAR_2027, holidays }).map(({ code }) => code)).toEqual(
      fine ? [] : ['calendar_day_outside_year'],
    );
  });

  it('when one name is two of the seven holidays', () => {
    const joined = YEAR_2027.holidays
      .filter(({ name }) => name !== '中秋节')
      .map((holiday) => (holiday.name === '国庆节' ? { ...holiday, name: '国庆节、中秋节' } : holiday));
    expect(checkYear({ ...YEAR_2027, holidays: joined })).toEqual([]);
    expect(checkYear({ ...YEAR_2027, holidays: joined.slice(0, -1) }).map(({ values }) => values)).toEqual([
      { holiday: '中秋', year: 2027 },
      { holiday: '国庆', year: 2027 },
    ]);
  });
});

describe('a change is sound', () => {
  const made = [FIRST_CHANGE];

  it('when it brings something new', () => {
    expect(codes(made, loading(YEAR_2027))).toEqual([]);
    expect(codes([...made, loading(YEAR_2027)], loading(YEAR_2027))).toEqual(['calendar_unchanged']);
    expect(codes(made, { years: [], overrides: [], reason: '无' })).toEqual(['calendar_unchanged']);
  });

  it.each([
    ['a Thursday off', '2026-11-26', false, []],
    ['a Thursday worked, as it is', '2026-11-26', true, ['calendar_day_unchanged']],
    ['a Sunday off, as it is', '2026-11-29', false, ['calendar_day_unchanged']],
    ['a weekday of a holiday worked: only a local exception may say so', '2026-10-05', true, []],
    ['a day long before the calendar', '2018-12-31', true, ['calendar_day_too_far']],
    ['a day two years past it', '2028-12-29', false, []],
    ['a day nobody plans for', '9999-12-31', false, ['calendar_day_too_far']],
    ['taking back what nobody set', '2026-11-26', null, ['calendar_day_unchanged']],
  ])('%s', (_what, on, working, expected) => {
    expect(codes(made, setting(on, working))).toEqual(expected);
  });
});

describe('what a change does', () => {
  const before = calendarOf([FIRST_CHANGE]);
  const after = calendarOf([FIRST_CHANGE, loading(YEAR_2027)]);
  const turned = daysTurned(before, after);

  it('is days off that were weekdays, and weekends worked; a weekend that stays off is none of it', () => {
    expect(turned.slice(0, 3)).toEqual([
      { on: '2027-01-01', working: false, name: '元旦' },
      { on: '2027-01-30', working: true, name: '' },
      { on: '2027-02-05', working: false, name: '春节' },
    ]);
    expect(turned.filter(({ on }) => on < '2027-01-01' || on > '2027-12-31')).toEqual([]);
  });

  it('moves a limit that passes over such a day, and says which', () => {
    // Received on Monday 2026-12-21: plain weeks end on 2027-01-18; without 1 January on the next working day.
    const facts = receivedOnly(day('2026-12-21'));
    const [old, fresh] = [clockLedger(facts, before), clockLedger(facts, after)];
    expect([old.dueOn, old.provisional, fresh.dueOn, fresh.provisional]).toEqual([
      '2027-01-18',
      true,
      '2027-01-19',
      false,
    ]);
    expect(reasonsOf(old, fresh, turned)).toEqual([{ on: '2027-01-01', working: false, name: '元旦' }]);
  });

  it('leaves a limit alone that ends before it', () => {
    const facts = receivedOnly(day('2026-11-02'));
    expect(sameDays(clockLedger(facts, before), clockLedger(facts, after))).toBe(true);
  });

  it('names the reason of an exception, and of one taken back', () => {
    const storm = calendarOf([FIRST_CHANGE, setting('2026-11-26', false, '台风停止办公')]);
    expect(daysTurned(before, storm)).toEqual([{ on: '2026-11-26', working: false, name: '台风停止办公' }]);
    expect(daysTurned(storm, before)).toEqual([{ on: '2026-11-26', working: true, name: '台风停止办公' }]);
  });
});

describe('a year is missing', () => {
  const with2027 = calendarOf([FIRST_CHANGE, loading(YEAR_2027)]);
  it.each([
    ['2026-11-14', null],
    ['2026-11-15', 2027],
    ['2026-12-31', 2027],
    ['2027-01-01', 2027],
    ['2027-06-30', 2027],
  ])('on %s: %s', (on, expected) => {
    expect(missingYear(NATIONAL_CALENDAR, day(on))).toBe(expected);
  });
  it('no longer once it is loaded', () => {
    expect(missingYear(with2027, day('2026-12-31'))).toBeNull();
    expect(missingYear(with2027, day('2027-11-15'))).toBe(2028);
  });
});

describe('a later release brings', () => {
  it('the years a body lacks, and nothing where it has them all', () => {
    expect(yearsToBring([FIRST_CHANGE])).toBeNull();
    expect(yearsToBring([FIRST_CHANGE], [...NATIONAL_YEARS, YEAR_2027])?.years).toEqual([YEAR_2027]);
  });
  it('no year a body has loaded itself, even if it knows better', () => {
    const own = { ...YEAR_2027, worked: [] };
    expect(yearsToBring([FIRST_CHANGE, loading(own)], [...NATIONAL_YEARS, YEAR_2027])).toBeNull();
  });
});
