/**
 * When a body's calendar is about to run out. The notice for a year appears in October or November of the year before, and
 * a limit of twenty working days reaches over the New Year from late November on (house rule).
 */
import { type Day, yearOf } from '@/lib/domain/day';
import type { WorkCalendar } from './work-calendar';

const WARNED_FROM = '11-15';

/** The year whose notice should be loaded by now: this one, or from 15 November the next; null when there is none. */
export function missingYear(calendar: Pick<WorkCalendar, 'years'>, today: Day): number | null {
  const year = yearOf(today);
  if (!calendar.years.has(year)) return year;
  return today.slice(5) >= WARNED_FROM && !calendar.years.has(year + 1) ? year + 1 : null;
}
