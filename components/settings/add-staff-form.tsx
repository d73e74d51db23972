import { useMutation } from '@tanstack/react-query';
import { Alert, Button, Form, Input, Select } from 'antd';
import { useTranslations } from 'next-intl';
import { UnitField } from '@/components/forms/unit-field';
import { useRefusals } from '@/components/forms/use-refusals';
import type { Unit } from '@/lib/domain/staff/body';
import { areCompatible, Role } from '@/lib/domain/staff/role';
import { Username } from '@/lib/domain/staff/username';
import { addStaff } from '@/lib/queries/settings';
import { FirstPassword } from './first-password';
import styles from './settings-page.module.css';

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
          <Input maxLength={40} autoComplete="off" />
        </Form.Item>
        <Form.Item name="name" label={t('name')} rules={[{ required: true, whitespace: true }]}>
          <Input maxLength={50} autoComplete="off" />
        </Form.Item>
        <Form.Item
          name="roles"
          label={t('roles')}
          extra={t('rolesHint')}
          rules={[
            { required: true },
            {
              validator: (_, roles: Role[] = []) =>
                areCompatible(roles) ? Promise.resolve() : Promise.reject(new Error(t('rolesIncompatible'))),
            },
          ]}
        >
          <RolesField />
        </Form.Item>
        <Form.Item name="unitId" label={t('unit')} extra={t('unitHint')}>
          <UnitField units={units} allowClear />
        </Form.Item>
      </div>
      {problem && <Alert type="error" showIcon role="alert" title={problem} />}
      {add.data && <FirstPassword name={add.variables.name} password={add.data.password} onClose={() => add.reset()} />}
      <div className={styles.buttons}>
        <Button htmlType="submit" loading={add.isPending}>
          {t('add')}
        </Button>
      </div>
    </Form>
  );
}

function RolesField(given: {
  readonly id?: string;
  readonly value?: Role[];
  readonly onChange?: (roles: Role[]) => void;
}) {
  const t = useTranslations('common.role');
  return (
    <Select
      {...given}
      mode="multiple"
      options={Role.options.map((role) => ({ value: role, label: t(role) }))}
      showSearch={{ optionFilterProp: 'label' }}
    />
  );
}
