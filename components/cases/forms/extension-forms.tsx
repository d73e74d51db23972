'use client';

import { Form, Input, InputNumber } from 'antd';
import { useTranslations } from 'next-intl';
import { DayField } from '@/components/forms/day-field';
import { extensionMaxWorkingDays } from '@/lib/domain/clock/limits';
import type { Day } from '@/lib/domain/day';
import { useFormat } from '@/lib/i18n/use-words';
import { useCaseDesk } from '../case-desk';
import { CommandForm } from './command-form';
import styles from './command-form.module.css';

export function AskExtensionForm() {
  const t = useTranslations('case');
  const { state, today } = useCaseDesk().view;
  const max = extensionMaxWorkingDays(state.receivedOn ?? today);
  return (
    <CommandForm<{ workingDays: number; reason: string }>
      action="askExtension"
      initialValues={{ workingDays: max }}
      toCommand={(values) => ({ type: 'askExtension', ...values })}
    >
      <Form.Item
        name="workingDays"
        label={t('field.workingDays')}
        extra={t('hint.workingDays', { max })}
        rules={[{ required: true }]}
      >
        <InputNumber min={1} max={max} precision={0} />
      </Form.Item>
      <Form.Item name="reason" label={t('field.reason')} rules={[{ required: true, whitespace: true }]}>
        <Input.TextArea autoSize={{ minRows: 3, maxRows: 16 }} maxLength={2000} />
      </Form.Item>
    </CommandForm>
  );
}

/** Consent may have been given before it is recorded; the applicant is still to be told within the limit. */
export function ApproveExtensionForm() {
  const t = useTranslations('case');
  const format = useFormat();
  const { today, clock, state, events } = useCaseDesk().view;
  const asked = events.findLast((event) => event.type === 'extension_asked');
  return (
    <CommandForm<{ approvedOn: Day }>
      action="approveExtension"
      initialValues={{ approvedOn: today }}
      toCommand={({ approvedOn }) => ({ type: 'approveExtension', approvedOn })}
    >
      <p className={styles.note}>
        {t('confirmSentence.approveExtension', {
          days: state.extension?.workingDays ?? 0,
          reason: asked?.reason ?? '',
        })}
        {clock.dueOn && <small>{t('confirmSentence.tellBy', { due: format.fullDay(clock.dueOn) })}</small>}
      </p>
      <Form.Item
        name="approvedOn"
        label={t('field.approvedOn')}
        extra={t('hint.approvedOn')}
        rules={[{ required: true }]}
      >
        <DayField latest={today} />
      </Form.Item>
    </CommandForm>
  );
}

export function TellExtensionForm() {
  const t = useTranslations('case');
  const { today } = useCaseDesk().view;
  return (
    <CommandForm<{ toldOn: Day }>
      action="tellExtension"
      initialValues={{ toldOn: today }}
      toCommand={({ toldOn }) => ({ type: 'tellExtension', toldOn })}
    >
      <Form.Item name="toldOn" label={t('field.toldOn')} rules={[{ required: true }]}>
        <DayField latest={today} />
      </Form.Item>
    </CommandForm>
  );
}
