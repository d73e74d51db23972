import { dehydrate, HydrationBoundary } from '@tanstack/react-query';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { requireActor } from '@/app/session';
import { CalendarPage } from '@/components/calendar/calendar-page';
import { calendarOptions } from '@/lib/queries/calendar';
import { makeQueryClient } from '@/lib/queries/client';
import { loadCalendarView } from '@/lib/services/calendar/calendar-view';
import { callNow } from '@/lib/services/call';

export async function generateMetadata() {
  const t = await getTranslations('calendar');
  return { title: t('title') };
}

export default async function Page() {
  const calendar = await loadCalendarView(callNow(await requireActor()));
  if (!calendar.ok) notFound();
  const client = makeQueryClient();
  client.setQueryData(calendarOptions().queryKey, calendar.value);
  return (
    <HydrationBoundary state={dehydrate(client)}>
      <CalendarPage />
    </HydrationBoundary>
  );
}
