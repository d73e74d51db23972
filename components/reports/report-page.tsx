'use client';

import CheckCircleOutlined from '@ant-design/icons/CheckCircleOutlined';
import PrinterOutlined from '@ant-design/icons/PrinterOutlined';
import { useQuery } from '@tanstack/react-query';
import { Alert, Button, Segmented, Select, Skeleton } from 'antd';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { cellHref as disclosuresHref } from '@/components/disclosures/disclosure-address';
import { ProblemPanel } from '@/components/ui/problem-panel';
import { FormYear, formForYear, reportForm } from '@/lib/domain/report/report-form';
import { useFormat } from '@/lib/i18n/use-words';
import { type ReportView, reportOptions } from '@/lib/queries/reports';
import { CellDrawer } from './cell-drawer';
import { ChecksPanel } from './checks-panel';
import { DownloadMenu } from './download-menu';
import { failingCells } from './failing-cells';
import { FeesLine } from './fees-line';
import { PublishPanel } from './publish-panel';
import styles from './report-page.module.css';
import { TableFour } from './table-four';
import { TableThree } from './table-three';
import { TableTwo } from './table-two';
import { useReportAddress } from './use-report-address';

interface Props {
  readonly year: number;
}

/** A year's tables as printed; every number opens what it counts. */
export function ReportPage({ year }: Props) {
  const t = useTranslations('report');
  const { form, cell, openCell, closeCell, chooseForm, cellHref } = useReportAddress(year);
  const { data: report, error, refetch } = useQuery(reportOptions(year, form));
  if (!report) {
    return error ? (
      <ProblemPanel title={t('loadFailed')} error={error} onRetry={() => void refetch()} />
    ) : (
      <Skeleton active paragraph={{ rows: 12 }} />
    );
  }
  const failing = failingCells(report.checks, report.form);
  const ownForm = formForYear(year);
  return (
    <main className={styles.page}>
      <ReportHeader report={report} onForm={chooseForm} />
      {report.form !== ownForm && (
        <Alert type="warning" showIcon title={t('otherForm', { year: String(year), form: t(`formName.${ownForm}`) })} />
      )}
      <div className={styles.columns}>
        <div className={styles.tables}>
          <TableTwo
            year={year}
            form={report.form}
            counts={report.table2}
            hrefOf={(one) => disclosuresHref(year, one)}
          />
          <TableThree report={report} failing={failing} open={cell} cellHref={cellHref} onOpen={openCell} />
          <TableFour report={report} failing={failing} />
          {report.form === '2021' && <FeesLine fees={report.fees} />}
          <p className={styles.source}>{t('issuedBy', { source: reportForm(report.form).issuedBy })}</p>
        </div>
        <div className={styles.side}>
          <ChecksPanel checks={report.checks} form={report.form} />
          {report.form === ownForm && <PublishPanel report={report} />}
        </div>
      </div>
      <CellDrawer asked={cell && { year, form: report.form, ...cell }} onClose={closeCell} />
    </main>
  );
}

function ReportHeader({ report, onForm }: { readonly report: ReportView; readonly onForm: (form: FormYear) => void }) {
  const t = useTranslations('report');
  const format = useFormat();
  const router = useRouter();
  const { year, years, form, body, publishedAt } = report;
  return (
    <header className={styles.header}>
      <div>
        <h1>{t('title', { year: String(year) })}</h1>
        <p>
          {body} ·{' '}
          {publishedAt ? (
            <span className={styles.published}>
              <CheckCircleOutlined aria-hidden="true" /> {t('publishedOn', { at: format.instant(publishedAt) })}
            </span>
          ) : (
            t('notPublished')
          )}{' '}
          · {t('live')}
        </p>
      </div>
      <div className={styles.tools}>
        <Select
          aria-label={t('year')}
          value={year}
          options={years.map((value) => ({ value, label: t('shortTitle', { year: String(value) }) }))}
          onChange={(chosen: number) => router.push(`/reports/${chosen}`)}
          popupMatchSelectWidth={false}
        />
        <Segmented<FormYear>
          aria-label={t('form')}
          value={form}
          options={FormYear.options.map((value) => ({ value, label: t(`formName.${value}`) }))}
          onChange={onForm}
        />
        <DownloadMenu year={year} form={form} />
        <Button icon={<PrinterOutlined aria-hidden />} onClick={() => window.print()}>
          {t('print')}
        </Button>
      </div>
    </header>
  );
}
