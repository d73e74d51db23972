'use client';

import { useInfiniteQuery, useMutation } from '@tanstack/react-query';
import { Alert, Button, Segmented, Skeleton } from 'antd';
import { useTranslations } from 'next-intl';
import { useRef, useState } from 'react';
import { ProblemPanel } from '@/components/ui/problem-panel';
import { StatePanel } from '@/components/ui/state-panel';
import { useFormat, useProblemWords } from '@/lib/i18n/use-words';
import { inboxOptions, markRead } from '@/lib/queries/inbox';
import { InboxList } from './inbox-list';
import styles from './inbox-page.module.css';

const SHOWN = ['all', 'unreadOnly'] as const;
const BY_SCRIPT = -1;

/** A person's notices, newest first; kept fresh by itself. */
export function InboxPage() {
  const t = useTranslations('inbox');
  const format = useFormat();
  const { problem, loadProblem } = useProblemWords();
  const [shown, setShown] = useState<(typeof SHOWN)[number]>('all');
  const list = useInfiniteQuery(inboxOptions(shown === 'unreadOnly'));
  const read = useMutation(markRead());
  const region = useRef<HTMLElement>(null);
  const pages = list.data?.pages ?? [];
  const rows = pages.flatMap((page) => page.rows);
  const [first] = pages;
  const [newest] = rows;
  // The button that was pressed goes away: the focus stays here.
  const readHere = (which: Parameters<typeof read.mutate>[0]) => {
    region.current?.focus();
    read.mutate(which);
  };
  return (
    <main className={styles.page}>
      <header className={styles.header}>
        <h1>{t('title')}</h1>
        <span role="status" className={styles.quiet}>
          {first && t('unreadCount', { count: first.unread })}
        </span>
        <Segmented
          aria-label={t('show')}
          value={shown}
          options={SHOWN.map((value) => ({ value, label: t(value) }))}
          onChange={setShown}
        />
        <Button
          disabled={!newest || first?.unread === 0}
          loading={read.isPending}
          onClick={() => newest && readHere({ upTo: newest.createdAt })}
        >
          {t('markAllRead')}
        </Button>
      </header>
      {read.error && <Alert type="error" showIcon role="alert" title={problem(read.error)} />}
      {list.error && first && (
        <Alert
          type="warning"
          showIcon
          title={t('stale', { time: format.time(list.dataUpdatedAt) })}
          description={loadProblem(list.error)}
          action={<Button onClick={() => void list.refetch()}>{t('retry')}</Button>}
        />
      )}
      <section ref={region} tabIndex={BY_SCRIPT} aria-label={t('title')} className={styles.region}>
        {!first && list.error && (
          <ProblemPanel title={t('loadFailed')} error={list.error} onRetry={() => void list.refetch()} />
        )}
        {!first && !list.error && <Skeleton active paragraph={{ rows: 8 }} title={false} />}
        {first && rows.length === 0 && <Nothing onlyUnread={shown === 'unreadOnly'} />}
        {first && rows.length > 0 && (
          <InboxList
            rows={rows}
            today={first.today}
            onRead={({ id }) => readHere({ ids: [id] })}
            onOpen={({ id }) => read.mutate({ ids: [id] })}
          />
        )}
      </section>
      {list.hasNextPage && (
        <Button loading={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
          {t('older')}
        </Button>
      )}
    </main>
  );
}

function Nothing({ onlyUnread }: { readonly onlyUnread: boolean }) {
  const t = useTranslations('inbox');
  const key = onlyUnread ? 'nothingUnread' : 'empty';
  return <StatePanel title={t(`${key}.title`)} text={t(`${key}.text`)} />;
}
