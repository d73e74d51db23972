/** The jobs of an installation and when each is looked at. Every process has them all; the leases say who does them. */
import 'server-only';
import type { Job } from '@/lib/platform/jobs';
import { now } from '@/lib/platform/today';
import { tidy } from '../housekeeping';
import { underLease } from './lease';
import { mailNotices } from './mailing';
import { remindAll } from './reminders';

/** `2026-11-25T08`: tidying is owed once an hour. */
const HOUR_LENGTH = 13;

async function tidyHourly(stopping: AbortSignal): Promise<void> {
  const hour = now().slice(0, HOUR_LENGTH);
  await underLease({ job: 'housekeeping', slot: { moment: hour, latest: hour }, stopping }, () => tidy(new Date()));
}

/** Looked at more often than they are owed, so that what one process left undone is soon made up by another. */
export const JOBS: readonly Job[] = [
  { name: 'reminders', ticks: '*/5 * * * *', run: remindAll },
  { name: 'mail', ticks: '* * * * *', run: async (stopping) => void (await mailNotices(stopping)) },
  { name: 'housekeeping', ticks: '*/10 * * * *', run: tidyHourly },
];
