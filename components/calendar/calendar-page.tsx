'use client';

import { useQuery } from '@tanstack/react-query';
import { Alert, Skeleton } from 'antd';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { ProblemPanel } from '@/components/ui/problem-panel';
import type { ChangedYear } from '@/lib/domain/clock/calendar-change';
import type { Day } from '@/lib/domain/day';
import { useFormat } from '@/lib/i18n/use-words';
import { calendarOptions, type CalendarView } from '@/lib/queries/calendar';
import { HistoryPanel } from './history-panel';
import { OverrideForm } from './override-form';
import { OverridesPanel } from './overrides-panel';
import { emptyYear } from './year-draft';
import { YearEditor } from './year-editor';
import { YearsPanel } from './years-panel';
import styles from './calendar-page.module.css';

/** What is being put together, one thing at a time. */
type Work = { readonly year: number } | { readonly takenBack: Day | null };

const entryOf = ({ years }: CalendarView, year: number): ChangedYear => {
  const known = years.find((entry) => entry.year === year);
  if (!known) return emptyYear(year);
  const { holidays, worked, source } = known;
  return { year, holidays: holidays.map(({ name, days }) => ({ name, days: [...days] })), worked: [...worked], source };
};

/** The body's work calendar: what is loaded, what is missing, and changing it with its effect seen first. */
export function CalendarPage() {
  const t = useTranslations('calendar');
  const format = useFormat();
  const { data: view, error, refetch } = useQuery(calendarOptions());
  const [work, setWork] = useState<Work | null>(null);
  const [done, setDone] = useState<number | null>(null);
  if (!view) {
    return error ? (
      <ProblemPanel title={t('loadFailed')} error={error} onRetry={() => void refetch()} />
    ) : (
      <Skeleton active paragraph={{ rows: 12 }} />
    );
  }
  const begin = (next: Work) => {
    setDone(null);
    setWork(next);
  };
  const ended = {
    onClose: () => setWork(null),
    onDone: (version: number) => {
      setWork(null);
      setDone(version);
      scrollTo({ top: 0 });
    },
  };
  return (
    <main className={styles.page}>
      <header>
        <h1>{t('title')}</h1>
        <p className={styles.lead}>
          {t('lead', { on: format.date(view.coveredUntil), version: String(view.version) })}
        </p>
      </header>
      {!view.mayChange && <Alert type="info" showIcon title={t('readOnly')} />}
      <div role="status" className={styles.status}>
        {done !== null && <Alert type="success" showIcon title={t('done', { version: String(done) })} />}
        {view.behind > 0 && <Alert type="info" showIcon title={t('behind', { count: view.behind })} />}
      </div>
      {work && 'year' in work && <YearEditor key={work.year} view={view} first={entryOf(view, work.year)} {...ended} />}
      {work && 'takenBack' in work && (
        <OverrideForm key={String(work.takenBack)} view={view} takenBack={work.takenBack} {...ended} />
      )}
      <YearsPanel view={view} busy={work !== null} onOpen={(year) => begin({ year })} />
      <OverridesPanel
        view={view}
        onAdd={() => begin({ takenBack: null })}
        onTakeBack={(takenBack) => begin({ takenBack })}
      />
      <HistoryPanel changes={view.changes} />
    </main>
  );
}
