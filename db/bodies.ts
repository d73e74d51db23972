/** The body, its units and its staff, as every decision needs them; and the rows that make them. */
import 'server-only';
import { and, asc, eq, isNull, lt, ne, notExists } from 'drizzle-orm';
import { FIRST_CHANGE } from '@/lib/domain/clock/national-change';
import type { Body, BodyNode, BodySettings, Unit } from '@/lib/domain/staff/body';
import type { Role } from '@/lib/domain/staff/role';
import { db } from './client';
import type { Database, Guarded, Statement } from './engine';
import { insertCalendarChange } from './calendars';
import { bodies, sessions, units, users } from './schema/bodies';
import { cases } from './schema/cases';
import { setupTokens } from './schema/safeguards';

export interface StaffMember {
  readonly id: string;
  readonly username: string;
  readonly name: string;
  readonly roles: readonly Role[];
  readonly unitId: string | null;
  readonly active: boolean;
  /** Where reminders are mailed; empty for none. */
  readonly email: string;
}

export async function loadBody(bodyId: string): Promise<Body | null> {
  const [row] = await db().select().from(bodies).where(eq(bodies.id, bodyId));
  return row ? { id: row.id, name: row.name, settings: row.settings } : null;
}

export const listBodies = async (): Promise<Body[]> =>
  db()
    .select({ id: bodies.id, name: bodies.name, settings: bodies.settings })
    .from(bodies)
    .orderBy(asc(bodies.createdAt), asc(bodies.id));

/** Every body with its place in the tree, each under the one it belongs to in the order they were made. */
export const listBodyNodes = async (): Promise<BodyNode[]> =>
  db()
    .select({ id: bodies.id, parentId: bodies.parentId, name: bodies.name, level: bodies.level })
    .from(bodies)
    .orderBy(asc(bodies.createdAt), asc(bodies.id));

export const listUnits = async (bodyId: string): Promise<Unit[]> =>
  db()
    .select({ id: units.id, parentId: units.parentId, name: units.name })
    .from(units)
    .where(eq(units.bodyId, bodyId))
    .orderBy(asc(units.position), asc(units.id));

export const listStaff = async (bodyId: string): Promise<StaffMember[]> =>
  db()
    .select({
      id: users.id,
      username: users.username,
      name: users.name,
      roles: users.roles,
      unitId: users.unitId,
      active: users.active,
      email: users.email,
    })
    .from(users)
    .where(eq(users.bodyId, bodyId))
    .orderBy(asc(users.createdAt), asc(users.id));

const CREDENTIALS = {
  id: users.id,
  bodyId: users.bodyId,
  username: users.username,
  passwordHash: users.passwordHash,
  active: users.active,
};

/** What somebody who gives this user name must show; in whichever body. */
export async function loadCredentials(username: string) {
  const [row] = await db().select(CREDENTIALS).from(users).where(eq(users.username, username));
  return row ?? null;
}

export async function loadCredentialsOf(bodyId: string, userId: string) {
  const [row] = await db()
    .select(CREDENTIALS)
    .from(users)
    .where(and(eq(users.id, userId), eq(users.bodyId, bodyId)));
  return row ?? null;
}

export async function loadSession(idHash: string) {
  const [row] = await db()
    .select({
      userId: users.id,
      bodyId: users.bodyId,
      name: users.name,
      roles: users.roles,
      unitId: users.unitId,
      createdAt: sessions.createdAt,
      seenAt: sessions.seenAt,
    })
    .from(sessions)
    .innerJoin(users, eq(users.id, sessions.userId))
    .where(and(eq(sessions.idHash, idHash), isNull(sessions.revokedAt), eq(users.active, true)));
  return row ?? null;
}

/** Whether there is any account somebody could sign in to. One without a password has an empty hash. */
export async function hasPasswords(): Promise<boolean> {
  const rows = await db().select({ id: users.id }).from(users).where(ne(users.passwordHash, '')).limit(1);
  return rows.length > 0;
}

export const insertSession = (tx: Database, row: typeof sessions.$inferInsert): Statement =>
  tx.insert(sessions).values(row);

export const touchSession = (tx: Database, idHash: string, seenAt: Date): Statement =>
  tx.update(sessions).set({ seenAt }).where(eq(sessions.idHash, idHash));

export const revokeSession = (tx: Database, idHash: string, revokedAt: Date): Statement =>
  tx.update(sessions).set({ revokedAt }).where(eq(sessions.idHash, idHash));

/** @param exceptIdHash the one session that goes on, if any. */
export const revokeSessionsOf = (tx: Database, userId: string, revokedAt: Date, exceptIdHash?: string): Statement =>
  tx
    .update(sessions)
    .set({ revokedAt })
    .where(
      and(
        eq(sessions.userId, userId),
        isNull(sessions.revokedAt),
        exceptIdHash === undefined ? undefined : ne(sessions.idHash, exceptIdHash),
      ),
    );

export const clearSessionsBefore = (tx: Database, before: Date): Statement =>
  tx.delete(sessions).where(lt(sessions.createdAt, before));

/** What is said of a new body beside its settings. */
export type Founding = Partial<Pick<typeof bodies.$inferInsert, 'parentId' | 'level' | 'demonstration'>>;

/** @throws {Duplicate} on commit, when another body has that name. */
export const insertBody = (tx: Database, body: Body, createdAt: Date, more: Founding = {}): Statement =>
  tx.insert(bodies).values({ demonstration: false, ...more, ...body, createdAt });

/** A body and the calendar it starts with. */
export const foundBody = (tx: Database, body: Body, createdAt: Date, more: Founding = {}): Statement[] => [
  insertBody(tx, body, createdAt, more),
  insertCalendarChange(tx, { bodyId: body.id, version: 1, change: FIRST_CHANGE, madeBy: null, madeAt: createdAt }),
];

/** Whether everything here is the demonstration, and may be removed. */
export async function isDemonstration(): Promise<boolean> {
  const rows = await db().select({ demonstration: bodies.demonstration }).from(bodies);
  return rows.every(({ demonstration }) => demonstration);
}

/** Replaces the settings as they were read, or fails as a whole when they have changed since. */
export const updateBodySettings = (
  tx: Database,
  bodyId: string,
  before: BodySettings,
  settings: BodySettings,
): Guarded => ({
  exactlyOne: tx
    .update(bodies)
    .set({ settings })
    .where(and(eq(bodies.id, bodyId), eq(bodies.settings, before))),
});

export const insertUnit = (tx: Database, bodyId: string, unit: Unit, position: number): Statement =>
  tx.insert(units).values({ bodyId, ...unit, position });

export const insertUser = (tx: Database, row: typeof users.$inferInsert): Statement => tx.insert(users).values(row);

export const updateUser = (
  tx: Database,
  bodyId: string,
  userId: string,
  changes: Partial<Pick<typeof users.$inferInsert, 'active' | 'passwordHash' | 'roles' | 'unitId' | 'name' | 'email'>>,
): Guarded => ({
  exactlyOne: tx
    .update(users)
    .set(changes)
    .where(and(eq(users.id, userId), eq(users.bodyId, bodyId))),
});

/** Puts a password in place of the one that was read, or fails as a whole when that has been replaced since. */
export const replacePassword = (
  tx: Database,
  seen: { readonly id: string; readonly passwordHash: string },
  passwordHash: string,
): Guarded => ({
  exactlyOne: tx
    .update(users)
    .set({ passwordHash })
    .where(and(eq(users.id, seen.id), eq(users.passwordHash, seen.passwordHash))),
});

/** Fails the whole commit when this account is no longer in use with these roles in this unit. */
export const stillHolds = (tx: Database, member: Pick<StaffMember, 'id' | 'roles' | 'unitId'>): Guarded => ({
  exactlyOne: tx
    .update(users)
    .set({ active: true })
    .where(
      and(
        eq(users.id, member.id),
        eq(users.active, true),
        eq(users.roles, [...member.roles]),
        member.unitId === null ? isNull(users.unitId) : eq(users.unitId, member.unitId),
      ),
    ),
});

/**
 * Fails the whole commit when this person holds an open case. It comes after a change of their account: whoever gives them a
 * case at the same moment waits for that change, or was before it and is seen here.
 */
export const holdsNoOpenCase = (tx: Database, bodyId: string, userId: string): Guarded => ({
  exactlyOne: tx
    .update(users)
    .set({ id: userId })
    .where(
      and(
        eq(users.id, userId),
        notExists(
          tx
            .select({ id: cases.id })
            .from(cases)
            .where(and(eq(cases.bodyId, bodyId), eq(cases.handlerId, userId), ne(cases.status, 'closed'))),
        ),
      ),
    ),
});

export const insertSetupToken = (tx: Database, tokenHash: string, createdAt: Date): Statement =>
  tx.insert(setupTokens).values({ tokenHash, createdAt });

export async function hasSetupToken(tokenHash?: string): Promise<boolean> {
  const rows = await db()
    .select({ tokenHash: setupTokens.tokenHash })
    .from(setupTokens)
    .where(tokenHash === undefined ? undefined : eq(setupTokens.tokenHash, tokenHash));
  return rows.length > 0;
}

/** Uses the token up; fails the whole commit when it is not there. */
export const takeSetupToken = (tx: Database, tokenHash: string): Guarded => ({
  exactlyOne: tx.delete(setupTokens).where(eq(setupTokens.tokenHash, tokenHash)),
});

/** Removes what is left of earlier starts. */
export const clearSetupTokens = (tx: Database): Statement => tx.delete(setupTokens);
