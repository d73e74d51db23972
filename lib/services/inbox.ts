/**
 * A person's own notices, newest first, and for the supervisor all that were sent in the body. A notice about a case the
 * person may no longer see is neither shown nor counted.
 */
import 'server-only';
import { z } from 'zod';
import { commit } from '@/db/client';
import { countUnread, type Cursor, listNoticesOf, listNoticesOfBody, markRead, type Owner } from '@/db/notices';
import { visibleTo } from '@/lib/domain/case/scope';
import { Instant } from '@/lib/domain/instant';
import { ok, refuse, type Result } from '@/lib/domain/result';
import { holds } from '@/lib/domain/staff/actor';
import type { Call } from './call';
import { MOST_ATTEMPTS } from './jobs/mailing';

export const INBOX_PAGE_SIZE = 30;
const SENT_PAGE_SIZE = 50;

/** The notice the page before ended with: its moment and id. */
const Before = z.string().regex(/^\d{1,15}\.[0-9a-f-]{36}$/);

export const InboxQuery = z.object({ unread: z.literal('1').optional(), before: Before.optional() });
export type InboxQuery = z.infer<typeof InboxQuery>;

export const SentQuery = z.object({ before: Before.optional() });
export type SentQuery = z.infer<typeof SentQuery>;

/** These, or all that were there at the moment of the newest on screen. */
export const MarkRead = z.union([
  z.strictObject({ ids: z.array(z.string().max(64)).min(1).max(100) }),
  z.strictObject({ upTo: Instant }),
]);
export type MarkRead = z.infer<typeof MarkRead>;

function cursorOf(before: string | undefined): Cursor | null {
  if (!before) return null;
  const [at = '', id = ''] = before.split('.');
  return { at: new Date(Number(at)), id };
}

const ownerOf = ({ actor }: Call): Owner => ({
  bodyId: actor.bodyId,
  userId: actor.userId,
  scopes: visibleTo(actor),
});

interface Row {
  readonly id: string;
  readonly createdAt: Date;
}

/** A page, and where the next one begins; null at the end. One row more than a page was asked for. */
function pageOf<T extends Row>(rows: readonly T[], size: number) {
  const page = rows.slice(0, size);
  const last = page.at(-1);
  return { page, next: rows.length > size && last ? `${last.createdAt.getTime()}.${last.id}` : null };
}

const instantOf = (at: Date): Instant => at.toISOString() as Instant;

const shown = <T extends Row & { readAt: Date | null }>({ createdAt, readAt, ...rest }: T) => ({
  ...rest,
  createdAt: instantOf(createdAt),
  readAt: readAt && instantOf(readAt),
});

export async function listInbox(call: Call, { unread, before }: InboxQuery) {
  const owner = ownerOf(call);
  const asked = { unread: unread === '1', cursor: cursorOf(before), limit: INBOX_PAGE_SIZE + 1 };
  const [rows, unreadCount] = await Promise.all([listNoticesOf(owner, asked), countUnread(owner)]);
  const { page, next } = pageOf(rows, INBOX_PAGE_SIZE);
  return { rows: page.map((row) => shown(row)), next, unread: unreadCount, today: call.today };
}
export type InboxPage = Awaited<ReturnType<typeof listInbox>>;
export type InboxNotice = InboxPage['rows'][number];

export const countInbox = async (call: Call): Promise<{ unread: number }> => ({
  unread: await countUnread(ownerOf(call)),
});

export async function readNotices(call: Call, which: MarkRead): Promise<Result<{ unread: number }>> {
  const chosen = 'ids' in which ? which : { upTo: new Date(which.upTo) };
  await commit((tx) => [markRead(tx, call.actor, chosen, new Date(call.at))]);
  return ok(await countInbox(call));
}

type SentRow = Awaited<ReturnType<typeof listNoticesOfBody>>[number];

type MailState = 'none' | 'waiting' | 'retrying' | 'sent' | 'failed';

/** What became of the mail: none was written, it waits, was tried in vain so far, has gone, or was given up. */
function mailStateOf({ mailedTo, sentAt, attempts }: Pick<SentRow, 'mailedTo' | 'sentAt' | 'attempts'>): MailState {
  if (mailedTo === null) return 'none';
  if (sentAt) return 'sent';
  if (!attempts) return 'waiting';
  return attempts < MOST_ATTEMPTS ? 'retrying' : 'failed';
}

/** What was sent to whom in the body. For the supervisor alone: the others would see cases they may not. */
export async function listSent(call: Call, { before }: SentQuery) {
  if (!holds(call.actor, 'supervisor')) return refuse('not_allowed');
  const rows = await listNoticesOfBody(call.actor.bodyId, cursorOf(before), SENT_PAGE_SIZE + 1);
  const { page, next } = pageOf(rows, SENT_PAGE_SIZE);
  const view = page.map(({ mailedTo, sentAt, attempts, lastError, ...row }) => ({
    ...shown(row),
    mail: {
      state: mailStateOf({ mailedTo, sentAt, attempts }),
      at: sentAt && instantOf(sentAt),
      attempts: attempts ?? 0,
      error: lastError,
    },
  }));
  return ok({ rows: view, next, today: call.today });
}
export type SentPage = Extract<Awaited<ReturnType<typeof listSent>>, { ok: true }>['value'];
