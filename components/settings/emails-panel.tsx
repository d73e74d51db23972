import { useMutation } from '@tanstack/react-query';
import { Button, Form } from 'antd';
import { useTranslations } from 'next-intl';
import { TextItem } from '@/components/forms/text-item';
import { useRefusals } from '@/components/forms/use-refusals';
import { Panel } from '@/components/ui/panel';
import type { SettingsView } from '@/lib/queries/settings';
import { changeStaffEmail } from '@/lib/queries/staff-email';
import styles from './settings-page.module.css';

type Member = SettingsView['staff'][number];

/** Where each person is mailed; who has no address is reminded in the application alone. */
export function EmailsPanel({ staff }: { readonly staff: readonly Member[] }) {
  const t = useTranslations('settings.emails');
  return (
    <Panel heading={t('heading')}>
      <p className={styles.hint}>{t('hint')}</p>
      <div className={styles.emails}>
        {staff
          .filter(({ active }) => active)
          .map((member) => (
            <EmailForm key={member.id} member={member} />
          ))}
      </div>
    </Panel>
  );
}

interface Values {
  readonly email?: string;
}

function EmailForm({ member: { id, name, email } }: { readonly member: Member }) {
  const t = useTranslations('settings.emails');
  const [form] = Form.useForm<Values>();
  const { problem, show, clear } = useRefusals(form);
  const change = useMutation(changeStaffEmail(id));
  const send = ({ email: typed = '' }: Values) => {
    clear();
    change.mutate({ email: typed.trim() }, { onError: show });
  };
  return (
    <Form<Values>
      form={form}
      name={`email-${id}`}
      aria-label={t('of', { name })}
      layout="vertical"
      className={styles.form}
      initialValues={{ email }}
      onFinish={send}
    >
      <div className={styles.email}>
        <span>{name}</span>
        <TextItem
          name="email"
          rules={[{ type: 'email', message: t('invalid') }]}
          max={200}
          aria-label={t('of', { name })}
          autoComplete="off"
          inputMode="email"
        />
        <Button htmlType="submit" loading={change.isPending} aria-label={t('saveOf', { name })}>
          {t('save')}
        </Button>
      </div>
      {problem && <span role="alert">{problem}</span>}
      <span role="status" className={styles.quiet}>
        {change.isSuccess && t(change.variables.email ? 'saved' : 'removed')}
      </span>
    </Form>
  );
}
