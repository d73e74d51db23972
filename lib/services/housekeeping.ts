/**
 * Removes what has served its time: counted tries of windows that are over, answers kept for repeated requests (they may
 * hold a query code), sessions that cannot be used any more. Safe to run in several processes at once.
 */
import 'server-only';
import { clearSessionsBefore } from '@/db/bodies';
import { commit } from '@/db/client';
import { clearAnswersBefore, clearExpiredPoints } from '@/db/safeguards';
import { log } from '@/lib/platform/log';

const HOUR_MS = 60 * 60_000;
const DAY_MS = 24 * HOUR_MS;

export const tidy = (now: Date): Promise<void> => {
  const yesterday = new Date(now.getTime() - DAY_MS);
  return commit((tx) => [
    clearExpiredPoints(tx, now),
    clearAnswersBefore(tx, yesterday),
    clearSessionsBefore(tx, yesterday),
  ]);
};

/** Does something every hour until the returned function is called. */
export function hourly(work: () => Promise<void>, failed: string): () => void {
  const timer = setInterval(() => void work().catch((error: unknown) => log().error({ err: error }, failed)), HOUR_MS);
  timer.unref();
  return () => clearInterval(timer);
}

export const keepTidy = (): (() => void) => hourly(() => tidy(new Date()), 'tidying failed');
