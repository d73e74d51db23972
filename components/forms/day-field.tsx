'use client';

import { DatePicker } from 'antd';
import dayjs from 'dayjs';
import type { ComponentProps } from 'react';
import type { Day } from '@/lib/domain/day';

const WRITTEN = 'YYYY-MM-DD';
/** Shown with its weekday; typed in whatever of these ways comes first to hand. */
const FORMATS = [`${WRITTEN} ddd`, WRITTEN, 'YYYYMMDD', 'YYYY/M/D', 'YYYY.M.D', 'YYYY年M月D日'];

type Passed = Pick<
  ComponentProps<typeof DatePicker>,
  'id' | 'disabled' | 'aria-label' | 'aria-describedby' | 'aria-invalid' | 'aria-required'
>;

interface Props extends Passed {
  readonly value?: Day | null;
  readonly onChange?: (on: Day | null) => void;
  /** First and last day that can be picked. */
  readonly earliest?: Day | undefined;
  readonly latest?: Day | undefined;
}

/** A legal day, typed or picked. Takes and gives YYYY-MM-DD, so that no zone can shift it. */
export function DayField({ value, onChange, earliest, latest, ...passed }: Props) {
  return (
    <DatePicker
      {...passed}
      value={value ? dayjs(value) : null}
      onChange={(picked) => onChange?.(picked ? (picked.format(WRITTEN) as Day) : null)}
      format={FORMATS}
      {...(earliest && { minDate: dayjs(earliest) })}
      {...(latest && { maxDate: dayjs(latest) })}
      needConfirm={false}
      style={{ width: '100%', maxWidth: 240 }}
    />
  );
}
