'use client';

import { Form, Input } from 'antd';
import { useTranslations } from 'next-intl';
import { CommandForm } from './command-form';

export function ApproveForm() {
  const t = useTranslations('case');
  return (
    <CommandForm<{ opinion?: string }>
      action="approve"
      toCommand={({ opinion = '' }) => ({ type: 'approve', opinion })}
    >
      <Form.Item name="opinion" label={t('field.opinion')}>
        <Input.TextArea autoSize={{ minRows: 3, maxRows: 16 }} maxLength={2000} />
      </Form.Item>
    </CommandForm>
  );
}
