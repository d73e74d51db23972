'use client';

import { DatePicker } from 'antd';
import dayjs, { type Dayjs } from 'dayjs';
import { useTranslations } from 'next-intl';
import { type FocusEvent, type KeyboardEvent, useId, useState } from 'react';
import type { Day } from '@/lib/domain/day';
import { readTypedDay } from './typed-day';
import styles from './day-range-field.module.css';

/** The picker reads this strictly, and so nothing somebody is still typing. */
const WRITTEN = 'YYYY-MM-DD';

type End = 'start' | 'end';
type Days = Readonly<Record<End, Day | undefined>>;

interface Props {
  readonly label: string;
  /** What the two ends are called where nothing is chosen. */
  readonly placeholders: readonly [string, string];
  readonly from: Day | undefined;
  readonly to: Day | undefined;
  readonly onChange: (from: Day | undefined, to: Day | undefined) => void;
}

const pickerDay = (on: Day | undefined) => (on ? dayjs(on) : null);

/** Two days, either of which may be left open. What is typed is read when an end is left or Enter is pressed. */
export function DayRangeField({ label, placeholders, from, to, onChange }: Props) {
  const t = useTranslations('common.dayField');
  const helpId = useId();
  const [refused, setRefused] = useState<Readonly<Partial<Record<End, string>>>>({});
  const problems = Object.values(refused).filter(Boolean);
  const days: Days = { start: from, end: to };
  const [first, last] = placeholders;

  const tell = ({ start, end }: Days) => (start && end && end < start ? onChange(end, start) : onChange(start, end));
  const read = (end: End, typed: string) => {
    const on = readTypedDay(typed) ?? undefined;
    setRefused({ ...refused, [end]: typed && !on ? typed : undefined });
    if ((!typed || on) && on !== days[end]) tell({ ...days, [end]: on });
  };
  const pick = ([start, end]: readonly (Dayjs | null)[]) => {
    setRefused({});
    onChange(start?.format(WRITTEN) as Day | undefined, end?.format(WRITTEN) as Day | undefined);
  };
  const enter = (event: KeyboardEvent<HTMLElement>) => {
    const field = event.target as HTMLInputElement;
    if (event.key === 'Enter') read(field.getAttribute('date-range') === 'end' ? 'end' : 'start', field.value);
  };

  return (
    <div className={styles.range}>
      <DatePicker.RangePicker
        aria-label={label}
        {...(problems.length > 0 && { status: 'error' as const, 'aria-describedby': helpId })}
        value={[pickerDay(from), pickerDay(to)]}
        onChange={(range) => pick(range ?? [])}
        onBlur={(event: FocusEvent<HTMLElement>, { range }) =>
          read(range ?? 'start', (event.target as HTMLInputElement).value)
        }
        onKeyDown={enter}
        allowEmpty={[true, true]}
        placeholder={[first, last]}
        format={WRITTEN}
        preserveInvalidOnBlur={problems.length > 0}
        style={{ width: '100%' }}
      />
      <div id={helpId} role="alert" className={styles.problem}>
        {problems.map((typed) => (
          <p key={typed}>{t('unreadable', { typed })}</p>
        ))}
      </div>
    </div>
  );
}
