'use client';

import { Form, Input, Radio, Select } from 'antd';
import { useTranslations } from 'next-intl';
import { DayField } from '@/components/forms/day-field';
import { Opinion } from '@/lib/domain/case/consultation';
import { ConsultationKind } from '@/lib/domain/clock/consultation';
import { OPINION_WORKING_DAYS } from '@/lib/domain/clock/limits';
import type { Day } from '@/lib/domain/day';
import { useFormat } from '@/lib/i18n/use-words';
import { useCaseDesk } from '../case-desk';
import { CommandForm } from './command-form';
import styles from './command-form.module.css';

interface Asking {
  readonly kind: ConsultationKind;
  readonly party: string;
  readonly question: string;
  readonly sentOn: Day;
  readonly limitOn?: Day;
}

/** The law gives third parties and co-producing agencies their days; another agency is asked for a day. */
export function ConsultForm() {
  const t = useTranslations('case');
  const { today } = useCaseDesk().view;
  const [form] = Form.useForm<Asking>();
  const kind = Form.useWatch('kind', form);
  const sentOn = Form.useWatch('sentOn', form) ?? today;
  const asksLimit = kind === 'other_agency';
  return (
    <CommandForm<Asking>
      action="consult"
      form={form}
      occasion={{ kind }}
      initialValues={{ sentOn: today }}
      toCommand={({ limitOn, ...values }) => ({ type: 'consult', ...values, limitOn: (asksLimit && limitOn) || null })}
    >
      <Form.Item name="kind" label={t('field.kind')} rules={[{ required: true }]}>
        <Radio.Group
          aria-label={t('field.kind')}
          options={ConsultationKind.options.map((value) => ({ value, label: t(`consultation.${value}`) }))}
        />
      </Form.Item>
      {kind && (
        <p className={styles.note} aria-live="polite">
          {t(`consult.limit.${kind}`, { days: OPINION_WORKING_DAYS })}
        </p>
      )}
      <Form.Item
        name="party"
        label={t('field.party')}
        extra={t('hint.party')}
        rules={[{ required: true, whitespace: true }]}
      >
        <Input maxLength={100} />
      </Form.Item>
      <Form.Item
        name="question"
        label={t('field.question')}
        extra={t('hint.question')}
        rules={[{ required: true, whitespace: true }]}
      >
        <Input.TextArea autoSize={{ minRows: 4, maxRows: 16 }} maxLength={5000} />
      </Form.Item>
      <Form.Item name="sentOn" label={t('field.sentOn')} rules={[{ required: true }]}>
        <DayField latest={today} />
      </Form.Item>
      {asksLimit && (
        <Form.Item name="limitOn" label={t('field.limitOn')} rules={[{ required: true }]}>
          <DayField earliest={sentOn} />
        </Form.Item>
      )}
    </CommandForm>
  );
}

type Waits = 'recordConsultation' | 'recordOpinion';

/** Consultations a step can be about; a letter whose arrival is recorded cannot arrive again. */
function useAwaited(action: Waits) {
  const { consultations } = useCaseDesk().view.state;
  return consultations.filter(({ answeredOn, receivedOn }) =>
    action === 'recordOpinion' ? !answeredOn : !answeredOn && !receivedOn,
  );
}

/** Which consultation: chosen already where there is but one. */
function ConsultationField({ action }: { readonly action: Waits }) {
  const t = useTranslations('case');
  const format = useFormat();
  const options = useAwaited(action).map(({ id, party, kind, sentOn }) => ({
    value: id,
    label: t('consultations.choice', { party, kind: t(`consultation.${kind}`), day: format.day(sentOn) }),
  }));
  return (
    <Form.Item name="consultationId" label={t('field.consultationId')} rules={[{ required: true }]}>
      <Select options={options} />
    </Form.Item>
  );
}

const only = (awaited: ReturnType<typeof useAwaited>) =>
  awaited.length === 1 && awaited[0] ? { consultationId: awaited[0].id } : {};

export function RecordConsultationForm() {
  const t = useTranslations('case');
  const { today } = useCaseDesk().view;
  const awaited = useAwaited('recordConsultation');
  return (
    <CommandForm<{ consultationId: string; receivedOn: Day }>
      action="recordConsultation"
      initialValues={{ ...only(awaited), receivedOn: today }}
      toCommand={(values) => ({ type: 'recordConsultation', ...values })}
    >
      <ConsultationField action="recordConsultation" />
      <Form.Item name="receivedOn" label={t('field.consultedReceivedOn')} rules={[{ required: true }]}>
        <DayField latest={today} />
      </Form.Item>
    </CommandForm>
  );
}

interface Answer {
  readonly consultationId: string;
  readonly answeredOn: Day;
  readonly opinion: Opinion;
  readonly reasons?: string;
}

export function RecordOpinionForm() {
  const t = useTranslations('case');
  const { today } = useCaseDesk().view;
  const awaited = useAwaited('recordOpinion');
  const [form] = Form.useForm<Answer>();
  const objects = Form.useWatch('opinion', form) === 'objects';
  return (
    <CommandForm<Answer>
      action="recordOpinion"
      form={form}
      initialValues={{ ...only(awaited), answeredOn: today }}
      toCommand={({ reasons = '', ...values }) => ({ type: 'recordOpinion', reasons, ...values })}
    >
      <ConsultationField action="recordOpinion" />
      <Form.Item name="answeredOn" label={t('field.answeredOn')} rules={[{ required: true }]}>
        <DayField latest={today} />
      </Form.Item>
      <Form.Item name="opinion" label={t('field.consultationOpinion')} rules={[{ required: true }]}>
        <Radio.Group
          aria-label={t('field.consultationOpinion')}
          options={Opinion.options.map((value) => ({ value, label: t(`opinion.${value}`) }))}
        />
      </Form.Item>
      <Form.Item
        name="reasons"
        label={t('field.consultationReasons')}
        extra={t(objects ? 'hint.objectionReasons' : 'hint.opinionReasons')}
        required={objects}
        rules={[{ required: objects, whitespace: objects }]}
      >
        <Input.TextArea autoSize={{ minRows: 3, maxRows: 16 }} maxLength={5000} />
      </Form.Item>
    </CommandForm>
  );
}
