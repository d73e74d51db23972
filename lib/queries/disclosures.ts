/** The register of proactive disclosure: a year's entries, a new one, and mending one. */
import { mutationOptions, type QueryClient, queryOptions } from '@tanstack/react-query';
import type {
  ChangeDisclosure,
  DisclosureList,
  DisclosureMade,
  RecordDisclosure,
  RemoveDisclosure,
} from '@/lib/services/disclosures';
import { type Table2Cell, table2Key } from '@/lib/domain/report/table-two';
import { asking } from './live';
import { request } from './request';

export type { DisclosureList };

const disclosuresKey = ['disclosures'] as const;

/** @param cell only the entries behind this number of table two. */
export const disclosuresOptions = (year: number, cell: Table2Cell | null = null) => {
  const query = new URLSearchParams({ year: String(year), ...(cell && { cell: table2Key(cell) }) });
  return queryOptions({
    queryKey: [...disclosuresKey, year, cell && table2Key(cell)],
    queryFn: (context) => request<DisclosureList>(`/disclosures?${query}`, asking(context)),
  });
};

const listAgain = {
  onSuccess: (_a: unknown, _b: unknown, _c: unknown, { client }: { client: QueryClient }) =>
    client.invalidateQueries({ queryKey: disclosuresKey }),
};

export const recordDisclosure = () =>
  mutationOptions({
    mutationKey: ['record-disclosure'],
    mutationFn: (body: RecordDisclosure) => request<DisclosureMade>('/disclosures', { method: 'POST', body }),
    ...listAgain,
  });

export const changeDisclosure = () =>
  mutationOptions({
    mutationKey: ['change-disclosure'],
    mutationFn: ({ id, ...body }: ChangeDisclosure & { readonly id: string }) =>
      request<DisclosureMade>(`/disclosures/${id}`, { method: 'PUT', body }),
    ...listAgain,
  });

export const removeDisclosure = () =>
  mutationOptions({
    mutationKey: ['remove-disclosure'],
    mutationFn: ({ id, ...body }: RemoveDisclosure & { readonly id: string }) =>
      request<DisclosureMade>(`/disclosures/${id}/removal`, { method: 'POST', body }),
    ...listAgain,
  });
