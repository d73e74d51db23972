import CaretDownOutlined from '@ant-design/icons/CaretDownOutlined';
import CaretUpOutlined from '@ant-design/icons/CaretUpOutlined';
import Link from 'next/link';
import { useTranslations } from 'next-intl';
import type { Actor } from '@/lib/domain/staff/actor';
import type { QueuePage, QueueQuery } from '@/lib/queries/queue';
import { changedHref } from './queue-address';
import { QueueRow } from './queue-row';
import styles from './queue-table.module.css';

const COLUMNS = [
  { name: 'number', sort: 'number' },
  { name: 'subject', sort: null },
  { name: 'applicant', sort: null },
  { name: 'status', sort: 'status' },
  { name: 'move', sort: null },
  { name: 'due', sort: 'due' },
  { name: 'holder', sort: 'held' },
] as const;

interface Props {
  readonly page: QueuePage;
  readonly query: QueueQuery;
  readonly actor: Actor;
}

/** Roles are written out because on narrow screens the rows are drawn as cards, which would lose them. */
export function QueueTable({ page, query, actor }: Props) {
  const t = useTranslations('queue');
  return (
    <table role="table" className={styles.table} aria-label={t('table')}>
      <thead>
        <tr role="row">
          {COLUMNS.map(({ name, sort }) => (
            <th
              key={name}
              scope="col"
              role="columnheader"
              aria-sort={sort === query.sort ? ARIA_SORT[query.order] : undefined}
            >
              {sort ? <SortLink query={query} sort={sort} label={t(`column.${name}`)} /> : t(`column.${name}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {page.rows.map((entry) => (
          <QueueRow key={entry.id} entry={entry} actor={actor} today={page.today} />
        ))}
      </tbody>
    </table>
  );
}

const ARIA_SORT = { asc: 'ascending', desc: 'descending' } as const;

function SortLink({ query, sort, label }: { query: QueueQuery; sort: QueueQuery['sort']; label: string }) {
  const t = useTranslations('queue.sort');
  const on = query.sort === sort;
  const order = on && query.order === 'asc' ? 'desc' : 'asc';
  const Arrow = on && query.order === 'desc' ? CaretDownOutlined : CaretUpOutlined;
  return (
    <Link
      href={changedHref(query, { sort, order })}
      scroll={false}
      prefetch={false}
      title={t('by', { column: label })}
      className={on ? `${styles.sort} ${styles.sorted}` : styles.sort}
    >
      {label}
      <Arrow aria-hidden />
    </Link>
  );
}
