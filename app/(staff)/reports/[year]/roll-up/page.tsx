import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { requireActor } from '@/app/session';
import { RollUpPage } from '@/components/reports/roll-up-page';
import { RollUpSource } from '@/lib/domain/report/roll-up';
import { callNow } from '@/lib/services/call';
import { loadRollUp, loadRollUpCell } from '@/lib/services/report/roll-up';

type Props = PageProps<'/reports/[year]/roll-up'>;

const yearOf = (text: string): number => (/^(19|20)[0-9]{2}$/.test(text) ? Number(text) : notFound());

export async function generateMetadata({ params }: Props) {
  const t = await getTranslations('report.rollUp');
  return { title: t('title', { year: String(yearOf((await params).year)) }) };
}

export default async function Page({ params, searchParams }: Props) {
  const call = callNow(await requireActor());
  const year = yearOf((await params).year);
  const { of, source, cell } = await searchParams;
  const asked = { of: typeof of === 'string' ? of : undefined, source: RollUpSource.safeParse(source).data };
  const rollUp = await loadRollUp(call, year, asked);
  if (!rollUp.ok) notFound();
  const parts = typeof cell === 'string' ? await loadRollUpCell(call, year, cell, asked) : null;
  return <RollUpPage rollUp={rollUp.value} cell={parts?.ok ? parts.value : null} />;
}
