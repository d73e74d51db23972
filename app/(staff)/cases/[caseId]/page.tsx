import { dehydrate, HydrationBoundary } from '@tanstack/react-query';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { cache } from 'react';
import { requireActor } from '@/app/session';
import { CasePage } from '@/components/cases/case-page';
import { caseKey } from '@/lib/queries/cases';
import { makeQueryClient } from '@/lib/queries/client';
import { callNow } from '@/lib/services/call';
import { loadCaseView } from '@/lib/services/case-view';

type Props = PageProps<'/cases/[caseId]'>;

const load = cache(async (caseId: string) => {
  const actor = await requireActor();
  const found = await loadCaseView(callNow(actor), caseId);
  return found.ok ? { actor, view: found.value } : notFound();
});

export async function generateMetadata({ params }: Props) {
  const { view } = await load((await params).caseId);
  const t = await getTranslations('case');
  return { title: t('pageTitle', { number: view.state.acceptanceNumber }) };
}

export default async function Page({ params }: Props) {
  const { caseId } = await params;
  const { actor, view } = await load(caseId);
  const { userId, roles, unitIds } = actor;
  const client = makeQueryClient();
  client.setQueryData(caseKey(caseId), view);
  return (
    <HydrationBoundary state={dehydrate(client)}>
      <CasePage caseId={caseId} me={{ userId, roles, unitIds }} />
    </HydrationBoundary>
  );
}
