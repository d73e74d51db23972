'use client';

import { DatePicker } from 'antd';
import dayjs from 'dayjs';
import type { Day } from '@/lib/domain/day';

const WRITTEN = 'YYYY-MM-DD';

interface Props {
  readonly label: string;
  /** What the two ends are called where nothing is chosen. */
  readonly placeholders: readonly [string, string];
  readonly from: Day | undefined;
  readonly to: Day | undefined;
  readonly onChange: (from: Day | undefined, to: Day | undefined) => void;
}

const pickerDay = (on: Day | undefined) => (on ? dayjs(on) : null);

/** Two days, either of which may be left open. */
export function DayRangeField({ label, placeholders, from, to, onChange }: Props) {
  const [first, last] = placeholders;
  return (
    <DatePicker.RangePicker
      aria-label={label}
      value={[pickerDay(from), pickerDay(to)]}
      onChange={(range) => {
        const [start, end] = (range ?? []).map((picked) => picked?.format(WRITTEN) as Day | undefined);
        onChange(start, end);
      }}
      allowEmpty={[true, true]}
      placeholder={[first, last]}
      format={[WRITTEN, 'YYYYMMDD', 'YYYY/M/D']}
      style={{ width: '100%' }}
    />
  );
}
