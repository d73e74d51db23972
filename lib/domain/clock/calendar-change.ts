/**
 * A change of a body's work calendar: years loaded or replaced whole, and single days set by local order with a reason. The
 * calendar is the fold of all changes, so that it can be had as it was at any of them.
 */
import { z } from 'zod';
import { Day } from '@/lib/domain/day';
import { type CalendarYear, type CalendarOverride, makeCalendar, type WorkCalendar } from './work-calendar';

const Holiday = z.strictObject({ name: z.string().trim().min(1).max(40), days: z.array(Day).min(1).max(31) });

export const ChangedYear = z.strictObject({
  year: z.number().int().min(2000).max(2100),
  holidays: z.array(Holiday).max(30),
  worked: z.array(Day).max(60),
  /** The State Council notice. */
  source: z.string().trim().min(1).max(200),
});

export type ChangedYear = z.infer<typeof ChangedYear>;

/** `working: null` takes a local exception back. */
export const ChangedDay = z.strictObject({
  on: Day,
  working: z.boolean().nullable(),
  reason: z.string().trim().min(1).max(200),
});
export type ChangedDay = z.infer<typeof ChangedDay>;

export const CalendarChange = z.strictObject({
  years: z.array(ChangedYear).max(20),
  overrides: z.array(ChangedDay).max(366),
  reason: z.string().trim().min(1).max(500),
});
export type CalendarChange = z.infer<typeof CalendarChange>;

/** What the changes amount to, before it is built into a calendar: small enough to be sent to a browser. */
export interface CalendarData {
  /** The number of changes. */
  readonly version: number;
  readonly years: readonly CalendarYear[];
  readonly overrides: readonly CalendarOverride[];
}

/** @param changes in the order in which they were made. */
export function foldChanges(changes: readonly CalendarChange[]): CalendarData {
  const years = new Map<number, CalendarYear>();
  const overrides = new Map<Day, CalendarOverride>();
  for (const change of changes) {
    for (const entry of change.years) years.set(entry.year, entry);
    for (const { on, working, reason } of change.overrides) {
      if (working === null) overrides.delete(on);
      else overrides.set(on, { on, working, reason });
    }
  }
  const byYear = [...years.values()].sort((a, b) => a.year - b.year);
  const byDay = [...overrides.values()].sort((a, b) => (a.on < b.on ? -1 : 1));
  return { version: changes.length, years: byYear, overrides: byDay };
}

export const buildCalendar = ({ years, overrides, version }: CalendarData): WorkCalendar =>
  makeCalendar(years, overrides, version);

export const calendarOf = (changes: readonly CalendarChange[]): WorkCalendar => buildCalendar(foldChanges(changes));

/** The other way round: what a calendar was built from. */
export const calendarData = ({ years, overrides, version }: WorkCalendar): CalendarData => ({
  version,
  years: [...years.values()],
  overrides,
});
