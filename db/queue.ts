/**
 * The queue: one page of cases within a scope, filtered and sorted, with counts. Sorting is by a closed list of columns
 * with the id last; days left are left to the reader, because they change at midnight.
 */
import 'server-only';
import { and, asc, count, desc, eq, gte, inArray, isNotNull, lte, or, type SQL, sql } from 'drizzle-orm';
import type { ApplicantKind } from '@/lib/domain/applicant/applicant-kind';
import { CaseStatus } from '@/lib/domain/case/case-status';
import type { Channel } from '@/lib/domain/case/channel';
import type { CaseScope } from '@/lib/domain/case/scope';
import type { Day } from '@/lib/domain/day';
import type { CellFilter } from '@/lib/domain/report/cell';
import { inScope } from './cases';
import { db } from './client';
import { containsIgnoreCase } from './predicates';
import { cellCondition } from './tallies';
import { cases } from './schema/cases';

export const SORTABLE = {
  number: cases.acceptanceNumber,
  due: cases.dueOn,
  received: cases.arrivedOn,
  status: wayGone(),
  held: cases.heldSince,
} as const;
export type SortKey = keyof typeof SORTABLE;

/** How far a case has come: its status by its place on the path, not by its name. */
function wayGone(): SQL {
  const places = CaseStatus.options.map((status, place) => sql`when ${status} then ${sql.raw(String(place))}`);
  return sql`case ${cases.status} ${sql.join(places, sql` `)} end`;
}

export interface QueueFilter {
  readonly bodyId: string;
  /** All of these groups must hold; within a group any scope is enough. */
  readonly scopes: readonly (readonly CaseScope[])[];
  readonly text?: string | undefined;
  readonly statuses?: readonly CaseStatus[] | undefined;
  readonly unitId?: string | undefined;
  readonly handlerId?: string | undefined;
  readonly channel?: Channel | undefined;
  readonly applicantKind?: ApplicantKind | undefined;
  readonly dueFrom?: Day | undefined;
  readonly dueTo?: Day | undefined;
  readonly open?: boolean | undefined;
  readonly cell?: CellFilter | undefined;
}

export interface Page {
  readonly sort: SortKey;
  readonly descending: boolean;
  readonly offset: number;
  readonly limit: number;
}

function conditionOf(filter: QueueFilter): SQL | undefined {
  return and(
    eq(cases.bodyId, filter.bodyId),
    ...filter.scopes.map(inScope),
    filter.text
      ? or(containsIgnoreCase(cases.acceptanceNumber, filter.text), containsIgnoreCase(cases.subject, filter.text))
      : undefined,
    filter.statuses && inArray(cases.status, [...filter.statuses]),
    filter.unitId ? eq(cases.unitId, filter.unitId) : undefined,
    filter.handlerId ? eq(cases.handlerId, filter.handlerId) : undefined,
    filter.channel ? eq(cases.channel, filter.channel) : undefined,
    filter.applicantKind ? eq(cases.applicantKind, filter.applicantKind) : undefined,
    filter.dueFrom ? gte(cases.dueOn, filter.dueFrom) : undefined,
    filter.dueTo ? and(isNotNull(cases.dueOn), lte(cases.dueOn, filter.dueTo)) : undefined,
    // In these words the index of open cases serves it.
    filter.open ? sql`${cases.status} <> 'closed'` : undefined,
    filter.cell ? cellCondition(filter.cell) : undefined,
  );
}

const QUEUE_COLUMNS = {
  id: cases.id,
  acceptanceNumber: cases.acceptanceNumber,
  applicantMasked: cases.applicantMasked,
  applicantKind: cases.applicantKind,
  channel: cases.channel,
  subject: cases.subject,
  status: cases.status,
  moverRole: cases.moverRole,
  alsoMoverRole: cases.alsoMoverRole,
  unitId: cases.unitId,
  handlerId: cases.handlerId,
  heldSince: cases.heldSince,
  arrivedOn: cases.arrivedOn,
  receivedOn: cases.receivedOn,
  dueOn: cases.dueOn,
  dueProvisional: cases.dueProvisional,
  waitingUntil: cases.waitingUntil,
  consultingUntil: cases.consultingUntil,
  outcome: cases.outcome,
  closedOn: cases.closedOn,
};

export async function listCases(filter: QueueFilter, { sort, descending, offset, limit }: Page) {
  const direction = descending ? desc : asc;
  // Cases without a due day come last either way, on both engines.
  const column = sort === 'due' ? sql`${direction(SORTABLE.due)} nulls last` : direction(SORTABLE[sort]);
  return db()
    .select(QUEUE_COLUMNS)
    .from(cases)
    .where(conditionOf(filter))
    .orderBy(column, direction(cases.id))
    .limit(limit)
    .offset(offset);
}
export type QueueRow = Awaited<ReturnType<typeof listCases>>[number];

export async function countCases(filter: QueueFilter): Promise<number> {
  const [row] = await db().select({ total: count() }).from(cases).where(conditionOf(filter));
  return row?.total ?? 0;
}
