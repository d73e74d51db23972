/** Drawing acceptance numbers: in the commit that stores the case, so that none is lost and none given twice. */
import 'server-only';
import { casesByNumber, lastSerial, takeSerial } from '@/db/cases';
import { Conflict, type Build, Duplicate } from '@/db/engine';
import { formatNumber } from '@/lib/domain/case/acceptance-number';
import { yearOf, type Day } from '@/lib/domain/day';
import type { Body } from '@/lib/domain/staff/body';

const ATTEMPTS = 60;
const LONGEST_WAIT_MS = 150;

/** The newest work of each body in this process: the next one waits for it, so that only another process can race. */
const newest = new Map<string, Promise<unknown>>();

/**
 * Does what stores a case or follows from what is stored: one after another in this process, and again from the beginning where
 * another process was faster. @throws what the work throws, and {Conflict | Duplicate} when it was outrun every time.
 */
export function inTurn<T>(bodyId: string, work: () => Promise<T>): Promise<T> {
  const before = newest.get(bodyId) ?? Promise.resolve();
  const turn = before.then(
    () => untilNotRaced(work),
    () => untilNotRaced(work),
  );
  newest.set(bodyId, turn);
  return turn;
}

async function untilNotRaced<T>(work: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await work();
    } catch (error) {
      // Somebody else drew the number in between: draw the next one.
      const raced = error instanceof Conflict || error instanceof Duplicate;
      if (!raced || attempt === ATTEMPTS) throw error;
      // Several processes that try again at once only meet again: each waits a while of its own.
      await new Promise((resolve) => setTimeout(resolve, Math.random() * Math.min(attempt * 10, LONGEST_WAIT_MS)));
    }
  }
}

export interface DrawnNumber {
  readonly acceptanceNumber: string;
  /** Takes the number; fails on commit when somebody else has drawn it meanwhile. */
  readonly take: Build;
}

/** The next number nobody holds: a ledger may have brought numbers in a pattern the body took on only afterwards. */
export async function drawNumber({ id: bodyId, settings }: Body, arrivedOn: Day): Promise<DrawnNumber> {
  const year = yearOf(arrivedOn);
  const seen = await lastSerial(bodyId, year);
  for (let serial = seen + 1; ; serial++) {
    const acceptanceNumber = formatNumber(settings.numberPattern, year, serial);
    const taken = await casesByNumber(bodyId, [acceptanceNumber]);
    if (taken.size === 0) return { acceptanceNumber, take: (tx) => [takeSerial(tx, bodyId, year, seen, serial)] };
  }
}
