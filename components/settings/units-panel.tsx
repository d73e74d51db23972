import { useMutation } from '@tanstack/react-query';
import { Alert, Button, Form } from 'antd';
import { useTranslations } from 'next-intl';
import { TextItem } from '@/components/forms/text-item';
import { UnitField } from '@/components/forms/unit-field';
import { useRefusals } from '@/components/forms/use-refusals';
import { Panel } from '@/components/ui/panel';
import type { Unit } from '@/lib/domain/staff/body';
import { addUnit } from '@/lib/queries/settings';
import styles from './settings-page.module.css';

interface Values {
  readonly name: string;
  readonly parentId?: string;
}

/** The units as they stand under each other, and adding one. */
export function UnitsPanel({ units }: { readonly units: readonly Unit[] }) {
  const t = useTranslations('settings.units');
  const [form] = Form.useForm<Values>();
  const { problem, show, clear } = useRefusals(form);
  const add = useMutation(addUnit());
  const send = ({ name, parentId = null }: Omit<Values, 'parentId'> & { parentId?: string | null }) => {
    clear();
    add.mutate({ name, parentId }, { onSuccess: () => form.resetFields(), onError: show });
  };
  return (
    <Panel heading={t('heading')}>
      {units.length === 0 ? <p className={styles.hint}>{t('none')}</p> : <Branch units={units} parentId={null} />}
      <Form<Values> form={form} name="unit" layout="vertical" className={styles.form} onFinish={send}>
        <TextItem name="name" label={t('name')} required max={100} />
        <Form.Item name="parentId" label={t('parent')} extra={t('parentHint')}>
          <UnitField units={units} allowClear />
        </Form.Item>
        {problem && <Alert type="error" showIcon role="alert" title={problem} />}
        <div role="status">
          {add.isSuccess && <Alert type="success" showIcon title={t('added', { name: add.variables.name })} />}
        </div>
        <div className={styles.buttons}>
          <Button htmlType="submit" loading={add.isPending}>
            {t('add')}
          </Button>
        </div>
      </Form>
    </Panel>
  );
}

function Branch({ units, parentId }: { readonly units: readonly Unit[]; readonly parentId: string | null }) {
  const children = units.filter((unit) => unit.parentId === parentId);
  if (children.length === 0) return null;
  return (
    <ul className={styles.tree}>
      {children.map(({ id, name }) => (
        <li key={id}>
          {name}
          <Branch units={units} parentId={id} />
        </li>
      ))}
    </ul>
  );
}
