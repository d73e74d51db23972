/** Fees, as the yearly report counts them. */
import 'server-only';
import { and, eq, inArray, lte, sql, type SQL } from 'drizzle-orm';
import { db } from './client';
import { readEvent } from './event-chain';
import { caseEvents } from './schema/cases';

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
