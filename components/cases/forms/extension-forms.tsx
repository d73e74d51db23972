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

/** The last day that can be meant: today, or where the limit is over the day it ended. There is no usual day then. */
function useDayWithinLimit() {
  const { today, clock } = useCaseDesk().view;
  const isOver = clock.dueOn !== null && clock.dueOn < today;
  return { latest: isOver ? clock.dueOn : today, usual: isOver ? undefined : today };
}

export function AskExtensionForm() {
  const t = useTranslations('case');
  const { state, today } = useCaseDesk().view;
  const { latest, usual } = useDayWithinLimit();
  const max = extensionMaxWorkingDays(state.receivedOn ?? today);
  return (
    <CommandForm<{ workingDays: number; reason: string; askedOn: Day }>
      action="askExtension"
      initialValues={{ workingDays: max, ...(usual && { askedOn: usual }) }}
      toCommand={(values) => ({ type: 'askExtension', ...values })}
    >
      <NumberItem
        name="workingDays"
        label={t('field.workingDays')}
        extra={t('hint.workingDays', { max })}
        min={1}
        max={max}
      />
      <ChoiceItem name="askedOn" label={t('field.askedOn')} extra={t('hint.askedOn')}>
        <DayField latest={latest} />
      </ChoiceItem>
      <TextItem name="reason" label={t('field.reason')} required lines={3} max={2000} />
    </CommandForm>
  );
}

/** Consent may have been given before it is recorded; the applicant is still to be told within the limit. */
export function ApproveExtensionForm() {
  const t = useTranslations('case');
  const format = useFormat();
  const { clock, state, events } = useCaseDesk().view;
  const { latest, usual } = useDayWithinLimit();
  const asked = events.findLast((event) => event.type === 'extension_asked');
  return (
    <CommandForm<{ approvedOn: Day }>
      action="approveExtension"
      initialValues={{ ...(usual && { approvedOn: usual }) }}
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
        <DayField latest={latest} />
      </ChoiceItem>
    </CommandForm>
  );
}

export function TellExtensionForm() {
  const t = useTranslations('case');
  const { latest, usual } = useDayWithinLimit();
  return (
    <CommandForm<{ toldOn: Day }>
      action="tellExtension"
      initialValues={{ ...(usual && { toldOn: usual }) }}
      toCommand={({ toldOn }) => ({ type: 'tellExtension', toldOn })}
    >
      <ChoiceItem name="toldOn" label={t('field.toldOn')} {...(!usual && { extra: t('hint.toldOn') })}>
        <DayField latest={latest} />
      </ChoiceItem>
    </CommandForm>
  );
}
