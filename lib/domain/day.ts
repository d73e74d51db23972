/**
 * Legal days: plain calendar days written YYYY-MM-DD, without time or zone.
 * Days compare as strings; arithmetic is Temporal.PlainDate. Nothing here may read the clock or use Date.
 */
import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';

export const Day = z.iso.date().brand('Day');
export type Day = z.infer<typeof Day>;

/** Reads a day that is known to be well formed; throws on anything else. Input from outside goes through `Day.safeParse`. */
export const day = (text: string): Day => Day.parse(text);

/** `2027-01-01`, and what spreadsheets make of it: `2027/1/1`, `2027年1月1日`. */
export function spreadsheetDay(text: string): Day | null {
  const [, year, month, date] = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/.exec(text.trim()) ?? [];
  const read = Day.safeParse(`${year}-${month?.padStart(2, '0')}-${date?.padStart(2, '0')}`);
  return read.success ? read.data : null;
}

const plain = (on: Day) => Temporal.PlainDate.from(on);
const back = (date: Temporal.PlainDate) => date.toString() as Day;

export const addDays = (on: Day, days: number): Day => back(plain(on).add({ days }));

/** Same day number in a later month; the month's last day where that number is missing (Civil Code Art. 202). */
export const addMonths = (on: Day, months: number): Day => back(plain(on).add({ months }));

/** The later of two days, where there are two. */
export const laterOf = (a: Day | null, b: Day | null): Day | null => (a && b ? (b > a ? b : a) : (a ?? b));

/** Calendar days from one day to another; negative when `to` is earlier. */
export const daysBetween = (from: Day, to: Day): number => plain(from).until(plain(to)).days;

export const yearOf = (on: Day): number => Number(on.slice(0, 4));

/** 1 is Monday, 7 is Sunday. */
export const weekdayOf = (on: Day): number => plain(on).dayOfWeek;

export const firstDayOf = (year: number): Day => day(`${String(year).padStart(4, '0')}-01-01`);
export const lastDayOf = (year: number): Day => day(`${String(year).padStart(4, '0')}-12-31`);
