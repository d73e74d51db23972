import Link from 'next/link';
import { useTranslations } from 'next-intl';
import register from '@/components/ui/register-page.module.css';
import type { Table4Cell } from '@/lib/domain/report/dispute';
import styles from './disputes-page.module.css';

/** Says which number of table four the list is behind, with the ways back to the report and on to all disputes. */
export function CellNote({ cell: { kind, year, column } }: { readonly cell: Table4Cell }) {
  const t = useTranslations('disputes');
  const what = column === 'total' ? t('total') : t(`result.${column}`);
  return (
    <div className={`${register.cell} ${styles.cell}`}>
      <h2>{t('cell.heading', { year: String(year), kind: t(`kind.${kind}`), column: what })}</h2>
      <p>{t('cell.asOf', { year: String(year) })}</p>
      <Link href={`/reports/${year}`}>{t('cell.report', { year: String(year) })}</Link>
      <Link href="/disputes">{t('cell.all')}</Link>
    </div>
  );
}
