/** The jobs of an installation and when each is looked at. Every process has them all; the leases say who does them. */
import 'server-only';
import type { Job } from '@/lib/platform/jobs';
import { now } from '@/lib/platform/today';
import { settleAll } from '../calendar/settle-cases';
import { tidy } from '../housekeeping';
import { underLease } from './lease';
import { mailNotices } from './mailing';
import { remindAll } from './reminders';

/** `2026-11-25T08`: tidying is owed once an hour. */
const HOUR_LENGTH = 13;

/** Owed once an hour, and done by one process. */
async function hourly(job: string, stopping: AbortSignal, work: () => Promise<void>): Promise<void> {
  const hour = now().slice(0, HOUR_LENGTH);
  await underLease({ job, slot: { moment: hour, latest: hour }, stopping }, work);
}

/** Looked at more often than they are owed, so that what one process left undone is soon made up by another. */
export const JOBS: readonly Job[] = [
  { name: 'reminders', ticks: '*/5 * * * *', run: remindAll },
  { name: 'mail', ticks: '* * * * *', run: async (stopping) => void (await mailNotices(stopping)) },
  { name: 'housekeeping', ticks: '*/10 * * * *', run: (end) => hourly('housekeeping', end, () => tidy(new Date())) },
  // What was counted with an older calendar while a change was being made.
  { name: 'calendar', ticks: '*/10 * * * *', run: (end) => hourly('calendar', end, settleAll) },
];
