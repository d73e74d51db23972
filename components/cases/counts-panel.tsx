import Link from 'next/link';
import { useLocale, useTranslations } from 'next-intl';
import { Panel } from '@/components/ui/panel';
import type { Table3RowKey } from '@/lib/domain/report/report-form';
import { columnLabel, outcomeLabel, rowLabel } from '@/lib/i18n/labels';
import { useFormat } from '@/lib/i18n/use-words';
import { useCaseDesk } from './case-desk';
import styles from './case-text.module.css';

/** The cells of the yearly tables this case counts in and why, each a way to the cell; and where it stands as published. */
export function CountsPanel() {
  const t = useTranslations('case.counts');
  const locale = useLocale();
  const { countsIn, publishedIn, state } = useCaseDesk().view;
  const why = useReason();
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
              <small>{why(row)}</small>
            </li>
          ))}
        </ul>
      )}
      {publishedIn.length > 0 && (
        <>
          <p className={styles.quiet}>{t('published')}</p>
          <ul className={styles.list}>
            {publishedIn.map(({ year, version, form, column, rows }) => (
              <li key={`${year}.${version}`}>
                {rows.map((row) => rowLabel(locale, form, row)).join(' · ')} / {columnLabel(locale, column)}
                <small>{t('version', { year: String(year), version })}</small>
              </li>
            ))}
          </ul>
        </>
      )}
      {countsIn.length > 0 && state.status !== 'closed' && <p className={styles.quiet}>{t('provisional')}</p>}
    </Panel>
  );
}

/** Why the case counts in a row: the day it was received or closed on, and with which outcome. */
function useReason(): (row: Table3RowKey) => string {
  const t = useTranslations('case.counts.why');
  const locale = useLocale();
  const format = useFormat();
  const { receivedOn, closedOn, outcome } = useCaseDesk().view.state;
  const received = receivedOn ? format.day(receivedOn) : '';
  return (row) => {
    if (row === 'new_received') return t('received', { received });
    if (row === 'carried_in') return t('carriedIn', { received });
    if (row === 'carried_out')
      return t(closedOn ? 'closedLater' : 'open', { closed: closedOn ? format.day(closedOn) : '' });
    const closed = closedOn ? format.day(closedOn) : '';
    return t('closed', { closed, outcome: outcome ? outcomeLabel(locale, outcome) : '' });
  };
}
