/** The disputes of a body: their versions, and what stood at a moment. */
import 'server-only';
import { aliasedTable, and, asc, eq, inArray, isNotNull, lte, type SQL } from 'drizzle-orm';
import { db } from './client';
import type { Database, Statement } from './engine';
import { cases } from './schema/cases';
import { disputeChanges } from './schema/disputes';

const orderedCases = aliasedTable(cases, 'ordered_cases');

/** Every version that fulfils the condition, in the order of each dispute, with the numbers of the cases it names. */
const versionsWhere = async (condition: SQL | undefined) => {
  const rows = await db()
    .select({
      change: disputeChanges,
      acceptanceNumber: cases.acceptanceNumber,
      caseReceivedOn: cases.receivedOn,
      orderedNumber: orderedCases.acceptanceNumber,
    })
    .from(disputeChanges)
    .leftJoin(cases, eq(cases.id, disputeChanges.caseId))
    .leftJoin(orderedCases, eq(orderedCases.id, disputeChanges.orderedCaseId))
    .where(condition)
    .orderBy(asc(disputeChanges.disputeId), asc(disputeChanges.version));
  return rows.map(({ change, ...numbers }) => ({ ...change, id: change.disputeId, ...numbers }));
};
export type StoredDispute = Awaited<ReturnType<typeof versionsWhere>>[number];

/** What stands: the newest of the versions of each dispute, the one filed last first. @param removed also those taken out. */
export function standing(versions: readonly StoredDispute[], removed = false): StoredDispute[] {
  const newest = [...new Map(versions.map((version) => [version.id, version])).values()];
  const place = ({ filedOn, id }: StoredDispute) => `${filedOn} ${id}`;
  return newest.filter((dispute) => removed || !dispute.removed).sort((a, b) => (place(a) < place(b) ? 1 : -1));
}

/** Every version of a body's disputes. @param until leaves out what was made after it. */
export const listDisputeVersions = (bodyId: string, until?: Date): Promise<StoredDispute[]> =>
  versionsWhere(and(eq(disputeChanges.bodyId, bodyId), until && lte(disputeChanges.madeAt, until)));

interface Which {
  /** As they stood at that moment; now when left out. */
  readonly until?: Date | undefined;
  /** Also those taken out as entered by mistake. */
  readonly removed?: boolean;
}

/** A body's disputes, newest first. */
export const listDisputes = async (bodyId: string, { until, removed }: Which = {}): Promise<StoredDispute[]> =>
  standing(await listDisputeVersions(bodyId, until), removed);

/** The disputes of several bodies. @param until as they stood at that moment. */
export const listDisputesOfBodies = async (bodyIds: readonly string[], until?: Date): Promise<StoredDispute[]> =>
  standing(
    await versionsWhere(and(inArray(disputeChanges.bodyId, [...bodyIds]), until && lte(disputeChanges.madeAt, until))),
  );

/** The disputes about one case, newest first. */
export async function listDisputesOfCase(caseId: string): Promise<StoredDispute[]> {
  const named = db()
    .select({ id: disputeChanges.disputeId })
    .from(disputeChanges)
    .where(eq(disputeChanges.caseId, caseId));
  const versions = await versionsWhere(inArray(disputeChanges.disputeId, named));
  return standing(versions).filter((dispute) => dispute.caseId === caseId);
}

/** The cases opened because a decision ordered a new answer, as a query within a query. */
export const orderedCaseIds = () =>
  db().select({ id: disputeChanges.orderedCaseId }).from(disputeChanges).where(isNotNull(disputeChanges.orderedCaseId));

type NewVersion = typeof disputeChanges.$inferInsert;

/** Who makes a version, and when. */
export type Making = Pick<NewVersion, 'madeBy' | 'madeAt'>;

export const insertDispute = (tx: Database, row: Omit<NewVersion, 'version'>): Statement =>
  tx.insert(disputeChanges).values({ ...row, version: 1 });

/**
 * The next version of a dispute: as it was seen, but for the changes.
 * @throws {Duplicate} on commit, when somebody else has made that version.
 */
export function insertNextVersion(
  tx: Database,
  seen: StoredDispute,
  changes: Partial<Omit<NewVersion, 'disputeId' | 'version' | 'bodyId'>> & Making,
): Statement {
  const { id: _, acceptanceNumber: __, caseReceivedOn: ___, orderedNumber: ____, ...before } = seen;
  const next = { ...before, reason: '', ...changes, version: seen.version + 1 };
  return tx.insert(disputeChanges).values(next);
}
