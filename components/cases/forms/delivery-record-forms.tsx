'use client';

import { Radio } from 'antd';
import { useTranslations } from 'next-intl';
import { ChoiceItem } from '@/components/forms/choice-item';
import { DayField } from '@/components/forms/day-field';
import { TextItem } from '@/components/forms/text-item';
import { DELIVERY_METHODS, type DeliveryMethod } from '@/lib/domain/case/delivery';
import type { Day } from '@/lib/domain/day';
import { useCaseDesk } from '../case-desk';
import { CommandForm } from './command-form';

interface Failure {
  readonly method: DeliveryMethod;
  readonly on: Day;
  readonly reason: string;
  readonly proof?: string;
}

const FIELD_OF = { 'failed.method': 'method', 'failed.on': 'on', 'failed.reason': 'reason', 'failed.proof': 'proof' };

/** An attempt that did not reach the applicant: the day of the attempt, or of its return. */
export function RecordFailedDeliveryForm() {
  const t = useTranslations('case');
  const { today, state } = useCaseDesk().view;
  return (
    <CommandForm<Failure>
      action="recordFailedDelivery"
      fieldOf={FIELD_OF}
      initialValues={{ method: state.delivery?.method ?? 'post', on: today }}
      toCommand={({ proof = '', ...failed }) => ({ type: 'recordFailedDelivery', failed: { ...failed, proof } })}
    >
      <ChoiceItem name="method" label={t('field.method')}>
        <Radio.Group
          aria-label={t('field.method')}
          options={DELIVERY_METHODS.map((value) => ({ value, label: t(`deliver.method.${value}`) }))}
        />
      </ChoiceItem>
      <ChoiceItem name="on" label={t('field.failedOn')}>
        <DayField latest={today} />
      </ChoiceItem>
      <TextItem
        name="reason"
        label={t('field.failedReason')}
        extra={t('hint.failedReason')}
        required
        lines={2}
        max={500}
      />
      <TextItem name="proof" label={t('field.proof')} extra={t('hint.proofFailed')} max={200} />
    </CommandForm>
  );
}

export function RecordReplyReceiptForm() {
  const t = useTranslations('case');
  const { today } = useCaseDesk().view;
  return (
    <CommandForm<{ receivedOn: Day }>
      action="recordReplyReceipt"
      initialValues={{ receivedOn: today }}
      toCommand={({ receivedOn }) => ({ type: 'recordReplyReceipt', receivedOn })}
    >
      <ChoiceItem name="receivedOn" label={t('field.replyReceivedOn')} extra={t('hint.replyReceivedOn')}>
        <DayField latest={today} />
      </ChoiceItem>
    </CommandForm>
  );
}
