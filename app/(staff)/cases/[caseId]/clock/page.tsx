import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { cache } from 'react';
import { requireActor } from '@/app/session';
import { ClockSheet } from '@/components/cases/clock-sheet';
import { callNow } from '@/lib/services/call';
import { loadCaseView } from '@/lib/services/case-view';
import { loadBodyName } from '@/lib/services/office';

type Props = PageProps<'/cases/[caseId]/clock'>;

const load = cache(async (caseId: string) => {
  const actor = await requireActor();
  const call = callNow(actor);
  const found = await loadCaseView(call, caseId);
  return found.ok ? { call, view: found.value } : notFound();
});

export async function generateMetadata({ params }: Props) {
  const { view } = await load((await params).caseId);
  const t = await getTranslations('case.clock');
  return { title: t('printTitle', { number: view.state.acceptanceNumber }) };
}

/** For the paper file. Who may see the case may print how its limit was counted. */
export default async function Page({ params }: Props) {
  const { call, view } = await load((await params).caseId);
  const { name, bodyId } = call.actor;
  return <ClockSheet view={view} bodyName={await loadBodyName(bodyId)} printed={{ name, at: call.at }} />;
}
