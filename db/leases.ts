/** Who runs a job at the moment, until when nobody else may, and what it was last done for. */
import 'server-only';
import { and, eq, gt, like } from 'drizzle-orm';
import { db } from './client';
import type { Database, Guarded, Statement } from './engine';
import { leases } from './schema/notices';

export type Lease = typeof leases.$inferSelect;

export async function loadLease(job: string): Promise<Lease | null> {
  const [row] = await db().select().from(leases).where(eq(leases.job, job));
  return row ?? null;
}

/** Takes a job as it was seen, or fails as a whole when somebody else has been faster. */
export function takeLease(
  tx: Database,
  seen: Lease | null,
  taken: Pick<Lease, 'job' | 'holder' | 'until'>,
): Statement | Guarded {
  if (!seen) return tx.insert(leases).values({ ...taken, doneFor: null });
  const unchanged = and(eq(leases.job, taken.job), eq(leases.holder, seen.holder), eq(leases.until, seen.until));
  return { exactlyOne: tx.update(leases).set({ holder: taken.holder, until: taken.until }).where(unchanged) };
}

/** Holds on to a job, or lets go of it; fails the whole commit when it is another's by now. */
export const changeLease = (
  tx: Database,
  { job, holder }: Pick<Lease, 'job' | 'holder'>,
  changes: Partial<Pick<Lease, 'until' | 'doneFor'>>,
): Guarded => ({
  exactlyOne: tx
    .update(leases)
    .set(changes)
    .where(and(eq(leases.job, job), eq(leases.holder, holder))),
});

/** Whether somebody is at a job whose name begins like this. The name holds no sign that means something to LIKE. */
export async function isAnyHeld(prefix: string, now: Date): Promise<boolean> {
  const rows = await db()
    .select({ job: leases.job })
    .from(leases)
    .where(and(like(leases.job, `${prefix}%`), gt(leases.until, now)))
    .limit(1);
  return rows.length > 0;
}
