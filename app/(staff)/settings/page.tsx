import { dehydrate, HydrationBoundary } from '@tanstack/react-query';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { requireActor } from '@/app/session';
import { SettingsPage } from '@/components/settings/settings-page';
import { yearOf } from '@/lib/domain/day';
import { makeQueryClient } from '@/lib/queries/client';
import { settingsOptions } from '@/lib/queries/settings';
import { callNow } from '@/lib/services/call';
import { loadSettings } from '@/lib/services/settings';

export async function generateMetadata() {
  const t = await getTranslations('settings');
  return { title: t('title') };
}

export default async function Page() {
  const call = callNow(await requireActor());
  const settings = await loadSettings(call);
  if (!settings.ok) notFound();
  const client = makeQueryClient();
  client.setQueryData(settingsOptions().queryKey, settings.value);
  return (
    <HydrationBoundary state={dehydrate(client)}>
      <SettingsPage userId={call.actor.userId} year={yearOf(call.today) + 1} />
    </HydrationBoundary>
  );
}
