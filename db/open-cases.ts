/**
 * Walking through the open cases of a body in small pieces, for work that must not keep other requests waiting, and
 * counting their days anew with another calendar. A case somebody has acted on meanwhile is left as they left it.
 */
import 'server-only';
import { and, asc, eq, gt, inArray, lt } from 'drizzle-orm';
import type { CaseEvent } from '@/lib/domain/case/case-event';
import { OPEN_STATUSES } from '@/lib/domain/case/case-status';
import { type CaseState, fold } from '@/lib/domain/case/case-state';
import type { WorkCalendar } from '@/lib/domain/clock/work-calendar';
import { clockCache } from './case-cache';
import { db } from './client';
import type { Database, Statement } from './engine';
import { readEvent } from './event-chain';
import { caseEvents, cases } from './schema/cases';

/** Rows looked at in one query, and cases whose events are read in one. */
const PAGE = 200;
const PIECE = 10;

const COLUMNS = {
  id: cases.id,
  acceptanceNumber: cases.acceptanceNumber,
  subject: cases.subject,
  status: cases.status,
  moverRole: cases.moverRole,
  unitId: cases.unitId,
  handlerId: cases.handlerId,
  calendarVersion: cases.calendarVersion,
};

const pageOf = async (bodyId: string, status: (typeof OPEN_STATUSES)[number], after: string) =>
  db()
    .select(COLUMNS)
    .from(cases)
    .where(and(eq(cases.bodyId, bodyId), eq(cases.status, status), gt(cases.id, after)))
    .orderBy(asc(cases.id))
    .limit(PAGE);

export type OpenRow = Awaited<ReturnType<typeof pageOf>>[number];

/**
 * The open cases of a body, a few at a time; empty pieces come too, so that the reader can give way after each.
 * @param behind only those counted with a calendar before this version.
 */
export async function* openCases(bodyId: string, behind?: number): AsyncGenerator<OpenRow[]> {
  for (const status of OPEN_STATUSES) {
    for (let after = ''; ;) {
      const page = await pageOf(bodyId, status, after);
      const wanted = page.filter(({ calendarVersion }) => behind === undefined || calendarVersion < behind);
      yield wanted.slice(0, PIECE);
      for (let from = PIECE; from < wanted.length; from += PIECE) yield wanted.slice(from, from + PIECE);
      after = page.at(-1)?.id ?? '';
      if (page.length < PAGE) break;
    }
  }
}

/** What the events of a few cases say. A history that cannot be read is left out: `verify` names it. */
export async function statesOf(rows: readonly Pick<OpenRow, 'id'>[]): Promise<Map<string, CaseState>> {
  if (rows.length === 0) return new Map();
  const ids = rows.map(({ id }) => id);
  const links = await db()
    .select({ caseId: caseEvents.caseId, payload: caseEvents.payload })
    .from(caseEvents)
    .where(inArray(caseEvents.caseId, ids))
    .orderBy(asc(caseEvents.caseId), asc(caseEvents.seq));
  const payloads = new Map<string, string[]>(ids.map((id) => [id, []]));
  for (const { caseId, payload } of links) payloads.get(caseId)?.push(payload);
  return new Map(
    [...payloads].flatMap(([id, told]) => {
      const state = readable(told);
      return state ? [[id, state] as const] : [];
    }),
  );
}

function readable(payloads: readonly string[]): CaseState | null {
  try {
    return fold(payloads.map((payload): CaseEvent => readEvent(payload)));
  } catch {
    return null;
  }
}

/** Counts the days of one case with a newer calendar; changes nothing once the case, or its calendar, has moved on. */
export const recount = (tx: Database, caseId: string, state: CaseState, calendar: WorkCalendar): Statement =>
  tx
    .update(cases)
    .set(clockCache(state, calendar))
    .where(and(eq(cases.id, caseId), eq(cases.version, state.version), lt(cases.calendarVersion, calendar.version)));
