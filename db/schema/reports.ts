/** Disputes, and yearly tables as they were published. */
import type { Day } from '@/lib/domain/day';
import type { DisputeKind, DisputeResult } from '@/lib/domain/report/dispute';
import type { PublishedTables } from '@/lib/domain/report/publication';
import type { FormYear } from '@/lib/domain/report/report-form';
import { bool, choice, day, index, instant, int, json, table, text } from '../columns';
import { bodies } from './bodies';
import { cases } from './cases';

export const disputes = table(
  'disputes',
  {
    id: text().primaryKey(),
    bodyId: text()
      .notNull()
      .references(() => bodies.id),
    caseId: text().references(() => cases.id),
    kind: choice<DisputeKind>().notNull(),
    filedOn: day<Day>().notNull(),
    /** The day it was accepted (受理) or docketed (立案): the time for the decision counts from it. */
    acceptedOn: day<Day>(),
    /** The day the body received the copy of the application, or the complaint: its own limit counts from it. */
    copyReceivedOn: day<Day>(),
    simplified: bool().notNull().default(false),
    /** The day the body answered or defended. */
    answeredOn: day<Day>(),
    /** A judgment or ruling served on the body, from which the limit to appeal counts. */
    servedOn: day<Day>(),
    served: choice<'judgment' | 'ruling'>(),
    concludedOn: day<Day>(),
    result: choice<DisputeResult>(),
    /** Digest of the ledger row it came from; null when entered on screen. */
    rowDigest: text(),
    version: int().notNull(),
    createdAt: instant().notNull(),
    /** When it was taken out as entered by mistake; it counts nowhere from then on. */
    removedAt: instant(),
  },
  (t) => [index('disputes_of_body').on(t.bodyId, t.filedOn, t.id), index('disputes_of_case').on(t.caseId)],
);

export const publications = table(
  'publications',
  {
    id: text().primaryKey(),
    bodyId: text()
      .notNull()
      .references(() => bodies.id),
    year: int().notNull(),
    form: choice<FormYear>().notNull(),
    tables: json<PublishedTables>().notNull(),
    publishedBy: text().notNull(),
    publishedAt: instant().notNull(),
  },
  (t) => [index('publications_of_body').on(t.bodyId, t.year, t.publishedAt)],
);
