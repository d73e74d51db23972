/**
 * The first thing a process does: refuse an unusable configuration, migrate, bring calendars up to date, and on the very
 * first start load the demonstration or print the one-time token of the first administrator; then start the jobs.
 */
import 'server-only';
import { listBodies } from '@/db/bodies';
import { consoleWords } from '@/lib/i18n/console';
import { ConfigurationError, env } from '@/lib/platform/env';
import { startJobs, stopJobs } from '@/lib/platform/jobs';
import { now } from '@/lib/platform/today';
import { makeBody } from './bodies';
import { bringYears } from './calendar/bring-years';
import { startSettling, stopSettling } from './calendar/settle-cases';
import { claimDatabase, closeDatabase, databaseTrouble, emptyDatabase, prepareDatabase } from './database';
import { type Demonstration, isHalfLoaded, loadDemonstration } from './demonstration/load';
import { BODY_NAME } from './demonstration/people';
import { JOBS } from './jobs/all-jobs';
import { issueSetupToken, needsSetup } from './setup';

declare global {
  var __gongkaiShutdown: (() => Promise<void>) | undefined;
}

const print = (line: string): void => void process.stdout.write(`${line}\n`);

export function printDemonstration({ accounts, tryOut }: Demonstration, write = print): void {
  const t = consoleWords();
  write(t('start.demonstration', { body: BODY_NAME }));
  const width = Math.max(...accounts.map(({ username }) => username.length));
  for (const { username, role, password } of accounts) {
    write(t('start.account', { username: username.padEnd(width), role: t(`role.${role}`), password }));
  }
  write(t('start.tryOut', tryOut));
}

async function printSetupToken(): Promise<void> {
  const { publicUrl, port } = env();
  const token = await issueSetupToken(now());
  print(consoleWords()('start.setup', { url: `${publicUrl ?? `http://localhost:${port}`}/setup`, token }));
}

/** @throws {ConfigurationError} when the configuration or the database is not usable, in words for the operator. */
export async function startUp(): Promise<void> {
  try {
    await start();
  } catch (error) {
    const trouble = databaseTrouble(error);
    throw trouble === null ? error : new ConfigurationError(trouble);
  }
}

async function start(): Promise<void> {
  const { demonstration, bodyName } = env();
  claimDatabase();
  await prepareDatabase();
  // The process was killed while it loaded the demonstration: start that over.
  if (demonstration && (await isHalfLoaded())) await emptyDatabase();
  await bringYears(now());
  globalThis.__gongkaiShutdown = async () => {
    await stopJobs();
    await stopSettling();
    await closeDatabase();
  };
  const bodies = await listBodies();
  // What an earlier process left, and what the years just brought change; nobody waits for it.
  for (const { id } of bodies) startSettling(id);
  const isEmpty = bodies.length === 0;
  if (isEmpty && demonstration) printDemonstration(await loadDemonstration());
  if (isEmpty && !demonstration && bodyName) await makeBody(bodyName, now());
  if (await needsSetup()) await printSetupToken();
  await startJobs(JOBS);
}
