'use client';

import { useTranslations } from 'next-intl';
import { ChoiceItem } from '@/components/forms/choice-item';
import { DayField } from '@/components/forms/day-field';
import { TextItem } from '@/components/forms/text-item';
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
      <ChoiceItem name="withdrawnOn" label={t('field.withdrawnOn')}>
        <DayField latest={today} />
      </ChoiceItem>
      <TextItem name="proof" label={t('field.withdrawProof')} extra={t('hint.withdrawProof')} required max={200} />
    </CommandForm>
  );
}
