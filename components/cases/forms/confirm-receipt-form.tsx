'use client';

import { Form, Input } from 'antd';
import { useTranslations } from 'next-intl';
import { DayField } from '@/components/forms/day-field';
import type { Day } from '@/lib/domain/day';
import { useCaseDesk } from '../case-desk';
import { CommandForm } from './command-form';

interface Values {
  readonly confirmedOn: Day;
  readonly how: string;
}

export function ConfirmReceiptForm() {
  const t = useTranslations('case');
  const { today } = useCaseDesk().view;
  return (
    <CommandForm<Values>
      action="confirmReceipt"
      initialValues={{ confirmedOn: today }}
      toCommand={(values) => ({ type: 'confirmReceipt', ...values })}
    >
      <Form.Item name="confirmedOn" label={t('field.confirmedOn')} rules={[{ required: true }]}>
        <DayField latest={today} />
      </Form.Item>
      <Form.Item name="how" label={t('field.how')} extra={t('hint.how')} rules={[{ required: true, whitespace: true }]}>
        <Input maxLength={200} />
      </Form.Item>
    </CommandForm>
  );
}
