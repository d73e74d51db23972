'use client';

import { useTranslations } from 'next-intl';
import type { Channel } from '@/lib/domain/case/channel';
import type { WorkCalendar } from '@/lib/domain/clock/work-calendar';
import type { Day } from '@/lib/domain/day';
import { useFormat } from '@/lib/i18n/use-words';
import { expectedDue } from './register-due';
import styles from './register.module.css';

interface Props {
  readonly calendar: WorkCalendar;
  readonly channel: Channel | undefined;
  readonly arrivedOn: Day | null | undefined;
  readonly confirmedOn: Day | null;
  readonly today: Day;
}

/** The due day that will follow, and how it comes about, while the form is being typed. */
export function RegisterDuePreview({ calendar, channel, arrivedOn, confirmedOn, today }: Props) {
  const t = useTranslations('register.due');
  const common = useTranslations('common.due');
  const format = useFormat();
  const due = channel && arrivedOn ? expectedDue(calendar, channel, arrivedOn, confirmedOn) : undefined;
  return (
    <div className={`wide ${styles.preview}`} role="status">
      <strong>{t('title')}</strong>
      {due === undefined && <span>{t('unknown')}</span>}
      {due === null && <span>{t('notStarted')}</span>}
      {due && (
        <dl>
          <div>
            <dt>{t('receivedOn')}</dt>
            <dd>{format.day(due.receivedOn)}</dd>
          </div>
          <div className={styles.mainDay}>
            <dt>{t('dueOn')}</dt>
            <dd>
              {format.fullDay(due.dueOn)}
              {due.dueOn < today && <em>{t('past')}</em>}
              {due.provisional && <abbr title={common('provisionalWhy')}>{common('provisional')}</abbr>}
            </dd>
            <dd className={styles.how}>
              {[
                t('rule', { days: due.workingDays }),
                ...(due.daysOff > 0 ? [t('daysOff', { days: due.daysOff })] : []),
                ...(due.makeUpDays > 0 ? [t('makeUp', { days: due.makeUpDays })] : []),
              ].join(t('comma'))}
            </dd>
          </div>
          <div>
            <dt>{t('noticeDueOn')}</dt>
            <dd>{format.day(due.noticeDueOn)}</dd>
          </div>
        </dl>
      )}
    </div>
  );
}
