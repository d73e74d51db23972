import { useMutation } from '@tanstack/react-query';
import { Alert, Button, Checkbox, Form, Radio } from 'antd';
import { useTranslations } from 'next-intl';
import { ChoiceItem } from '@/components/forms/choice-item';
import { DayField } from '@/components/forms/day-field';
import { TextItem } from '@/components/forms/text-item';
import { RemoveEntry } from '@/components/forms/remove-entry';
import { useRefusals } from '@/components/forms/use-refusals';
import register from '@/components/ui/register-page.module.css';
import type { Day } from '@/lib/domain/day';
import { DisputeKind, DisputeResult } from '@/lib/domain/report/dispute';
import { type ChangeDispute, changeDispute, type DisputeList, removeDispute } from '@/lib/queries/disputes';

/** Still pending, which a result recorded by mistake can be put back to. */
const PENDING = 'pending' as const;
const RESULTS = [PENDING, ...DisputeResult.options] as const;

type Values = Omit<ChangeDispute, 'version' | 'result'> & {
  readonly result?: ChangeDispute['result'] | typeof PENDING;
};

interface Props {
  readonly row: DisputeList['rows'][number];
  readonly today: Day;
  readonly onClose: () => void;
  readonly onChanged: () => void;
  readonly onRemoved: () => void;
}

const SERVED = ['judgment', 'ruling'] as const;

/** The course of a dispute, from which the body's own limits follow; and the place to mend what was recorded wrongly. */
export function ChangeDisputeForm({ row, today, onClose, onChanged, onRemoved }: Props) {
  const t = useTranslations('disputes');
  const [form] = Form.useForm<Values>();
  const { problem, show, clear } = useRefusals(form);
  const change = useMutation(changeDispute());
  const remove = useMutation(removeDispute());
  const kind = Form.useWatch('kind', form) ?? row.kind;
  const result = Form.useWatch('result', form) ?? row.result ?? PENDING;
  const inCourt = kind !== 'recon';
  const send = (values: Values) => {
    clear();
    const { acceptedOn = null, copyReceivedOn = null, answeredOn = null, served = null, servedOn = null } = values;
    const { concludedOn = null, result: ended = null, reason = '', ...rest } = values;
    const end = ended === PENDING ? { concludedOn: null, result: null } : { concludedOn, result: ended };
    const days = { acceptedOn, copyReceivedOn, answeredOn, served, servedOn, ...end };
    change.mutate(
      { id: row.id, version: row.version, ...rest, ...days, reason },
      { onSuccess: onChanged, onError: show },
    );
  };
  const day = (name: 'acceptedOn' | 'copyReceivedOn' | 'answeredOn' | 'servedOn' | 'concludedOn', label: string) => (
    <Form.Item name={name} label={label}>
      <DayField latest={today} />
    </Form.Item>
  );
  return (
    <Form<Values>
      form={form}
      name={`change-${row.id}`}
      layout="vertical"
      className={register.form}
      initialValues={{ ...row, result: row.result ?? PENDING }}
      onFinish={send}
      scrollToFirstError={{ focus: true }}
    >
      {problem && <Alert type="error" showIcon role="alert" title={problem} />}
      {day('acceptedOn', t(inCourt ? 'change.docketedOn' : 'change.acceptedOn'))}
      {day('copyReceivedOn', t(inCourt ? 'change.complaintReceivedOn' : 'change.copyReceivedOn'))}
      <Form.Item name="simplified" valuePropName="checked">
        <Checkbox>{t('change.simplified')}</Checkbox>
      </Form.Item>
      {day('answeredOn', t(inCourt ? 'change.defendedOn' : 'change.answeredOn'))}
      <Form.Item name="served" label={t('change.served')}>
        <Radio.Group options={SERVED.map((value) => ({ value, label: t(`served.${value}`) }))} />
      </Form.Item>
      {day('servedOn', t('change.servedOn'))}
      <fieldset>
        <legend>{t('change.mend')}</legend>
        <ChoiceItem name="kind" label={t('file.kind')}>
          <Radio.Group options={DisputeKind.options.map((value) => ({ value, label: t(`kind.${value}`) }))} />
        </ChoiceItem>
        <ChoiceItem name="filedOn" label={t('file.filedOn')}>
          <DayField latest={today} />
        </ChoiceItem>
        <Form.Item name="result" label={t('conclude.result')}>
          <Radio.Group options={RESULTS.map((value) => ({ value, label: t(`result.${value}`) }))} />
        </Form.Item>
        {result !== PENDING && day('concludedOn', t('conclude.concludedOn'))}
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
