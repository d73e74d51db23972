/** The register of proactive disclosure: a year's entries, a new one, and mending one. */
import { mutationOptions, type QueryClient, queryOptions } from '@tanstack/react-query';
import type {
  ChangeDisclosure,
  DisclosureList,
  DisclosureMade,
  RecordDisclosure,
  RemoveDisclosure,
} from '@/lib/services/disclosures';
import type { DisclosuresImported } from '@/lib/services/ledger/sent-disclosures';
import { LARGEST_LEDGER_MEGABYTES, LEDGER_TOO_LARGE } from '@/lib/domain/disclosure/ledger';
import { type Table2Cell, table2Key } from '@/lib/domain/report/table-two';
import { asking } from './live';
import { ApiRefusal, request } from './request';

export type { DisclosureList, DisclosuresImported };

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

interface LedgerSent {
  readonly file: File;
  readonly restates?: string | undefined;
}

/** The file as it is on the disk now: a browser does not send one that was saved again since it was chosen. */
async function stillThere(file: File): Promise<File> {
  try {
    await file.slice(0, 1).arrayBuffer();
    return file;
  } catch {
    throw new ApiRefusal(422, { code: 'file_changed', field: 'file', values: { name: file.name } }, []);
  }
}

async function sendLedger({ file, restates }: LedgerSent, dryRun: boolean): Promise<DisclosuresImported> {
  // Nobody waits for a file to be sent that will not be taken.
  if (file.size > LARGEST_LEDGER_MEGABYTES * 1024 * 1024) throw new ApiRefusal(413, LEDGER_TOO_LARGE, []);
  const body = new FormData();
  body.set('file', await stillThere(file));
  body.set('dryRun', String(dryRun));
  if (restates) body.set('restates', restates);
  return request<DisclosuresImported>('/disclosures/import', { method: 'POST', body });
}

/** What a ledger would bring, or what is wrong with it. */
export const checkDisclosures = () =>
  mutationOptions({
    mutationKey: ['check-disclosures'],
    mutationFn: (sent: LedgerSent) => sendLedger(sent, true),
  });

export const importDisclosures = () =>
  mutationOptions({
    mutationKey: ['import-disclosures'],
    mutationFn: (sent: LedgerSent) => sendLedger(sent, false),
    ...listAgain,
  });
