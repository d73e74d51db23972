'use client';

import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { useSettled } from '@/components/ui/use-settled';
import type { Day } from '@/lib/domain/day';
import { useFormat } from '@/lib/i18n/use-words';
import { sameApplicantOptions } from '@/lib/queries/cases';
import styles from './register.module.css';

const PAUSE_MS = 500;
const SHORTEST_NAME = 2;
const SHORTEST_NUMBER = 6;
/** As many as the service gives. */
const MOST = 20;

const longEnough = (text: string, shortest: number) => ([...text.trim()].length >= shortest ? text.trim() : '');

/** Other cases of whoever is being typed in: a warning of a repeat, never an obstacle. */
export function RegisterSameApplicant({ name, idNumber, today }: { name: string; idNumber: string; today: Day }) {
  const t = useTranslations('register.same');
  const statuses = useTranslations('common.status');
  const format = useFormat();
  const who = {
    name: useSettled(longEnough(name, SHORTEST_NAME), PAUSE_MS),
    idNumber: useSettled(longEnough(idNumber, SHORTEST_NUMBER), PAUSE_MS),
  };
  const { data: found, isError, isFetching } = useQuery(sameApplicantOptions(who));
  const asked = who.name !== '' || who.idNumber !== '';
  const said = () => {
    if (!asked) return t('idle');
    if (isError) return t('failed');
    if (isFetching || !found) return t('searching');
    return found.length === 0 ? t('none') : t('found', { count: found.length });
  };
  return (
    <section className={`wide ${styles.same}`} aria-label={t('title')} data-found={asked && (found?.length ?? 0) > 0}>
      <strong>{t('title')}</strong>
      <p role="status">
        {said()}
        {asked && found && found.length > 0 && !who.idNumber && ` ${t('byName')}`}
        {asked && found?.length === MOST && ` ${t('more', { count: MOST })}`}
      </p>
      {asked && found && found.length > 0 && (
        <ul>
          {found.map(({ id, acceptanceNumber, subject, status, arrivedOn }) => (
            <li key={id}>
              <a href={`/cases/${id}`} target="_blank" rel="noopener" title={t('newWindow')}>
                {acceptanceNumber}
              </a>
              <span>{format.day(arrivedOn, today)}</span>
              <span>{statuses(status)}</span>
              <span className={styles.subject}>{subject}</span>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
