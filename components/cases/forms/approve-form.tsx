'use client';

import { useTranslations } from 'next-intl';
import { TextItem } from '@/components/forms/text-item';
import { CommandForm } from './command-form';

export function ApproveForm() {
  const t = useTranslations('case');
  return (
    <CommandForm<{ opinion?: string }>
      action="approve"
      toCommand={({ opinion = '' }) => ({ type: 'approve', opinion })}
    >
      <TextItem name="opinion" label={t('field.opinion')} lines={3} max={2000} />
    </CommandForm>
  );
}
