import { useMutation } from '@tanstack/react-query';
import { Alert, Button, Checkbox, Form, Radio } from 'antd';
import { useTranslations } from 'next-intl';
import { ChoiceItem } from '@/components/forms/choice-item';
import { DayField } from '@/components/forms/day-field';
import { RemoveEntry } from '@/components/forms/remove-entry';
import { TextItem } from '@/components/forms/text-item';
import { useRefusals } from '@/components/forms/use-refusals';
import register from '@/components/ui/register-page.module.css';
import type { Day } from '@/lib/domain/day';
import { type DisputeDay, Served } from '@/lib/domain/dispute/dispute-entry';
import { DisputeKind, DisputeResult } from '@/lib/domain/report/dispute';
import {
  type ChangeDispute,
  changeDispute,
  type DisputeList,
  type DisputeMade,
  removeDispute,
} from '@/lib/queries/disputes';
import { AppealFields, appealOf, type AppealValues } from './appeal-fields';
import { OrderFields, orderedOn, type OrderValues } from './order-fields';
import { PartFields } from './part-fields';
import { PENDING, type Pending } from './pending';

type Row = DisputeList['rows'][number];

interface Values extends Partial<Omit<ChangeDispute, 'version' | 'result' | keyof AppealValues | keyof OrderValues>> {
  readonly kind: DisputeKind;
  readonly filedOn: Day;
  readonly result?: DisputeResult | Pending;
}

type Typed = Values & AppealValues & OrderValues;

interface Props {
  readonly row: Row;
  readonly rows: DisputeList['rows'];
  readonly today: Day;
  readonly onClose: () => void;
  readonly onChanged: (made: DisputeMade) => void;
  readonly onRemoved: () => void;
}

/** Everything as it is to stand; what the form does not show of the order stays as it is. */
function changeOf(row: Row, values: Typed): Omit<ChangeDispute, 'version'> {
  const { kind, filedOn, simplified = false, served = null, precededBy = null, asOriginalAgency = true } = values;
  const { acceptedOn = null, copyReceivedOn = null, answeredOn = null, servedOn = null, concludedOn = null } = values;
  const { result = PENDING, acceptanceNumber = '', reason = '' } = values;
  const inCourt = kind !== 'recon';
  const course = { acceptedOn, copyReceivedOn, simplified, answeredOn, served, servedOn };
  const end = result === PENDING ? { concludedOn: null, result: null } : { concludedOn, result };
  return {
    kind,
    filedOn,
    ...course,
    ...end,
    ...appealOf(inCourt ? values : {}),
    asOriginalAgency: !inCourt || asOriginalAgency,
    precededBy: kind === 'suit_after_recon' ? precededBy : null,
    newAnswerOrderedOn: row.orderedCaseId ? row.newAnswerOrderedOn : orderedOn(values),
    acceptanceNumber,
    reason,
  };
}

/** The course of a dispute, from which the body's own limits follow; and the place to mend what was recorded wrongly. */
export function ChangeDisputeForm({ row, rows, today, onClose, onChanged, onRemoved }: Props) {
  const t = useTranslations('disputes');
  const [form] = Form.useForm<Typed>();
  const { problem, show, clear } = useRefusals(form, { fieldOf: { restates: 'reason' } });
  const change = useMutation(changeDispute());
  const remove = useMutation(removeDispute());
  const kind = Form.useWatch('kind', form) ?? row.kind;
  const result = Form.useWatch('result', form) ?? row.result ?? PENDING;
  const appealResult = Form.useWatch('appealResult', form) ?? row.appealResult;
  const number = Form.useWatch('acceptanceNumber', form) ?? row.acceptanceNumber;
  const inCourt = kind !== 'recon';
  const mayOrder = !row.orderedCaseId && [result, appealResult].includes('corrected');
  const send = (values: Typed) => {
    clear();
    const body = { id: row.id, version: row.version, ...changeOf(row, values) };
    change.mutate(body, { onSuccess: onChanged, onError: show });
  };
  const day = (name: Exclude<DisputeDay, 'appealedOn' | 'appealConcludedOn'>, extra?: string) => (
    <Form.Item name={name} label={t(inCourt ? `day.suit.${name}` : `day.recon.${name}`)} extra={extra}>
      <DayField latest={today} />
    </Form.Item>
  );
  return (
    <Form<Typed>
      form={form}
      name={`change-${row.id}`}
      layout="vertical"
      className={register.form}
      initialValues={{
        ...row,
        result: row.result ?? PENDING,
        appealResult: row.appealResult ?? PENDING,
        acceptanceNumber: row.acceptanceNumber ?? '',
        isOrdered: row.newAnswerOrderedOn !== null,
      }}
      onFinish={send}
      scrollToFirstError={{ focus: true }}
    >
      {problem && <Alert type="error" showIcon role="alert" title={problem} />}
      {day('acceptedOn')}
      {day('copyReceivedOn')}
      <Form.Item name="simplified" valuePropName="checked">
        <Checkbox>{t('change.simplified')}</Checkbox>
      </Form.Item>
      {day('answeredOn')}
      <Form.Item name="served" label={t('change.served')}>
        <Radio.Group options={Served.options.map((value) => ({ value, label: t(`served.${value}`) }))} />
      </Form.Item>
      {day('servedOn', inCourt ? t('change.servedHint') : undefined)}
      {inCourt && <AppealFields today={today} />}
      {mayOrder && <OrderFields kind={kind} acceptanceNumber={number} today={today} />}
      <fieldset>
        <legend>{t('change.mend')}</legend>
        <ChoiceItem name="kind" label={t('file.kind')}>
          <Radio.Group options={DisputeKind.options.map((value) => ({ value, label: t(`kind.${value}`) }))} />
        </ChoiceItem>
        <PartFields kind={kind} rows={rows.filter(({ id }) => id !== row.id)} />
        <TextItem
          name="acceptanceNumber"
          label={t('file.number')}
          extra={t('file.numberHint')}
          max={60}
          style={{ maxWidth: 240 }}
        />
        <ChoiceItem name="filedOn" label={t(inCourt ? 'day.suit.filedOn' : 'day.recon.filedOn')}>
          <DayField latest={today} />
        </ChoiceItem>
        <Form.Item name="result" label={t('conclude.result')}>
          <Radio.Group
            options={[PENDING, ...DisputeResult.options].map((value) => ({ value, label: t(`result.${value}`) }))}
          />
        </Form.Item>
        {result !== PENDING && day('concludedOn')}
        <TextItem name="reason" label={t('change.reason')} extra={t('change.reasonHint')} max={500} />
      </fieldset>
      <div className={register.buttons}>
        <Button type="primary" htmlType="submit" loading={change.isPending}>
          {t('change.submit')}
        </Button>
        <Button onClick={onClose}>{t('cancel')}</Button>
        <RemoveEntry
          what={t('removed')}
          onRemove={(reason) => {
            clear();
            remove.mutate({ id: row.id, version: row.version, reason }, { onSuccess: onRemoved, onError: show });
          }}
        />
      </div>
    </Form>
  );
}
