/**
 * Removes what has served its time: counted tries of windows that are over, answers kept for repeated requests (they may
 * hold a query code), sessions that cannot be used any more. Safe to run in several processes at once.
 */
import 'server-only';
import { clearSessionsBefore } from '@/db/bodies';
import { commit } from '@/db/client';
import { clearAnswersBefore, clearExpiredPoints } from '@/db/safeguards';

const DAY_MS = 24 * 60 * 60_000;

export const tidy = (now: Date): Promise<void> => {
  const yesterday = new Date(now.getTime() - DAY_MS);
  return commit((tx) => [
    clearExpiredPoints(tx, now),
    clearAnswersBefore(tx, yesterday),
    clearSessionsBefore(tx, yesterday),
  ]);
};
