import { Form, Select } from 'antd';
import { useTranslations } from 'next-intl';
import { ChoiceItem } from '@/components/forms/choice-item';
import { TextItem } from '@/components/forms/text-item';
import { UnitField } from '@/components/forms/unit-field';
import type { Unit } from '@/lib/domain/staff/body';
import { areCompatible, Role } from '@/lib/domain/staff/role';

/** What can be said of somebody anew at any time: name, roles, unit. */
export function StaffFields({ units }: { readonly units: readonly Unit[] }) {
  const t = useTranslations('settings.staff');
  const areHeldTogether = (_: unknown, roles: Role[] = []) =>
    areCompatible(roles) ? Promise.resolve() : Promise.reject(new Error(t('rolesIncompatible')));
  return (
    <>
      <TextItem name="name" label={t('name')} required max={50} autoComplete="off" />
      <ChoiceItem name="roles" label={t('roles')} extra={t('rolesHint')} rules={[{ validator: areHeldTogether }]}>
        <RolesField />
      </ChoiceItem>
      <Form.Item name="unitId" label={t('unit')} extra={t('unitHint')}>
        <UnitField units={units} allowClear />
      </Form.Item>
    </>
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
