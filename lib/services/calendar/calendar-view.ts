/** A body's calendar as its page needs it: what is loaded, by whom and when, what is missing, and whether cases still follow. */
import 'server-only';
import { listStaff } from '@/db/bodies';
import { listCalendarChanges, loadCalendar, type StoredChange } from '@/db/calendars';
import { foldChanges } from '@/lib/domain/clock/calendar-change';
import { missingYear } from '@/lib/domain/clock/missing-year';
import { coveredUntil } from '@/lib/domain/clock/work-calendar';
import type { Day } from '@/lib/domain/day';
import { refuse } from '@/lib/domain/result';
import { type Actor, holds } from '@/lib/domain/staff/actor';
import type { Call } from '../call';
import { countBehind } from './settle-cases';
import { mayChangeCalendar, maySeeCalendar } from './change-calendar';

export async function loadCalendarView(call: Call) {
  if (!maySeeCalendar(call.actor)) return refuse('not_allowed');
  const { bodyId } = call.actor;
  const [changes, staff, calendar] = await Promise.all([
    listCalendarChanges(bodyId),
    listStaff(bodyId),
    loadCalendar(bodyId),
  ]);
  const { years, overrides } = foldChanges(changes.map(({ change }) => change));
  const nameOf = (userId: string | null) => staff.find(({ id }) => id === userId)?.name ?? null;
  /** Who last made a change of this sort, and when. `byName` is null for what came with the installation. */
  const made = (isIt: (stored: StoredChange) => boolean) => {
    const last = changes.findLast(isIt);
    return { version: last?.version ?? 1, at: last?.madeAt.toISOString() ?? '', byName: nameOf(last?.madeBy ?? null) };
  };
  const value = {
    version: calendar.version,
    coveredUntil: coveredUntil(calendar),
    missingYear: missingYear(calendar, call.today),
    today: call.today,
    mayChange: mayChangeCalendar(call.actor),
    behind: await countBehind(bodyId, calendar.version),
    years: years.map((entry) => ({
      ...entry,
      made: made(({ change }) => change.years.some(({ year }) => year === entry.year)),
    })),
    overrides: overrides.map((entry) => ({
      ...entry,
      made: made(({ change }) => change.overrides.some(({ on }) => on === entry.on)),
    })),
    changes: changes.map(({ version, change, madeBy, madeAt }) => ({
      version,
      at: madeAt.toISOString(),
      byName: nameOf(madeBy),
      reason: change.reason,
      years: change.years.map(({ year }) => year),
      overrides: change.overrides,
    })),
  };
  return { ok: true as const, value };
}
export type CalendarView = Extract<Awaited<ReturnType<typeof loadCalendarView>>, { ok: true }>['value'];

const WARNED = ['system_admin', 'supervisor', 'office_head'] as const;

/** The year whose notice is missing, for those who can do something about it; null for everyone else. */
export async function loadMissingYear(actor: Actor, today: Day): Promise<number | null> {
  return holds(actor, ...WARNED) ? missingYear(await loadCalendar(actor.bodyId), today) : null;
}
