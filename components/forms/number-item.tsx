'use client';

import { Form, InputNumber } from 'antd';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';

interface Props {
  readonly name: string | string[];
  readonly label: string;
  readonly extra?: ReactNode;
  readonly min: number;
  readonly max: number;
}

/** A whole number within bounds. One outside them stays as it was typed and is refused, never moved to the nearest bound. */
export function NumberItem({ min, max, ...item }: Props) {
  const t = useTranslations('common.numberField');
  const fits = (value: unknown) => Number.isInteger(value) && Number(value) >= min && Number(value) <= max;
  return (
    <Form.Item
      {...item}
      required
      rules={[
        {
          validator: async (_rule, value: unknown) => {
            if (!fits(value)) throw new Error(t('outside', { min, max }));
          },
        },
      ]}
    >
      <InputNumber />
    </Form.Item>
  );
}
