/** How queries behave unless they say otherwise. Made once per browser tab, and once per request on the server. */
import { QueryClient } from '@tanstack/react-query';
import { ApiRefusal } from './request';

const RETRIES = 2;

/** A refusal is an answer: asking again will not change it. */
const retry = (failures: number, error: Error) => !(error instanceof ApiRefusal) && failures < RETRIES;

export const makeQueryClient = (): QueryClient =>
  new QueryClient({
    defaultOptions: {
      // What the server has just sent with the page need not be asked for again at once.
      // A browser that believes itself offline is often wrong on an office network: always try, and say so when it fails.
      queries: { staleTime: 5_000, retry, networkMode: 'always' },
      // Nothing is sent a second time before somebody was asked.
      mutations: { retry: false, networkMode: 'always' },
    },
  });
