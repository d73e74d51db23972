'use client';

import CheckCircleOutlined from '@ant-design/icons/CheckCircleOutlined';
import PrinterOutlined from '@ant-design/icons/PrinterOutlined';
import { useQuery } from '@tanstack/react-query';
import { Alert, Button, Segmented, Select, Skeleton } from 'antd';
import Link from 'next/link';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { cellHref as disclosuresHref } from '@/components/disclosures/disclosure-address';
import { cellHref as disputesHref } from '@/components/disputes/dispute-address';
import { DayInput } from '@/components/forms/day-input';
import { ProblemPanel } from '@/components/ui/problem-panel';
import type { Day } from '@/lib/domain/day';
import { FormYear, formForYear, reportForm, type SectionKey } from '@/lib/domain/report/report-form';
import { useFormat } from '@/lib/i18n/use-words';
import { type ReportView, reportOptions } from '@/lib/queries/reports';
import { CellDrawer } from './cell-drawer';
import { ChecksPanel } from './checks-panel';
import { DownloadMenu } from './download-menu';
import { failingCells } from './failing-cells';
import { figureLinks } from './figure-links';
import { LastYearPanel } from './last-year-panel';
import styles from './report-page.module.css';
import { RestatementPanel } from './restatement-panel';
import { SectionText } from './section-text';
import { TableFour } from './table-four';
import { TableThree } from './table-three';
import { TableTwo } from './table-two';
import { useHash } from './use-hash';
import { useReportAddress } from './use-report-address';
import { VersionsPanel } from './versions-panel';
import { WorkPanel } from './work-panel';

interface Props {
  readonly year: number;
}

const nowhere = () => null;

/** A year's report in its six sections, tables as printed; every number opens what it counts, every check what mends it. */
export function ReportPage({ year }: Props) {
  const t = useTranslations('report');
  const address = useReportAddress(year);
  const { form, asOf, cell, openCell, closeCell, cellHref } = address;
  const { data: report, error, refetch } = useQuery(reportOptions(year, { form, asOf }));
  const [asked, leaveAsked] = useHash();
  if (!report) {
    return error ? (
      <ProblemPanel title={t('loadFailed')} error={error} onRetry={() => void refetch()} />
    ) : (
      <Skeleton active paragraph={{ rows: 12 }} />
    );
  }
  const failing = failingCells(report.checks, report.form);
  const ownForm = formForYear(year);
  const isOwn = report.form === ownForm && !asOf;
  const links = figureLinks(year, cellHref, report.mayOpenDisputes);
  const text = (section: SectionKey) => (
    <SectionText
      report={report}
      section={section}
      hrefOf={asOf ? nowhere : links.figure}
      asked={asked === `section-${section}`}
      onClose={leaveAsked}
    />
  );
  return (
    <main className={styles.page}>
      <ReportHeader report={report} asOf={asOf} onForm={address.chooseForm} onDay={address.chooseDay} />
      {report.form !== ownForm && (
        <Alert type="warning" showIcon title={t('otherForm', { year: String(year), form: t(`formName.${ownForm}`) })} />
      )}
      {isOwn && report.restatement && <RestatementPanel report={report} restatement={report.restatement} />}
      <div className={styles.columns}>
        <div className={styles.tables}>
          {text('overview')}
          <TableTwo
            year={year}
            form={report.form}
            counts={report.table2}
            hrefOf={asOf ? null : (one) => disclosuresHref(year, one)}
          />
          {text('disclosure')}
          <TableThree
            form={report.form}
            counts={report.table3}
            failing={failing}
            open={cell}
            cellHref={cellHref}
            onOpen={asOf ? null : openCell}
          />
          {text('requests')}
          <TableFour
            year={year}
            form={report.form}
            counts={report.table4}
            failing={failing}
            hrefOf={!asOf && report.mayOpenDisputes ? disputesHref : null}
          />
          {text('disputes')}
          {text('problems')}
          {text('other')}
          <p className={styles.source}>{t('issuedBy', { source: reportForm(report.form).issuedBy })}</p>
        </div>
        <div className={styles.side}>
          {isOwn && <WorkPanel report={report} />}
          <ChecksPanel report={report} mendHref={links.mend} />
          {isOwn && <LastYearPanel report={report} asked={asked === 'last-year'} onClose={leaveAsked} />}
          {isOwn && <VersionsPanel report={report} />}
        </div>
      </div>
      <CellDrawer asked={cell && { year, form: report.form, ...cell }} onClose={closeCell} />
    </main>
  );
}

interface HeaderProps {
  readonly report: ReportView;
  readonly asOf: Day | undefined;
  readonly onForm: (form: FormYear) => void;
  readonly onDay: (on: Day | null) => void;
}

function ReportHeader({ report, asOf, onForm, onDay }: HeaderProps) {
  const t = useTranslations('report');
  const format = useFormat();
  const router = useRouter();
  const [dayProblem, setDayProblem] = useState<string | null>(null);
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
          · {asOf ? t('asOf', { day: format.day(asOf) }) : t('live')}
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
        <div className={styles.day}>
          <DayInput
            day={asOf ?? null}
            onDay={onDay}
            onRead={setDayProblem}
            aria-label={t('asOfLabel')}
            placeholder={t('asOfLabel')}
            {...(dayProblem && { status: 'error' as const })}
          />
          {dayProblem && <span role="alert">{dayProblem}</span>}
        </div>
        {report.hasBodiesBelow && <Link href={`/reports/${year}/roll-up`}>{t('rollUp.open')}</Link>}
        {report.mayCompare && <Link href={`/reports/${year}/comparison`}>{t('comparison.open')}</Link>}
        <DownloadMenu year={year} form={form} asOf={asOf} />
        <Button icon={<PrinterOutlined aria-hidden />} onClick={() => window.print()}>
          {t('print')}
        </Button>
      </div>
    </header>
  );
}
