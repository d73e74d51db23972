/** The body's own affairs: what differs from one body to the next. For the system administrator alone. */
import 'server-only';
import { listStaff, listUnits, loadBody, updateBodySettings } from '@/db/bodies';
import { commit } from '@/db/client';
import { raise } from '@/lib/domain/raise';
import { refuse, type Result } from '@/lib/domain/result';
import { holds } from '@/lib/domain/staff/actor';
import type { BodySettings } from '@/lib/domain/staff/body';
import type { Call } from './call';

export async function loadSettings(call: Call) {
  if (!holds(call.actor, 'system_admin')) return refuse('not_allowed');
  const { bodyId } = call.actor;
  const [body, units, staff] = await Promise.all([loadBody(bodyId), listUnits(bodyId), listStaff(bodyId)]);
  return { ok: true as const, value: { body: body ?? raise(`no body ${bodyId}`), units, staff } };
}
export type SettingsView = Extract<Awaited<ReturnType<typeof loadSettings>>, { ok: true }>['value'];

export async function changeBodySettings(call: Call, settings: BodySettings): Promise<Result<{ bodyId: string }>> {
  if (!holds(call.actor, 'system_admin')) return refuse('not_allowed');
  const { bodyId } = call.actor;
  await commit((tx) => [updateBodySettings(tx, bodyId, settings)]);
  return { ok: true, value: { bodyId } };
}
