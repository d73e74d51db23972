'use client';

import PlusOutlined from '@ant-design/icons/PlusOutlined';
import { useQuery } from '@tanstack/react-query';
import { Alert, Button, Segmented, Skeleton } from 'antd';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import register from '@/components/ui/register-page.module.css';
import { ProblemPanel } from '@/components/ui/problem-panel';
import { StatePanel } from '@/components/ui/state-panel';
import { countsIn, DisputeKind, type Table4Cell } from '@/lib/domain/report/dispute';
import { disputesOptions } from '@/lib/queries/disputes';
import { CellNote } from './cell-note';
import { DisputeTable } from './dispute-table';
import styles from './disputes-page.module.css';
import { FileDisputeForm } from './file-dispute-form';

const ALL = 'all';

interface Props {
  /** The kind shown at first. */
  readonly kind: DisputeKind | null;
  /** Only the disputes behind this number of table four. */
  readonly cell: Table4Cell | null;
}

/** Reconsiderations and suits over replies; table four is counted from them. */
export function DisputesPage({ kind: first, cell }: Props) {
  const t = useTranslations('disputes');
  const { data, error, refetch } = useQuery(disputesOptions());
  const [kind, setKind] = useState<DisputeKind | typeof ALL>(first ?? ALL);
  const [filing, setFiling] = useState(false);
  const [done, setDone] = useState<string | null>(null);
  if (!data) {
    return error ? (
      <ProblemPanel title={t('loadFailed')} error={error} onRetry={() => void refetch()} />
    ) : (
      <Skeleton active paragraph={{ rows: 8 }} />
    );
  }
  const rows = data.rows.filter((row) => (cell ? countsIn(cell, row) : kind === ALL || row.kind === kind));
  return (
    <main className={register.page}>
      <header className={register.header}>
        <div>
          <h1>{t('title')}</h1>
          <p>{t('lead')}</p>
        </div>
        {data.mayWrite && !filing && (
          <Button
            type="primary"
            icon={<PlusOutlined aria-hidden />}
            onClick={() => {
              setDone(null);
              setFiling(true);
            }}
          >
            {t('file.open')}
          </Button>
        )}
      </header>
      <div role="status">{done && <Alert type="success" showIcon title={done} />}</div>
      {filing && (
        <FileDisputeForm
          rows={data.rows}
          today={data.today}
          onClose={() => setFiling(false)}
          onFiled={() => {
            setFiling(false);
            setDone(t('file.done'));
          }}
        />
      )}
      {data.rows.length === 0 ? (
        <StatePanel title={t('emptyTitle')} text={t('empty')} />
      ) : (
        <>
          <div className={styles.filter}>
            {cell ? (
              <CellNote cell={cell} />
            ) : (
              <Segmented
                aria-label={t('column.kind')}
                value={kind}
                options={[
                  { value: ALL, label: t('all') },
                  ...DisputeKind.options.map((value) => ({ value, label: t(`kind.${value}`) })),
                ]}
                onChange={setKind}
              />
            )}
            <span>{t('count', { count: rows.length })}</span>
          </div>
          <DisputeTable
            rows={rows}
            all={data.rows}
            today={data.today}
            mayWrite={data.mayWrite}
            onConcluded={({ ordered }) =>
              setDone(ordered ? t('order.done', { number: ordered.acceptanceNumber }) : t('conclude.done'))
            }
            onChanged={({ ordered }) =>
              setDone(ordered ? t('order.done', { number: ordered.acceptanceNumber }) : t('change.done'))
            }
            onRemoved={() => setDone(t('removedDone'))}
          />
        </>
      )}
    </main>
  );
}
