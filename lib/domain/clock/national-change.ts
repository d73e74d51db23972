/**
 * What the product itself brings to a body's calendar: the national notices it knows. A body starts with all of them; a
 * later release brings those the body lacks. A year the body has, however it came by it, is never touched.
 */
import { type CalendarChange, foldChanges } from './calendar-change';
import { NATIONAL_YEARS } from './national-calendar';
import type { CalendarYear } from './work-calendar';

/** The reason of such a change is the notices it rests on. */
const changeOf = (years: readonly CalendarYear[]): CalendarChange => ({
  years: years.map(({ year, holidays, worked, source }) => ({
    year,
    holidays: holidays.map(({ name, days }) => ({ name, days: [...days] })),
    worked: [...worked],
    source,
  })),
  overrides: [],
  reason: years.map(({ source }) => source).join('；'),
});

/** Version 1 of every body's calendar. */
export const FIRST_CHANGE: CalendarChange = changeOf(NATIONAL_YEARS);

/** The years the body lacks; null when it has them all. */
export function yearsToBring(
  changes: readonly CalendarChange[],
  known: readonly CalendarYear[] = NATIONAL_YEARS,
): CalendarChange | null {
  const loaded = new Set(foldChanges(changes).years.map(({ year }) => year));
  const lacking = known.filter(({ year }) => !loaded.has(year));
  return lacking.length > 0 ? changeOf(lacking) : null;
}
