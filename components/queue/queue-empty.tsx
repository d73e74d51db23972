import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { LinkButton } from '@/components/ui/link-button';
import { StatePanel } from '@/components/ui/state-panel';
import { type Actor, holds } from '@/lib/domain/staff/actor';
import type { QueueQuery } from '@/lib/queries/queue';
import { changedHref, filtersUsed, NO_FILTERS, queueHref, viewHref } from './queue-address';

/** Nothing to show: because of what was asked for, or because there is nothing yet; and the way on in both cases. */
export function QueueEmpty({ query, actor }: { query: QueueQuery; actor: Actor }) {
  const t = useTranslations('queue.empty');
  if (query.q || filtersUsed(query) > 0) {
    const actions = (
      <>
        <Link href={changedHref(query, { ...NO_FILTERS, q: undefined })}>{t('searched.clear')}</Link>
        {query.view !== 'all' && <Link href={queueHref({ view: 'all', q: query.q })}>{t('searched.all')}</Link>}
      </>
    );
    return <StatePanel title={t('searched.title')} text={t('searched.text')} actions={actions} />;
  }
  const registers = holds(actor, 'registrar');
  const actions = (
    <>
      {registers && <LinkButton href="/cases/new">{t('register')}</LinkButton>}
      {query.view !== 'all' && <Link href={viewHref('all', query.pageSize)}>{t('toAll')}</Link>}
    </>
  );
  const text = registers ? t(`${query.view}.text`) : `${t(`${query.view}.text`)} ${t('askRegistrar')}`;
  return <StatePanel title={t(`${query.view}.title`)} text={text} actions={actions} />;
}
