/**
 * Carries new notices out by mail: one mail for each person and round, tried again later and later until it has gone. Only
 * numbers, subjects and days stand in it, nothing of who asks.
 */
import 'server-only';
import { loadBody } from '@/db/bodies';
import { commit } from '@/db/client';
import { isAnyHeld } from '@/db/leases';
import { type DueMails, insertMails, listDue, listMailsOf, listUnmailed, type Unmailed, updateMails } from '@/db/mails';
import type { Instant } from '@/lib/domain/instant';
import { raise } from '@/lib/domain/raise';
import { digestSubject, digestText, noticeInMail } from '@/lib/i18n/notice-mail';
import { env } from '@/lib/platform/env';
import { log } from '@/lib/platform/log';
import { sendMail } from '@/lib/platform/mail';
import { officeDay } from '@/lib/platform/today';
import { type Outcome, type Shift, underLease } from './lease';
import { ROUND } from './reminders';

const MINUTE_MS = 60_000;
const DAY_MS = 24 * 60 * MINUTE_MS;
/** The last try is some thirty hours after the first. */
export const MOST_ATTEMPTS = 12;
const BATCH = 100;
const LONGEST_ERROR = 300;

const rowOf = (found: Unmailed) => ({
  id: found.id,
  noticeId: found.id,
  bodyId: found.bodyId,
  address: found.address,
  ...noticeInMail(found, env().publicUrl),
  createdAt: found.createdAt,
  attempts: 0,
});

/**
 * Puts what was noticed lately into the mail; nobody is mailed a backlog. While a round is being made it waits, so that a
 * person gets one mail of it: whatever begins from here on is later than `before`.
 */
async function writeMails(shift: Shift): Promise<void> {
  const before = new Date();
  if (await isAnyHeld(ROUND, before)) return;
  for (;;) {
    const found = await listUnmailed(new Date(before.getTime() - DAY_MS), before, BATCH);
    if (found.length > 0) await commit((tx) => [shift.renewed(tx), ...insertMails(tx, found.map(rowOf))]);
    if (found.length < BATCH) return;
    await shift.step();
  }
}

/** A minute after the first try, then two, four, eight … */
const nextTry = (attempts: number) => new Date(Date.now() + 2 ** (attempts - 1) * MINUTE_MS);

/** Counted as tried before it is sent. A mail that went out just before a crash goes out again as the same message. */
async function send(waiting: DueMails, shift: Shift): Promise<void> {
  const lines = await listMailsOf(waiting);
  const [first] = lines;
  const body = (await loadBody(waiting.bodyId)) ?? raise('a mail of a body that is not there');
  if (!first) return;
  const ids = lines.map(({ id }) => id);
  const attempts = waiting.attempts + 1;
  await commit((tx) => [shift.renewed(tx), updateMails(tx, ids, { attempts, nextAt: nextTry(attempts) })]);
  const on = officeDay(waiting.createdAt.toISOString() as Instant);
  const mail = {
    id: first.id,
    fromName: body.name,
    to: waiting.address,
    subject: digestSubject(lines.length, on),
    text: digestText(waiting.name, lines, env().publicUrl),
  };
  try {
    await sendMail(mail);
  } catch (error) {
    const lastError = (error instanceof Error ? error.message : String(error)).slice(0, LONGEST_ERROR);
    log().warn({ code: (error as { code?: unknown }).code, attempts }, 'a mail was not taken');
    return commit((tx) => [updateMails(tx, ids, { lastError })]);
  }
  await commit((tx) => [updateMails(tx, ids, { sentAt: new Date(), lastError: null })]);
}

async function sendDue(shift: Shift): Promise<void> {
  // What is tried in this round is not due again in it.
  const now = new Date();
  for (;;) {
    const found = await listDue(now, MOST_ATTEMPTS, BATCH);
    for (const waiting of found) {
      await shift.step();
      await send(waiting, shift);
    }
    if (found.length < BATCH) return;
  }
}

export const mailNotices = (stopping: AbortSignal): Promise<Outcome> =>
  underLease({ job: 'mail', slot: null, stopping }, async (shift) => {
    await writeMails(shift);
    await sendDue(shift);
  });
