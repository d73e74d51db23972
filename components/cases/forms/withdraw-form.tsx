'use client';

import { Form, Input } from 'antd';
import { useTranslations } from 'next-intl';
import { DayField } from '@/components/forms/day-field';
import type { Day } from '@/lib/domain/day';
import { useCaseDesk } from '../case-desk';
import { CommandForm } from './command-form';

export function WithdrawForm() {
  const t = useTranslations('case');
  const { today } = useCaseDesk().view;
  return (
    <CommandForm<{ withdrawnOn: Day; proof: string }>
      action="withdraw"
      danger
      initialValues={{ withdrawnOn: today }}
      toCommand={(values) => ({ type: 'withdraw', ...values })}
    >
      <Form.Item name="withdrawnOn" label={t('field.withdrawnOn')} rules={[{ required: true }]}>
        <DayField latest={today} />
      </Form.Item>
      <Form.Item
        name="proof"
        label={t('field.withdrawProof')}
        extra={t('hint.withdrawProof')}
        rules={[{ required: true, whitespace: true }]}
      >
        <Input maxLength={200} />
      </Form.Item>
    </CommandForm>
  );
}
