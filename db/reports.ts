/** Rows for the yearly report beside its cases: fees and disputes. */
import 'server-only';
import { and, desc, eq, inArray, isNull, lte, sql, type SQL } from 'drizzle-orm';
import { db } from './client';
import type { Database, Guarded, Statement } from './engine';
import { readEvent } from './event-chain';
import { caseEvents, cases } from './schema/cases';
import { disputes } from './schema/reports';

/**
 * Fee notices and payments of a body and the corrections of those cases, case by case in the order in which they happened.
 * @param until leaves out what was recorded after it.
 */
export async function listFeeEvents(bodyId: string, until?: Date) {
  const byThen = until && lte(caseEvents.recordedAt, until);
  // In these words, so that the index of fee events is used.
  const isFee = and(eq(caseEvents.bodyId, bodyId), sql`type in ('fee_charged', 'fee_paid')`, byThen);
  const charged = db().select({ caseId: caseEvents.caseId }).from(caseEvents).where(isFee);
  const isCorrection = and(eq(caseEvents.type, 'corrected'), inArray(caseEvents.caseId, charged), byThen);
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

/** @param removed also those taken out as entered by mistake. */
export const listDisputes = async (bodyId: string, { removed = false } = {}) =>
  db()
    .select({
      id: disputes.id,
      caseId: disputes.caseId,
      acceptanceNumber: cases.acceptanceNumber,
      kind: disputes.kind,
      filedOn: disputes.filedOn,
      concludedOn: disputes.concludedOn,
      result: disputes.result,
      acceptedOn: disputes.acceptedOn,
      copyReceivedOn: disputes.copyReceivedOn,
      simplified: disputes.simplified,
      answeredOn: disputes.answeredOn,
      served: disputes.served,
      servedOn: disputes.servedOn,
      version: disputes.version,
      rowDigest: disputes.rowDigest,
      removedAt: disputes.removedAt,
      caseReceivedOn: cases.receivedOn,
    })
    .from(disputes)
    .leftJoin(cases, eq(cases.id, disputes.caseId))
    .where(and(eq(disputes.bodyId, bodyId), removed ? undefined : isNull(disputes.removedAt)))
    .orderBy(desc(disputes.filedOn), desc(disputes.id));

/** The disputes about one case, as its page shows them. */
export const listDisputesOfCase = async (caseId: string) =>
  db()
    .select({
      id: disputes.id,
      kind: disputes.kind,
      filedOn: disputes.filedOn,
      concludedOn: disputes.concludedOn,
      result: disputes.result,
      acceptedOn: disputes.acceptedOn,
      copyReceivedOn: disputes.copyReceivedOn,
      simplified: disputes.simplified,
      answeredOn: disputes.answeredOn,
      served: disputes.served,
      servedOn: disputes.servedOn,
    })
    .from(disputes)
    .where(and(eq(disputes.caseId, caseId), isNull(disputes.removedAt)))
    .orderBy(desc(disputes.filedOn), desc(disputes.id));

export const insertDispute = (tx: Database, row: typeof disputes.$inferInsert): Statement =>
  tx.insert(disputes).values(row);

/** Concludes or changes a dispute as it was seen, or fails as a whole when it has changed since. */
export const updateDispute = (
  tx: Database,
  bodyId: string,
  seen: { id: string; version: number },
  changes: Partial<Omit<typeof disputes.$inferInsert, 'id' | 'bodyId' | 'version' | 'createdAt'>>,
): Guarded => ({
  exactlyOne: tx
    .update(disputes)
    .set({ ...changes, version: seen.version + 1 })
    .where(and(eq(disputes.id, seen.id), eq(disputes.bodyId, bodyId), eq(disputes.version, seen.version))),
});
