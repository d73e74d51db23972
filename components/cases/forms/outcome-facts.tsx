'use client';

import { useLocale, useTranslations } from 'next-intl';
import { type Day, yearOf } from '@/lib/domain/day';
import { type Outcome, outcomeRule } from '@/lib/domain/outcome/outcomes';
import { formForYear } from '@/lib/domain/report/report-form';
import { useFormat } from '@/lib/i18n/use-words';
import styles from './command-form.module.css';
import { placeOf } from './outcome-groups';

/** What follows from an outcome: the article it rests on and the row it will count in. */
export function OutcomeFacts({ outcome, today }: { readonly outcome: Outcome; readonly today: Day }) {
  const t = useTranslations('case.outcomePick');
  const locale = useLocale();
  const format = useFormat();
  const rule = outcomeRule(outcome);
  const place = placeOf(rule, formForYear(yearOf(today)));
  const rows = place ? [...new Set([place.heading, place.row])] : [];
  return (
    <dl className={styles.facts} aria-live="polite">
      <dt>{t('article')}</dt>
      <dd>{format.article(rule.article)}</dd>
      <dt>{t('countsAs')}</dt>
      <dd>{rows.map((row) => (locale === 'en' ? row.en : row.printed)).join(' › ')}</dd>
    </dl>
  );
}
