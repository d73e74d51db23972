import { useQuery } from '@tanstack/react-query';
import { Button, Drawer, Pagination, Skeleton } from 'antd';
import Link from 'next/link';
import { useLocale, useTranslations } from 'next-intl';
import { useState } from 'react';
import { ProblemPanel } from '@/components/ui/problem-panel';
import { columnLabel, outcomeLabel, rowLabel } from '@/lib/i18n/labels';
import { useFormat } from '@/lib/i18n/use-words';
import { type CellAsked, cellOptions, type CellView } from '@/lib/queries/reports';
import styles from './cell-drawer.module.css';

interface Props {
  readonly asked: CellAsked | null;
  readonly onClose: () => void;
}

/** The cases behind one number, beside the table it stands in. */
export function CellDrawer({ asked, onClose }: Props) {
  const t = useTranslations('report');
  const locale = useLocale();
  return (
    <Drawer
      open={asked !== null}
      onClose={onClose}
      size={760}
      destroyOnHidden
      closable={{ 'aria-label': t('cell.close') }}
      title={
        asked &&
        t('cell.heading', {
          year: String(asked.year),
          row: rowLabel(locale, asked.form, asked.row),
          column: columnLabel(locale, asked.column),
        })
      }
    >
      {asked && <CellCases asked={asked} />}
    </Drawer>
  );
}

function CellCases({ asked }: { readonly asked: CellAsked }) {
  const t = useTranslations('report.cell');
  const [page, setPage] = useState(1);
  const { data, error, refetch } = useQuery(cellOptions(asked, page));
  if (!data) {
    return error ? (
      <ProblemPanel title={t('failed')} error={error} onRetry={() => void refetch()} />
    ) : (
      <Skeleton active title={false} paragraph={{ rows: 6 }} />
    );
  }
  const hidden = data.total - data.visible;
  return (
    <>
      <div className={styles.head}>
        <p>
          <strong>{t('total', { count: data.total })}</strong> {hidden > 0 && t('hidden', { count: hidden })}
        </p>
        <CopyLink />
      </div>
      {data.rows.length === 0 ? <p>{data.total === 0 && t('empty')}</p> : <CaseRows rows={data.rows} />}
      <Pagination
        className={styles.pages}
        current={page}
        pageSize={data.pageSize}
        total={data.visible}
        onChange={setPage}
        showSizeChanger={false}
        hideOnSinglePage
      />
    </>
  );
}

function CaseRows({ rows }: { readonly rows: CellView['rows'] }) {
  const t = useTranslations();
  const locale = useLocale();
  const format = useFormat();
  return (
    <table className={styles.cases}>
      <thead>
        <tr>
          <th scope="col">{t('report.cell.number')}</th>
          <th scope="col">{t('report.cell.subject')}</th>
          <th scope="col">{t('report.cell.applicant')}</th>
          <th scope="col">{t('report.cell.received')}</th>
          <th scope="col">{t('report.cell.status')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ id, acceptanceNumber, subject, applicantMasked, receivedOn, status, closedOn, outcome }) => (
          <tr key={id}>
            <td>
              <Link href={`/cases/${id}`}>{acceptanceNumber}</Link>
            </td>
            <td>{subject}</td>
            <td>{applicantMasked}</td>
            <td>{receivedOn && format.day(receivedOn)}</td>
            <td>
              {closedOn && outcome ? outcomeLabel(locale, outcome) : t(`common.status.${status}`)}
              {closedOn && <small>{format.day(closedOn)}</small>}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Only offered where the browser lets a page write to the clipboard; the address bar has the link in any case. */
function CopyLink() {
  const t = useTranslations('report.cell');
  const [copied, setCopied] = useState(false);
  if (typeof navigator === 'undefined' || !('clipboard' in navigator)) return null;
  const copy = async () => {
    await navigator.clipboard.writeText(window.location.href);
    setCopied(true);
  };
  return (
    <Button size="small" onClick={copy} aria-live="polite">
      {t(copied ? 'copied' : 'link')}
    </Button>
  );
}
