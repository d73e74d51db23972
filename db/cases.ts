/**
 * Cases: rows to domain values and back. A case is loaded by folding its events and saved by appending events and
 * renewing the cache in one guarded statement list. Who may see what comes in as a scope; no rule is made here.
 */
import 'server-only';
import { and, asc, eq, inArray, isNotNull, lt, or, sql, type SQL } from 'drizzle-orm';
import { numberKey } from '@/lib/domain/case/acceptance-number';
import type { CaseEvent } from '@/lib/domain/case/case-event';
import { type CaseState, fold } from '@/lib/domain/case/case-state';
import type { CaseScope } from '@/lib/domain/case/scope';
import type { WorkCalendar } from '@/lib/domain/clock/work-calendar';
import type { Day } from '@/lib/domain/day';
import { caseCache } from './case-cache';
import { db } from './client';
import type { Database, Guarded, Statement } from './engine';
import { chain, GENESIS, readEvent } from './event-chain';
import { insertMany } from './predicates';
import { applicants, caseEvents, cases, serials } from './schema/cases';

/** Rows per statement: small enough for the parameter limits of both engines. */
const CHUNK = 500;

export interface StoredCase {
  readonly id: string;
  readonly bodyId: string;
  readonly headHash: string;
  readonly applicantMasked: string;
  /** The calendar its days were last counted with. */
  readonly calendarVersion: number;
  readonly state: CaseState;
  readonly events: readonly CaseEvent[];
}

export async function loadCase(bodyId: string, caseId: string): Promise<StoredCase | null> {
  const [row] = await db()
    .select({
      id: cases.id,
      bodyId: cases.bodyId,
      applicantMasked: cases.applicantMasked,
      calendarVersion: cases.calendarVersion,
    })
    .from(cases)
    .where(and(eq(cases.id, caseId), eq(cases.bodyId, bodyId)));
  if (!row) return null;
  const rows = await db()
    .select({ payload: caseEvents.payload, hash: caseEvents.hash })
    .from(caseEvents)
    .where(eq(caseEvents.caseId, caseId))
    .orderBy(asc(caseEvents.seq));
  const events = rows.map(({ payload }) => readEvent(payload));
  // The head is that of the events read here: the case may have moved on since its row was.
  return { ...row, headHash: rows.at(-1)?.hash ?? GENESIS, state: fold(events), events };
}

export interface NewCase {
  readonly id: string;
  readonly bodyId: string;
  readonly applicantMasked: string;
  readonly queryCodeHash: string | null;
  readonly events: readonly CaseEvent[];
}

/** The rows of a new case; inserted one by one by `insertCase`, in bulk by an import. */
export function newCaseRows(created: NewCase, calendar: WorkCalendar) {
  const { id, bodyId, applicantMasked, queryCodeHash, events } = created;
  const links = chain(id, { seq: 0, hash: GENESIS }, events);
  const first = links[0]?.recordedAt ?? new Date(0);
  const head = links.at(-1);
  const row = {
    id,
    bodyId,
    applicantMasked,
    queryCodeHash,
    headHash: head?.hash ?? GENESIS,
    createdAt: first,
    changedAt: head?.recordedAt ?? first,
    ...caseCache(fold(events), calendar),
  };
  return { row, events: links.map((link) => ({ bodyId, caseId: id, ...link })) };
}

export function insertCase(tx: Database, created: NewCase, calendar: WorkCalendar): Statement[] {
  const { row, events } = newCaseRows(created, calendar);
  return [tx.insert(cases).values(row), tx.insert(caseEvents).values(events)];
}

/**
 * Appends events to a case. Fails as a whole when the case has moved on since it was loaded.
 * @param applicantMasked where the events change how the name is masked.
 */
export function appendEvents(
  tx: Database,
  stored: StoredCase,
  events: readonly CaseEvent[],
  calendar: WorkCalendar,
  applicantMasked: string = stored.applicantMasked,
): (Statement | Guarded)[] {
  const links = chain(stored.id, { seq: stored.state.version, hash: stored.headHash }, events);
  const head = links.at(-1);
  if (!head) return [];
  const next = fold([...stored.events, ...events]);
  const unchanged = and(
    eq(cases.id, stored.id),
    eq(cases.version, stored.state.version),
    eq(cases.headHash, stored.headHash),
  );
  const cache = { ...caseCache(next, calendar), applicantMasked, headHash: head.hash, changedAt: head.recordedAt };
  return [
    { exactlyOne: tx.update(cases).set(cache).where(unchanged) },
    tx.insert(caseEvents).values(links.map((link) => ({ bodyId: stored.bodyId, caseId: stored.id, ...link }))),
  ];
}

/** A scope as a condition; the same data `isWithin` tests on a single case. */
export const inScope = (scopes: readonly CaseScope[]): SQL =>
  or(
    ...scopes.map(
      ({ statuses, moverRole, alsoMoverRole, waitedUntilBefore, unitIds, handlerId }) =>
        and(
          statuses && inArray(cases.status, [...statuses]),
          moverRole && eq(cases.moverRole, moverRole),
          alsoMoverRole && eq(cases.alsoMoverRole, alsoMoverRole),
          waitedUntilBefore && and(isNotNull(cases.waitingUntil), lt(cases.waitingUntil, waitedUntilBefore)),
          unitIds && inArray(cases.unitId, [...unitIds]),
          handlerId ? eq(cases.handlerId, handlerId) : undefined,
        ) ?? sql`1 = 1`,
    ),
  ) ?? sql`1 = 0`;

/** The last serial given out; 0 before the first of the year. */
export async function lastSerial(bodyId: string, year: number): Promise<number> {
  const [row] = await db()
    .select({ last: serials.last })
    .from(serials)
    .where(and(eq(serials.bodyId, bodyId), eq(serials.year, year)));
  return row?.last ?? 0;
}

/** The counter of every year of a body. */
export const listSerials = async (bodyId: string) =>
  db().select({ year: serials.year, last: serials.last }).from(serials).where(eq(serials.bodyId, bodyId));

/** Moves the counter on from the value that was read, or fails as a whole when somebody else has moved it. */
export function takeSerial(
  tx: Database,
  bodyId: string,
  year: number,
  seen: number,
  taken: number,
): Statement | Guarded {
  if (seen === 0) return tx.insert(serials).values({ bodyId, year, last: taken });
  const unmoved = and(eq(serials.bodyId, bodyId), eq(serials.year, year), eq(serials.last, seen));
  return { exactlyOne: tx.update(serials).set({ last: taken }).where(unmoved) };
}

/** The case a number names, with the hash its query code must match; every body of the installation is looked through. */
export const listByNumber = async (acceptanceNumber: string) =>
  db()
    .select({ id: cases.id, bodyId: cases.bodyId, queryCodeHash: cases.queryCodeHash })
    .from(cases)
    .where(eq(cases.numberKey, numberKey(acceptanceNumber)));

/** Ids of the cases with these numbers, for a ledger that names cases by number. */
export async function casesByNumber(bodyId: string, numbers: readonly string[]) {
  const found = new Map<string, { readonly id: string; readonly receivedOn: Day | null }>();
  for (let from = 0; from < numbers.length; from += CHUNK) {
    const rows = await db()
      .select({ id: cases.id, receivedOn: cases.receivedOn, number: cases.acceptanceNumber })
      .from(cases)
      .where(and(eq(cases.bodyId, bodyId), inArray(cases.acceptanceNumber, numbers.slice(from, from + CHUNK))));
    for (const { number, ...row } of rows) found.set(number, row);
  }
  return found;
}

/**
 * Acceptance numbers of a list that are taken, each with the digest of the ledger row it was imported from; null for a
 * case that came through intake.
 */
export async function listImported(bodyId: string, numbers: readonly string[]): Promise<Map<string, string | null>> {
  const found = new Map<string, string | null>();
  for (let from = 0; from < numbers.length; from += CHUNK) {
    const rows = await db()
      .select({ number: cases.acceptanceNumber, payload: caseEvents.payload })
      .from(cases)
      .innerJoin(caseEvents, and(eq(caseEvents.caseId, cases.id), eq(caseEvents.seq, 1)))
      .where(and(eq(cases.bodyId, bodyId), inArray(cases.acceptanceNumber, numbers.slice(from, from + CHUNK))));
    for (const { number, payload } of rows) {
      const first = readEvent(payload);
      found.set(number, first.type === 'imported' ? first.rowDigest : null);
    }
  }
  return found;
}

/** Rows of many new cases at once, in statements small enough for both engines. */
export function* insertCases(
  tx: Database,
  rows: Iterable<{
    row: typeof cases.$inferInsert;
    events: (typeof caseEvents.$inferInsert)[];
    applicant: typeof applicants.$inferInsert;
  }>,
  onProgress: (done: number) => void,
): Generator<Statement> {
  let batch: (typeof rows extends Iterable<infer T> ? T : never)[] = [];
  let done = 0;
  const flush = function* () {
    yield insertMany(
      tx,
      cases,
      batch.map(({ row }) => row),
    );
    yield insertMany(
      tx,
      caseEvents,
      batch.flatMap(({ events }) => events),
    );
    yield insertMany(
      tx,
      applicants,
      batch.map(({ applicant }) => applicant),
    );
    done += batch.length;
    onProgress(done);
    batch = [];
  };
  for (const entry of rows) {
    batch.push(entry);
    if (batch.length === CHUNK) yield* flush();
  }
  if (batch.length > 0) yield* flush();
}
