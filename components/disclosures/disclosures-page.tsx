'use client';

import PlusOutlined from '@ant-design/icons/PlusOutlined';
import UploadOutlined from '@ant-design/icons/UploadOutlined';
import { useQuery } from '@tanstack/react-query';
import { Alert, Button, Select, Skeleton } from 'antd';
import { useRouter } from 'next/navigation';
import { useLocale, useTranslations } from 'next-intl';
import { useState } from 'react';
import register from '@/components/ui/register-page.module.css';
import { LinkButton } from '@/components/ui/link-button';
import { ProblemPanel } from '@/components/ui/problem-panel';
import { StatePanel } from '@/components/ui/state-panel';
import { TableTwo } from '@/components/reports/table-two';
import { type Table2Cell, table2Headings } from '@/lib/domain/report/table-two';
import { inLanguage } from '@/lib/i18n/labels';
import { type DisclosureList, disclosuresOptions } from '@/lib/queries/disclosures';
import styles from './disclosures-page.module.css';
import { cellHref } from './disclosure-address';
import { EntryForm } from './entry-form';
import { EntryTable } from './entry-table';
import { ImportForm } from './import-form';

type Row = DisclosureList['rows'][number];

interface Props {
  readonly year: number;
  /** Only the entries behind this number of table two. */
  readonly cell: Table2Cell | null;
}

/** The register of proactive disclosure, from which table two is counted: the table as it stands, and the entries it counts. */
export function DisclosuresPage({ year, cell }: Props) {
  const t = useTranslations('disclosures');
  const locale = useLocale();
  const router = useRouter();
  const { data: list, error, refetch } = useQuery(disclosuresOptions(year, cell));
  const [open, setOpen] = useState<Row | 'new' | 'import' | null>(null);
  const [done, setDone] = useState<string | null>(null);
  if (!list) {
    return error ? (
      <ProblemPanel title={t('loadFailed')} error={error} onRetry={() => void refetch()} />
    ) : (
      <Skeleton active paragraph={{ rows: 8 }} />
    );
  }
  const unfold = (what: Row | 'new' | 'import') => {
    setDone(null);
    setOpen(what);
  };
  const heading = cell && table2Headings(list.form, cell);
  const mayWrite = list.mayWriteForBody || list.units.some((unit) => unit.mayWrite);
  return (
    <main className={register.page}>
      <header className={register.header}>
        <div>
          <h1>{t('title')}</h1>
          <p>{t('lead')}</p>
        </div>
        <div className={styles.tools}>
          <Select
            aria-label={t('year')}
            value={year}
            options={list.years.map((value) => ({ value, label: t('ofYear', { year: String(value) }) }))}
            onChange={(chosen: number) => router.push(`/disclosures?year=${chosen}`)}
            popupMatchSelectWidth={false}
          />
          {list.mayWriteForBody && !open && (
            <Button icon={<UploadOutlined aria-hidden />} onClick={() => unfold('import')}>
              {t('import.open')}
            </Button>
          )}
          {mayWrite && !open && (
            <Button type="primary" icon={<PlusOutlined aria-hidden />} onClick={() => unfold('new')}>
              {t('open')}
            </Button>
          )}
        </div>
      </header>
      <div role="status">{done && <Alert type="success" showIcon title={done} />}</div>
      {open === 'import' && (
        <ImportForm
          onClose={() => setOpen(null)}
          onDone={(words) => {
            setOpen(null);
            setDone(words);
          }}
        />
      )}
      {open && open !== 'import' && (
        <EntryForm
          key={open === 'new' ? 'new' : open.id}
          list={list}
          row={open === 'new' ? null : open}
          onClose={() => setOpen(null)}
          onDone={(what) => {
            setOpen(null);
            setDone(t(`done.${what}`));
          }}
        />
      )}
      {!cell && <TableTwo year={year} form={list.form} counts={list.table2} hrefOf={(one) => cellHref(year, one)} />}
      {cell && (
        <div className={`${register.cell} ${styles.cell}`}>
          <h2>
            {t('behind', {
              year: String(year),
              row: heading ? inLanguage(locale, heading.row) : t(`kind.${cell.kind}`),
              column: heading ? inLanguage(locale, heading.column) : '',
            })}
          </h2>
          <LinkButton href={`/disclosures?year=${year}`}>{t('all')}</LinkButton>
        </div>
      )}
      {list.rows.length === 0 ? (
        <StatePanel title={t('emptyTitle')} text={t('empty')} />
      ) : (
        <EntryTable
          list={list}
          onChange={(row) => {
            unfold(row);
            window.scrollTo({ top: 0 });
          }}
        />
      )}
    </main>
  );
}
