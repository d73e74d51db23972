'use client';

import { Form, Input, Radio } from 'antd';
import { useTranslations } from 'next-intl';
import { DayField } from '@/components/forms/day-field';
import type { Day } from '@/lib/domain/day';
import { useFormat } from '@/lib/i18n/use-words';
import { useCaseDesk } from '../case-desk';
import { ApplicantCounts } from './applicant-counts';
import { CommandForm } from './command-form';
import styles from './command-form.module.css';

/** The due day that goes on running, or has to be kept. */
function StillDue({ say }: { readonly say: 'notStopped' | 'tellBy' }) {
  const t = useTranslations('case.excess');
  const format = useFormat();
  const { dueOn } = useCaseDesk().view.clock;
  return dueOn && <p className={styles.note}>{t(say, { due: format.fullDay(dueOn) })}</p>;
}

export function AskReasonsForm() {
  const t = useTranslations('case');
  const { today } = useCaseDesk().view;
  const [form] = Form.useForm<{ sentOn: Day; answerBy: Day }>();
  const sentOn = Form.useWatch('sentOn', form) ?? today;
  return (
    <CommandForm<{ sentOn: Day; answerBy: Day }>
      action="askReasons"
      form={form}
      initialValues={{ sentOn: today }}
      toCommand={(values) => ({ type: 'askReasons', ...values })}
    >
      <ApplicantCounts />
      <StillDue say="notStopped" />
      <Form.Item name="sentOn" label={t('field.sentOn')} rules={[{ required: true }]}>
        <DayField latest={today} />
      </Form.Item>
      <Form.Item name="answerBy" label={t('field.answerBy')} rules={[{ required: true }]}>
        <DayField earliest={sentOn} />
      </Form.Item>
    </CommandForm>
  );
}

interface Reasons {
  readonly receivedOn: Day;
  readonly reasons: string;
  readonly justified: boolean;
}

export function ReceiveReasonsForm() {
  const t = useTranslations('case');
  const { today } = useCaseDesk().view;
  const [form] = Form.useForm<Reasons>();
  const justified: boolean | undefined = Form.useWatch('justified', form);
  return (
    <CommandForm<Reasons>
      action="receiveReasons"
      form={form}
      initialValues={{ receivedOn: today }}
      toCommand={(values) => ({ type: 'receiveReasons', ...values })}
    >
      <Form.Item name="receivedOn" label={t('field.reasonsReceivedOn')} rules={[{ required: true }]}>
        <DayField latest={today} />
      </Form.Item>
      <Form.Item name="reasons" label={t('field.reasonsGiven')} rules={[{ required: true, whitespace: true }]}>
        <Input.TextArea autoSize={{ minRows: 4, maxRows: 16 }} maxLength={5000} />
      </Form.Item>
      <Form.Item
        name="justified"
        label={t('field.justified')}
        extra={justified !== undefined && t(justified ? 'excess.ifJustified' : 'excess.ifUnjustified')}
        rules={[{ required: true }]}
      >
        <Radio.Group
          aria-label={t('field.justified')}
          options={[true, false].map((value) => ({
            value,
            label: t(value ? 'excess.justified' : 'excess.unjustified'),
          }))}
        />
      </Form.Item>
    </CommandForm>
  );
}

interface Later {
  readonly on: Day;
  readonly toldOn: Day;
  readonly reason: string;
}

export function SetLaterDateForm() {
  const t = useTranslations('case');
  const { today } = useCaseDesk().view;
  return (
    <CommandForm<Later>
      action="setLaterDate"
      initialValues={{ toldOn: today }}
      toCommand={(values) => ({ type: 'setLaterDate', ...values })}
    >
      <StillDue say="tellBy" />
      <Form.Item name="on" label={t('field.laterOn')} extra={t('hint.laterOn')} rules={[{ required: true }]}>
        <DayField />
      </Form.Item>
      <Form.Item name="toldOn" label={t('field.toldOn')} rules={[{ required: true }]}>
        <DayField latest={today} />
      </Form.Item>
      <Form.Item name="reason" label={t('field.reason')} rules={[{ required: true, whitespace: true }]}>
        <Input.TextArea autoSize={{ minRows: 2, maxRows: 16 }} maxLength={2000} />
      </Form.Item>
    </CommandForm>
  );
}
