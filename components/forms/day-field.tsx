'use client';

import { Form } from 'antd';
import { type ComponentProps, useId, useRef } from 'react';
import type { Day } from '@/lib/domain/day';
import { DayInput } from './day-input';

const CHECK = ':typed';

interface Props extends Omit<ComponentProps<typeof DayInput>, 'day' | 'onDay' | 'onRead'> {
  readonly value?: Day | null;
  readonly onChange?: (on: Day | null) => void;
}

/** Id of the day field a check of its form is about; null for every other field. */
export const checkedDayId = (name: string): string | null =>
  name.endsWith(CHECK) ? name.slice(0, -CHECK.length) : null;

/** A legal day of a form, YYYY-MM-DD, so that no zone can shift it. A text that is no such day keeps the form from being sent. */
export function DayField({ value, onChange, id, ...input }: Props) {
  const form = Form.useFormInstance();
  const ownId = useId();
  const problem = useRef<string | null>(null);
  const check = `${id ?? ownId}${CHECK}`;
  return (
    <>
      {/* No value of the form, only a check of it: beside the rules of the field, the text in the box has to be a day. */}
      <Form.Item
        noStyle
        name={check}
        rules={[
          {
            validator: async () => {
              if (problem.current) throw new Error(problem.current);
            },
          },
        ]}
      >
        <NoField />
      </Form.Item>
      <DayInput
        {...input}
        {...(id && { id })}
        day={value ?? null}
        onDay={(on) => onChange?.(on)}
        onRead={(found) => {
          problem.current = found;
          void form.validateFields([check]).catch(() => undefined);
        }}
      />
    </>
  );
}

/** Stands where a check needs a field. */
const NoField = () => null;
