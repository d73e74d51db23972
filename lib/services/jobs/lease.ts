/**
 * Work that one process does at a time and that is owed once for each moment. The lease is a row in the database: whoever
 * holds it renews it with every commit; one that has run out may be taken by another process, which does what is missing.
 * Work done twice in spite of it, by processes whose clocks disagree, must do no harm: see what each job writes.
 */
import 'server-only';
import { commit } from '@/db/client';
import { type Database, Conflict, Duplicate, type Guarded } from '@/db/engine';
import { changeLease, type Lease, loadLease, takeLease } from '@/db/leases';
import { giveWay } from '@/lib/platform/give-way';
import { newId } from '@/lib/platform/id';

/** Longer than any single step of a job takes: a mail that is not taken, a page of cases. */
const LEASE_MS = 2 * 60_000;

export interface Shift {
  /** Belongs into every commit of the work: it renews the lease, and fails the commit when another has taken it. */
  renewed(tx: Database): Guarded;
  /** Between two steps: other requests have their turn, and a process that stops goes no further. */
  step(): Promise<void>;
}

/** Moments sort as text. */
export interface Slot {
  readonly moment: string;
  /** What is done for a later one was done by a clock that was wrong, and does not count. */
  readonly latest: string;
}

interface Owed {
  /** Names the lease. */
  readonly job: string;
  /** The moment it is to be done for; null for work that is always owed. */
  readonly slot: Slot | null;
  readonly stopping: AbortSignal;
}

export type Outcome = 'done' | 'not_owed' | 'held' | 'lost' | 'stopped';

class Stopped extends Error {}

const until = (now: number) => new Date(now + LEASE_MS);

/** Nobody holds a lease for longer than it lasts: an end further away was written by a clock that was wrong. */
const isHeld = ({ until: end }: Lease, now: number) => end.getTime() > now && end.getTime() <= now + 2 * LEASE_MS;

const isDone = ({ doneFor }: Lease, slot: Slot | null) =>
  slot !== null && doneFor !== null && doneFor >= slot.moment && doneFor <= slot.latest;

/** Does the work if it is owed and nobody else is at it. What the work throws is thrown, and it stays owed. */
export async function underLease(
  { job, slot, stopping }: Owed,
  work: (shift: Shift) => Promise<void>,
): Promise<Outcome> {
  const seen = await loadLease(job);
  if (seen && isDone(seen, slot)) return 'not_owed';
  const now = Date.now();
  if (seen && isHeld(seen, now)) return 'held';
  const holder = newId();
  try {
    await commit((tx) => [takeLease(tx, seen, { job, holder, until: until(now) })]);
  } catch (error) {
    if (error instanceof Conflict || error instanceof Duplicate) return 'held';
    throw error;
  }
  const change = (changes: Parameters<typeof changeLease>[2]) =>
    commit((tx) => [changeLease(tx, { job, holder }, changes)]);
  const shift: Shift = {
    renewed: (tx) => changeLease(tx, { job, holder }, { until: until(Date.now()) }),
    async step() {
      await giveWay();
      if (stopping.aborted) throw new Stopped();
    },
  };
  try {
    await work(shift);
    await change({ until: new Date(), ...(slot && { doneFor: slot.moment }) });
    return 'done';
  } catch (error) {
    if (error instanceof Conflict) return 'lost';
    await change({ until: new Date() }).catch(() => undefined);
    if (error instanceof Stopped) return 'stopped';
    throw error;
  }
}
