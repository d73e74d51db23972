import Link from 'next/link';
import { useTranslations } from 'next-intl';
import type { QueuePage, QueueQuery, QueueViewName } from '@/lib/queries/queue';
import { useFormat } from '@/lib/i18n/use-words';
import { viewHref } from './queue-address';
import styles from './queue-screen.module.css';

/** The views with how many cases each holds; the list itself is the service's. */
export function QueueTabs({ counts, query }: { counts: QueuePage['counts']; query: QueueQuery }) {
  const t = useTranslations('queue.views');
  const format = useFormat();
  return (
    <nav aria-label={t('label')} className={styles.tabs}>
      <ul>
        {(Object.entries(counts) as [QueueViewName, number][]).map(([view, count]) => (
          <li key={view}>
            <Link
              href={viewHref(view, query.pageSize)}
              prefetch={false}
              aria-current={view === query.view ? 'page' : undefined}
              data-view={view}
            >
              {t(view)} <b className={count > 0 ? styles[`count_${view}`] : undefined}>{format.number(count)}</b>
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
