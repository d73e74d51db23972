/**
 * The body's own affairs: its settings, units and accounts. For the system administrator alone, who in turn sees no case.
 * An account starts with a random password that is told once.
 */
import 'server-only';
import { z } from 'zod';
import {
  clearSetupTokens,
  hasSetupToken,
  foundBody,
  insertSetupToken,
  insertUnit,
  insertUser,
  listBodies,
  listStaff,
  listUnits,
  loadBody,
  revokeSessionsOf,
  takeSetupToken,
  updateBodySettings,
  updateUser,
} from '@/db/bodies';
import { loadCalendar } from '@/db/calendars';
import { commit } from '@/db/client';
import { Conflict, Duplicate } from '@/db/engine';
import { DEFAULT_NUMBER_PATTERN } from '@/lib/domain/case/acceptance-number';
import { coveredUntil } from '@/lib/domain/clock/work-calendar';
import type { Instant } from '@/lib/domain/instant';
import { raise } from '@/lib/domain/raise';
import { refuse, type Result } from '@/lib/domain/result';
import { FULL_REVIEW } from '@/lib/domain/review/review-plan';
import type { BodySettings } from '@/lib/domain/staff/body';
import { areCompatible, Role } from '@/lib/domain/staff/role';
import { newId } from '@/lib/platform/id';
import { randomToken, readableCode, sha256 } from '@/lib/platform/seal';
import type { Call } from './call';
import { networkOf, secondsToWait, SETUP_BY_NETWORK } from './rate-limit';
import { hashPassword } from './sign-in';

const Username = z
  .string()
  .trim()
  .toLowerCase()
  .regex(/^[a-z0-9][a-z0-9._-]{1,39}$/);

export const NewUnit = z.strictObject({
  name: z.string().trim().min(1).max(100),
  parentId: z.string().max(64).nullable().default(null),
});
export type NewUnit = z.infer<typeof NewUnit>;

export const NewStaff = z.strictObject({
  username: Username,
  name: z.string().trim().min(1).max(50),
  roles: z.array(Role).min(1).refine(areCompatible, { error: 'roles_incompatible' }),
  unitId: z.string().max(64).nullable().default(null),
});
export type NewStaff = z.infer<typeof NewStaff>;

export const StaffChange = z.strictObject({ active: z.boolean() });
export type StaffChange = z.infer<typeof StaffChange>;

export const FirstAdministrator = z.strictObject({
  token: z.string().max(200),
  bodyName: z.string().trim().min(1).max(100),
  username: Username,
  name: z.string().trim().min(1).max(50),
  password: z.string().min(12).max(200),
});
export type FirstAdministrator = z.infer<typeof FirstAdministrator>;

const PASSWORD_GROUPS = 4;
export const newPassword = (): string => readableCode(PASSWORD_GROUPS);

const EMPTY_CONTACT = { office: '', address: '', phone: '', hours: '', postcode: '', email: '' };

export const DEFAULT_SETTINGS: BodySettings = {
  numberPattern: DEFAULT_NUMBER_PATTERN,
  reviewPlan: FULL_REVIEW,
  contact: EMPTY_CONTACT,
  reconsiderationBody: '',
  court: '',
};

/** Makes a body. Used by `init` and, with settings of its own and marked as such, by the demonstration. */
export async function makeBody(
  name: string,
  at: Instant,
  { settings = DEFAULT_SETTINGS, demonstration = false }: { settings?: BodySettings; demonstration?: boolean } = {},
): Promise<string> {
  const id = newId();
  await commit((tx) => foundBody(tx, { id, name, settings }, new Date(at), demonstration));
  return id;
}

const mayAdminister = ({ actor }: Call) => actor.roles.includes('system_admin');

export async function loadSettings(call: Call) {
  if (!mayAdminister(call)) return refuse('not_allowed');
  const { bodyId } = call.actor;
  const [body, units, staff, calendar] = await Promise.all([
    loadBody(bodyId),
    listUnits(bodyId),
    listStaff(bodyId),
    loadCalendar(bodyId),
  ]);
  const value = { body: body ?? raise(`no body ${bodyId}`), units, staff, calendarUntil: coveredUntil(calendar) };
  return { ok: true as const, value };
}
export type SettingsView = Extract<Awaited<ReturnType<typeof loadSettings>>, { ok: true }>['value'];

export async function changeBodySettings(call: Call, settings: BodySettings): Promise<Result<{ bodyId: string }>> {
  if (!mayAdminister(call)) return refuse('not_allowed');
  const { bodyId } = call.actor;
  await commit((tx) => [updateBodySettings(tx, bodyId, settings)]);
  return { ok: true, value: { bodyId } };
}

export async function addUnit(call: Call, { name, parentId }: NewUnit): Promise<Result<{ id: string }>> {
  if (!mayAdminister(call)) return refuse('not_allowed');
  const units = await listUnits(call.actor.bodyId);
  if (parentId && !units.some(({ id }) => id === parentId)) return refuse('unit_unknown', { field: 'parentId' });
  const unit = { id: newId(), name, parentId };
  await commit((tx) => [insertUnit(tx, call.actor.bodyId, unit, units.length)]);
  return { ok: true, value: { id: unit.id } };
}

/** @returns the first password, told this once. */
export async function addStaff(call: Call, input: NewStaff): Promise<Result<{ id: string; password: string }>> {
  if (!mayAdminister(call)) return refuse('not_allowed');
  const { bodyId } = call.actor;
  if (input.unitId && !(await listUnits(bodyId)).some(({ id }) => id === input.unitId)) {
    return refuse('unit_unknown', { field: 'unitId' });
  }
  const id = newId();
  const password = newPassword();
  const passwordHash = await hashPassword(password);
  const row = { id, bodyId, ...input, passwordHash, active: true, createdAt: new Date(call.at) };
  try {
    await commit((tx) => [insertUser(tx, row)]);
  } catch (error) {
    if (error instanceof Duplicate)
      return refuse('username_taken', { field: 'username', values: { username: input.username } });
    throw error;
  }
  return { ok: true, value: { id, password } };
}

/** Disabling an account ends its sessions at once. */
export async function changeStaff(
  call: Call,
  userId: string,
  { active }: StaffChange,
): Promise<Result<{ id: string }>> {
  if (!mayAdminister(call) || userId === call.actor.userId) return refuse('not_allowed');
  try {
    await commit((tx) => [
      updateUser(tx, call.actor.bodyId, userId, { active }),
      revokeSessionsOf(tx, userId, new Date(call.at)),
    ]);
  } catch (error) {
    if (error instanceof Conflict) return refuse('not_found');
    throw error;
  }
  return { ok: true, value: { id: userId } };
}

/** A one-time token for the first administrator; an earlier one stops working. */
export async function issueSetupToken(at: Instant): Promise<string> {
  const token = randomToken();
  await commit((tx) => [clearSetupTokens(tx), insertSetupToken(tx, sha256(token), new Date(at))]);
  return token;
}

/** Whether nobody can sign in yet: there is no account in any body. */
export async function needsSetup(): Promise<boolean> {
  const bodies = await listBodies();
  const staff = await Promise.all(bodies.map(({ id }) => listStaff(id)));
  return staff.flat().length === 0;
}

/** The name the installation was given, to be shown on the set-up page. */
export const setupBodyName = async (): Promise<string> => (await listBodies())[0]?.name ?? '';

/** The first administrator of an empty installation, let in by the token printed on the console. Works once. */
export async function setUp(
  input: FirstAdministrator,
  clientIp: string,
  at: Instant,
): Promise<Result<{ username: string }>> {
  const wait = await secondsToWait(SETUP_BY_NETWORK, networkOf(clientIp));
  if (wait > 0) return refuse('too_many_attempts', { values: { seconds: wait } });
  const tokenHash = sha256(input.token.trim());
  if (!(await needsSetup()) || !(await hasSetupToken(tokenHash))) return refuse('not_allowed');
  const [existing] = await listBodies();
  const body = existing ?? { id: newId(), name: input.bodyName, settings: DEFAULT_SETTINGS };
  const { username, name } = input;
  const passwordHash = await hashPassword(input.password);
  const createdAt = new Date(at);
  const roles: Role[] = ['system_admin'];
  await commit((tx) => [
    takeSetupToken(tx, tokenHash),
    ...(existing ? [] : foundBody(tx, body, createdAt)),
    insertUser(tx, {
      id: newId(),
      bodyId: body.id,
      unitId: null,
      username,
      name,
      roles,
      passwordHash,
      active: true,
      createdAt,
    }),
  ]);
  return { ok: true, value: { username } };
}
