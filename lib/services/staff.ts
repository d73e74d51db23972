/**
 * The accounts of the body. For the system administrator alone, who in turn sees no case. Somebody who holds open cases
 * stays where they are, and a body always keeps an administrator.
 */
import 'server-only';
import { z } from 'zod';
import {
  holdsNoOpenCase,
  insertUser,
  listStaff,
  listUnits,
  revokeSessionsOf,
  type StaffMember,
  stillHolds,
  updateUser,
} from '@/db/bodies';
import { commit } from '@/db/client';
import { Conflict, Duplicate } from '@/db/engine';
import { countCases } from '@/db/queue';
import { refuse, type Result } from '@/lib/domain/result';
import { holds } from '@/lib/domain/staff/actor';
import type { Unit } from '@/lib/domain/staff/body';
import { areCompatible, Role } from '@/lib/domain/staff/role';
import { Username } from '@/lib/domain/staff/username';
import { newId } from '@/lib/platform/id';
import type { Call } from './call';
import { answerStatements, type Keyed, once } from './idempotency';
import { hashPassword, newPassword } from './passwords';

const Name = z.string().trim().min(1).max(50);
const Roles = z.array(Role).min(1).refine(areCompatible, { error: 'roles_incompatible' });
const UnitId = z.string().max(64).nullable();

export const NewStaff = z.strictObject({
  username: Username,
  name: Name,
  roles: Roles,
  unitId: UnitId.default(null),
});
export type NewStaff = z.infer<typeof NewStaff>;

/** What is not named stays as it is. */
export const StaffChange = z
  .strictObject({ name: Name, roles: Roles, unitId: UnitId, active: z.boolean() })
  .partial()
  .refine((change) => Object.keys(change).length > 0, { error: 'required' });
export type StaffChange = z.infer<typeof StaffChange>;

export interface StaffAdded {
  readonly id: string;
  /** The first password, told this once. */
  readonly password: string;
}

/** @param key the sender's idempotency key. */
export async function addStaff(call: Call, input: NewStaff, key?: string): Promise<Result<StaffAdded>> {
  if (!holds(call.actor, 'system_admin')) return refuse('not_allowed');
  const keyed = { key, request: { addStaff: input } };
  return once(call, keyed, () => add(call, input, keyed));
}

/** Why somebody cannot hold these roles in this unit: it must be there, and who works in a unit must have one. */
function unitProblem({ roles, unitId }: Pick<StaffMember, 'roles' | 'unitId'>, units: readonly Unit[]) {
  if (unitId && !units.some(({ id }) => id === unitId)) return refuse('unit_unknown', { field: 'unitId' });
  const needsUnit = roles.includes('handler') || roles.includes('unit_head');
  return needsUnit && !unitId ? refuse('unit_needed', { field: 'unitId' }) : null;
}

async function add(call: Call, input: NewStaff, keyed: Keyed): Promise<Result<StaffAdded>> {
  const { bodyId } = call.actor;
  const problem = unitProblem(input, await listUnits(bodyId));
  if (problem) return problem;
  const added = { id: newId(), password: newPassword() };
  const passwordHash = await hashPassword(added.password);
  const row = { id: added.id, bodyId, ...input, passwordHash, active: true, createdAt: new Date(call.at) };
  try {
    await commit((tx) => [insertUser(tx, row), ...answerStatements(tx, call, keyed, added)]);
  } catch (error) {
    if (error instanceof Duplicate)
      return refuse('username_taken', { field: 'username', values: { username: input.username } });
    throw error;
  }
  return { ok: true, value: added };
}

const administers = ({ active, roles }: StaffMember) => active && roles.includes('system_admin');

/** Whether somebody can no longer do, after a change, what the handler of a case has to do. */
const leavesCases = (before: StaffMember, after: StaffMember): boolean =>
  (before.active && !after.active) ||
  before.unitId !== after.unitId ||
  (before.roles.includes('handler') && !after.roles.includes('handler'));

const countHeld = (bodyId: string, handlerId: string): Promise<number> =>
  countCases({ bodyId, scopes: [[{}]], handlerId, open: true });

/** Switching an account off ends its sessions at once; everything else applies with the person's next request. */
export async function changeStaff(call: Call, userId: string, change: StaffChange): Promise<Result<{ id: string }>> {
  const { bodyId, userId: self } = call.actor;
  if (!holds(call.actor, 'system_admin') || (userId === self && change.active === false)) return refuse('not_allowed');
  const [everyone, units] = await Promise.all([listStaff(bodyId), listUnits(bodyId)]);
  const before = everyone.find(({ id }) => id === userId);
  if (!before) return refuse('not_found');
  const after: StaffMember = { ...before, ...change };
  const problem = unitProblem(after, units);
  if (problem) return problem;

  const loses = administers(before) && !administers(after);
  const keeper = everyone.find((member) => member.id !== userId && administers(member));
  if (loses && !keeper) return refuse('last_administrator');
  const leaves = leavesCases(before, after);
  const holding = (count: number) => refuse('holds_open_cases', { values: { name: before.name, count } });
  const held = leaves ? await countHeld(bodyId, userId) : 0;
  if (held > 0) return holding(held);

  try {
    await commit((tx) => [
      // Two administrators who take the role from each other at the same moment must not both succeed.
      ...(loses && keeper ? [stillHolds(tx, keeper)] : []),
      updateUser(tx, bodyId, userId, change),
      ...(leaves ? [holdsNoOpenCase(tx, bodyId, userId)] : []),
      ...(change.active === false ? [revokeSessionsOf(tx, userId, new Date(call.at))] : []),
    ]);
  } catch (error) {
    if (!(error instanceof Conflict)) throw error;
    const taken = leaves ? await countHeld(bodyId, userId) : 0;
    return taken > 0 ? holding(taken) : refuse('settings_changed');
  }
  return { ok: true, value: { id: userId } };
}
