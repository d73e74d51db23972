/**
 * Whether a change of the calendar is sound. A year is loaded whole, as its notice gives it (全国年节及纪念日放假办法 Art. 2
 * names the seven holidays); only weekends are worked in exchange. What a notice does not say is a local exception.
 */
import { firstDayOf, lastDayOf, weekdayOf } from '@/lib/domain/day';
import type { Refusal } from '@/lib/domain/result';
import { buildCalendar, type CalendarChange, type ChangedDay, type ChangedYear, foldChanges } from './calendar-change';
import { firstDayOfNotice, isWorkingDay, lastDayOfNotice, type WorkCalendar } from './work-calendar';

/** By the sign every name of the holiday contains: 国庆节、中秋节 is two of them. */
export const STATUTORY_HOLIDAYS = ['元旦', '春节', '清明', '劳动节', '端午', '中秋', '国庆'] as const;

/** Everything that is wrong with a year, named by its day. */
export function checkYear({ year, holidays, worked }: ChangedYear): Refusal[] {
  const off = holidays.flatMap(({ days }) => days);
  const all = [...off, ...worked];
  const [first, last] = [firstDayOfNotice(year), lastDayOfNotice(year)];
  const outside = all.filter((on) => on < first || on > last);
  const twice = new Set(all.filter((on, index) => all.indexOf(on) < index));
  const missing = STATUTORY_HOLIDAYS.filter(
    (holiday) => !holidays.some(({ name, days }) => name.includes(holiday) && days.length > 0),
  );
  return [
    ...outside.map((on): Refusal => ({ code: 'calendar_day_outside_year', values: { on, year } })),
    ...[...twice].map((on): Refusal => ({ code: 'calendar_day_twice', values: { on } })),
    ...worked
      .filter((on) => weekdayOf(on) <= 5)
      .map((on): Refusal => ({ code: 'calendar_weekday_worked', values: { on } })),
    ...missing.map((holiday): Refusal => ({ code: 'calendar_holiday_missing', values: { holiday, year } })),
  ];
}

const sameYear = (a: ChangedYear, b: unknown) => JSON.stringify(a) === JSON.stringify(b);

/** A local exception lies in the years loaded or in those right after: a calendar is built day by day over all it names. */
const YEARS_AHEAD = 2;

function checkDay({ on, working }: ChangedDay, calendar: WorkCalendar): Refusal[] {
  const years = [...calendar.years.keys()];
  const [from, to] = [firstDayOf(Math.min(...years)), lastDayOf(Math.max(...years) + YEARS_AHEAD)];
  if (on < from || on > to) return [{ code: 'calendar_day_too_far', values: { on, from, to } }];
  const idle =
    working === null
      ? !calendar.overrides.some((override) => override.on === on)
      : isWorkingDay(calendar, on) === working;
  return idle ? [{ code: 'calendar_day_unchanged', values: { on } }] : [];
}

/** Each day against the calendar it would change, the years of the same change being loaded already. */
function checkDays(made: readonly CalendarChange[], change: CalendarChange): Refusal[] {
  if (change.overrides.length === 0) return [];
  const loaded = buildCalendar(foldChanges([...made, { ...change, overrides: [] }]));
  return change.overrides.flatMap((changed) => checkDay(changed, loaded));
}

/** Everything that is wrong with a change, on top of those made so far; with its days only once its years are sound. */
export function checkChange(made: readonly CalendarChange[], change: CalendarChange): Refusal[] {
  const unsound = change.years.flatMap(checkYear);
  const problems = unsound.length > 0 ? unsound : checkDays(made, change);
  if (problems.length > 0 || change.overrides.length > 0) return problems;
  const before = foldChanges(made);
  const repeats = change.years.every((entry) => before.years.some((known) => sameYear(entry, known)));
  return repeats ? [{ code: 'calendar_unchanged' }] : [];
}
