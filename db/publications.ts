/** Yearly reports: the changes each is made of, and what was published of it with the cases behind its numbers. */
import 'server-only';
import { and, asc, desc, eq, inArray, lte, max } from 'drizzle-orm';
import { NO_WORK, type ReportWork } from '@/lib/domain/report/report-work';
import type { PublishedCase } from '@/lib/domain/report/publication';
import { db } from './client';
import type { Database, Statement } from './engine';
import { insertMany } from './predicates';
import { publications, publishedCases, reportChanges } from './schema/reports';

export type ReportChange = typeof reportChanges.$inferSelect;
export type Publication = typeof publications.$inferSelect;

/** The changes of a year's report, the first one first. @param until leaves out what was made after it. */
export const listReportChanges = async (bodyId: string, year: number, until?: Date): Promise<ReportChange[]> =>
  db()
    .select()
    .from(reportChanges)
    .where(
      and(eq(reportChanges.bodyId, bodyId), eq(reportChanges.year, year), until && lte(reportChanges.madeAt, until)),
    )
    .orderBy(asc(reportChanges.version));

/** The work on a year's report as it stands, or stood at a moment. */
export async function loadReportWork(bodyId: string, year: number, until?: Date): Promise<ReportWork> {
  const [newest] = await db()
    .select({ work: reportChanges.work })
    .from(reportChanges)
    .where(
      and(eq(reportChanges.bodyId, bodyId), eq(reportChanges.year, year), until && lte(reportChanges.madeAt, until)),
    )
    .orderBy(desc(reportChanges.version))
    .limit(1);
  return newest?.work ?? NO_WORK;
}

/** @throws {Duplicate} on commit, when somebody else has made this version of the report. */
export const insertReportChange = (tx: Database, row: typeof reportChanges.$inferInsert): Statement =>
  tx.insert(reportChanges).values(row);

/** Every version published of every year, newest year first, its newest version first. */
export const listPublished = async (bodyId: string, until?: Date): Promise<Publication[]> =>
  db()
    .select()
    .from(publications)
    .where(and(eq(publications.bodyId, bodyId), until && lte(publications.publishedAt, until)))
    .orderBy(desc(publications.year), desc(publications.version));

/** The newest publication of each year. */
export async function listPublications(bodyId: string, until?: Date): Promise<Publication[]> {
  const newest = new Map<number, Publication>();
  for (const row of await listPublished(bodyId, until)) if (!newest.has(row.year)) newest.set(row.year, row);
  return [...newest.values()];
}

const NEWEST_OF_YEAR = {
  id: publications.id,
  bodyId: publications.bodyId,
  year: publications.year,
  version: publications.version,
  form: publications.form,
  tables: publications.tables,
  publishedAt: publications.publishedAt,
};

/** The newest publication of each of these bodies for each of these years, without its texts. */
export async function listNewestPublications(bodyIds: readonly string[], years: readonly number[], until?: Date) {
  const condition = and(
    inArray(publications.bodyId, [...bodyIds]),
    inArray(publications.year, [...years]),
    until && lte(publications.publishedAt, until),
  );
  const newest = db()
    .select({ bodyId: publications.bodyId, year: publications.year, version: max(publications.version).as('newest') })
    .from(publications)
    .where(condition)
    .groupBy(publications.bodyId, publications.year)
    .as('newest_of_year');
  const isNewest = and(
    eq(publications.bodyId, newest.bodyId),
    eq(publications.year, newest.year),
    eq(publications.version, newest.version),
  );
  return db().select(NEWEST_OF_YEAR).from(publications).innerJoin(newest, isNewest);
}

/** The work on a year's report as it stands in each of these bodies; none has an entry while nobody has begun. */
export async function listReportWorks(
  bodyIds: readonly string[],
  year: number,
  until?: Date,
): Promise<ReadonlyMap<string, ReportWork>> {
  const newest = db()
    .select({ bodyId: reportChanges.bodyId, version: max(reportChanges.version).as('newest') })
    .from(reportChanges)
    .where(
      and(
        inArray(reportChanges.bodyId, [...bodyIds]),
        eq(reportChanges.year, year),
        until && lte(reportChanges.madeAt, until),
      ),
    )
    .groupBy(reportChanges.bodyId)
    .as('newest_change');
  const rows = await db()
    .select({ bodyId: reportChanges.bodyId, work: reportChanges.work })
    .from(reportChanges)
    .innerJoin(newest, and(eq(reportChanges.bodyId, newest.bodyId), eq(reportChanges.version, newest.version)))
    .where(eq(reportChanges.year, year));
  return new Map(rows.map(({ bodyId, work }) => [bodyId, work]));
}

/** The bodies that have published a report. */
export async function listReporting(): Promise<ReadonlySet<string>> {
  const rows = await db().selectDistinct({ bodyId: publications.bodyId }).from(publications);
  return new Set(rows.map(({ bodyId }) => bodyId));
}

/** Years whose report is published, or locked to be: what changes their numbers needs a reason. */
export async function listFrozenYears(bodyId: string): Promise<number[]> {
  const [published, changes] = await Promise.all([
    db().selectDistinct({ year: publications.year }).from(publications).where(eq(publications.bodyId, bodyId)),
    db()
      .select({ year: reportChanges.year, action: reportChanges.action })
      .from(reportChanges)
      .where(and(eq(reportChanges.bodyId, bodyId), inArray(reportChanges.action, ['lock', 'unlock', 'signOff'])))
      .orderBy(asc(reportChanges.version)),
  ]);
  const newest = new Map(changes.map(({ year, action }) => [year, action]));
  const locked = [...newest].flatMap(([year, action]) => (action === 'unlock' ? [] : [year]));
  return [...new Set([...published.map(({ year }) => year), ...locked])].sort((a, b) => a - b);
}

/** Rows per statement: small enough for the parameter limits of both engines. */
const CHUNK = 500;

export function* insertPublication(
  tx: Database,
  row: typeof publications.$inferInsert,
  behind: readonly PublishedCase[],
): Iterable<Statement> {
  yield tx.insert(publications).values(row);
  const rows = behind.map((one) => ({ ...one, publicationId: row.id }));
  for (let from = 0; from < rows.length; from += CHUNK) {
    yield insertMany(tx, publishedCases, rows.slice(from, from + CHUNK));
  }
}

/** The cases behind a publication, in order of number. */
export const listPublishedCases = async (publicationId: string): Promise<PublishedCase[]> =>
  db()
    .select({
      caseId: publishedCases.caseId,
      acceptanceNumber: publishedCases.acceptanceNumber,
      column: publishedCases.column,
      rows: publishedCases.rows,
    })
    .from(publishedCases)
    .where(eq(publishedCases.publicationId, publicationId))
    .orderBy(asc(publishedCases.acceptanceNumber), asc(publishedCases.caseId));

/** The published reports a case stands in. */
export const listPublicationsOfCase = async (caseId: string) =>
  db()
    .select({
      year: publications.year,
      version: publications.version,
      form: publications.form,
      column: publishedCases.column,
      rows: publishedCases.rows,
    })
    .from(publishedCases)
    .innerJoin(publications, eq(publications.id, publishedCases.publicationId))
    .where(eq(publishedCases.caseId, caseId))
    .orderBy(asc(publications.year), asc(publications.version));
