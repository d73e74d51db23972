import { useMutation } from '@tanstack/react-query';
import { Alert, Button, Form, Input } from 'antd';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { useProblemWords } from '@/lib/i18n/use-words';
import { actOnReport, type ReportView } from '@/lib/queries/reports';
import styles from './checks-panel.module.css';

interface Props {
  readonly check: ReportView['checks'][number];
  readonly report: ReportView;
}

const takeFocus = (box: { focus: () => void } | null) => box?.focus();

/** Why a warning stands; without a reason the report is not locked. */
export function Explanation({ check, report }: Props) {
  const t = useTranslations('report.checks');
  const words = useProblemWords();
  const [writing, setWriting] = useState(false);
  const save = useMutation(actOnReport(report.year));
  const mayWrite = report.work.actions.includes('explain');
  const send = ({ reason = '' }: { reason?: string }) =>
    save.mutate(
      {
        expectedVersion: report.work.version,
        command: { type: 'explain', check: check.id, reason: reason.trim() },
      },
      { onSuccess: () => setWriting(false) },
    );
  if (!writing) {
    return (
      <p className={styles.mend}>
        {check.explanation ? t('explained', { reason: check.explanation }) : t('unexplained')}
        {mayWrite && (
          <Button size="small" onClick={() => setWriting(true)}>
            {t('explain')}
          </Button>
        )}
      </p>
    );
  }
  return (
    <Form layout="vertical" initialValues={{ reason: check.explanation }} onFinish={send}>
      <Form.Item
        name="reason"
        label={t('reason')}
        rules={[{ required: true, whitespace: true, message: t('reasonMissing') }]}
      >
        <Input.TextArea ref={takeFocus} autoSize={{ minRows: 2 }} maxLength={500} />
      </Form.Item>
      {save.error && <Alert type="error" showIcon role="alert" title={words.problem(save.error)} />}
      <div className={styles.mend}>
        <Button size="small" type="primary" htmlType="submit" loading={save.isPending}>
          {t('save')}
        </Button>
        <Button size="small" onClick={() => setWriting(false)}>
          {t('cancel')}
        </Button>
      </div>
    </Form>
  );
}
