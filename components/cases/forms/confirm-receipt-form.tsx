'use client';

import { useTranslations } from 'next-intl';
import { ChoiceItem } from '@/components/forms/choice-item';
import { DayField } from '@/components/forms/day-field';
import { TextItem } from '@/components/forms/text-item';
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
      <ChoiceItem name="confirmedOn" label={t('field.confirmedOn')}>
        <DayField latest={today} />
      </ChoiceItem>
      <TextItem name="how" label={t('field.how')} extra={t('hint.how')} required max={200} />
    </CommandForm>
  );
}
