/**
 * Work that the clock starts: each job once at the start, to make up what was missed, and then at every tick of its pattern
 * by the office's clock; never twice at once in one process. Which process does it, and whether it is owed, is decided by
 * the lease in lib/services.
 */
import { Cron } from 'croner';
import { log } from './log';
import { OFFICE_ZONE } from './today';

export interface Job {
  readonly name: string;
  /** Cron pattern by the office's clock. */
  readonly ticks: string;
  /** @param stopping work that is aborted is to end soon; it is made up later. */
  run(stopping: AbortSignal): Promise<void>;
}

declare global {
  var gongkaiJobs: (() => Promise<void>) | undefined;
}

/** Stopping waits this long for what is running; the process is given ten seconds to end. */
const DRAIN_MS = 8_000;

/** Starts the jobs in place of those that may be running, as after a reload in development. */
export async function startJobs(jobs: readonly Job[]): Promise<void> {
  await stopJobs();
  const stopping = new AbortController();
  const running = new Map<string, Promise<void>>();
  const start = (job: Job) => {
    if (stopping.signal.aborted || running.has(job.name)) return;
    const work = job
      .run(stopping.signal)
      .catch((error: unknown) => log().error({ err: error, job: job.name }, 'a job failed'))
      .finally(() => running.delete(job.name));
    running.set(job.name, work);
  };
  const timers = jobs.map((job) => new Cron(job.ticks, { timezone: OFFICE_ZONE, unref: true }, () => start(job)));
  globalThis.gongkaiJobs = async () => {
    stopping.abort();
    for (const timer of timers) timer.stop();
    await drained([...running.values()]);
  };
  for (const job of jobs) start(job);
}

/** No job starts any more; those that run come to an end. */
export async function stopJobs(): Promise<void> {
  const stop = globalThis.gongkaiJobs;
  globalThis.gongkaiJobs = undefined;
  await stop?.();
}

async function drained(work: readonly Promise<void>[]): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<void>((resolve) => {
    timer = setTimeout(() => {
      log().warn('a job did not end in time');
      resolve();
    }, DRAIN_MS);
  });
  await Promise.race([Promise.all(work), late]);
  clearTimeout(timer);
}
