'use client';

import { useTranslations } from 'next-intl';
import { TextItem } from '@/components/forms/text-item';
import { CommandForm } from './command-form';

interface Props {
  readonly action: 'return' | 'sendBack' | 'refuseExtension' | 'allowSecondSupplement' | 'reopen';
}

/** The steps that need nothing but a reason. */
export function ReasonForm({ action }: Props) {
  const t = useTranslations('case');
  return (
    <CommandForm<{ reason: string }> action={action} toCommand={({ reason }) => ({ type: action, reason })}>
      <TextItem name="reason" label={t('field.reason')} required lines={3} max={2000} />
    </CommandForm>
  );
}
