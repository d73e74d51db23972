'use client';

import { useQuery } from '@tanstack/react-query';
import { Alert, Button, type InputRef, Skeleton } from 'antd';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useCallback, useRef, useTransition } from 'react';
import { Pager } from '@/components/ui/pager';
import { ProblemPanel } from '@/components/ui/problem-panel';
import type { Actor } from '@/lib/domain/staff/actor';
import { useFormat, useProblemWords } from '@/lib/i18n/use-words';
import { queueOptions, type QueueQuery } from '@/lib/queries/queue';
import { changedHref } from './queue-address';
import { QueueEmpty } from './queue-empty';
import { QueueFilters } from './queue-filters';
import { QueueKeys } from './queue-keys';
import { QueueSearch } from './queue-search';
import { QueueTable } from './queue-table';
import { QueueTabs } from './queue-tabs';
import styles from './queue-screen.module.css';

const PAGE_SIZES = [20, 50, 100];

/** The desk: what is in the address is what is shown, and it is asked for again by itself. */
export function QueueScreen({ query, actor }: { query: QueueQuery; actor: Actor }) {
  const t = useTranslations('queue');
  const format = useFormat();
  const { loadProblem } = useProblemWords();
  const router = useRouter();
  const [going, go] = useTransition();
  const list = useRef<HTMLElement>(null);
  const searchBox = useRef<InputRef>(null);
  const { data: page, error, dataUpdatedAt, isFetching, refetch } = useQuery(queueOptions(query));

  const change = (next: Partial<QueueQuery>) => go(() => router.replace(changedHref(query, next), { scroll: false }));
  const focusSearch = useCallback(() => searchBox.current?.focus({ cursor: 'all' }), []);

  return (
    <main>
      <div className={styles.head}>
        <h1>{t('title')}</h1>
        <QueueSearch value={query.q ?? ''} onSearch={(q) => change({ q: q || undefined })} inputRef={searchBox} />
      </div>
      {page && <QueueTabs counts={page.counts} query={query} />}
      <QueueFilters page={page} query={query} onChange={change} />
      {error && page && (
        <Alert
          type="warning"
          showIcon
          title={t('stale', { time: format.time(dataUpdatedAt) })}
          description={loadProblem(error)}
          action={<Button onClick={() => void refetch()}>{t('retry')}</Button>}
          style={{ marginBottom: 12 }}
        />
      )}
      <section ref={list} aria-label={t('table')} aria-busy={going} className={going ? styles.going : undefined}>
        {!page && error && <ProblemPanel title={t('failed')} error={error} onRetry={() => void refetch()} />}
        {!page && !error && <Skeleton active paragraph={{ rows: 8 }} title={false} />}
        {page && page.rows.length === 0 && <QueueEmpty query={query} actor={actor} />}
        {page && page.rows.length > 0 && <QueueTable page={page} query={query} actor={actor} />}
      </section>
      {page && (
        <div className={styles.foot}>
          <span role="status">{t('total', { count: page.total })}</span>
          <Pager
            page={query.page}
            pageSize={query.pageSize}
            total={page.total}
            sizes={PAGE_SIZES}
            hrefOf={(to, pageSize) => changedHref(query, { page: to, pageSize })}
          />
          {/* A page that was long on its way is being refreshed already when it comes to life. */}
          <span className={styles.refreshed} suppressHydrationWarning>
            {isFetching ? t('refreshing') : t('refreshed', { time: format.time(dataUpdatedAt) })}
          </span>
        </div>
      )}
      <QueueKeys list={list} focusSearch={focusSearch} />
    </main>
  );
}
