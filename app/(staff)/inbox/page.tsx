import { dehydrate, HydrationBoundary } from '@tanstack/react-query';
import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { requireActor } from '@/app/session';
import { InboxPage } from '@/components/inbox/inbox-page';
import { makeQueryClient } from '@/lib/queries/client';
import { inboxOptions } from '@/lib/queries/inbox';
import { callNow } from '@/lib/services/call';
import { listInbox } from '@/lib/services/inbox';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('inbox');
  return { title: t('title') };
}

export default async function Page() {
  const client = makeQueryClient();
  const first = await listInbox(callNow(await requireActor()), {});
  client.setQueryData(inboxOptions(false).queryKey, { pages: [first], pageParams: [null] });
  return (
    <HydrationBoundary state={dehydrate(client)}>
      <InboxPage />
    </HydrationBoundary>
  );
}
