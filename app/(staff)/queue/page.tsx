import { dehydrate, HydrationBoundary } from '@tanstack/react-query';
import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { requireActor } from '@/app/session';
import { queueHref } from '@/components/queue/queue-address';
import { QueueScreen } from '@/components/queue/queue-screen';
import { StatePanel } from '@/components/ui/state-panel';
import { holds, worksOnCases } from '@/lib/domain/staff/actor';
import { makeQueryClient } from '@/lib/queries/client';
import { queueOptions } from '@/lib/queries/queue';
import { callNow } from '@/lib/services/call';
import { listQueue, QueueQuery } from '@/lib/services/queue';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('queue');
  return { title: t('title') };
}

/** What the address asks for. What cannot be read in it is left out, so that an old or broken link still opens. */
function readQuery(asked: Record<string, string | string[] | undefined>): QueueQuery {
  const readable = Object.entries(asked).filter(([name, value]) => QueueQuery.safeParse({ [name]: value }).success);
  return QueueQuery.parse(Object.fromEntries(readable));
}

export default async function QueuePage({ searchParams }: PageProps<'/queue'>) {
  const actor = await requireActor();
  if (holds(actor, 'system_admin')) redirect('/settings');
  if (!worksOnCases(actor)) {
    const t = await getTranslations('queue.noCases');
    return (
      <main>
        <StatePanel title={t('title')} text={t('text')} />
      </main>
    );
  }
  const asked = await searchParams;
  // Nothing is handed to a supervisor: the day begins with what is late.
  if (!asked.view && actor.roles.every((role) => role === 'supervisor')) redirect(queueHref({ view: 'overdue' }));
  const query = readQuery(asked);
  const client = makeQueryClient();
  client.setQueryData(queueOptions(query).queryKey, await listQueue(callNow(actor), query));
  return (
    <HydrationBoundary state={dehydrate(client)}>
      <QueueScreen query={query} actor={actor} />
    </HydrationBoundary>
  );
}
