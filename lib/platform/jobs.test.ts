import { afterEach, expect, test, vi } from 'vitest';
import { startJobs, stopJobs } from './jobs';

afterEach(stopJobs);

const NEVER = '0 0 30 2 *';
const EVERY_SECOND = '* * * * * *';

test('a job runs at the start, to make up what was missed', async () => {
  const run = vi.fn(async () => undefined);
  await startJobs([{ name: 'job', ticks: NEVER, run }]);
  expect(run).toHaveBeenCalledTimes(1);
});

test('ticks find it again, but never twice at once', async () => {
  let [begun, at, most] = [0, 0, 0];
  const run = async () => {
    begun += 1;
    most = Math.max(most, (at += 1));
    if (begun === 1) await new Promise((resolve) => setTimeout(resolve, 1_500));
    at -= 1;
  };
  await startJobs([{ name: 'job', ticks: EVERY_SECOND, run }]);
  await vi.waitFor(() => expect(begun).toBeGreaterThan(1), { timeout: 8_000 });
  expect(most).toBe(1);
}, 10_000);

test('one that fails is started again at the next tick', async () => {
  const run = vi.fn().mockRejectedValueOnce(new Error('broken')).mockResolvedValue(undefined);
  await startJobs([{ name: 'job', ticks: EVERY_SECOND, run }]);
  await vi.waitFor(() => expect(run.mock.calls.length).toBeGreaterThan(1), { timeout: 8_000 });
}, 10_000);

test('stopping tells what runs to end, waits for it, and starts nothing more', async () => {
  let ended = false;
  const run = vi.fn(
    (stopping: AbortSignal) =>
      new Promise<void>((resolve) =>
        stopping.addEventListener('abort', () =>
          setTimeout(() => {
            ended = true;
            resolve();
          }, 50),
        ),
      ),
  );
  await startJobs([{ name: 'job', ticks: EVERY_SECOND, run }]);
  await stopJobs();
  expect(ended).toBe(true);
  await new Promise((resolve) => setTimeout(resolve, 1_200));
  expect(run).toHaveBeenCalledTimes(1);
});

test('starting again takes the place of what was started before', async () => {
  const first = vi.fn(async () => undefined);
  await startJobs([{ name: 'job', ticks: EVERY_SECOND, run: first }]);
  await startJobs([{ name: 'job', ticks: NEVER, run: async () => undefined }]);
  await new Promise((resolve) => setTimeout(resolve, 1_200));
  expect(first).toHaveBeenCalledTimes(1);
});
