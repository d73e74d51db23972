'use client';

import { Form, Radio } from 'antd';
import { useTranslations } from 'next-intl';
import { ChoiceItem } from '@/components/forms/choice-item';
import { DayField } from '@/components/forms/day-field';
import { TextItem } from '@/components/forms/text-item';
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
      <ChoiceItem name="sentOn" label={t('field.sentOn')}>
        <DayField latest={today} />
      </ChoiceItem>
      <ChoiceItem name="answerBy" label={t('field.answerBy')}>
        <DayField earliest={sentOn} />
      </ChoiceItem>
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
      <ChoiceItem name="receivedOn" label={t('field.reasonsReceivedOn')}>
        <DayField latest={today} />
      </ChoiceItem>
      <TextItem name="reasons" label={t('field.reasonsGiven')} required lines={4} max={5000} />
      <ChoiceItem
        name="justified"
        label={t('field.justified')}
        extra={justified !== undefined && t(justified ? 'excess.ifJustified' : 'excess.ifUnjustified')}
      >
        <Radio.Group
          aria-label={t('field.justified')}
          options={[true, false].map((value) => ({
            value,
            label: t(value ? 'excess.justified' : 'excess.unjustified'),
          }))}
        />
      </ChoiceItem>
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
      <ChoiceItem name="on" label={t('field.laterOn')} extra={t('hint.laterOn')}>
        <DayField />
      </ChoiceItem>
      <ChoiceItem name="toldOn" label={t('field.toldOn')}>
        <DayField latest={today} />
      </ChoiceItem>
      <TextItem name="reason" label={t('field.reason')} required lines={2} max={2000} />
    </CommandForm>
  );
}
