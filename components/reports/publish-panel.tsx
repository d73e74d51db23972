import { useMutation } from '@tanstack/react-query';
import { Alert, Button } from 'antd';
import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Panel } from '@/components/ui/panel';
import { useFormat, useProblemWords } from '@/lib/i18n/use-words';
import { publishYear, type ReportView } from '@/lib/queries/reports';
import styles from './publish-panel.module.css';

const takeFocus = (button: HTMLElement | null) => button?.focus();

/** Freezes the year for the public page. Says what that means, and asks once more in place. */
export function PublishPanel({ report }: { readonly report: ReportView }) {
  const t = useTranslations('report.publish');
  const format = useFormat();
  const words = useProblemWords();
  const publish = useMutation(publishYear(report.year));
  const [asking, setAsking] = useState(false);
  const { publishedAt, mayPublish, notYet } = report;
  const may = mayPublish && !notYet;
  const year = String(report.year);
  return (
    <Panel heading={t('heading')}>
      <p className={styles.text}>{t('what')}</p>
      {publishedAt && (
        <>
          <p className={styles.text}>{t('publishedAt', { at: format.instant(publishedAt) })}</p>
          <p className={styles.text}>
            <Link href="/reports">{t('seePublic')}</Link>
          </p>
        </>
      )}
      {publish.error && <Alert type="error" showIcon role="alert" title={words.problem(publish.error)} />}
      {publish.isSuccess && <Alert type="success" showIcon role="status" title={t('done', { year })} />}
      {notYet && <p className={styles.text}>{words.refusal(notYet)}</p>}
      {!mayPublish && <p className={styles.text}>{t('notYours')}</p>}
      {may && !asking && (
        <Button type="primary" onClick={() => setAsking(true)}>
          {t(publishedAt ? 'again' : 'button', { year })}
        </Button>
      )}
      {may && asking && (
        <div className={styles.buttons}>
          <Button
            type="primary"
            ref={takeFocus}
            loading={publish.isPending}
            onClick={() => publish.mutate(undefined, { onSettled: () => setAsking(false) })}
          >
            {t('confirm', { year })}
          </Button>
          <Button onClick={() => setAsking(false)}>{t('cancel')}</Button>
        </div>
      )}
    </Panel>
  );
}
