'use client';

import { Form, Select } from 'antd';
import { useTranslations } from 'next-intl';
import { ChoiceItem } from '@/components/forms/choice-item';
import { TextItem } from '@/components/forms/text-item';
import { UnitField } from '@/components/forms/unit-field';
import { useCaseDesk } from '../case-desk';
import { CommandForm } from './command-form';

export function AssignForm() {
  const t = useTranslations('case');
  const { units } = useCaseDesk().view;
  return (
    <CommandForm<{ unitId: string; note?: string }>
      action="assign"
      toCommand={({ unitId, note = '' }) => ({ type: 'assign', unitId, note })}
    >
      <ChoiceItem name="unitId" label={t('field.unitId')}>
        <UnitField units={units} />
      </ChoiceItem>
      <TextItem name="note" label={t('field.note')} lines={2} max={2000} />
    </CommandForm>
  );
}

/** A handler takes the case; the head of the unit may give it to any handler of the unit. */
export function AcceptForm() {
  const t = useTranslations('case');
  const { view, me } = useCaseDesk();
  const heads = me.roles.includes('unit_head');
  const choice = view.handlers.filter(
    ({ id, unitId }) => id === me.userId || (heads && unitId !== null && me.unitIds.includes(unitId)),
  );
  const usual = choice.find(({ id }) => id === me.userId) ?? (choice.length === 1 ? choice[0] : undefined);
  return (
    <CommandForm<{ handlerId: string }>
      action="accept"
      initialValues={usual ? { handlerId: usual.id } : {}}
      toCommand={({ handlerId }) => ({ type: 'accept', handlerId })}
    >
      <ChoiceItem name="handlerId" label={t('field.handlerId')}>
        <Select
          options={choice.map(({ id, name }) => ({ value: id, label: name }))}
          showSearch={{ optionFilterProp: 'label' }}
        />
      </ChoiceItem>
    </CommandForm>
  );
}

interface Reassigning {
  readonly unitId: string;
  readonly handlerId?: string;
  readonly reason: string;
}

/** Only registrar and supervisor move a case out of the unit. */
export function ReassignForm() {
  const t = useTranslations('case');
  const { view, me } = useCaseDesk();
  const [form] = Form.useForm<Reassigning>();
  const crosses = me.roles.includes('registrar') || me.roles.includes('supervisor');
  const units = crosses ? view.units : view.units.filter(({ id }) => me.unitIds.includes(id));
  const unitId = Form.useWatch('unitId', form);
  const handlers = view.handlers.filter((handler) => handler.unitId === unitId);
  return (
    <CommandForm<Reassigning>
      action="reassign"
      form={form}
      initialValues={{ unitId: view.state.unitId ?? undefined }}
      toCommand={({ unitId: to, handlerId = null, reason }) => ({ type: 'reassign', unitId: to, handlerId, reason })}
    >
      <ChoiceItem name="unitId" label={t('field.unitId')}>
        <UnitField units={units} onChange={() => form.resetFields(['handlerId'])} />
      </ChoiceItem>
      <Form.Item name="handlerId" label={t('field.handlerId')} extra={t('hint.handlerWhole')}>
        <Select
          allowClear
          options={handlers.map(({ id, name }) => ({ value: id, label: name }))}
          showSearch={{ optionFilterProp: 'label' }}
        />
      </Form.Item>
      <TextItem name="reason" label={t('field.reason')} required lines={2} max={2000} />
    </CommandForm>
  );
}
