/**
 * The work calendar of a body: the changes it is made of, and the calendar itself as it is at a version. What a version is
 * never changes, so a calendar once built is kept; which version is the newest is asked every time.
 */
import 'server-only';
import { and, asc, desc, eq, lte } from 'drizzle-orm';
import { calendarOf, type CalendarChange } from '@/lib/domain/clock/calendar-change';
import type { WorkCalendar } from '@/lib/domain/clock/work-calendar';
import { raise } from '@/lib/domain/raise';
import { db } from './client';
import type { Database, Statement } from './engine';
import { calendarChanges } from './schema/calendars';

/** Building one takes milliseconds, and each takes about a megabyte. */
const KEPT = 32;

export interface StoredChange {
  readonly version: number;
  readonly change: CalendarChange;
  /** Null for what came with the installation. */
  readonly madeBy: string | null;
  readonly madeAt: Date;
}

/** 0 for a body without a calendar. */
export async function newestVersion(bodyId: string): Promise<number> {
  const [row] = await db()
    .select({ version: calendarChanges.version })
    .from(calendarChanges)
    .where(eq(calendarChanges.bodyId, bodyId))
    .orderBy(desc(calendarChanges.version))
    .limit(1);
  return row?.version ?? 0;
}

/** In the order in which they were made, up to a version. */
export const listCalendarChanges = async (bodyId: string, version?: number): Promise<StoredChange[]> =>
  db()
    .select({
      version: calendarChanges.version,
      change: calendarChanges.change,
      madeBy: calendarChanges.madeBy,
      madeAt: calendarChanges.madeAt,
    })
    .from(calendarChanges)
    .where(
      and(
        eq(calendarChanges.bodyId, bodyId),
        version === undefined ? undefined : lte(calendarChanges.version, version),
      ),
    )
    .orderBy(asc(calendarChanges.version));

/** @throws {Duplicate} on commit, when somebody else has made this version. */
export const insertCalendarChange = (tx: Database, row: typeof calendarChanges.$inferInsert): Statement =>
  tx.insert(calendarChanges).values(row);

/** Of each open database, the calendars built so far, the one used longest ago first. */
const built = new WeakMap<Database, Map<string, WorkCalendar>>();

function keep(kept: Map<string, WorkCalendar>, key: string, calendar: WorkCalendar): WorkCalendar {
  kept.delete(key);
  kept.set(key, calendar);
  const [oldest] = kept.keys();
  if (kept.size > KEPT && oldest !== undefined) kept.delete(oldest);
  return calendar;
}

/** @param version the newest unless given. @throws when the body has no such version. */
export async function loadCalendar(bodyId: string, version?: number): Promise<WorkCalendar> {
  const wanted = version ?? (await newestVersion(bodyId));
  const key = `${bodyId} ${wanted}`;
  const kept = built.get(db()) ?? new Map<string, WorkCalendar>();
  built.set(db(), kept);
  const known = kept.get(key);
  if (known) return keep(kept, key, known);
  const changes = await listCalendarChanges(bodyId, wanted);
  if (wanted < 1 || changes.length !== wanted) return raise(`body ${bodyId} has no calendar ${wanted}`);
  return keep(kept, key, calendarOf(changes.map(({ change }) => change)));
}
