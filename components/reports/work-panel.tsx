import { useMutation } from '@tanstack/react-query';
import { Alert, Button, Form, Input, Steps } from 'antd';
import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Panel } from '@/components/ui/panel';
import { type ReportAction, ReportState } from '@/lib/domain/report/report-work';
import { useFormat, useProblemWords } from '@/lib/i18n/use-words';
import { actOnReport, type ReportView } from '@/lib/queries/reports';
import styles from './work-panel.module.css';

/** The steps taken here, in the order in which they are offered; the others are taken where they belong on the page. */
const STEPS = ['lock', 'signOff', 'publish', 'unlock', 'reopen'] as const satisfies readonly ReportAction[];
type Step = (typeof STEPS)[number];

/** The step that takes a report on from each state. */
const FORWARD = { open: 'lock', locked: 'signOff', signed: 'publish', published: 'reopen' } as const satisfies Record<
  ReportState,
  Step
>;

const NEEDS_REASON: readonly Step[] = ['unlock', 'reopen'];

const takeFocus = (element: { focus: () => void } | null) => element?.focus();

/** From writing to publication: where the report stands, whose step is next, and the step itself, asked once more in place. */
export function WorkPanel({ report }: { readonly report: ReportView }) {
  const t = useTranslations('report.work');
  const format = useFormat();
  const words = useProblemWords();
  const [asking, setAsking] = useState<Step | null>(null);
  const take = useMutation(actOnReport(report.year));
  const { work, notYet, publishedAt, year } = report;
  const offered = STEPS.filter((step) => work.actions.includes(step));
  const send = (step: Step, reason: string) => {
    const command = NEEDS_REASON.includes(step) ? { type: step as 'unlock' | 'reopen', reason } : { type: step };
    take.mutate(
      { expectedVersion: work.version, command: command as { type: 'lock' } },
      { onSettled: () => setAsking(null) },
    );
  };
  return (
    <Panel heading={t('heading')}>
      <Steps
        size="small"
        orientation="vertical"
        current={ReportState.options.indexOf(work.state)}
        {...(work.state === 'published' && { status: 'finish' as const })}
        items={ReportState.options.map((state) => ({
          title: t(`state.${state}`),
          content: t(`what.${state}`, { name: (state === 'signed' ? work.signedByName : work.lockedByName) ?? 'none' }),
        }))}
      />
      {publishedAt && (
        <>
          <p className={styles.text}>{t('publishedAt', { at: format.instant(publishedAt) })}</p>
          <p className={styles.text}>
            <Link href="/reports">{t('seePublic')}</Link>
          </p>
        </>
      )}
      {work.correction && work.state !== 'published' && (
        <p className={styles.text}>{t('correcting', { reason: work.correction })}</p>
      )}
      {take.error && <Alert type="error" showIcon role="alert" title={words.problem(take.error)} />}
      {take.isSuccess && take.variables.command.type === 'publish' && (
        <Alert type="success" showIcon role="status" title={t('done', { year: String(year) })} />
      )}
      {notYet && <p className={styles.text}>{words.refusal(notYet)}</p>}
      {!notYet && !offered.includes(FORWARD[work.state]) && <p className={styles.text}>{t(`next.${work.state}`)}</p>}
      {!notYet && !asking && offered.length > 0 && (
        <div className={styles.buttons}>
          {offered.map((step) => (
            <Button
              key={step}
              type={NEEDS_REASON.includes(step) ? 'default' : 'primary'}
              onClick={() => setAsking(step)}
            >
              {t(`step.${step}`, { year: String(year) })}
            </Button>
          ))}
        </div>
      )}
      {asking && <Asked step={asking} pending={take.isPending} onSend={send} onCancel={() => setAsking(null)} />}
    </Panel>
  );
}

interface AskedProps {
  readonly step: Step;
  readonly pending: boolean;
  readonly onSend: (step: Step, reason: string) => void;
  readonly onCancel: () => void;
}

function Asked({ step, pending, onSend, onCancel }: AskedProps) {
  const t = useTranslations('report.work');
  const needsReason = NEEDS_REASON.includes(step);
  return (
    <Form<{ reason?: string }> layout="vertical" onFinish={({ reason = '' }) => onSend(step, reason.trim())}>
      <p className={styles.text}>{t(`sure.${step}`)}</p>
      {needsReason && (
        <Form.Item
          name="reason"
          label={t('reason')}
          rules={[{ required: true, whitespace: true, message: t('reasonMissing') }]}
        >
          <Input.TextArea ref={takeFocus} autoSize={{ minRows: 2 }} maxLength={500} />
        </Form.Item>
      )}
      <div className={styles.buttons}>
        <Button type="primary" htmlType="submit" loading={pending} {...(!needsReason && { ref: takeFocus })}>
          {t('confirm')}
        </Button>
        <Button onClick={onCancel}>{t('cancel')}</Button>
      </div>
    </Form>
  );
}
