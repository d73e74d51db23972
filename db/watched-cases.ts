/** The open cases of a body, a page at a time, with what tells whether anything is pressing about them. */
import 'server-only';
import { and, asc, eq, gt } from 'drizzle-orm';
import { type CaseStatus, OPEN_STATUSES } from '@/lib/domain/case/case-status';
import { db } from './client';
import { cases } from './schema/cases';

const PAGE = 200;

const COLUMNS = {
  id: cases.id,
  status: cases.status,
  imported: cases.imported,
  moverRole: cases.moverRole,
  alsoMoverRole: cases.alsoMoverRole,
  unitId: cases.unitId,
  handlerId: cases.handlerId,
  arrivedOn: cases.arrivedOn,
  receivedOn: cases.receivedOn,
  dueOn: cases.dueOn,
  waitingUntil: cases.waitingUntil,
  consultingUntil: cases.consultingUntil,
};

const pageOf = async (bodyId: string, status: CaseStatus, after: string) =>
  db()
    .select(COLUMNS)
    .from(cases)
    .where(and(eq(cases.bodyId, bodyId), eq(cases.status, status), gt(cases.id, after)))
    .orderBy(asc(cases.id))
    .limit(PAGE);

export type WatchedRow = Awaited<ReturnType<typeof pageOf>>[number];

/** Status by status, as the index on status has them: nearly every case of a body is closed. */
export async function* watchedCases(bodyId: string): AsyncGenerator<WatchedRow[]> {
  for (const status of OPEN_STATUSES) {
    for (let after = ''; ;) {
      const page = await pageOf(bodyId, status, after);
      if (page.length > 0) yield page;
      after = page.at(-1)?.id ?? '';
      if (page.length < PAGE) break;
    }
  }
}
