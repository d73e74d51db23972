'use client';

import { Button, Select } from 'antd';
import { useMessages, useTranslations } from 'next-intl';
import { useState } from 'react';
import { DayRangeField } from '@/components/forms/day-range-field';
import type { QueuePage, QueueQuery } from '@/lib/queries/queue';
import { filtersUsed, NO_FILTERS } from './queue-address';
import styles from './queue-screen.module.css';

interface Props {
  readonly page: QueuePage | undefined;
  readonly query: QueueQuery;
  readonly onChange: (change: Partial<QueueQuery>) => void;
}

type Choice<V extends string> = { value: V; label: string };

/** Whatever the messages name can be chosen: the words and the codes have the same keys. */
const choicesOf = <V extends string>(words: Readonly<Record<V, string>>) =>
  (Object.entries(words) as [V, string][]).map(([value, label]): Choice<V> => ({ value, label }));

/** The fields are drawn once they are opened: most visits to the queue never need them. */
export function QueueFilters(props: Props) {
  const t = useTranslations('queue.filters');
  const used = filtersUsed(props.query);
  const [opened, setOpened] = useState(used > 0);
  return (
    <details
      className={styles.filters}
      open={used > 0 || undefined}
      onToggle={({ currentTarget }) => currentTarget.open && setOpened(true)}
    >
      <summary>{used > 0 ? t('active', { count: used }) : t('label')}</summary>
      {(opened || used > 0) && <FilterFields {...props} />}
    </details>
  );
}

function FilterFields({ page, query, onChange }: Props) {
  const t = useTranslations('queue.filters');
  const words = useMessages().common;
  const named = (rows: readonly { id: string; name: string }[] = []) =>
    rows.map(({ id, name }) => ({ value: id, label: name }));
  const single = <V extends string>(name: 'unit' | 'holder' | 'channel' | 'applicantKind', options: Choice<V>[]) => (
    <Select<V>
      aria-label={t(name)}
      placeholder={t(name)}
      options={options}
      value={query[name] as V | undefined}
      onChange={(value?: V) => onChange({ [name]: value })}
      allowClear
      showSearch={{ optionFilterProp: 'label' }}
      popupMatchSelectWidth={false}
    />
  );
  return (
    <div className={styles.filterFields}>
      <Select
        mode="multiple"
        maxTagCount="responsive"
        aria-label={t('status')}
        placeholder={t('status')}
        options={choicesOf(words.status)}
        value={query.status ?? []}
        onChange={(status) => onChange({ status: status.length > 0 ? status : undefined })}
        allowClear
        showSearch={{ optionFilterProp: 'label' }}
        popupMatchSelectWidth={false}
      />
      {single('unit', named(page?.units))}
      {single('holder', named(page?.holders))}
      {single('channel', choicesOf(words.channel))}
      {single('applicantKind', choicesOf(words.applicantKind))}
      <DayRangeField
        label={t('due')}
        placeholders={[t('dueFrom'), t('dueTo')]}
        from={query.dueFrom}
        to={query.dueTo}
        onChange={(dueFrom, dueTo) => onChange({ dueFrom, dueTo })}
      />
      {filtersUsed(query) > 0 && (
        <Button type="link" onClick={() => onChange(NO_FILTERS)}>
          {t('clear')}
        </Button>
      )}
    </div>
  );
}
