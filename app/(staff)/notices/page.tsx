import { dehydrate, HydrationBoundary } from '@tanstack/react-query';
import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { requireActor } from '@/app/session';
import { SentPage } from '@/components/inbox/sent-page';
import { makeQueryClient } from '@/lib/queries/client';
import { sentOptions } from '@/lib/queries/inbox';
import { callNow } from '@/lib/services/call';
import { listSent } from '@/lib/services/inbox';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('inbox.sent');
  return { title: t('title') };
}

export default async function Page() {
  const first = await listSent(callNow(await requireActor()), {});
  if (!first.ok) notFound();
  const client = makeQueryClient();
  client.setQueryData(sentOptions().queryKey, { pages: [first.value], pageParams: [null] });
  return (
    <HydrationBoundary state={dehydrate(client)}>
      <SentPage />
    </HydrationBoundary>
  );
}
