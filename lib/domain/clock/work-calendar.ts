/**
 * Which days are working days, and counting them: Monday to Friday, less State Council holidays, plus shifted working
 * weekends, less or plus the body's own dated exceptions. The day of the event is day 0 (Civil Code Art. 201).
 * The data is passed in; no statutory limit is named here and the clock is never read.
 */
import { addDays, daysBetween, type Day, firstDayOf, lastDayOf, weekdayOf, yearOf } from '@/lib/domain/day';
import { raise } from '@/lib/domain/raise';

/** One holiday of a notice. Ordinary weekends need not be listed. */
export interface Holiday {
  /** As the notice calls it, e.g. 春节. */
  readonly name: string;
  readonly days: readonly Day[];
}

/** One yearly notice. Its days may lie in a neighbouring year: a New Year holiday often starts on 30 December. */
export interface CalendarYear {
  readonly year: number;
  readonly holidays: readonly Holiday[];
  /** Saturdays and Sundays worked in exchange. */
  readonly worked: readonly Day[];
  /** The State Council notice the days are taken from. */
  readonly source: string;
}

/** A local exception, e.g. offices closed for a typhoon. It wins over the national notice. */
export interface CalendarOverride {
  readonly on: Day;
  readonly working: boolean;
  readonly reason: string;
}

export interface WorkCalendar {
  /** Which of its body's calendars it is: the number of changes it is the fold of. */
  readonly version: number;
  readonly years: ReadonlyMap<number, CalendarYear>;
  readonly overrides: readonly CalendarOverride[];
  /** Why a day is off: the holiday's name, or the reason of the local exception. */
  readonly names: ReadonlyMap<Day, string>;
  /** Every working day of the precomputed span, in order. */
  readonly workingDays: readonly Day[];
  /** For every day of that span: how many working days there are up to and including it. */
  readonly rank: ReadonlyMap<Day, number>;
  readonly firstDay: Day;
  readonly lastDay: Day;
}

/** Years on either side of the data that are precomputed as plain weeks; days further away are only slower. */
const MARGIN_YEARS = 3;

/**
 * A later entry for the same year replaces the earlier one whole. Building walks every day of the span once, so build a
 * calendar when its data changes, not for each case.
 */
export const makeCalendar = (
  years: readonly CalendarYear[],
  overrides: readonly CalendarOverride[] = [],
  version = 1,
): WorkCalendar => {
  if (years.length === 0) return raise('A calendar needs at least one year of holidays');
  const byYear = new Map(years.map((entry) => [entry.year, entry]));
  const exceptions = new Map<Day, boolean>();
  const names = new Map<Day, string>();
  for (const { name, days } of [...byYear.values()].flatMap(({ holidays }) => holidays)) {
    for (const on of days) {
      exceptions.set(on, false);
      names.set(on, name);
    }
  }
  for (const entry of byYear.values()) {
    for (const on of entry.worked) exceptions.set(on, true);
  }
  for (const { on, working, reason } of overrides) {
    exceptions.set(on, working);
    names.set(on, reason);
  }

  const touched = [...byYear.keys(), ...[...exceptions.keys()].map(yearOf)];
  const [firstYear, lastYear] = [Math.min(...touched) - MARGIN_YEARS, Math.max(...touched) + MARGIN_YEARS];
  const [firstDay, lastDay] = [firstDayOf(firstYear), lastDayOf(lastYear)];
  const workingDays: Day[] = [];
  const rank = new Map<Day, number>();
  let weekday = weekdayOf(firstDay);
  for (const on of everyDay(firstYear, lastYear)) {
    if (exceptions.get(on) ?? weekday <= 5) workingDays.push(on);
    rank.set(on, workingDays.length);
    weekday = (weekday % 7) + 1;
  }
  return { version, years: byYear, overrides, names, workingDays, rank, firstDay, lastDay };
};

const two = (number: number) => String(number).padStart(2, '0');

const isLeap = (year: number) => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
const daysInMonth = (year: number, month: number) =>
  month === 2 ? (isLeap(year) ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31;

/** Every day of whole years, by the rule of the calendar: asking Temporal for each of thousands would keep others waiting. */
function* everyDay(firstYear: number, lastYear: number): Generator<Day> {
  for (let year = firstYear; year <= lastYear; year += 1) {
    for (let month = 1; month <= 12; month += 1) {
      const start = `${year}-${two(month)}-`;
      const length = daysInMonth(year, month);
      for (let number = 1; number <= length; number += 1) yield (start + two(number)) as Day;
    }
  }
}

export const isWorkingDay = (calendar: WorkCalendar, on: Day): boolean => {
  const rank = calendar.rank.get(on);
  return rank === undefined ? weekdayOf(on) <= 5 : calendar.workingDays[rank - 1] === on;
};

/** A New Year holiday and the weekend worked for it may reach so many days into the neighbouring year. */
const DAYS_ACROSS_NEW_YEAR = 3;

export const firstDayOfNotice = (year: number): Day => addDays(firstDayOf(year), -DAYS_ACROSS_NEW_YEAR);
export const lastDayOfNotice = (year: number): Day => addDays(lastDayOf(year), DAYS_ACROSS_NEW_YEAR);

/**
 * False for a day of which a notice that is not loaded may still speak: one of its own year, or, in the last days of a year,
 * one of the next. A limit ending there is provisional.
 */
export const isCovered = (calendar: WorkCalendar, on: Day): boolean => {
  const year = yearOf(on);
  return calendar.years.has(year) && (on < firstDayOfNotice(year + 1) || calendar.years.has(year + 1));
};

/** Last day of the unbroken run of loaded years that starts with the earliest. */
export const coveredUntil = (calendar: WorkCalendar): Day => {
  let year = Math.min(...calendar.years.keys());
  while (calendar.years.has(year + 1)) year += 1;
  return lastDayOf(year);
};

/** The n-th working day after `from`; `from` itself is day 0 and need not be a working day. n is a whole number >= 0. */
export const addWorkingDays = (calendar: WorkCalendar, from: Day, n: number): Day => {
  if (!Number.isInteger(n) || n < 0) return raise(`Cannot count ${n} working days forward`);
  if (n === 0) return from;
  const rank = calendar.rank.get(from);
  const found = rank === undefined ? undefined : calendar.workingDays[rank + n - 1];
  if (found !== undefined) return found;
  let on = from;
  for (let counted = 0; counted < n;) {
    on = addDays(on, 1);
    if (isWorkingDay(calendar, on)) counted += 1;
  }
  return on;
};

/** Working days after `from` up to and including `to`; 0 when `to` is not later than `from`. */
export const countWorkingDays = (calendar: WorkCalendar, from: Day, to: Day): number =>
  to <= from ? 0 : rankOf(calendar, to) - rankOf(calendar, from);

/**
 * Working days left until `due`, the due day included and today not: 0 on the due day itself. Negative exactly when today
 * is past the due day: minus the working days gone by since, at least -1 even before the first of them has come.
 */
export const workingDaysLeft = (calendar: WorkCalendar, today: Day, due: Day): number =>
  today <= due ? countWorkingDays(calendar, today, due) : -Math.max(1, countWorkingDays(calendar, due, today));

/** The day itself when it is a working day, otherwise the first one after it (Civil Code Art. 203). */
export const nextWorkingDay = (calendar: WorkCalendar, on: Day): Day =>
  isWorkingDay(calendar, on) ? on : addWorkingDays(calendar, on, 1);

/** Working days up to and including `on`, counted from the start of the span; outside it every week has five. */
const rankOf = (calendar: WorkCalendar, on: Day): number =>
  calendar.rank.get(on) ??
  (on < calendar.firstDay
    ? -weekdaysAfter(on, addDays(calendar.firstDay, -1))
    : calendar.workingDays.length + weekdaysAfter(calendar.lastDay, on));

const weekdaysAfter = (from: Day, to: Day): number => {
  const days = daysBetween(from, to);
  const start = weekdayOf(from);
  let count = Math.floor(days / 7) * 5;
  for (let step = 1; step <= days % 7; step += 1) {
    if ((start + step - 1) % 7 < 5) count += 1;
  }
  return count;
};

/** A weekday that is not worked, with the reason: the holiday's name, or that of the local exception. */
export interface DayOff {
  readonly on: Day;
  readonly name: string;
}

/** Days after `from` up to and including `to`, with whether each falls on a weekend. */
function* daysWithin(from: Day, to: Day): Generator<{ on: Day; weekend: boolean }> {
  let weekday = weekdayOf(from);
  for (let on = addDays(from, 1); on <= to; on = addDays(on, 1)) {
    weekday = (weekday % 7) + 1;
    yield { on, weekend: weekday >= 6 };
  }
}

/** Mondays to Fridays after `from` up to `to` that are off: what a reader would count by mistake. */
export const weekdaysOff = (calendar: WorkCalendar, from: Day, to: Day): DayOff[] =>
  [...daysWithin(from, to)].flatMap(({ on, weekend }) =>
    weekend || isWorkingDay(calendar, on) ? [] : [{ on, name: calendar.names.get(on) ?? '' }],
  );

/** Saturdays and Sundays after `from` up to `to` that are worked: what a reader would pass over by mistake. */
export const weekendsWorked = (calendar: WorkCalendar, from: Day, to: Day): Day[] =>
  [...daysWithin(from, to)].flatMap(({ on, weekend }) => (weekend && isWorkingDay(calendar, on) ? [on] : []));
