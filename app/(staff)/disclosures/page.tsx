import { dehydrate, HydrationBoundary } from '@tanstack/react-query';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { requireActor } from '@/app/session';
import { DisclosuresPage } from '@/components/disclosures/disclosures-page';
import { yearOf } from '@/lib/domain/day';
import { table2CellOf } from '@/lib/domain/report/table-two';
import { makeQueryClient } from '@/lib/queries/client';
import { disclosuresOptions } from '@/lib/queries/disclosures';
import { callNow } from '@/lib/services/call';
import { listDisclosureViews } from '@/lib/services/disclosures';

export async function generateMetadata() {
  const t = await getTranslations('disclosures');
  return { title: t('title') };
}

const YEAR = /^20[0-9]{2}$/;

export default async function Page({ searchParams }: PageProps<'/disclosures'>) {
  const call = callNow(await requireActor());
  const asked = await searchParams;
  const year = YEAR.test(String(asked['year'])) ? Number(asked['year']) : yearOf(call.today);
  const cell = table2CellOf(typeof asked['cell'] === 'string' ? asked['cell'] : undefined);
  const list = await listDisclosureViews(call, year, cell);
  if (!list.ok) notFound();
  const client = makeQueryClient();
  client.setQueryData(disclosuresOptions(year, cell).queryKey, list.value);
  return (
    <HydrationBoundary state={dehydrate(client)}>
      <DisclosuresPage key={`${year} ${asked['cell']}`} year={year} cell={cell} />
    </HydrationBoundary>
  );
}
