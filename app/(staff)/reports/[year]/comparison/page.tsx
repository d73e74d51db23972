import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { requireActor } from '@/app/session';
import { ComparisonPage } from '@/components/reports/comparison-page';
import { drawChart } from '@/lib/platform/chart';
import { callNow } from '@/lib/services/call';
import { loadComparison } from '@/lib/services/report/comparison';

type Props = PageProps<'/reports/[year]/comparison'>;

const yearOf = (text: string): number => (/^(19|20)[0-9]{2}$/.test(text) ? Number(text) : notFound());

export async function generateMetadata({ params }: Props) {
  const t = await getTranslations('report.comparison');
  return { title: t('title', { year: String(yearOf((await params).year)) }) };
}

export default async function Page({ params, searchParams }: Props) {
  const call = callNow(await requireActor());
  const { of } = await searchParams;
  const comparison = await loadComparison(call, yearOf((await params).year), typeof of === 'string' ? of : undefined);
  return comparison.ok ? <ComparisonPage comparison={comparison.value} draw={drawChart} /> : notFound();
}
