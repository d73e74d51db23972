import { useMutation } from '@tanstack/react-query';
import { Alert, Button, Form } from 'antd';
import { useTranslations } from 'next-intl';
import { useRefusals } from '@/components/forms/use-refusals';
import type { Unit } from '@/lib/domain/staff/body';
import type { Role } from '@/lib/domain/staff/role';
import { changeStaff, type SettingsView } from '@/lib/queries/settings';
import styles from './settings-page.module.css';
import { StaffFields } from './staff-fields';

interface Values {
  readonly name: string;
  readonly roles: Role[];
  readonly unitId?: string;
}

interface Props {
  readonly member: SettingsView['staff'][number];
  readonly units: readonly Unit[];
  readonly onClose: () => void;
}

/** Another name, other roles, another unit. Applies with the person's next click. */
export function EditStaffForm({ member, units, onClose }: Props) {
  const t = useTranslations('settings.staff');
  const [form] = Form.useForm<Values>();
  const { problem, show, clear } = useRefusals(form);
  const change = useMutation(changeStaff());
  const { id, username, name, roles, unitId } = member;
  const send = ({ unitId: chosen = undefined, ...values }: Values) => {
    clear();
    change.mutate({ userId: id, ...values, unitId: chosen ?? null }, { onSuccess: onClose, onError: show });
  };
  return (
    <Form<Values>
      form={form}
      name={`staff-${id}`}
      aria-label={t('editOf', { name })}
      layout="vertical"
      className={styles.form}
      initialValues={{ name, roles: [...roles], unitId: unitId ?? undefined }}
      onFinish={send}
      scrollToFirstError={{ focus: true }}
    >
      <h3>{t('editHeading', { username })}</h3>
      <div className={styles.pair}>
        <StaffFields units={units} />
      </div>
      {problem && <Alert type="error" showIcon role="alert" title={problem} />}
      <div className={styles.buttons}>
        <Button type="primary" htmlType="submit" loading={change.isPending}>
          {t('save')}
        </Button>
        <Button onClick={onClose}>{t('close')}</Button>
      </div>
    </Form>
  );
}
