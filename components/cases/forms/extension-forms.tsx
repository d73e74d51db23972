'use client';

import { useTranslations } from 'next-intl';
import { ChoiceItem } from '@/components/forms/choice-item';
import { DayField } from '@/components/forms/day-field';
import { NumberItem } from '@/components/forms/number-item';
import { TextItem } from '@/components/forms/text-item';
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
      <NumberItem
        name="workingDays"
        label={t('field.workingDays')}
        extra={t('hint.workingDays', { max })}
        min={1}
        max={max}
      />
      <TextItem name="reason" label={t('field.reason')} required lines={3} max={2000} />
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
      <ChoiceItem name="approvedOn" label={t('field.approvedOn')} extra={t('hint.approvedOn')}>
        <DayField latest={today} />
      </ChoiceItem>
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
      <ChoiceItem name="toldOn" label={t('field.toldOn')}>
        <DayField latest={today} />
      </ChoiceItem>
    </CommandForm>
  );
}
