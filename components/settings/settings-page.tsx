'use client';

import { useQuery } from '@tanstack/react-query';
import { Skeleton } from 'antd';
import { useTranslations } from 'next-intl';
import { ProblemPanel } from '@/components/ui/problem-panel';
import { settingsOptions } from '@/lib/queries/settings';
import { CalendarPanel } from './calendar-panel';
import { BodyForm } from './body-form';
import { EmailsPanel } from './emails-panel';
import styles from './settings-page.module.css';
import { StaffPanel } from './staff-panel';
import { UnitsPanel } from './units-panel';

interface Props {
  readonly userId: string;
  /** Year of the example number. */
  readonly year: number;
}

/** The body's own affairs: its settings, its units, its accounts. */
export function SettingsPage({ userId, year }: Props) {
  const t = useTranslations('settings');
  const { data, error, refetch } = useQuery(settingsOptions());
  if (!data) {
    return error ? (
      <ProblemPanel title={t('loadFailed')} error={error} onRetry={() => void refetch()} />
    ) : (
      <Skeleton active paragraph={{ rows: 12 }} />
    );
  }
  return (
    <main className={styles.page}>
      <h1>{t('title')}</h1>
      <div className={styles.columns}>
        <BodyForm settings={data.body.settings} seen={data.seen} name={data.body.name} year={year} />
        <div className={styles.side}>
          <CalendarPanel until={data.calendarUntil} />
          <UnitsPanel units={data.units} />
        </div>
      </div>
      <StaffPanel staff={data.staff} units={data.units} userId={userId} />
      <EmailsPanel staff={data.staff} />
    </main>
  );
}
