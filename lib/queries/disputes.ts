/** Reconsiderations and suits: the list, a new one, and how one ended. */
import { mutationOptions, queryOptions } from '@tanstack/react-query';
import type { DisputeList } from '@/lib/services/dispute-views';
import type { ChangeDispute, ConcludeDispute, DisputeMade, FileDispute, RemoveDispute } from '@/lib/services/disputes';
import { asking } from './live';
import { request } from './request';

export type { ChangeDispute, ConcludeDispute, DisputeList, DisputeMade, FileDispute };

const disputesKey = ['disputes'] as const;

export const disputesOptions = () =>
  queryOptions({
    queryKey: disputesKey,
    queryFn: (context) => request<DisputeList>('/disputes', asking(context)),
  });

export const fileDispute = () =>
  mutationOptions({
    mutationKey: ['file-dispute'],
    mutationFn: (body: FileDispute) => request<DisputeMade>('/disputes', { method: 'POST', body }),
    onSuccess: (_answer, _body, _before, { client }) => client.invalidateQueries({ queryKey: disputesKey }),
  });

export const concludeDispute = () =>
  mutationOptions({
    mutationKey: ['conclude-dispute'],
    mutationFn: ({ id, ...body }: ConcludeDispute & { readonly id: string }) =>
      request<DisputeMade>(`/disputes/${id}/conclusion`, { method: 'POST', body }),
    onSuccess: (_answer, _sent, _before, { client }) => client.invalidateQueries({ queryKey: disputesKey }),
  });

export const removeDispute = () =>
  mutationOptions({
    mutationKey: ['remove-dispute'],
    mutationFn: ({ id, ...body }: RemoveDispute & { readonly id: string }) =>
      request<DisputeMade>(`/disputes/${id}/removal`, { method: 'POST', body }),
    onSuccess: (_answer, _sent, _before, { client }) => client.invalidateQueries({ queryKey: disputesKey }),
  });

export const changeDispute = () =>
  mutationOptions({
    mutationKey: ['change-dispute'],
    mutationFn: ({ id, ...body }: ChangeDispute & { readonly id: string }) =>
      request<DisputeMade>(`/disputes/${id}`, { method: 'PUT', body }),
    onSuccess: (_answer, _sent, _before, { client }) => client.invalidateQueries({ queryKey: disputesKey }),
  });
