/** The queue: one view of it, one page at a time, as the address bar says. */
import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import type { QueueEntry, QueuePage, QueueQuery, QueueViewName } from '@/lib/services/queue';
import { asking, REFRESH_MS } from './live';
import { request } from './request';

export type { QueueEntry, QueuePage, QueueQuery, QueueViewName };

export const queueKey = ['queue'] as const;

/** The query as an address: lists joined by commas, nothing for what is not asked. The order is that of the query. */
export function queueSearch(query: Partial<QueueQuery>): string {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    const text = Array.isArray(value) ? value.join(',') : String(value ?? '');
    if (text) search.set(name, text);
  }
  return search.toString();
}

export const queueOptions = (query: QueueQuery) =>
  queryOptions({
    queryKey: [...queueKey, query],
    queryFn: (context) => request<QueuePage>(`/cases?${queueSearch(query)}`, asking(context)),
    placeholderData: keepPreviousData,
    refetchInterval: REFRESH_MS,
  });
