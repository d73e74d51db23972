'use client';

import { Form, Input } from 'antd';
import { useTranslations } from 'next-intl';
import type { Measure } from '@/lib/domain/disclosure/disclosure';
import { exactly } from '@/lib/domain/report/table-two';

const COUNT = /^\d{1,10}$/;
const SIGNED = /^[-+]?\d{1,10}$/;
const YUAN = /^\d{1,12}(?:\.\d{1,2})?$/;
const FEN_PER_YUAN = 100;

const pattern = (measure: Measure) => (measure === 'amountFen' ? YUAN : measure === 'items' ? SIGNED : COUNT);

/** As typed: separators of thousands, wide digits and spaces mean nothing. */
const plain = (text: string) => text.normalize('NFKC').replace(/[,\s]/g, '').replace(/^−/, '-');

/** A typed number as the register counts it, money in fen; undefined for an empty field. Null where it is none. */
export function quantityOf(measure: Measure, typed: string | undefined): number | null | undefined {
  const text = plain(typed ?? '');
  if (text === '') return undefined;
  if (!pattern(measure).test(text)) return null;
  if (measure !== 'amountFen') return Number(text);
  const [yuan = '0', cents = ''] = text.split('.');
  return Number(yuan) * FEN_PER_YUAN + Number(cents.padEnd(2, '0'));
}

/** A number of the register as it is typed. */
export const typedQuantity = (measure: Measure, quantity: number | undefined): string =>
  quantity === undefined ? '' : measure === 'amountFen' ? exactly(quantity, 1) : String(quantity);

export function MeasureField({ measure }: { readonly measure: Measure }) {
  const t = useTranslations('disclosures');
  return (
    <Form.Item
      name={['quantities', measure]}
      label={t(`measure.${measure}`)}
      {...((measure === 'items' || measure === 'standing') && { extra: t(`measureHint.${measure}`) })}
      rules={[
        {
          validator: async (_rule, typed: string | undefined) => {
            if (quantityOf(measure, typed) === null)
              throw new Error(
                t(`measureBad.${measure === 'amountFen' ? 'money' : measure === 'items' ? 'signed' : 'count'}`),
              );
          },
        },
      ]}
    >
      <Input inputMode={measure === 'items' ? 'text' : 'decimal'} autoComplete="off" style={{ maxWidth: 240 }} />
    </Form.Item>
  );
}
