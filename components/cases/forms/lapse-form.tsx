'use client';

import { useLocale, useTranslations } from 'next-intl';
import { addDays, yearOf } from '@/lib/domain/day';
import { outcomeRule } from '@/lib/domain/outcome/outcomes';
import { formForYear } from '@/lib/domain/report/report-form';
import { outcomeLabel, rowLabel } from '@/lib/i18n/labels';
import { useFormat } from '@/lib/i18n/use-words';
import { useCaseDesk } from '../case-desk';
import { CommandForm } from './command-form';
import styles from './command-form.module.css';

const OUTCOME = { lapse: 'other_no_supplement', lapseUnpaid: 'other_unpaid_fee' } as const;

/** What the applicant let pass ends the case: how, on which day and in which row of the yearly table stands there first. */
export function LapseForm({ action }: { readonly action: keyof typeof OUTCOME }) {
  const t = useTranslations('case.lapsing');
  const locale = useLocale();
  const format = useFormat();
  const { clock } = useCaseDesk().view;
  const rule = outcomeRule(OUTCOME[action]);
  const deadlineOn = clock.waitingUntil;
  const closedOn = deadlineOn && addDays(deadlineOn, 1);
  const year = closedOn && yearOf(closedOn);
  return (
    <CommandForm action={action} danger toCommand={() => ({ type: action })}>
      {deadlineOn && closedOn && year && (
        <dl className={styles.facts}>
          <dt>{t('deadline')}</dt>
          <dd>{format.fullDay(deadlineOn)}</dd>
          <dt>{t('outcome')}</dt>
          <dd>{outcomeLabel(locale, rule.code)}</dd>
          <dt>{t('closedOn')}</dt>
          <dd>
            {format.fullDay(closedOn)} <small>{t('dayAfter')}</small>
          </dd>
          <dt>{t('countsAs', { year: String(year) })}</dt>
          <dd>{rowLabel(locale, formForYear(year), rule.rows[formForYear(year)])}</dd>
          <dt>{t('basis')}</dt>
          <dd>{format.article(rule.article)}</dd>
        </dl>
      )}
    </CommandForm>
  );
}
