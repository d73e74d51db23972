import { useMutation } from '@tanstack/react-query';
import { Alert, Button, Form, Input } from 'antd';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { TextItem } from '@/components/forms/text-item';
import { useRefusals } from '@/components/forms/use-refusals';
import { Panel } from '@/components/ui/panel';
import { DEFAULT_NUMBER_PATTERN, formatNumber, NumberPattern } from '@/lib/domain/case/acceptance-number';
import type { BodySettings } from '@/lib/domain/staff/body';
import { changeBodySettings } from '@/lib/queries/settings';
import { ReviewPlanField } from './review-plan-field';
import styles from './settings-page.module.css';

const CONTACT = ['office', 'address', 'phone', 'hours', 'postcode', 'email'] as const;
/** What a guide to disclosure has to state (条例第十二条). */
const REQUIRED_OF_GUIDE = ['office', 'address', 'phone', 'hours'] as const;
const REMEDIES = ['reconsiderationBody', 'court'] as const;
const LONGEST = 300;

interface Props {
  readonly name: string;
  readonly settings: BodySettings;
  /** Digest of these settings, sent back with a change so that nobody else's is lost. */
  readonly seen: string;
  readonly year: number;
}

/** What differs from one public body to the next. */
export function BodyForm({ name, settings, seen: first, year }: Props) {
  const t = useTranslations('settings.body');
  const separator = useTranslations('common')('listSeparator');
  const [form] = Form.useForm<BodySettings>();
  const { problem, show, clear } = useRefusals(form, { prefix: 'settings.' });
  const change = useMutation(changeBodySettings());
  // What this form was filled with; the page may have been refreshed since.
  const [seen, setSeen] = useState(first);
  const pattern = NumberPattern.safeParse(Form.useWatch('numberPattern', form) ?? settings.numberPattern);
  const contact = Form.useWatch('contact', form) ?? settings.contact;
  const missing = REQUIRED_OF_GUIDE.filter((field) => !contact[field]?.trim());
  const send = (values: BodySettings) => {
    clear();
    change.mutate({ seen, settings: values }, { onSuccess: (answer) => setSeen(answer.seen), onError: show });
  };
  return (
    <Panel heading={name}>
      <Form<BodySettings>
        form={form}
        name="body"
        layout="vertical"
        className={styles.form}
        initialValues={settings}
        onFinish={send}
        onValuesChange={() => change.isSuccess && change.reset()}
        scrollToFirstError={{ focus: true }}
      >
        <h3>{t('numbering')}</h3>
        <Form.Item
          name="numberPattern"
          label={t('numberPattern')}
          extra={
            <>
              {t('numberHint', { example: DEFAULT_NUMBER_PATTERN })}
              {pattern.success && <div>{t('numberExample', { number: formatNumber(pattern.data, year, 1) })}</div>}
            </>
          }
          rules={[
            {
              validator: (_, typed: string) =>
                NumberPattern.safeParse(typed).success
                  ? Promise.resolve()
                  : Promise.reject(new Error(t('numberInvalid'))),
            },
          ]}
          required
        >
          <Input />
        </Form.Item>
        <h3>{t('review')}</h3>
        <p className={styles.hint}>{t('reviewHint')}</p>
        <Form.Item name="reviewPlan" noStyle>
          <ReviewPlanField />
        </Form.Item>
        <h3>{t('contact')}</h3>
        <p className={styles.hint}>{t('contactHint')}</p>
        {missing.length > 0 && (
          <Alert
            type="warning"
            showIcon
            role="note"
            className={styles.missing}
            title={t('contactMissing', { fields: missing.map((field) => t(field)).join(separator) })}
          />
        )}
        <div className={styles.pair}>
          {CONTACT.map((field) => (
            <TextItem key={field} name={['contact', field]} label={t(field)} max={LONGEST} />
          ))}
        </div>
        <h3>{t('remedies')}</h3>
        <p className={styles.hint}>{t('remediesHint')}</p>
        <div className={styles.pair}>
          {REMEDIES.map((field) => (
            <TextItem key={field} name={field} label={t(field)} max={LONGEST} />
          ))}
        </div>
        {problem && <Alert type="error" showIcon role="alert" title={problem} />}
        <div role="status">{change.isSuccess && <Alert type="success" showIcon title={t('saved')} />}</div>
        <div className={styles.buttons}>
          <Button type="primary" htmlType="submit" loading={change.isPending}>
            {t('save')}
          </Button>
        </div>
      </Form>
    </Panel>
  );
}
