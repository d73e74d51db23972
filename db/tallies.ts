/** What the yearly table counts: cases gathered by what table three asks, case by case, or as they stood at a moment. */
import 'server-only';
import { and, asc, count, eq, gt, gte, inArray, isNotNull, isNull, lte, or, type SQL } from 'drizzle-orm';
import type { CaseEvent } from '@/lib/domain/case/case-event';
import { fold } from '@/lib/domain/case/case-state';
import { historyUntil } from '@/lib/domain/case/history';
import type { Channel } from '@/lib/domain/case/channel';
import { type CaseFact, type CellFilter, cellFilter, factOf, holdsFact } from '@/lib/domain/report/cell';
import { instant } from '@/lib/domain/instant';
import { formForYear } from '@/lib/domain/report/report-form';
import type { CaseTally } from '@/lib/domain/report/yearly-table';
import { db } from './client';
import { readEvent } from './event-chain';
import { caseEvents, cases } from './schema/cases';

const { bodyId, applicantKind, receivedYear, closedYear, outcome } = cases;

const ofBodies = (bodyIds: readonly string[]): SQL =>
  bodyIds.length === 1 ? eq(bodyId, bodyIds[0] as string) : inArray(bodyId, [...bodyIds]);

/**
 * Every case that can count in a year or in the year before. Also one whose years contradict each other: the checks find it
 * only if it is counted.
 */
const counting = (bodyIds: readonly string[], year: number): SQL | undefined =>
  and(
    ofBodies(bodyIds),
    isNotNull(receivedYear),
    or(isNull(closedYear), gte(closedYear, year - 1), gte(receivedYear, year - 1)),
    or(lte(receivedYear, year), lte(closedYear, year)),
  );

/** Cases that have not moved since a moment: what their rows say now, they said then. */
const settledBy = (until: Date): SQL | undefined => and(lte(cases.createdAt, until), lte(cases.changedAt, until));

type BodyTally = CaseTally & { readonly bodyId: string };

const gathered = async (condition: SQL | undefined): Promise<BodyTally[]> =>
  db()
    .select({ bodyId, applicantKind, receivedYear, closedYear, outcome, count: count() })
    .from(cases)
    .where(condition)
    .groupBy(bodyId, applicantKind, receivedYear, closedYear, outcome);

/**
 * The cases of each body that count in a year or the year before, those alike together. A body without any has no entry.
 * @param until as they stood at that moment.
 */
export async function listTalliesOf(
  bodyIds: readonly string[],
  year: number,
  until?: Date,
): Promise<ReadonlyMap<string, readonly CaseTally[]>> {
  const tallies = until ? await gatheredUntil(bodyIds, year, until) : await gathered(counting(bodyIds, year));
  const byBody = new Map<string, CaseTally[]>();
  for (const tally of tallies) {
    const known = byBody.get(tally.bodyId);
    if (known) known.push(tally);
    else byBody.set(tally.bodyId, [tally]);
  }
  return byBody;
}

async function gatheredUntil(bodyIds: readonly string[], year: number, until: Date): Promise<BodyTally[]> {
  const [still, moved] = await Promise.all([
    gathered(and(counting(bodyIds, year), settledBy(until))),
    listMoved(bodyIds, until),
  ]);
  return [...still, ...moved.map((fact) => ({ ...fact, count: 1 }))];
}

/** The cases of one body that count in a year or the year before. @param until as they stood at that moment. */
export const listTallies = async (body: string, year: number, until?: Date): Promise<readonly CaseTally[]> =>
  (await listTalliesOf([body], year, until)).get(body) ?? [];

export interface CountedCase extends CaseFact {
  readonly id: string;
  readonly acceptanceNumber: string;
  readonly channel: Channel;
}

/** The cases themselves, in order of number. @param until as they stood at that moment. */
export async function listCounted(body: string, year: number, until?: Date): Promise<CountedCase[]> {
  const { id, acceptanceNumber, channel } = cases;
  const rows = await db()
    .select({ id, acceptanceNumber, channel, applicantKind, receivedYear, closedYear, outcome })
    .from(cases)
    .where(and(counting([body], year), until && settledBy(until)));
  const all = until ? [...rows, ...(await listMoved([body], until))] : rows;
  return all.sort((a, b) => (a.acceptanceNumber < b.acceptanceNumber ? -1 : 1));
}

/** The requests received before a year and open when it began. @param until as they stood at that moment. */
export async function listCarriedIn(body: string, year: number, until?: Date) {
  const filter = cellFilter('carried_in', 'total', year, formForYear(year));
  if (until) return (await listCounted(body, year, until)).filter((one) => holdsFact(filter, one));
  return db()
    .select({ id: cases.id, acceptanceNumber: cases.acceptanceNumber })
    .from(cases)
    .where(and(eq(bodyId, body), cellCondition(filter)))
    .orderBy(asc(cases.acceptanceNumber));
}

/** How many of the requests received in a year came by which channel. @param until as they stood at that moment. */
export async function countChannels(
  bodyIds: readonly string[],
  year: number,
  until?: Date,
): Promise<ReadonlyMap<Channel, number>> {
  const rows = await db()
    .select({ channel: cases.channel, count: count() })
    .from(cases)
    .where(and(ofBodies(bodyIds), eq(receivedYear, year), until && settledBy(until)))
    .groupBy(cases.channel);
  const counts = new Map(rows.map((row) => [row.channel, row.count]));
  for (const moved of until ? await listMoved(bodyIds, until) : []) {
    if (moved.receivedYear === year) counts.set(moved.channel, (counts.get(moved.channel) ?? 0) + 1);
  }
  return counts;
}

/** Cases that were there at a moment and have gone on since, read off their events up to it. */
async function listMoved(bodyIds: readonly string[], until: Date): Promise<(CountedCase & { bodyId: string })[]> {
  const rows = await db()
    .select({ id: cases.id, bodyId, payload: caseEvents.payload })
    .from(cases)
    .innerJoin(caseEvents, and(eq(caseEvents.caseId, cases.id), lte(caseEvents.recordedAt, until)))
    .where(and(ofBodies(bodyIds), lte(cases.createdAt, until), gt(cases.changedAt, until)))
    .orderBy(asc(cases.id), asc(caseEvents.seq));
  const histories = new Map<string, { readonly bodyId: string; readonly events: CaseEvent[] }>();
  for (const { id, bodyId: body, payload } of rows) {
    const history = histories.get(id) ?? { bodyId: body, events: [] };
    history.events.push(readEvent(payload));
    histories.set(id, history);
  }
  return [...histories].map(([id, { bodyId: body, events }]) => {
    const state = fold(historyUntil(events, instant(until.toISOString())));
    const { acceptanceNumber, channel } = state;
    return { id, bodyId: body, acceptanceNumber, channel, ...factOf(state) };
  });
}

/** A cell's filter as a condition; the same data `holdsFact` tests on a single case. */
export const cellCondition = (filter: CellFilter): SQL | undefined =>
  and(
    isNotNull(receivedYear),
    filter.receivedFrom === undefined ? undefined : gte(receivedYear, filter.receivedFrom),
    filter.receivedTo === undefined ? undefined : lte(receivedYear, filter.receivedTo),
    filter.closedIn === undefined ? undefined : eq(closedYear, filter.closedIn),
    filter.notClosedBefore === undefined ? undefined : or(isNull(closedYear), gte(closedYear, filter.notClosedBefore)),
    filter.outcomes && inArray(outcome, [...filter.outcomes]),
    filter.applicantKinds && inArray(applicantKind, [...filter.applicantKinds]),
  );

/** Years in which a body received or closed anything, newest first. */
export async function listYears(body: string): Promise<number[]> {
  const received = await db().selectDistinct({ year: receivedYear }).from(cases).where(eq(bodyId, body));
  const closed = await db().selectDistinct({ year: closedYear }).from(cases).where(eq(bodyId, body));
  const years = [...received, ...closed].flatMap(({ year }) => (year === null ? [] : [year]));
  return [...new Set(years)].sort((a, b) => b - a);
}
