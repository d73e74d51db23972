/**
 * What the product brings to every body's calendar without being asked: the calendar a body of an earlier release lacks,
 * and the years this release knows and the body has not loaded. Nothing a body has loaded itself is replaced.
 */
import 'server-only';
import { listBodies } from '@/db/bodies';
import { insertCalendarChange, listCalendarChanges } from '@/db/calendars';
import { commit } from '@/db/client';
import { Duplicate } from '@/db/engine';
import type { CalendarChange } from '@/lib/domain/clock/calendar-change';
import { FIRST_CHANGE, yearsToBring } from '@/lib/domain/clock/national-change';
import type { Instant } from '@/lib/domain/instant';

/** Another process that starts at the same moment may be the one to bring it. */
async function bring(bodyId: string, version: number, change: CalendarChange, at: Instant): Promise<void> {
  try {
    await commit((tx) => [insertCalendarChange(tx, { bodyId, version, change, madeBy: null, madeAt: new Date(at) })]);
  } catch (error) {
    if (!(error instanceof Duplicate)) throw error;
  }
}

/** Gives a calendar to every body that has none. */
export async function giveCalendars(at: Instant): Promise<void> {
  for (const { id } of await listBodies()) {
    if ((await listCalendarChanges(id)).length === 0) await bring(id, 1, FIRST_CHANGE, at);
  }
}

/** @param known the notices this release knows, for a test of the next one. */
export async function bringYears(at: Instant, known?: Parameters<typeof yearsToBring>[1]): Promise<void> {
  for (const { id } of await listBodies()) {
    const changes = (await listCalendarChanges(id)).map(({ change }) => change);
    const change = yearsToBring(changes, known);
    if (change) await bring(id, changes.length + 1, change, at);
  }
}
