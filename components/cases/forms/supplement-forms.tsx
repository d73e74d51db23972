'use client';

import { Form } from 'antd';
import { useTranslations } from 'next-intl';
import { ChoiceItem } from '@/components/forms/choice-item';
import { DayField } from '@/components/forms/day-field';
import { NumberItem } from '@/components/forms/number-item';
import { TextItem } from '@/components/forms/text-item';
import { lastSupplement } from '@/lib/domain/case/case-state';
import { SUPPLEMENT_PERIOD_WORKING_DAYS } from '@/lib/domain/clock/limits';
import type { Day } from '@/lib/domain/day';
import { useFormat } from '@/lib/i18n/use-words';
import { useCaseDesk } from '../case-desk';
import { CommandForm } from './command-form';
import styles from './command-form.module.css';

interface Asking {
  readonly sentOn: Day;
  readonly points: string;
  readonly periodWorkingDays: number;
}

export function AskSupplementForm() {
  const t = useTranslations('case');
  const { today } = useCaseDesk().view;
  const { min, max, default: usual } = SUPPLEMENT_PERIOD_WORKING_DAYS;
  return (
    <CommandForm<Asking>
      action="askSupplement"
      initialValues={{ sentOn: today, periodWorkingDays: usual }}
      toCommand={(values) => ({ type: 'askSupplement', ...values })}
    >
      <NoticeLimit />
      <TextItem name="points" label={t('field.points')} extra={t('hint.points')} required lines={4} max={5000} />
      <ChoiceItem name="sentOn" label={t('field.sentOn')}>
        <DayField latest={today} />
      </ChoiceItem>
      <NumberItem
        name="periodWorkingDays"
        label={t('field.periodWorkingDays')}
        extra={t('hint.periodWorkingDays', { min, max, usual })}
        min={min}
        max={max}
      />
    </CommandForm>
  );
}

export function RecordSupplementNoticeForm() {
  const t = useTranslations('case');
  const { today } = useCaseDesk().view;
  return (
    <CommandForm<{ receivedOn: Day }>
      action="recordSupplementNotice"
      initialValues={{ receivedOn: today }}
      toCommand={({ receivedOn }) => ({ type: 'recordSupplementNotice', receivedOn })}
    >
      <ChoiceItem name="receivedOn" label={t('field.noticeReceivedOn')}>
        <DayField latest={today} />
      </ChoiceItem>
    </CommandForm>
  );
}

/** The seven working days for the notice, as far as they are gone. */
function NoticeLimit() {
  const t = useTranslations('case.noticeLimit');
  const format = useFormat();
  const { today, limits } = useCaseDesk().view;
  const { supplementNotice } = limits;
  const sentOn = Form.useWatch<Day | undefined>('sentOn');
  if (!supplementNotice) return null;
  const { dueOn, workingDay, urgency } = supplementNotice;
  // Recorded later, a notice is judged by the day it went out.
  const says = urgency !== 'none' && sentOn && sentOn <= dueOn && sentOn < today ? 'inTime' : urgency;
  const isQuiet = says === 'none' || says === 'inTime';
  return (
    <p className={isQuiet ? styles.note : `${styles.note} ${styles.pressing}`}>
      {t(says, { on: format.fullDay(dueOn), workingDay })}
    </p>
  );
}

interface Receiving {
  readonly receivedOn: Day;
  readonly content: string;
  readonly lateReason?: string;
}

/** The reason for being late is asked for only when the day is late, and only of those whose reason counts. */
export function ReceiveSupplementForm() {
  const t = useTranslations('case');
  const format = useFormat();
  const { view, me } = useCaseDesk();
  const [form] = Form.useForm<Receiving>();
  const receivedOn = Form.useWatch('receivedOn', form) ?? view.today;
  const takesLate = me.roles.includes('supervisor');
  // The period runs from the day the notice came: as long as that is not recorded, nothing is late.
  const proven = lastSupplement(view.state)?.noticeReceivedOn;
  const deadlineOn = proven ? view.clock.waitingUntil : null;
  const late = deadlineOn !== null && receivedOn > deadlineOn;
  return (
    <CommandForm<Receiving>
      action="receiveSupplement"
      form={form}
      initialValues={{ receivedOn: view.today }}
      toCommand={({ lateReason, ...values }) => ({
        type: 'receiveSupplement',
        ...values,
        ...(late && lateReason && { lateReason }),
      })}
    >
      <ChoiceItem name="receivedOn" label={t('field.supplementReceivedOn')}>
        <DayField latest={view.today} />
      </ChoiceItem>
      <TextItem name="content" label={t('field.content')} required lines={4} max={10_000} />
      {late && !takesLate && (
        <p className={styles.note} role="status">
          {t('hint.lateReason', { deadline: format.fullDay(deadlineOn) })}
        </p>
      )}
      {late && takesLate && (
        <TextItem
          name="lateReason"
          label={t('field.lateReason')}
          extra={t('hint.lateReason', { deadline: format.fullDay(deadlineOn) })}
          required
          lines={2}
          max={2000}
        />
      )}
    </CommandForm>
  );
}
