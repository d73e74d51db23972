import Link from 'next/link';
import { useLocale, useTranslations } from 'next-intl';
import { Panel } from '@/components/ui/panel';
import { columnLabel, rowLabel } from '@/lib/i18n/labels';
import { useCaseDesk } from './case-desk';
import styles from './case-text.module.css';

/** The cells of the yearly tables this case counts in, each a way to the cell. */
export function CountsPanel() {
  const t = useTranslations('case.counts');
  const locale = useLocale();
  const { countsIn, state } = useCaseDesk().view;
  return (
    <Panel heading={t('heading')}>
      {countsIn.length === 0 ? (
        <p className={styles.quiet}>{t('none')}</p>
      ) : (
        <ul className={styles.list}>
          {countsIn.map(({ year, form, row, column }) => (
            <li key={`${year}.${row}`}>
              <Link href={`/reports/${year}?cell=${row}.${column}`}>
                {t('cell', { row: rowLabel(locale, form, row), column: columnLabel(locale, column) })}
              </Link>
              <small>{t('year', { year: String(year) })}</small>
            </li>
          ))}
        </ul>
      )}
      {countsIn.length > 0 && state.status !== 'closed' && <p className={styles.quiet}>{t('provisional')}</p>}
    </Panel>
  );
}
