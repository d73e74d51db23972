'use client';

import { Form, Input } from 'antd';
import { useTranslations } from 'next-intl';
import { CommandForm } from './command-form';

interface Props {
  readonly action: 'return' | 'sendBack' | 'refuseExtension' | 'allowSecondSupplement';
}

/** The steps that need nothing but a reason. */
export function ReasonForm({ action }: Props) {
  const t = useTranslations('case');
  return (
    <CommandForm<{ reason: string }> action={action} toCommand={({ reason }) => ({ type: action, reason })}>
      <Form.Item name="reason" label={t('field.reason')} rules={[{ required: true, whitespace: true }]}>
        <Input.TextArea autoSize={{ minRows: 3, maxRows: 16 }} maxLength={2000} />
      </Form.Item>
    </CommandForm>
  );
}
