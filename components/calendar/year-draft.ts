/** A year of holidays while it is being put together: what each day is, and what a click makes of it. */
import { firstDayOfNotice, lastDayOfNotice } from '@/lib/domain/clock/work-calendar';
import type { ChangedYear } from '@/lib/domain/clock/calendar-change';
import { addDays, type Day, daysBetween, weekdayOf } from '@/lib/domain/day';

export type DayKind = 'plain' | 'off' | 'worked';

export interface DayDrafted {
  readonly kind: DayKind;
  /** Of the holiday; empty unless it is off. */
  readonly name: string;
}

export const PLAIN: DayDrafted = { kind: 'plain', name: '' };

export const emptyYear = (year: number): ChangedYear => ({ year, holidays: [], worked: [], source: '' });

export const isWeekend = (on: Day): boolean => weekdayOf(on) >= 6;

export function daysDrafted({ holidays, worked }: ChangedYear): ReadonlyMap<Day, DayDrafted> {
  const off = holidays.flatMap(({ name, days }) => days.map((on): [Day, DayDrafted] => [on, { kind: 'off', name }]));
  return new Map([...off, ...worked.map((on): [Day, DayDrafted] => [on, { kind: 'worked', name: '' }])]);
}

/** Plain, off, and on a weekend worked, then plain again. A weekday off that is not in the notice is a local exception. */
export function turned(entry: ChangedYear, on: Day, name: string): ChangedYear {
  const { kind } = daysDrafted(entry).get(on) ?? PLAIN;
  const holidays = entry.holidays
    .map((holiday) => ({ ...holiday, days: holiday.days.filter((day) => day !== on) }))
    .filter(({ days }) => days.length > 0);
  const worked = entry.worked.filter((day) => day !== on);
  if (kind === 'off') return { ...entry, holidays, worked: isWeekend(on) ? [...worked, on].sort() : worked };
  if (kind === 'worked') return { ...entry, holidays, worked };
  const known = holidays.find((holiday) => holiday.name === name);
  const others = holidays.filter((holiday) => holiday !== known);
  const changed = { name, days: [...(known?.days ?? []), on].sort() };
  const inOrder = [...others, changed].sort((a, b) => ((a.days[0] ?? '') < (b.days[0] ?? '') ? -1 : 1));
  return { ...entry, holidays: inOrder, worked };
}

export interface Month {
  /** Its place beside the year: the last days of the year before, the first of the year after. */
  readonly place: 'before' | 'within' | 'after';
  readonly weeks: readonly (readonly (Day | null)[])[];
}

const SUNDAY = 7;

/** Every month of a year, and the days on either side a notice may reach to, in weeks from Monday to Sunday. */
export function monthsOf(year: number): Month[] {
  const months = new Map<string, (Day | null)[][]>();
  for (let on = firstDayOfNotice(year); on <= lastDayOfNotice(year); on = addDays(on, 1)) {
    const weekday = weekdayOf(on);
    const weeks = months.get(on.slice(0, 7)) ?? [];
    if (weeks.length === 0 || weekday === 1) weeks.push(Array<Day | null>(SUNDAY).fill(null));
    const week = weeks.at(-1);
    if (week) week[weekday - 1] = on;
    months.set(on.slice(0, 7), weeks);
  }
  return [...months].map(([month, weeks]) => {
    const own = Number(month.slice(0, 4));
    return { place: own < year ? 'before' : own > year ? 'after' : 'within', weeks };
  });
}

/** Days in a row as first and last. */
export function spansOf(days: readonly Day[]): { from: Day; to: Day; count: number }[] {
  const spans: { from: Day; to: Day; count: number }[] = [];
  for (const on of [...days].sort()) {
    const last = spans.at(-1);
    if (last && daysBetween(last.to, on) === 1) spans.splice(-1, 1, { ...last, to: on, count: last.count + 1 });
    else spans.push({ from: on, to: on, count: 1 });
  }
  return spans;
}
