import { redirect } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { DeadlinePage } from '@/components/public/deadline/deadline-page';
import { PublicShell } from '@/components/public/public-shell';
import { reckon } from '@/lib/domain/clock/reckoning';
import { today } from '@/lib/platform/today';
import { loadPublicCalendar } from '@/lib/services/citizen';
import { openPage } from '../open-page';
import { addressOfQuery, entryOfQuery, hasEmptyFields, type Query } from './entry-of-query';

interface Props {
  readonly searchParams: Promise<Query>;
}

export async function generateMetadata({ searchParams }: Props) {
  const [{ t, office }, words, query] = await Promise.all([openPage(), getTranslations('deadline'), searchParams]);
  const prefix = entryOfQuery(query).problems.length > 0 ? words('errorPrefix') : '';
  return { title: { absolute: `${prefix}${words('title')} - ${office?.bodyName ?? t('shell.service')}` } };
}

/** What is typed stands in the address: it can be kept, sent on and gone back to. */
export default async function Page({ searchParams }: Props) {
  const [page, t, query] = await Promise.all([openPage(), getTranslations('deadline'), searchParams]);
  if (hasEmptyFields(query) && !('add' in query)) redirect(addressOfQuery(query));
  const entry = entryOfQuery(query);
  const reckoning = entry.facts && reckon(entry.facts, await loadPublicCalendar());
  return (
    <PublicShell page={page} section="deadline" address={addressOfQuery(query)}>
      <DeadlinePage page={page} t={t} entry={entry} reckoning={reckoning} today={today()} />
    </PublicShell>
  );
}
