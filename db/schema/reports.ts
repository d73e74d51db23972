/** The work on yearly reports, and reports as they were published. */
import type { ApplicantKind } from '@/lib/domain/applicant/applicant-kind';
import type { PublishedTables, PublishedTexts } from '@/lib/domain/report/publication';
import type { FormYear, Table3RowKey } from '@/lib/domain/report/report-form';
import type { ReportAction, ReportWork } from '@/lib/domain/report/report-work';
import { choice, index, instant, int, json, primaryKey, table, text, uniqueIndex } from '../columns';
import { bodies } from './bodies';
import { cases } from './cases';

/**
 * The work on a year's report as the changes it is made of: what is written, explained, locked, signed off and published is
 * the newest row of the year.
 */
export const reportChanges = table(
  'report_changes',
  {
    bodyId: text()
      .notNull()
      .references(() => bodies.id),
    year: int().notNull(),
    /** 1, 2, 3 …; two changes at once want the same number, and one of them fails. */
    version: int().notNull(),
    action: choice<ReportAction>().notNull(),
    /** The report after the change. */
    work: json<ReportWork>().notNull(),
    reason: text().notNull().default(''),
    madeBy: text().notNull(),
    madeAt: instant().notNull(),
  },
  (t) => [primaryKey({ columns: [t.bodyId, t.year, t.version] })],
);

/** A year's report as it was published; a corrected version is a further row. */
export const publications = table(
  'publications',
  {
    id: text().primaryKey(),
    bodyId: text()
      .notNull()
      .references(() => bodies.id),
    year: int().notNull(),
    /** 1 for what was published first. */
    version: int().notNull().default(1),
    form: choice<FormYear>().notNull(),
    tables: json<PublishedTables>().notNull(),
    /** The text of each section, numbers filled in. */
    texts: json<PublishedTexts>().notNull().default({}),
    /** What a corrected version corrects; empty for the first one. */
    note: text().notNull().default(''),
    /** Digest of everything published and of the version before; empty for what was published without its cases. */
    digest: text().notNull().default(''),
    signedBy: text(),
    publishedBy: text().notNull(),
    publishedAt: instant().notNull(),
  },
  (t) => [
    index('publications_of_body').on(t.bodyId, t.year, t.publishedAt),
    uniqueIndex('publications_version').on(t.bodyId, t.year, t.version),
  ],
);

/** The cases behind the numbers of table three of a published report, each with the rows it counts in. */
export const publishedCases = table(
  'published_cases',
  {
    publicationId: text()
      .notNull()
      .references(() => publications.id),
    caseId: text()
      .notNull()
      .references(() => cases.id),
    acceptanceNumber: text().notNull(),
    column: choice<ApplicantKind>().notNull(),
    rows: json<readonly Table3RowKey[]>().notNull(),
  },
  (t) => [primaryKey({ columns: [t.publicationId, t.caseId] }), index('published_cases_of_case').on(t.caseId)],
);
