'use client';

import { Select, type SelectProps } from 'antd';
import { useLocale, useTranslations } from 'next-intl';
import type { Day } from '@/lib/domain/day';
import type { Outcome } from '@/lib/domain/outcome/outcomes';
import { outcomeLabel } from '@/lib/i18n/labels';
import { useFormat } from '@/lib/i18n/use-words';
import { outcomeGroups } from './outcome-groups';
import styles from './outcome-field.module.css';

type Given = Pick<SelectProps<Outcome>, 'id' | 'value' | 'onChange'>;

/** Outcomes under the headings of the yearly form, each with its article. */
export function OutcomeField({ today, every, ...given }: Given & { readonly today: Day; readonly every?: boolean }) {
  const t = useTranslations('case.outcomePick');
  const locale = useLocale();
  const format = useFormat();
  const options = outcomeGroups(today, every).map(({ heading, rules }) => ({
    label: locale === 'en' ? heading.en : heading.printed,
    title: heading.printed,
    options: rules.map(({ code, article, availableFrom }) => ({
      value: code,
      label: outcomeLabel(locale, code),
      article: format.article(article),
      disabled: availableFrom !== undefined && today < availableFrom,
      from: availableFrom && today < availableFrom ? t('availableFrom', { day: availableFrom }) : '',
    })),
  }));
  return (
    <Select<Outcome, (typeof options)[number]['options'][number]>
      {...given}
      options={options as never}
      placeholder={t('placeholder')}
      listHeight={420}
      showSearch={{ filterOption: (typed, option) => `${option?.label} ${option?.article}`.includes(typed) }}
      optionRender={({ data }) => (
        <span className={styles.option}>
          <span className={styles.label}>{data.label}</span>
          <span className={styles.article}>
            {data.article} {data.from}
          </span>
        </span>
      )}
    />
  );
}
