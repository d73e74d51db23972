'use client';

import { CalendarOutlined } from '@ant-design/icons';
import { Calendar, Input, Popover } from 'antd';
import dayjs from 'dayjs';
import { useLocale, useTranslations } from 'next-intl';
import { type ComponentProps, type KeyboardEvent, useState } from 'react';
import type { Day } from '@/lib/domain/day';
import { formatWeekday } from '@/lib/i18n/format';
import styles from './day-input.module.css';
import { type DayBounds, readTypedDay, typedDayProblem } from './typed-day';

const WRITTEN = 'YYYY-MM-DD';

interface Props
  extends
    DayBounds,
    Pick<
      ComponentProps<typeof Input>,
      | 'id'
      | 'disabled'
      | 'placeholder'
      | 'status'
      | 'aria-label'
      | 'aria-describedby'
      | 'aria-invalid'
      | 'aria-required'
    > {
  readonly day: Day | null;
  /** Another day, or none, was typed or picked. */
  readonly onDay: (day: Day | null) => void;
  /** The text in the box was read: why it cannot be taken, for the person who typed it; null when it can. */
  readonly onRead: (problem: string | null) => void;
}

/**
 * A box for a day, with a calendar to pick from. What is typed is read when the box is left, emptied, or Enter is pressed,
 * and never changed before; a text that cannot be taken stays.
 */
export function DayInput({ day, onDay, onRead, earliest, latest, ...input }: Props) {
  const t = useTranslations('common.dayField');
  const locale = useLocale();
  const [open, setOpen] = useState(false);
  // A text belongs to the day it was typed over: when the form takes another day, that one is shown.
  const [typed, setTyped] = useState<{ readonly text: string; readonly over: Day | null } | null>(null);
  const text = typed?.over === day ? typed.text : null;
  const shown = text ?? (day ? `${day} ${formatWeekday(locale, day)}` : '');

  const take = (on: Day | null) => {
    setTyped(null);
    onRead(null);
    if (on !== day) onDay(on);
  };
  const read = (written: string | null) => {
    if (written === null) return;
    const problem = written.trim() && typedDayProblem(written, { earliest, latest });
    if (!problem) return take(readTypedDay(written));
    setTyped({ text: written, over: day });
    onRead(t(problem, { typed: written, earliest: earliest ?? '', latest: latest ?? '' }));
  };
  const pressed = (event: KeyboardEvent) => {
    if (event.key === 'Tab') setOpen(false);
    if (event.key === 'Escape' && open) {
      // Leaves the calendar, not the form around it.
      event.stopPropagation();
      setOpen(false);
    }
    if (event.key === 'Enter' && text !== null && !event.nativeEvent.isComposing) {
      // The first Enter settles the day; another one may send the form.
      event.preventDefault();
      read(text);
    }
  };

  return (
    <Popover
      open={open}
      onOpenChange={setOpen}
      trigger="click"
      placement="bottomLeft"
      arrow={false}
      destroyOnHidden
      content={
        <Calendar
          className={styles.calendar}
          fullscreen={false}
          defaultValue={dayjs(day ?? latest ?? earliest)}
          disabledDate={(date) => typedDayProblem(date.format(WRITTEN), { earliest, latest }) !== null}
          onSelect={(date, { source }) => {
            if (source !== 'date') return;
            setOpen(false);
            take(date.format(WRITTEN) as Day);
          }}
        />
      }
    >
      <Input
        placeholder={WRITTEN}
        {...input}
        className={styles.day}
        autoComplete="off"
        value={shown}
        onChange={({ target }) => {
          setOpen(false);
          if (target.value) setTyped({ text: target.value, over: day });
          else take(null);
        }}
        onBlur={() => read(text)}
        onKeyDown={pressed}
        allowClear
        suffix={shown ? null : <CalendarOutlined aria-hidden />}
      />
    </Popover>
  );
}
