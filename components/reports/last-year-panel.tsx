import { useMutation } from '@tanstack/react-query';
import { Alert, Button, Form } from 'antd';
import { useLocale, useTranslations } from 'next-intl';
import { useState } from 'react';
import { NumberItem } from '@/components/forms/number-item';
import { Panel } from '@/components/ui/panel';
import { ApplicantKind } from '@/lib/domain/applicant/applicant-kind';
import { DisputeKind } from '@/lib/domain/report/dispute';
import type { LastYearOnPaper } from '@/lib/domain/report/report-work';
import { columnLabel } from '@/lib/i18n/labels';
import { useProblemWords } from '@/lib/i18n/use-words';
import { actOnReport, type ReportView } from '@/lib/queries/reports';
import styles from './work-panel.module.css';

interface Props {
  readonly report: ReportView;
  /** Opened by a check that points here. */
  readonly asked: boolean;
  readonly onClose: () => void;
}

const all = <K extends string>(keys: readonly K[]) =>
  Object.fromEntries(keys.map((key) => [key, 0])) as Record<K, number>;
const NOTHING: LastYearOnPaper = {
  newReceived: 0,
  carriedOut: all(ApplicantKind.options),
  pending: all(DisputeKind.options),
};

/** Last year's report, where it was made on paper: the numbers this year's must go on from. */
export function LastYearPanel({ report, asked, onClose }: Props) {
  const t = useTranslations('report.lastYear');
  const { work, lastYearPublished, year } = report;
  const mayEnter = work.actions.includes('enterLastYear') && !lastYearPublished;
  const [entering, setEntering] = useState(false);
  const close = () => {
    setEntering(false);
    onClose();
  };
  const total = Object.values(work.lastYear?.carriedOut ?? {}).reduce((sum, count) => sum + count, 0);
  return (
    <Panel heading={t('heading')}>
      <p className={styles.text} id="last-year">
        {lastYearPublished
          ? t('published', { year: String(year - 1) })
          : work.lastYear
            ? t('entered', { year: String(year - 1), total })
            : t('counted', { year: String(year - 1) })}
      </p>
      {mayEnter && (entering || asked) ? (
        <LastYearForm report={report} onDone={close} />
      ) : (
        mayEnter && <Button onClick={() => setEntering(true)}>{t('enter')}</Button>
      )}
    </Panel>
  );
}

function LastYearForm({ report, onDone }: { readonly report: ReportView; readonly onDone: () => void }) {
  const t = useTranslations('report.lastYear');
  const kinds = useTranslations('disputes.kind');
  const locale = useLocale();
  const words = useProblemWords();
  const save = useMutation(actOnReport(report.year));
  const send = (lastYear: LastYearOnPaper | null) =>
    save.mutate(
      { expectedVersion: report.work.version, command: { type: 'enterLastYear', lastYear } },
      { onSuccess: onDone },
    );
  const count = (name: string[], label: string) => (
    <NumberItem key={name.join('.')} name={name} label={label} min={0} max={999_999_999} />
  );
  return (
    <Form<LastYearOnPaper>
      layout="vertical"
      size="small"
      initialValues={report.work.lastYear ?? NOTHING}
      onFinish={send}
    >
      {count(['newReceived'], t('newReceived'))}
      <fieldset className={styles.numbers}>
        <legend>{t('carriedOut')}</legend>
        {ApplicantKind.options.map((kind) => count(['carriedOut', kind], columnLabel(locale, kind)))}
      </fieldset>
      <fieldset className={styles.numbers}>
        <legend>{t('pending')}</legend>
        {DisputeKind.options.map((kind) => count(['pending', kind], kinds(kind)))}
      </fieldset>
      {save.error && <Alert type="error" showIcon role="alert" title={words.problem(save.error)} />}
      <div className={styles.buttons}>
        <Button type="primary" htmlType="submit" loading={save.isPending}>
          {t('save')}
        </Button>
        {report.work.lastYear && <Button onClick={() => send(null)}>{t('clear')}</Button>}
        <Button onClick={onDone}>{t('cancel')}</Button>
      </div>
    </Form>
  );
}
