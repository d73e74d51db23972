/** Repeated requests and limits on trying. */
import 'server-only';
import { and, eq, gte, inArray, lt, sql } from 'drizzle-orm';
import { commit, db } from './client';
import type { Database, Statement } from './engine';
import { idempotencyKeys, keyChecks, rateLimits } from './schema/safeguards';

export interface KeptAnswer {
  readonly bodyId: string;
  readonly userId: string;
  readonly key: string;
  readonly requestHash: string;
  /** Sealed. */
  readonly answer: string;
  readonly createdAt: Date;
}

export async function loadAnswer(bodyId: string, userId: string, key: string): Promise<KeptAnswer | null> {
  const { bodyId: body, userId: user, key: chosen } = idempotencyKeys;
  const [row] = await db()
    .select()
    .from(idempotencyKeys)
    .where(and(eq(body, bodyId), eq(user, userId), eq(chosen, key)));
  return row ?? null;
}

export const keepAnswer = (tx: Database, kept: KeptAnswer): Statement => tx.insert(idempotencyKeys).values(kept);

export interface Points {
  readonly points: number;
  readonly expiresAt: Date;
}

export async function loadPoints(key: string): Promise<Points | null> {
  const [row] = await db()
    .select({ points: rateLimits.points, expiresAt: rateLimits.expiresAt })
    .from(rateLimits)
    .where(eq(rateLimits.key, key));
  return row ?? null;
}

/** The keys among these that have used up so many points in a window that still runs. */
export async function listUsedUp(keys: readonly string[], points: number, now: Date): Promise<string[]> {
  const rows = await db()
    .select({ key: rateLimits.key })
    .from(rateLimits)
    .where(and(inArray(rateLimits.key, [...keys]), gte(rateLimits.points, points), gte(rateLimits.expiresAt, now)));
  return rows.map(({ key }) => key);
}

/** Adds points within the running window, or starts a new one. Atomic on both engines. */
export async function addPoints(key: string, points: number, now: Date, expiresAt: Date): Promise<void> {
  const expired = lt(rateLimits.expiresAt, now);
  // Inside `sql` a value is not encoded for its column unless it is said which one.
  const ending = sql.param(expiresAt, rateLimits.expiresAt);
  const used = sql.param(points, rateLimits.points);
  await commit((tx) => [
    tx
      .insert(rateLimits)
      .values({ key, points, expiresAt })
      .onConflictDoUpdate({
        target: rateLimits.key,
        set: {
          points: sql`case when ${expired} then ${used} else ${rateLimits.points} + ${used} end`,
          expiresAt: sql`case when ${expired} then ${ending} else ${rateLimits.expiresAt} end`,
        },
      }),
  ]);
}

export const clearPoints = (key: string): Promise<void> =>
  commit((tx) => [tx.delete(rateLimits).where(eq(rateLimits.key, key))]);

export const clearExpiredPoints = (tx: Database, now: Date): Statement =>
  tx.delete(rateLimits).where(lt(rateLimits.expiresAt, now));

export const clearAnswersBefore = (tx: Database, before: Date): Statement =>
  tx.delete(idempotencyKeys).where(lt(idempotencyKeys.createdAt, before));

const KEY_CHECK = 'master';

export async function loadKeyCheck(): Promise<string | null> {
  const [row] = await db().select({ digest: keyChecks.digest }).from(keyChecks).where(eq(keyChecks.id, KEY_CHECK));
  return row?.digest ?? null;
}

/** Keeps the digest of the first key; another process may have been faster, and then its key stands. */
export const keepKeyCheck = (digest: string): Promise<void> =>
  commit((tx) => [tx.insert(keyChecks).values({ id: KEY_CHECK, digest }).onConflictDoNothing()]);
