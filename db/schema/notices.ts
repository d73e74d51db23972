/**
 * What people are told: notices in their inbox, the mails that carry them out, and who runs the jobs at the moment. A notice
 * is made once for each person, case, kind and day it is about.
 */
import type { NoticeKind } from '@/lib/domain/notice/notice';
import { choice, index, instant, int, table, text, uniqueIndex } from '../columns';
import { bodies, users } from './bodies';

export const notices = table(
  'notices',
  {
    id: text().primaryKey(),
    bodyId: text()
      .notNull()
      .references(() => bodies.id),
    userId: text()
      .notNull()
      .references(() => users.id),
    kind: choice<NoticeKind>().notNull(),
    /** Empty for a notice about no single case, such as a missing calendar. */
    caseId: text().notNull().default(''),
    /** What it is about, e.g. the due day: with kind, case and person it makes the notice the only one of its sort. */
    about: text().notNull(),
    createdAt: instant().notNull(),
    readAt: instant(),
  },
  (t) => [
    uniqueIndex('notices_once').on(t.bodyId, t.userId, t.kind, t.caseId, t.about),
    index('notices_of_person').on(t.bodyId, t.userId, t.readAt, t.createdAt),
    index('notices_newest').on(t.bodyId, t.createdAt, t.id),
  ],
);

/** Mails to go out, tried again until they have gone; nothing personal of an applicant stands in them. */
export const mails = table(
  'mails',
  {
    id: text().primaryKey(),
    bodyId: text().notNull(),
    noticeId: text().references(() => notices.id),
    address: text().notNull(),
    subject: text().notNull(),
    body: text().notNull(),
    createdAt: instant().notNull(),
    sentAt: instant(),
    attempts: int().notNull(),
    /** Not tried again before this moment; null before the first try. */
    nextAt: instant(),
    lastError: text(),
  },
  (t) => [index('mails_waiting').on(t.sentAt, t.createdAt), index('mails_of_notice').on(t.noticeId)],
);

/** One row per job: who runs it, until when nobody else may, and for which moment it was last done. */
export const leases = table('leases', {
  job: text().primaryKey(),
  holder: text().notNull(),
  until: instant().notNull(),
  doneFor: text(),
});
