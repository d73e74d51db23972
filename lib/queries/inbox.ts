/** A person's notices and how many are unread, asked for again by themselves; and what was sent to whom. */
import { infiniteQueryOptions, mutationOptions, type QueryClient, queryOptions } from '@tanstack/react-query';
import type { InboxNotice, InboxPage, MarkRead, SentPage } from '@/lib/services/inbox';
import { asking, REFRESH_MS } from './live';
import { request } from './request';

export type { InboxNotice, InboxPage, SentPage };

const inboxKey = ['inbox'] as const;

const FIRST = null as string | null;

const search = (given: Record<string, string | null>) =>
  new URLSearchParams(Object.entries(given).flatMap(([name, value]) => (value === null ? [] : [[name, value]])));

/** @param now the count that came with the page. */
export const unreadOptions = (now: number) =>
  queryOptions({
    queryKey: [...inboxKey, 'unread'],
    queryFn: (context) => request<{ unread: number }>('/inbox/unread', asking(context)),
    initialData: { unread: now },
    refetchInterval: REFRESH_MS,
  });

export const inboxOptions = (unread: boolean) =>
  infiniteQueryOptions({
    queryKey: [...inboxKey, 'list', { unread }],
    queryFn: ({ pageParam, ...context }) =>
      request<InboxPage>(`/inbox?${search({ unread: unread ? '1' : null, before: pageParam })}`, asking(context)),
    initialPageParam: FIRST,
    getNextPageParam: ({ next }) => next,
    refetchInterval: REFRESH_MS,
  });

const refreshInbox = (client: QueryClient) => client.invalidateQueries({ queryKey: inboxKey });

/** What was read is told at once to the bell, and the list is asked for again. */
export const markRead = () =>
  mutationOptions({
    mutationKey: ['mark-read'],
    mutationFn: (body: MarkRead) => request<{ unread: number }>('/inbox/read', { method: 'PUT', body }),
    onSuccess: (answer, _which, _before, { client }) => {
      client.setQueryData(unreadOptions(0).queryKey, answer);
      return refreshInbox(client);
    },
  });

export const sentOptions = () =>
  infiniteQueryOptions({
    queryKey: ['sent-notices'],
    queryFn: ({ pageParam, ...context }) =>
      request<SentPage>(`/notices?${search({ before: pageParam })}`, asking(context)),
    initialPageParam: FIRST,
    getNextPageParam: ({ next }) => next,
  });
