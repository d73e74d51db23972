/** The queue's address: the whole view, and nothing that goes without saying. The view is always said: without one each person starts where they look first. */
import { type QueueQuery, queueSearch, type QueueViewName } from '@/lib/queries/queue';

const UNSAID: Partial<QueueQuery> = { sort: 'due', order: 'asc', page: 1, pageSize: 20 };

export function queueHref(query: Partial<QueueQuery>): string {
  const said = Object.entries(query).filter(([name, value]) => value !== UNSAID[name as keyof QueueQuery]);
  const search = queueSearch(Object.fromEntries(said));
  return search ? `/queue?${search}` : '/queue';
}

/** The same view with something changed; whatever is changed, reading starts again at the first page. */
export const changedHref = (query: QueueQuery, change: Partial<QueueQuery>): string =>
  queueHref({ ...query, page: 1, ...change });

/** A view as its tab opens it: without search and filters. Among all cases the newest come first. */
export const viewHref = (view: QueueViewName, pageSize: number): string =>
  queueHref({ view, pageSize, ...(view === 'all' && { sort: 'received', order: 'desc' }) });

const FILTERS = ['status', 'unit', 'holder', 'channel', 'applicantKind', 'dueFrom', 'dueTo'] as const;

export const NO_FILTERS: Partial<QueueQuery> = Object.fromEntries(FILTERS.map((name) => [name, undefined]));

export const filtersUsed = (query: QueueQuery): number =>
  FILTERS.filter((name) => query[name] !== undefined && query[name] !== '').length;
