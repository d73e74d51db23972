import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { Toned } from '@/components/ui/toned';
import type { Day } from '@/lib/domain/day';
import { useFormat } from '@/lib/i18n/use-words';
import type { SentPage } from '@/lib/queries/inbox';
import styles from './inbox-page.module.css';
import { useNoticeWords } from './use-notice-words';

type Row = SentPage['rows'][number];

const COLUMNS = ['at', 'person', 'kind', 'case', 'read', 'mail'] as const;
const REACHABLE = 0;

export function SentTable({ rows, today }: { readonly rows: readonly Row[]; readonly today: Day }) {
  const t = useTranslations('inbox.sent');
  return (
    <div className={styles.scroll} role="group" aria-label={t('title')} tabIndex={REACHABLE}>
      <table className={styles.table} aria-label={t('title')}>
        <thead>
          <tr>
            {COLUMNS.map((column) => (
              <th key={column} scope="col">
                {t(`column.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <SentRow key={row.id} row={row} today={today} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function SentRow({ row, today }: { readonly row: Row; readonly today: Day }) {
  const t = useTranslations('inbox.sent');
  const format = useFormat();
  const { kind, day, tone } = useNoticeWords()(row, today);
  const { state, at, attempts, error } = row.mail;
  return (
    <tr>
      <td>{format.instant(row.createdAt)}</td>
      <td>{row.person}</td>
      <td>
        <Toned tone={tone}>{kind}</Toned>
        <small>{day}</small>
      </td>
      <td>
        {row.caseId && (
          <Link href={`/cases/${row.caseId}`} prefetch={false}>
            {row.acceptanceNumber}
          </Link>
        )}
        {row.subject && <small>{row.subject}</small>}
      </td>
      <td>{row.readAt ? format.instant(row.readAt) : t('notRead')}</td>
      <td>
        {t(`mail.${state}`, { at: at ? format.instant(at) : '', count: attempts })}
        {error && <small>{error}</small>}
      </td>
    </tr>
  );
}
