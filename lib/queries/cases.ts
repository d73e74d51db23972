/** One case: its view, and everything that changes it. A write names the version the person was looking at. */
import { mutationOptions, queryOptions } from '@tanstack/react-query';
import type { Applicant } from '@/lib/domain/applicant/applicant';
import type { CaseCommand } from '@/lib/domain/case/command';
import { type DocumentKind, FILE_TOO_LARGE, LARGEST_FILE_BYTES } from '@/lib/domain/case/document-rules';
import type { Acted } from '@/lib/services/act-on-case';
import type { CaseView } from '@/lib/services/case-view';
import type { Registered, RegisterRequest, SameApplicantCase } from '@/lib/services/register-request';
import { asking, REFRESH_MS } from './live';
import { queueKey } from './queue';
import { ApiRefusal, request } from './request';

export type { Acted, CaseView, Registered, RegisterRequest, SameApplicantCase };

export const caseKey = (caseId: string) => ['case', caseId] as const;

export const caseOptions = (caseId: string) =>
  queryOptions({
    queryKey: caseKey(caseId),
    queryFn: (context) => request<CaseView>(`/cases/${caseId}`, asking(context)),
    refetchInterval: REFRESH_MS,
  });

export interface CommandSent {
  readonly command: CaseCommand;
  readonly expectedVersion: number;
  /** Why the numbers of a published report may move, where they do. */
  readonly restates?: string;
}

/** The idempotency key is `request`'s business: the same command sent again after no answer carries the same one. */
export const commandCase = (caseId: string) =>
  mutationOptions({
    mutationKey: ['command', caseId],
    mutationFn: (sent: CommandSent) => request<Acted>(`/cases/${caseId}/commands`, { method: 'POST', body: sent }),
    onSuccess: async (_acted, _sent, _before, { client }) => {
      void client.invalidateQueries({ queryKey: queueKey });
      await client.invalidateQueries({ queryKey: caseKey(caseId) });
    },
  });

/** Every look at an applicant in full is written down, so it is asked for and not kept in the cache of queries. */
export const revealApplicant = (caseId: string) =>
  mutationOptions({
    mutationKey: ['reveal', caseId],
    mutationFn: () => request<Applicant>(`/cases/${caseId}/applicant`, { method: 'POST', body: {} }),
    gcTime: 0,
  });

export const uploadDocument = (caseId: string) =>
  mutationOptions({
    mutationKey: ['upload', caseId],
    mutationFn: async ({ file, kind }: { file: File; kind: DocumentKind }) => {
      // Nobody waits for a file to be sent that will not be taken.
      if (file.size > LARGEST_FILE_BYTES) throw new ApiRefusal(413, FILE_TOO_LARGE, []);
      const body = new FormData();
      body.set('file', file);
      body.set('kind', kind);
      return request<{ id: string }>(`/cases/${caseId}/documents`, { method: 'POST', body });
    },
    onSuccess: (_answer, _file, _before, { client }) => client.invalidateQueries({ queryKey: caseKey(caseId) }),
  });

export const documentHref = (documentId: string): string => `/api/v1/documents/${documentId}`;

export const registerRequest = () =>
  mutationOptions({
    mutationKey: ['register'],
    mutationFn: (body: RegisterRequest) => request<Registered>('/cases', { method: 'POST', body }),
    onSuccess: (_registered, _body, _before, { client }) => client.invalidateQueries({ queryKey: queueKey }),
    gcTime: 0,
  });

/** Earlier cases of the same applicant. Nothing is asked before there is something to ask by, nothing is kept after. */
export const sameApplicantOptions = (who: { readonly name: string; readonly idNumber: string }) =>
  queryOptions({
    queryKey: ['same-applicant', who],
    queryFn: ({ signal }) => request<SameApplicantCase[]>('/applicants/matches', { method: 'POST', body: who, signal }),
    enabled: who.name !== '' || who.idNumber !== '',
    retry: false,
    gcTime: 0,
  });
