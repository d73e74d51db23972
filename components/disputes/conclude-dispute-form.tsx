import { useMutation } from '@tanstack/react-query';
import { Alert, Button, Form, Radio } from 'antd';
import { useTranslations } from 'next-intl';
import { ChoiceItem } from '@/components/forms/choice-item';
import { DayField } from '@/components/forms/day-field';
import { useRefusals } from '@/components/forms/use-refusals';
import register from '@/components/ui/register-page.module.css';
import type { Day } from '@/lib/domain/day';
import { DisputeResult } from '@/lib/domain/report/dispute';
import { useFormat } from '@/lib/i18n/use-words';
import { concludeDispute, type DisputeList } from '@/lib/queries/disputes';

interface Values {
  readonly concludedOn: Day;
  readonly result: DisputeResult;
}

interface Props {
  readonly row: DisputeList['rows'][number];
  readonly today: Day;
  readonly onClose: () => void;
  readonly onConcluded: () => void;
}

export function ConcludeDisputeForm({ row, today, onClose, onConcluded }: Props) {
  const t = useTranslations('disputes');
  const format = useFormat();
  const [form] = Form.useForm<Values>();
  const { problem, show, clear } = useRefusals(form);
  const conclude = useMutation(concludeDispute());
  const send = (values: Values) => {
    clear();
    conclude.mutate({ id: row.id, version: row.version, ...values }, { onSuccess: onConcluded, onError: show });
  };
  const result = Form.useWatch('result', form);
  return (
    <Form<Values>
      form={form}
      name={`conclude-${row.id}`}
      layout="vertical"
      className={register.form}
      initialValues={{ concludedOn: today }}
      onFinish={send}
      scrollToFirstError={{ focus: true }}
    >
      <p>
        <strong>{t('conclude.heading')}</strong>{' '}
        {t('conclude.of', { kind: t(`kind.${row.kind}`), day: format.day(row.filedOn) })}
      </p>
      {problem && <Alert type="error" showIcon role="alert" title={problem} />}
      <ChoiceItem name="result" label={t('conclude.result')} extra={result && t(`resultHint.${result}`)}>
        <Radio.Group options={DisputeResult.options.map((value) => ({ value, label: t(`result.${value}`) }))} />
      </ChoiceItem>
      <ChoiceItem name="concludedOn" label={t('conclude.concludedOn')}>
        <DayField earliest={row.filedOn} latest={today} />
      </ChoiceItem>
      <div className={register.buttons}>
        <Button type="primary" htmlType="submit" loading={conclude.isPending}>
          {t('conclude.submit')}
        </Button>
        <Button onClick={onClose}>{t('cancel')}</Button>
      </div>
    </Form>
  );
}
