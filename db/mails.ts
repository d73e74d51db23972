/**
 * Mails waiting to go out: one row for each notice, under the notice's own id, so that a notice is mailed once whoever writes
 * the row. What goes out together is put together where it is sent.
 */
import 'server-only';
import { and, asc, eq, gt, inArray, isNull, lt, lte, ne, or } from 'drizzle-orm';
import { db } from './client';
import type { Database, Statement } from './engine';
import { users } from './schema/bodies';
import { cases } from './schema/cases';
import { mails, notices } from './schema/notices';

/** Notices of a stretch of time for people who are in use and have an address, and not put into the mail yet. */
export const listUnmailed = async (since: Date, before: Date, limit: number) =>
  db()
    .select({
      id: notices.id,
      bodyId: notices.bodyId,
      kind: notices.kind,
      about: notices.about,
      createdAt: notices.createdAt,
      address: users.email,
      caseId: notices.caseId,
      acceptanceNumber: cases.acceptanceNumber,
      caseSubject: cases.subject,
    })
    .from(notices)
    .innerJoin(users, eq(users.id, notices.userId))
    .leftJoin(cases, eq(cases.id, notices.caseId))
    .leftJoin(mails, eq(mails.id, notices.id))
    .where(
      and(
        gt(notices.createdAt, since),
        lt(notices.createdAt, before),
        isNull(mails.id),
        eq(users.active, true),
        ne(users.email, ''),
      ),
    )
    .orderBy(asc(notices.createdAt), asc(notices.id))
    .limit(limit);
export type Unmailed = Awaited<ReturnType<typeof listUnmailed>>[number];

export const insertMails = (tx: Database, rows: readonly (typeof mails.$inferInsert)[]): Statement[] =>
  rows.length > 0
    ? [
        tx
          .insert(mails)
          .values([...rows])
          .onConflictDoNothing(),
      ]
    : [];

/**
 * What goes out together and is to be tried now: the mails of one person and one round. What was tried too often is left
 * alone.
 */
export const listDue = async (now: Date, mostAttempts: number, limit: number) =>
  db()
    .select({
      userId: notices.userId,
      name: users.name,
      bodyId: mails.bodyId,
      address: mails.address,
      createdAt: mails.createdAt,
      attempts: mails.attempts,
    })
    .from(mails)
    .innerJoin(notices, eq(notices.id, mails.noticeId))
    .innerJoin(users, eq(users.id, notices.userId))
    .where(
      and(
        isNull(mails.sentAt),
        or(isNull(mails.nextAt), lte(mails.nextAt, now)),
        lt(mails.attempts, mostAttempts),
        eq(users.active, true),
      ),
    )
    .groupBy(mails.createdAt, notices.userId, users.name, mails.bodyId, mails.address, mails.attempts)
    .orderBy(asc(mails.createdAt), asc(notices.userId))
    .limit(limit);
export type DueMails = Awaited<ReturnType<typeof listDue>>[number];

export const listMailsOf = async ({ userId, createdAt, address, attempts }: DueMails) =>
  db()
    .select({ id: mails.id, subject: mails.subject, body: mails.body })
    .from(mails)
    .innerJoin(notices, eq(notices.id, mails.noticeId))
    .where(
      and(
        isNull(mails.sentAt),
        eq(mails.createdAt, createdAt),
        eq(notices.userId, userId),
        eq(mails.address, address),
        eq(mails.attempts, attempts),
      ),
    )
    .orderBy(asc(mails.id));

export const updateMails = (
  tx: Database,
  ids: readonly string[],
  changes: Partial<Pick<typeof mails.$inferInsert, 'sentAt' | 'attempts' | 'nextAt' | 'lastError'>>,
): Statement =>
  tx
    .update(mails)
    .set(changes)
    .where(inArray(mails.id, [...ids]));
