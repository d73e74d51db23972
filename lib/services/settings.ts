/** The body's own affairs: what differs from one body to the next. For the system administrator alone. */
import 'server-only';
import { z } from 'zod';
import { listStaff, listUnits, loadBody, updateBodySettings } from '@/db/bodies';
import { loadCalendar } from '@/db/calendars';
import { commit } from '@/db/client';
import { Conflict } from '@/db/engine';
import { canonical } from '@/db/event-chain';
import { coveredUntil } from '@/lib/domain/clock/work-calendar';
import { raise } from '@/lib/domain/raise';
import { refuse, type Result } from '@/lib/domain/result';
import { holds } from '@/lib/domain/staff/actor';
import { BodySettings } from '@/lib/domain/staff/body';
import { sha256 } from '@/lib/platform/seal';
import type { Call } from './call';
import { SIGN_IN_BY_NAME, spentKeys } from './rate-limit';

const digestOf = (settings: BodySettings) => sha256(canonical(settings));

export async function loadSettings(call: Call) {
  if (!holds(call.actor, 'system_admin')) return refuse('not_allowed');
  const { bodyId } = call.actor;
  const [body, units, staff, calendar] = await Promise.all([
    loadBody(bodyId),
    listUnits(bodyId),
    listStaff(bodyId),
    loadCalendar(bodyId),
  ]);
  const found = body ?? raise(`no body ${bodyId}`);
  const locked = await spentKeys(
    SIGN_IN_BY_NAME,
    staff.map(({ username }) => username),
  );
  return {
    ok: true as const,
    value: {
      body: found,
      seen: digestOf(found.settings),
      units,
      calendarUntil: coveredUntil(calendar),
      /** Locked: too many wrong passwords lately. */
      staff: staff.map((member) => ({ ...member, locked: locked.has(member.username) })),
    },
  };
}
export type SettingsView = Extract<Awaited<ReturnType<typeof loadSettings>>, { ok: true }>['value'];

export const SettingsChange = z.strictObject({
  /** Digest of the settings the person was looking at, as they were given with them. */
  seen: z.string().max(100),
  settings: BodySettings,
});
export type SettingsChange = z.infer<typeof SettingsChange>;

/** @returns the digest to send with the next change. */
export async function changeBodySettings(call: Call, change: SettingsChange): Promise<Result<{ seen: string }>> {
  if (!holds(call.actor, 'system_admin')) return refuse('not_allowed');
  const { bodyId } = call.actor;
  const before = (await loadBody(bodyId))?.settings ?? raise(`no body ${bodyId}`);
  if (digestOf(before) !== change.seen) return refuse('settings_changed');
  try {
    await commit((tx) => [updateBodySettings(tx, bodyId, before, change.settings)]);
  } catch (error) {
    if (error instanceof Conflict) return refuse('settings_changed');
    throw error;
  }
  return { ok: true, value: { seen: digestOf(change.settings) } };
}
