'use client';

import { DatePicker, Form } from 'antd';
import dayjs from 'dayjs';
import { useTranslations } from 'next-intl';
import { type ComponentProps, type KeyboardEvent, type Ref, useId, useRef, useState } from 'react';
import type { Day } from '@/lib/domain/day';
import { type DayBounds, readTypedDay, typedDayProblem } from './typed-day';

const WRITTEN = 'YYYY-MM-DD';
/** Shown with its weekday; the picker reads this strictly, and so nothing somebody is still typing. */
const SHOWN = `${WRITTEN} ddd`;
const CHECK = ':typed';

type Passed = Pick<
  ComponentProps<typeof DatePicker>,
  'id' | 'disabled' | 'aria-label' | 'aria-describedby' | 'aria-invalid' | 'aria-required'
>;

interface Props extends Passed, DayBounds {
  readonly value?: Day | null;
  readonly onChange?: (on: Day | null) => void;
}

/** Id of the day field a check of its form is about; null for every other field. */
export const checkedDayId = (name: string): string | null =>
  name.endsWith(CHECK) ? name.slice(0, -CHECK.length) : null;

/**
 * A legal day, typed or picked. Takes and gives YYYY-MM-DD, so that no zone can shift it. What is typed is read when the
 * field is left or Enter is pressed; what cannot be taken stays in the box, says why, and keeps the form from being sent.
 */
export function DayField({ value, onChange, earliest, latest, id, ...passed }: Props) {
  const t = useTranslations('common.dayField');
  const form = Form.useFormInstance();
  const ownId = useId();
  const refused = useRef('');
  const [keepsText, setKeepsText] = useState(false);
  const check = `${id ?? ownId}${CHECK}`;

  /** Why a text is not taken, for the person who typed it; null when it is. */
  const reason = (typed: string): string | null => {
    const problem = typed && typedDayProblem(typed, { earliest, latest });
    return problem ? t(problem, { typed, earliest: earliest ?? '', latest: latest ?? '' }) : null;
  };
  const settle = (typed: string) => {
    refused.current = reason(typed) ? typed : '';
    setKeepsText(refused.current !== '');
    void form.validateFields([check]).catch(() => undefined);
  };
  const read = (typed: string) => {
    settle(typed);
    const on = readTypedDay(typed);
    if (!refused.current && on !== (value ?? null)) onChange?.(on);
  };

  return (
    // No value of the form, only a check of it: beside the rules of the field, the text in the box has to be a day.
    <Form.Item
      noStyle
      name={check}
      rules={[
        {
          validator: async () => {
            const why = reason(refused.current);
            if (why) throw new Error(why);
          },
        },
      ]}
    >
      <Picker
        given={{
          ...passed,
          ...(id && { id }),
          ...(earliest && { minDate: dayjs(earliest) }),
          ...(latest && { maxDate: dayjs(latest) }),
        }}
        on={value ?? null}
        keepsText={keepsText}
        onPick={(on) => {
          settle('');
          onChange?.(on);
        }}
        onRead={read}
      />
    </Form.Item>
  );
}

interface PickerProps {
  /** What the field itself was given; the item of the check gives others of the same names, which are not meant. */
  readonly given: Passed & { readonly minDate?: dayjs.Dayjs; readonly maxDate?: dayjs.Dayjs };
  readonly ref?: Ref<never>;
  readonly on: Day | null;
  readonly keepsText: boolean;
  readonly onPick: (on: Day | null) => void;
  readonly onRead: (typed: string) => void;
}

function Picker({ given, ref, on, keepsText, onPick, onRead }: PickerProps) {
  // With Tab the picker may put back what was there before the field is left: read first, and not again.
  const wasRead = useRef(false);
  const settle = (event: KeyboardEvent) => {
    const { value: typed } = event.target as HTMLInputElement;
    wasRead.current = event.key === 'Tab';
    if ((event.key !== 'Enter' && event.key !== 'Tab') || typed === (on ? dayjs(on).format(SHOWN) : '')) return;
    // The first Enter settles the day; another one may send the form.
    if (event.key === 'Enter') event.preventDefault();
    onRead(typed);
  };
  return (
    <DatePicker
      {...given}
      {...(ref && { ref })}
      value={on ? dayjs(on) : null}
      onChange={(picked) => onPick(picked ? (picked.format(WRITTEN) as Day) : null)}
      onBlur={({ target }) => {
        if (!wasRead.current) onRead((target as HTMLInputElement).value);
        wasRead.current = false;
      }}
      onKeyDown={settle}
      format={SHOWN}
      preserveInvalidOnBlur={keepsText}
      needConfirm={false}
      style={{ width: '100%', maxWidth: 240 }}
    />
  );
}
