'use client';

import { useLocale, useTranslations } from 'next-intl';
import { outcomeLabel } from '@/lib/i18n/labels';
import { useCaseDesk } from '../case-desk';
import { CommandForm } from './command-form';
import styles from './command-form.module.css';

/** Signing needs nothing but a yes: the sentence says to what. */
export function SignForm() {
  const t = useTranslations('case.confirmSentence');
  const locale = useLocale();
  const { draft } = useCaseDesk().view.state;
  return (
    <CommandForm action="sign" toCommand={() => ({ type: 'sign' })}>
      <p className={styles.note}>{t('sign', { outcome: draft ? outcomeLabel(locale, draft.outcome) : '' })}</p>
    </CommandForm>
  );
}
