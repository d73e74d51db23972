/** The queue: named views over the cases a person may see, one page at a time, with a live count for each view. */
import 'server-only';
import { z } from 'zod';
import { countCases, listCases, type QueueFilter, type QueueRow } from '@/db/queue';
import { ApplicantKind } from '@/lib/domain/applicant/applicant-kind';
import { confirmationDue } from '@/lib/domain/case/case-limits';
import { CaseStatus } from '@/lib/domain/case/case-status';
import { Channel } from '@/lib/domain/case/channel';
import { type CaseScope, visibleTo, workOf } from '@/lib/domain/case/scope';
import { addWorkingDays, workingDaysLeft } from '@/lib/domain/clock/work-calendar';
import { addDays, Day, daysBetween } from '@/lib/domain/day';
import type { Instant } from '@/lib/domain/instant';
import { type CellFilter } from '@/lib/domain/report/cell';
import type { Actor } from '@/lib/domain/staff/actor';
import { officeDay } from '@/lib/platform/today';
import type { Call } from './call';
import { loadOffice } from './office';

export const QUEUE_VIEWS = ['mine', 'unit', 'due', 'overdue', 'waiting', 'all'] as const;
export const QueueViewName = z.enum(QUEUE_VIEWS);
export type QueueViewName = z.infer<typeof QueueViewName>;

const csv = <T extends z.ZodType>(item: T) =>
  z.preprocess(
    (value) => (typeof value === 'string' && value ? value.split(',') : undefined),
    z.array(item).optional(),
  );

/** The query string of the queue: the address bar holds the whole view. */
export const QueueQuery = z.object({
  view: QueueViewName.default('mine'),
  q: z
    .string()
    .transform((typed) => typed.replace(/\p{C}/gu, ' ').trim())
    .pipe(z.string().max(100))
    .optional(),
  status: csv(CaseStatus),
  unit: z.string().max(64).optional(),
  holder: z.string().max(64).optional(),
  channel: Channel.optional(),
  applicantKind: ApplicantKind.optional(),
  dueFrom: Day.optional(),
  dueTo: Day.optional(),
  sort: z.enum(['number', 'due', 'received', 'status', 'held']).default('due'),
  order: z.enum(['asc', 'desc']).default('asc'),
  page: z.coerce.number().int().min(1).max(100_000).default(1),
  pageSize: z.coerce.number().int().min(1).max(100).default(20),
});
export type QueueQuery = z.infer<typeof QueueQuery>;

/** What shows fewer cases than its view holds. */
const NARROWING = ['q', 'status', 'unit', 'holder', 'channel', 'applicantKind', 'dueFrom', 'dueTo'] as const;

/** "Due soon" in the queue's own view; amber starts earlier, at three working days. */
const DUE_SOON_WORKING_DAYS = 5;

type ViewFilter = Partial<QueueFilter> & { readonly group?: readonly CaseScope[] };

function viewFilter(view: QueueViewName, { actor, today }: Call, dueSoonOn: Day): ViewFilter {
  switch (view) {
    case 'mine':
      return { group: workOf(actor, today), open: true };
    case 'unit':
      return { group: [{ unitIds: actor.unitIds }], open: true };
    case 'due':
      return { open: true, dueFrom: today, dueTo: dueSoonOn };
    case 'overdue':
      return { open: true, dueTo: addDays(today, -1) };
    case 'waiting':
      return { group: [{ moverRole: 'applicant' }], open: true };
    case 'all':
      return {};
    default:
      return view satisfies never;
  }
}

const filterOf = (view: QueueViewName, call: Call, dueSoonOn: Day): QueueFilter => {
  const { group, ...rest } = viewFilter(view, call, dueSoonOn);
  const visible = visibleTo(call.actor);
  return { bodyId: call.actor.bodyId, scopes: group ? [visible, group] : [visible], ...rest };
};

export interface QueueEntry extends Omit<QueueRow, 'heldSince'> {
  readonly unitName: string | null;
  readonly handlerName: string | null;
  /** Working days to the due day; negative once it has passed; null while no clock runs or the case is closed. */
  readonly workingDaysLeft: number | null;
  /** Receipt should have been agreed by this day (one working day after arrival), as long as it has not. */
  readonly confirmationDueOn: Day | null;
  /** Calendar days since the case came to whoever holds it. */
  readonly daysHeld: number;
}

const later = (a: Day, b: Day | undefined) => (b && b > a ? b : a);
const earlier = (a: Day, b: Day | undefined) => (b && b < a ? b : a);

export async function listQueue(call: Call, query: QueueQuery) {
  const office = await loadOffice(call.actor.bodyId);
  const dueSoonOn = addWorkingDays(office.calendar, call.today, DUE_SOON_WORKING_DAYS);
  const base = filterOf(query.view, call, dueSoonOn);
  const statuses = base.statuses
    ? base.statuses.filter((status) => !query.status || query.status.includes(status))
    : query.status;
  const filter: QueueFilter = {
    ...base,
    text: query.q,
    statuses,
    unitId: query.unit,
    handlerId: query.holder,
    channel: query.channel,
    applicantKind: query.applicantKind,
    dueFrom: base.dueFrom ? later(base.dueFrom, query.dueFrom) : query.dueFrom,
    dueTo: base.dueTo ? earlier(base.dueTo, query.dueTo) : query.dueTo,
  };
  const page = {
    sort: query.sort,
    descending: query.order === 'desc',
    limit: query.pageSize,
    offset: (query.page - 1) * query.pageSize,
  };
  const countView = async (view: QueueViewName) => [view, await countCases(filterOf(view, call, dueSoonOn))] as const;
  const [rows, narrowed, counted] = await Promise.all([
    listCases(filter, page),
    NARROWING.some((name) => query[name] !== undefined) ? countCases(filter) : undefined,
    Promise.all(QUEUE_VIEWS.map(countView)),
  ]);
  const counts = Object.fromEntries(counted) as Record<QueueViewName, number>;

  const unitNames = new Map(office.units.map(({ id, name }) => [id, name]));
  const staffNames = new Map(office.staff.map(({ id, name }) => [id, name]));
  const entries = rows.map(({ heldSince, ...row }): QueueEntry => ({
    ...row,
    unitName: (row.unitId && unitNames.get(row.unitId)) ?? null,
    handlerName: (row.handlerId && staffNames.get(row.handlerId)) ?? null,
    workingDaysLeft:
      row.dueOn && row.status !== 'closed' ? workingDaysLeft(office.calendar, call.today, row.dueOn) : null,
    confirmationDueOn: row.status === 'awaiting_confirmation' ? confirmationDue(row.arrivedOn, office.calendar) : null,
    daysHeld: daysBetween(officeDay(heldSince.toISOString() as Instant), call.today),
  }));
  return {
    rows: entries,
    total: narrowed ?? counts[query.view],
    counts,
    today: call.today,
    units: office.units,
    holders: office.staff.filter(({ roles }) => roles.includes('handler')).map(({ id, name }) => ({ id, name })),
  };
}
export type QueuePage = Awaited<ReturnType<typeof listQueue>>;

/** Cases on one page of a cell's list. */
export const CELL_PAGE_SIZE = 100;

/**
 * One page of the cases behind a cell of the yearly table. `total` is the number in the cell, `visible` how many of them
 * this person may see; only those are listed.
 */
export async function listCellCases(actor: Actor, cell: CellFilter, page: number) {
  const all: QueueFilter = { bodyId: actor.bodyId, scopes: [], cell };
  const seen: QueueFilter = { ...all, scopes: [visibleTo(actor)] };
  const offset = (page - 1) * CELL_PAGE_SIZE;
  const [total, visible, rows] = await Promise.all([
    countCases(all),
    countCases(seen),
    listCases(seen, { sort: 'number', descending: false, offset, limit: CELL_PAGE_SIZE }),
  ]);
  return { total, visible, rows };
}
