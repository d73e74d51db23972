'use client';

import { useMutation } from '@tanstack/react-query';
import { Alert, Button, Form, Input } from 'antd';
import { useTranslations } from 'next-intl';
import { useRefusals } from '@/components/forms/use-refusals';
import { LONGEST_PASSWORD, passwordProblem, SHORTEST_PASSWORD } from '@/lib/domain/staff/password';
import { changePassword } from '@/lib/queries/account';
import styles from './account-page.module.css';

interface Values {
  readonly current: string;
  readonly password: string;
  readonly again: string;
}

const LENGTHS = { min: SHORTEST_PASSWORD, max: LONGEST_PASSWORD };

/** The old password, the new one, and the new one again. Typing goes on after a refusal; nothing typed is kept after success. */
export function PasswordForm({ username }: { readonly username: string }) {
  const t = useTranslations('account.password');
  const refusal = useTranslations('common.refusal');
  const [form] = Form.useForm<Values>();
  const { problem, show, clear } = useRefusals(form);
  const change = useMutation(changePassword());
  const send = ({ current, password }: Values) => {
    clear();
    change.mutate({ current, password }, { onSuccess: () => form.resetFields(), onError: show });
  };
  const isGood = (_: unknown, typed = '') => {
    const found = typed ? passwordProblem(typed, username) : null;
    return found ? Promise.reject(new Error(refusal(found, LENGTHS))) : Promise.resolve();
  };
  const isSame = (_: unknown, typed = '') =>
    typed && typed !== form.getFieldValue('password') ? Promise.reject(new Error(t('differs'))) : Promise.resolve();
  return (
    <Form<Values>
      form={form}
      name="password"
      layout="vertical"
      className={styles.form}
      onFinish={send}
      onValuesChange={() => change.isSuccess && change.reset()}
      scrollToFirstError={{ focus: true }}
    >
      {/* Password managers keep a password under the user name they find beside it. */}
      <input type="text" autoComplete="username" value={username} readOnly hidden />
      <Form.Item name="current" label={t('current')} rules={[{ required: true }]}>
        <Input.Password maxLength={200} autoComplete="current-password" />
      </Form.Item>
      <Form.Item
        name="password"
        label={t('next')}
        extra={t('rule', LENGTHS)}
        validateTrigger="onBlur"
        rules={[{ required: true }, { validator: isGood }]}
      >
        <Input.Password maxLength={200} autoComplete="new-password" />
      </Form.Item>
      <Form.Item
        name="again"
        label={t('again')}
        dependencies={['password']}
        validateTrigger="onBlur"
        rules={[{ required: true }, { validator: isSame }]}
      >
        <Input.Password maxLength={200} autoComplete="new-password" />
      </Form.Item>
      {problem && <Alert type="error" showIcon role="alert" title={problem} className={styles.told} />}
      <div role="status">
        {change.isSuccess && <Alert type="success" showIcon title={t('done')} className={styles.told} />}
      </div>
      <Button type="primary" htmlType="submit" loading={change.isPending}>
        {t('submit')}
      </Button>
    </Form>
  );
}
