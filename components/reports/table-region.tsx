import { useTranslations } from 'next-intl';
import { type ReactNode, useId } from 'react';
import styles from './report-table.module.css';

interface Props {
  readonly heading: string;
  readonly remark?: string;
  readonly children: ReactNode;
}

/** Wide tables can be scrolled by keyboard. */
const REACHABLE = 0;

/** A wide table under its printed heading; it scrolls in its own box, by keyboard too, so that the page does not. */
export function TableRegion({ heading, remark, children }: Props) {
  const t = useTranslations('report.table');
  const id = useId();
  return (
    <section className={styles.section}>
      <div className={styles.heading}>
        <h2 id={id}>{heading}</h2>
        {remark && <span>{remark}</span>}
      </div>
      <div className={styles.region} role="region" aria-labelledby={id} tabIndex={REACHABLE}>
        {children}
      </div>
      <p className={styles.hint}>{t('scroll')}</p>
    </section>
  );
}
