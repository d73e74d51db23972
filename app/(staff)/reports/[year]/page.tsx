import { dehydrate, HydrationBoundary } from '@tanstack/react-query';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { requireActor } from '@/app/session';
import { ReportPage } from '@/components/reports/report-page';
import { Day } from '@/lib/domain/day';
import { FormYear, formForYear } from '@/lib/domain/report/report-form';
import { makeQueryClient } from '@/lib/queries/client';
import { reportOptions } from '@/lib/queries/reports';
import { endOfDay } from '@/lib/platform/today';
import { callNow } from '@/lib/services/call';
import { loadReportView } from '@/lib/services/report/report-desk';

type Props = PageProps<'/reports/[year]'>;

const yearOf = (text: string): number => (/^(19|20)[0-9]{2}$/.test(text) ? Number(text) : notFound());

export async function generateMetadata({ params }: Props) {
  const t = await getTranslations('report');
  return { title: t('shortTitle', { year: String(yearOf((await params).year)) }) };
}

export default async function Page({ params, searchParams }: Props) {
  const actor = await requireActor();
  const year = yearOf((await params).year);
  const asked = await searchParams;
  const { data: other } = FormYear.safeParse(asked.form);
  const form = other === formForYear(year) ? undefined : other;
  const { data: asOf } = Day.safeParse(asked.asOf);
  const report = await loadReportView(callNow(actor), year, { form, until: asOf && endOfDay(asOf) });
  if (!report.ok) notFound();
  const client = makeQueryClient();
  client.setQueryData(reportOptions(year, { form, asOf }).queryKey, report.value);
  return (
    <HydrationBoundary state={dehydrate(client)}>
      <ReportPage year={year} />
    </HydrationBoundary>
  );
}
