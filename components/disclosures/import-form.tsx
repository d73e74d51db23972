'use client';

import DownloadOutlined from '@ant-design/icons/DownloadOutlined';
import LoadingOutlined from '@ant-design/icons/LoadingOutlined';
import { useMutation } from '@tanstack/react-query';
import { Alert, Button, Form } from 'antd';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { ChoiceItem } from '@/components/forms/choice-item';
import { RestatesItem, type Restating } from '@/components/forms/restates-item';
import { useRefusals } from '@/components/forms/use-refusals';
import { Panel } from '@/components/ui/panel';
import register from '@/components/ui/register-page.module.css';
import { DISCLOSURE_LEDGER_HEADER } from '@/lib/domain/disclosure/ledger';
import { checkDisclosures, type DisclosuresImported, importDisclosures } from '@/lib/queries/disclosures';
import styles from './import-form.module.css';
import { ImportProblems } from './import-problems';
import { LedgerFileField } from './ledger-file-field';

interface Values extends Restating {
  readonly file: File;
}

interface Props {
  readonly onClose: () => void;
  readonly onDone: (words: string) => void;
}

/** The header row alone; by the mark at its beginning a spreadsheet knows that it is UTF-8. */
const TEMPLATE = `data:text/csv;charset=utf-8,${encodeURIComponent(`\uFEFF${DISCLOSURE_LEDGER_HEADER.join(',')}\r\n`)}`;

/** A ledger of the register: chosen, looked at on the server, and imported only when nothing is wrong with it. */
export function ImportForm({ onClose, onDone }: Props) {
  const t = useTranslations('disclosures.import');
  const [form] = Form.useForm<Values>();
  const file = Form.useWatch('file', form);
  const { problem, show, clear, asksWhy } = useRefusals(form);
  const check = useMutation(checkDisclosures());
  const bring = useMutation(importDisclosures());
  const [found, setFound] = useState<DisclosuresImported | null>(null);
  const summary = found && 'imported' in found ? found : null;
  const isBusy = check.isPending || bring.isPending;
  const name = file?.name ?? '';

  const forget = () => {
    clear();
    setFound(null);
  };
  const refused = (error: Error) => {
    setFound(null);
    show(error);
  };
  const look = (sent: Values) => {
    forget();
    check.mutate(sent, {
      // Another file may have been chosen meanwhile.
      onSuccess: (result) => form.getFieldValue('file') === sent.file && setFound(result),
      onError: refused,
    });
  };
  const send = (sent: Values) => {
    clear();
    bring.mutate(sent, {
      onSuccess: (done) => 'imported' in done && onDone(t('done', { ...done })),
      onError: refused,
    });
  };

  return (
    <Panel heading={t('heading')}>
      <Form<Values>
        form={form}
        name="disclosure-import"
        layout="vertical"
        className={register.form}
        onValuesChange={forget}
        onFinish={look}
        scrollToFirstError={{ focus: true }}
      >
        {problem && <Alert type="error" showIcon role="alert" title={problem} />}
        {found && 'problems' in found && <ImportProblems {...found} />}
        <p className={styles.columns}>
          {t.rich('columns', { columns: () => <span lang="zh-CN">{DISCLOSURE_LEDGER_HEADER.join('、')}</span> })}{' '}
          {t('cells')}
        </p>
        <p>
          <a href={TEMPLATE} download={t('templateName')}>
            <DownloadOutlined aria-hidden /> {t('template')}
          </a>
        </p>
        <ChoiceItem name="file" label={t('file')}>
          <LedgerFileField />
        </ChoiceItem>
        <RestatesItem asked={asksWhy} />
        <div aria-live="polite">
          {isBusy && (
            <>
              <LoadingOutlined aria-hidden /> {t(check.isPending ? 'checking' : 'importing', { name })}
            </>
          )}
          {summary && !bring.isPending && t(summary.imported > 0 ? 'found' : 'nothing', { ...summary })}
        </div>
        <div className={register.buttons}>
          <Button
            type={summary?.imported ? 'default' : 'primary'}
            htmlType="submit"
            loading={check.isPending}
            disabled={bring.isPending}
          >
            {t('check')}
          </Button>
          {summary && summary.imported > 0 && (
            <Button
              type="primary"
              loading={bring.isPending}
              onClick={() => void form.validateFields().then(send, () => undefined)}
            >
              {t('submit', { count: summary.imported })}
            </Button>
          )}
          <Button onClick={onClose}>{t('close')}</Button>
        </div>
      </Form>
    </Panel>
  );
}
