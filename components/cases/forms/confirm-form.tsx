'use client';

import { useLocale, useTranslations } from 'next-intl';
import { outcomeLabel } from '@/lib/i18n/labels';
import { useFormat } from '@/lib/i18n/use-words';
import { useCaseDesk } from '../case-desk';
import { CommandForm } from './command-form';
import styles from './command-form.module.css';

/** The steps that need nothing but a yes: the sentence says to what. */
export function ConfirmForm({ action }: { readonly action: 'sign' | 'lapse' | 'approveExtension' }) {
  return (
    <CommandForm action={action} danger={action === 'lapse'} toCommand={() => ({ type: action })}>
      <p className={styles.note}>{useSentence(action)}</p>
    </CommandForm>
  );
}

function useSentence(action: 'sign' | 'lapse' | 'approveExtension'): string {
  const t = useTranslations('case.confirmSentence');
  const locale = useLocale();
  const format = useFormat();
  const { clock, state, events } = useCaseDesk().view;
  if (action === 'lapse') return t('lapse', { deadline: clock.waitingUntil ? format.fullDay(clock.waitingUntil) : '' });
  if (action === 'sign') return t('sign', { outcome: state.draft ? outcomeLabel(locale, state.draft.outcome) : '' });
  const asked = events.findLast((event) => event.type === 'extension_asked');
  return t('approveExtension', { days: state.extension?.workingDays ?? 0, reason: asked?.reason ?? '' });
}
