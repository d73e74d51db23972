'use client';

import { useTranslations } from 'next-intl';
import { useCaseDesk } from '../case-desk';
import styles from './command-form.module.css';

/** How often the same applicant has asked: what an excess, and a fee per item, rest on. */
export function ApplicantCounts() {
  const t = useTranslations('case.excess');
  const { month, year, ordinalInMonth } = useCaseDesk().view.applicantCounts;
  return (
    <p className={styles.note}>
      {t('evidence', { month, year, ordinal: ordinalInMonth })} <small>{t('evidenceHow')}</small>
    </p>
  );
}
