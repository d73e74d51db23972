/** How often what is on screen is asked for again, and whether a person or the timer asks. */
import type { QueryFunctionContext } from '@tanstack/react-query';

export const REFRESH_MS = 15_000;

/** Once there is something to show, asking again is the timer's doing and does not keep a session alive. */
export const asking = ({ client, queryKey, signal }: Pick<QueryFunctionContext, 'client' | 'queryKey' | 'signal'>) => ({
  signal,
  background: client.getQueryData(queryKey) !== undefined,
});
