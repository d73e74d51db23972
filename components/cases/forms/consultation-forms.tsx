'use client';

import { Form, Radio, Select } from 'antd';
import { useTranslations } from 'next-intl';
import { ChoiceItem } from '@/components/forms/choice-item';
import { DayField } from '@/components/forms/day-field';
import { TextItem } from '@/components/forms/text-item';
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
      <ChoiceItem name="kind" label={t('field.kind')}>
        <Radio.Group
          aria-label={t('field.kind')}
          options={ConsultationKind.options.map((value) => ({ value, label: t(`consultation.${value}`) }))}
        />
      </ChoiceItem>
      {kind && (
        <p className={styles.note} aria-live="polite">
          {t(`consult.limit.${kind}`, { days: OPINION_WORKING_DAYS })}
        </p>
      )}
      <TextItem name="party" label={t('field.party')} extra={t('hint.party')} required max={100} />
      <TextItem name="question" label={t('field.question')} extra={t('hint.question')} required lines={4} max={5000} />
      <ChoiceItem name="sentOn" label={t('field.sentOn')}>
        <DayField latest={today} />
      </ChoiceItem>
      {asksLimit && (
        <ChoiceItem name="limitOn" label={t('field.limitOn')}>
          <DayField earliest={sentOn} />
        </ChoiceItem>
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
    <ChoiceItem name="consultationId" label={t('field.consultationId')}>
      <Select options={options} />
    </ChoiceItem>
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
      <ChoiceItem name="receivedOn" label={t('field.consultedReceivedOn')}>
        <DayField latest={today} />
      </ChoiceItem>
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
      <ChoiceItem name="answeredOn" label={t('field.answeredOn')}>
        <DayField latest={today} />
      </ChoiceItem>
      <ChoiceItem name="opinion" label={t('field.consultationOpinion')}>
        <Radio.Group
          aria-label={t('field.consultationOpinion')}
          options={Opinion.options.map((value) => ({ value, label: t(`opinion.${value}`) }))}
        />
      </ChoiceItem>
      <TextItem
        name="reasons"
        label={t('field.consultationReasons')}
        extra={t(objects ? 'hint.objectionReasons' : 'hint.opinionReasons')}
        required={objects}
        lines={3}
        max={5000}
      />
    </CommandForm>
  );
}
