import { useMutation } from '@tanstack/react-query';
import { Alert, Button, Form, Input } from 'antd';
import { useTranslations } from 'next-intl';
import { useRefusals } from '@/components/forms/use-refusals';
import type { Unit } from '@/lib/domain/staff/body';
import type { Role } from '@/lib/domain/staff/role';
import { Username } from '@/lib/domain/staff/username';
import { addStaff } from '@/lib/queries/settings';
import styles from './settings-page.module.css';
import { StaffFields } from './staff-fields';
import { ToldOnce } from './told-once';

interface Values {
  readonly username: string;
  readonly name: string;
  readonly roles: Role[];
  readonly unitId?: string;
}

/** A new account; its first password is shown once, until it is closed. */
export function AddStaffForm({ units }: { readonly units: readonly Unit[] }) {
  const t = useTranslations('settings.staff');
  const [form] = Form.useForm<Values>();
  const { problem, show, clear } = useRefusals(form);
  const add = useMutation(addStaff());
  const send = ({ unitId, ...values }: Values) => {
    clear();
    add.mutate({ ...values, unitId: unitId ?? null }, { onSuccess: () => form.resetFields(), onError: show });
  };
  return (
    <Form<Values>
      form={form}
      name="staff"
      layout="vertical"
      className={styles.form}
      onFinish={send}
      scrollToFirstError={{ focus: true }}
    >
      <h3>{t('add')}</h3>
      <div className={styles.pair}>
        <Form.Item
          name="username"
          label={t('username')}
          extra={t('usernameHint')}
          rules={[
            { required: true },
            {
              validator: (_, typed?: string) =>
                !typed || Username.safeParse(typed).success
                  ? Promise.resolve()
                  : Promise.reject(new Error(t('usernameInvalid'))),
            },
          ]}
        >
          <Input autoComplete="off" />
        </Form.Item>
        <StaffFields units={units} />
      </div>
      {problem && <Alert type="error" showIcon role="alert" title={problem} />}
      {add.data && (
        <ToldOnce
          title={t('password', { name: add.variables.name })}
          password={add.data.password}
          onClose={() => add.reset()}
        />
      )}
      <div className={styles.buttons}>
        <Button htmlType="submit" loading={add.isPending}>
          {t('add')}
        </Button>
      </div>
    </Form>
  );
}
