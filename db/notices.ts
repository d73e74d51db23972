/** Notices: made once each, read by the person they are for, listed for the body. */
import 'server-only';
import { and, count, desc, eq, inArray, isNull, lt, lte, or, type SQL } from 'drizzle-orm';
import type { CaseScope } from '@/lib/domain/case/scope';
import { inScope } from './cases';
import { db } from './client';
import type { Database, Statement } from './engine';
import { users } from './schema/bodies';
import { cases } from './schema/cases';
import { mails, notices } from './schema/notices';

export type NewNotice = Omit<typeof notices.$inferInsert, 'readAt'>;

/** Rows per statement: small enough for the parameter limits of both engines. */
const CHUNK = 200;

/** Makes those that are not there yet. */
export const insertNotices = (tx: Database, rows: readonly NewNotice[]): Statement[] =>
  Array.from({ length: Math.ceil(rows.length / CHUNK) }, (_, at) =>
    tx
      .insert(notices)
      .values(rows.slice(at * CHUNK, (at + 1) * CHUNK))
      .onConflictDoNothing(),
  );

export interface Owner {
  readonly bodyId: string;
  readonly userId: string;
  /** Which cases the person may see now; a notice of another one is not shown. */
  readonly scopes: readonly CaseScope[];
}

/** Where the next page begins: right after this notice, newest first. */
export interface Cursor {
  readonly at: Date;
  readonly id: string;
}

const after = (cursor: Cursor | null): SQL | undefined =>
  cursor
    ? or(lt(notices.createdAt, cursor.at), and(eq(notices.createdAt, cursor.at), lt(notices.id, cursor.id)))
    : undefined;

const ownedBy = ({ bodyId, userId, scopes }: Owner): SQL | undefined =>
  and(eq(notices.bodyId, bodyId), eq(notices.userId, userId), or(eq(notices.caseId, ''), inScope(scopes)));

const NOTICE_COLUMNS = {
  id: notices.id,
  kind: notices.kind,
  about: notices.about,
  createdAt: notices.createdAt,
  readAt: notices.readAt,
  caseId: cases.id,
  acceptanceNumber: cases.acceptanceNumber,
  subject: cases.subject,
};

export const listNoticesOf = async (
  owner: Owner,
  { unread, cursor, limit }: { unread: boolean; cursor: Cursor | null; limit: number },
) =>
  db()
    .select(NOTICE_COLUMNS)
    .from(notices)
    .leftJoin(cases, eq(cases.id, notices.caseId))
    .where(and(ownedBy(owner), unread ? isNull(notices.readAt) : undefined, after(cursor)))
    .orderBy(desc(notices.createdAt), desc(notices.id))
    .limit(limit);

export async function countUnread(owner: Owner): Promise<number> {
  const [row] = await db()
    .select({ total: count() })
    .from(notices)
    .leftJoin(cases, eq(cases.id, notices.caseId))
    .where(and(ownedBy(owner), isNull(notices.readAt)));
  return row?.total ?? 0;
}

/** Marks a person's own notices as read: these, or all up to a moment. What was read before stays as it was. */
export const markRead = (
  tx: Database,
  { bodyId, userId }: Pick<Owner, 'bodyId' | 'userId'>,
  which: { readonly ids: readonly string[] } | { readonly upTo: Date },
  readAt: Date,
): Statement =>
  tx
    .update(notices)
    .set({ readAt })
    .where(
      and(
        eq(notices.bodyId, bodyId),
        eq(notices.userId, userId),
        isNull(notices.readAt),
        'ids' in which ? inArray(notices.id, [...which.ids]) : lte(notices.createdAt, which.upTo),
      ),
    );

/** What was sent to whom in a body, newest first, with the mail that carried it out. */
export const listNoticesOfBody = async (bodyId: string, cursor: Cursor | null, limit: number) =>
  db()
    .select({
      ...NOTICE_COLUMNS,
      person: users.name,
      mailedTo: mails.address,
      sentAt: mails.sentAt,
      attempts: mails.attempts,
      lastError: mails.lastError,
    })
    .from(notices)
    .innerJoin(users, eq(users.id, notices.userId))
    .leftJoin(cases, eq(cases.id, notices.caseId))
    .leftJoin(mails, eq(mails.noticeId, notices.id))
    .where(and(eq(notices.bodyId, bodyId), after(cursor)))
    .orderBy(desc(notices.createdAt), desc(notices.id))
    .limit(limit);
