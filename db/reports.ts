/** Rows for the yearly tables: cases counted alike, the condition behind a cell, and tables as published. */
import 'server-only';
import { and, asc, count, desc, eq, gte, inArray, isNotNull, isNull, lte, or, sql, type SQL } from 'drizzle-orm';
import type { CellFilter } from '@/lib/domain/report/cell';
import type { CaseTally } from '@/lib/domain/report/yearly-table';
import { db } from './client';
import type { Database, Statement } from './engine';
import { readEvent } from './event-chain';
import { caseEvents, cases } from './schema/cases';
import { publications } from './schema/reports';

/**
 * Every case that can count in a year or in the year before, gathered by what table three asks. Also one whose years
 * contradict each other: the checks find it only if it is counted.
 */
export async function listTallies(bodyId: string, year: number): Promise<CaseTally[]> {
  const { applicantKind, receivedYear, closedYear, outcome } = cases;
  return db()
    .select({ applicantKind, receivedYear, closedYear, outcome, count: count() })
    .from(cases)
    .where(
      and(
        eq(cases.bodyId, bodyId),
        isNotNull(receivedYear),
        or(isNull(closedYear), gte(closedYear, year - 1), gte(receivedYear, year - 1)),
        or(lte(receivedYear, year), lte(closedYear, year)),
      ),
    )
    .groupBy(applicantKind, receivedYear, closedYear, outcome);
}

/** A cell's filter as a condition; the same data `holdsFact` tests on a single case. */
export const cellCondition = (filter: CellFilter): SQL | undefined =>
  and(
    isNotNull(cases.receivedYear),
    filter.receivedFrom === undefined ? undefined : gte(cases.receivedYear, filter.receivedFrom),
    filter.receivedTo === undefined ? undefined : lte(cases.receivedYear, filter.receivedTo),
    filter.closedIn === undefined ? undefined : eq(cases.closedYear, filter.closedIn),
    filter.notClosedBefore === undefined
      ? undefined
      : or(isNull(cases.closedYear), gte(cases.closedYear, filter.notClosedBefore)),
    filter.outcomes && inArray(cases.outcome, [...filter.outcomes]),
    filter.applicantKinds && inArray(cases.applicantKind, [...filter.applicantKinds]),
  );

/** Fee notices and payments of a body and the corrections of those cases, case by case in the order in which they happened. */
export async function listFeeEvents(bodyId: string) {
  // In these words, so that the index of fee events is used.
  const isFee = and(eq(caseEvents.bodyId, bodyId), sql`type in ('fee_charged', 'fee_paid')`);
  const charged = db().select({ caseId: caseEvents.caseId }).from(caseEvents).where(isFee);
  const isCorrection = and(eq(caseEvents.type, 'corrected'), inArray(caseEvents.caseId, charged));
  const [fees, corrections] = await Promise.all([isFee, isCorrection].map(eventsWhere));
  return [...(fees ?? []), ...(corrections ?? [])]
    .sort((a, b) => a.seq - b.seq)
    .map(({ caseId, payload }) => ({ caseId, event: readEvent(payload) }));
}

const eventsWhere = async (condition: SQL | undefined) =>
  db()
    .select({ caseId: caseEvents.caseId, seq: caseEvents.seq, payload: caseEvents.payload })
    .from(caseEvents)
    .where(condition);

/** Years in which a body received or closed anything, newest first. */
export async function listYears(bodyId: string): Promise<number[]> {
  const received = await db().selectDistinct({ year: cases.receivedYear }).from(cases).where(eq(cases.bodyId, bodyId));
  const closed = await db().selectDistinct({ year: cases.closedYear }).from(cases).where(eq(cases.bodyId, bodyId));
  const years = [...received, ...closed].flatMap(({ year }) => (year === null ? [] : [year]));
  return [...new Set(years)].sort((a, b) => b - a);
}

/** The newest publication of each year. */
export async function listPublications(bodyId: string) {
  const rows = await db()
    .select()
    .from(publications)
    .where(eq(publications.bodyId, bodyId))
    .orderBy(desc(publications.year), asc(publications.publishedAt));
  return [...new Map(rows.map((row) => [row.year, row])).values()];
}

export const insertPublication = (tx: Database, row: typeof publications.$inferInsert): Statement =>
  tx.insert(publications).values(row);
