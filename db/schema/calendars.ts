/**
 * The work calendar of a body as its changes: each row is one act, with the years it loads or replaces and the days it sets
 * by local order. The calendar in force at a version is all rows up to it, later ones winning.
 */
import type { CalendarChange } from '@/lib/domain/clock/calendar-change';
import { instant, int, json, primaryKey, table, text } from '../columns';
import { bodies } from './bodies';

export const calendarChanges = table(
  'calendar_changes',
  {
    bodyId: text()
      .notNull()
      .references(() => bodies.id),
    /** 1, 2, 3 …; two changes at once want the same number, and one of them fails. */
    version: int().notNull(),
    change: json<CalendarChange>().notNull(),
    /** Null for what came with the installation. */
    madeBy: text(),
    madeAt: instant().notNull(),
  },
  (t) => [primaryKey({ columns: [t.bodyId, t.version] })],
);
