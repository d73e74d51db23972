import { dehydrate, HydrationBoundary } from '@tanstack/react-query';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { requireActor } from '@/app/session';
import { cellOfAddress, kindOfAddress } from '@/components/disputes/dispute-address';
import { DisputesPage } from '@/components/disputes/disputes-page';
import { makeQueryClient } from '@/lib/queries/client';
import { disputesOptions } from '@/lib/queries/disputes';
import { callNow } from '@/lib/services/call';
import { listDisputeViews } from '@/lib/services/dispute-views';

export async function generateMetadata() {
  const t = await getTranslations('disputes');
  return { title: t('title') };
}

export default async function Page({ searchParams }: PageProps<'/disputes'>) {
  const disputes = await listDisputeViews(callNow(await requireActor()));
  if (!disputes.ok) notFound();
  const asked = await searchParams;
  const client = makeQueryClient();
  client.setQueryData(disputesOptions().queryKey, disputes.value);
  return (
    <HydrationBoundary state={dehydrate(client)}>
      <DisputesPage kind={kindOfAddress(asked)} cell={cellOfAddress(asked)} />
    </HydrationBoundary>
  );
}
