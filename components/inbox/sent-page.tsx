'use client';

import { useInfiniteQuery } from '@tanstack/react-query';
import { Button, Skeleton } from 'antd';
import { useTranslations } from 'next-intl';
import { ProblemPanel } from '@/components/ui/problem-panel';
import { StatePanel } from '@/components/ui/state-panel';
import { sentOptions } from '@/lib/queries/inbox';
import styles from './inbox-page.module.css';
import { SentTable } from './sent-table';

/** What the body's staff were reminded of, for the supervisor. */
export function SentPage() {
  const t = useTranslations('inbox.sent');
  const { data, error, refetch, hasNextPage, isFetchingNextPage, fetchNextPage } = useInfiniteQuery(sentOptions());
  const [first] = data?.pages ?? [];
  const rows = data?.pages.flatMap((page) => page.rows) ?? [];
  return (
    <main className={styles.page}>
      <header className={styles.header}>
        <h1>{t('title')}</h1>
        <p className={styles.lead}>{t('lead')}</p>
      </header>
      {!first && error && <ProblemPanel title={t('loadFailed')} error={error} onRetry={() => void refetch()} />}
      {!first && !error && <Skeleton active paragraph={{ rows: 8 }} title={false} />}
      {first && rows.length === 0 && <StatePanel title={t('emptyTitle')} text={t('empty')} />}
      {first && rows.length > 0 && <SentTable rows={rows} today={first.today} />}
      {hasNextPage && (
        <Button loading={isFetchingNextPage} onClick={() => void fetchNextPage()}>
          {t('older')}
        </Button>
      )}
    </main>
  );
}
