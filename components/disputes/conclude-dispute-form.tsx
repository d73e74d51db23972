import { useMutation } from '@tanstack/react-query';
import { Alert, Button, Form, Radio } from 'antd';
import { useTranslations } from 'next-intl';
import { ChoiceItem } from '@/components/forms/choice-item';
import { DayField } from '@/components/forms/day-field';
import { RestatesItem, type Restating } from '@/components/forms/restates-item';
import { useRefusals } from '@/components/forms/use-refusals';
import register from '@/components/ui/register-page.module.css';
import type { Day } from '@/lib/domain/day';
import { DisputeResult } from '@/lib/domain/report/dispute';
import { useFormat } from '@/lib/i18n/use-words';
import { concludeDispute, type DisputeList, type DisputeMade } from '@/lib/queries/disputes';
import { OrderFields, orderedOn, type OrderValues } from './order-fields';

interface Values extends OrderValues {
  readonly concludedOn: Day;
  readonly result: DisputeResult;
}

interface Props {
  readonly row: DisputeList['rows'][number];
  readonly today: Day;
  readonly onClose: () => void;
  readonly onConcluded: (made: DisputeMade) => void;
}

/** Both instances end in the same form; the refusal of an appeal names its own fields. */
const FIELD_OF = { appealConcludedOn: 'concludedOn', appealResult: 'result' };

export function ConcludeDisputeForm({ row, today, onClose, onConcluded }: Props) {
  const t = useTranslations('disputes');
  const format = useFormat();
  const [form] = Form.useForm<Values>();
  const { problem, show, clear, asksWhy } = useRefusals(form, { fieldOf: FIELD_OF });
  const conclude = useMutation(concludeDispute());
  const appealed = row.appealedOn !== null;
  const send = ({ concludedOn, result, restates, ...order }: Values & Restating) => {
    clear();
    const newAnswerOrderedOn = result === 'corrected' ? orderedOn(order) : null;
    const body = {
      id: row.id,
      version: row.version,
      concludedOn,
      result,
      newAnswerOrderedOn,
      ...(restates && { restates }),
    };
    conclude.mutate(body, { onSuccess: onConcluded, onError: show });
  };
  const result = Form.useWatch('result', form);
  const endedOn = row.kind === 'recon' ? 'day.recon.concludedOn' : 'day.suit.concludedOn';
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
        {t('conclude.of', { kind: t(`kind.${row.kind}`), day: format.day(row.filedOn) })} · {t(`stage.${row.stage}`)}
      </p>
      {problem && <Alert type="error" showIcon role="alert" title={problem} />}
      <ChoiceItem
        name="result"
        label={t(appealed ? 'appeal.result' : 'conclude.result')}
        extra={result ? t(`resultHint.${result}`) : appealed ? t('appeal.resultHint') : undefined}
      >
        <Radio.Group options={DisputeResult.options.map((value) => ({ value, label: t(`result.${value}`) }))} />
      </ChoiceItem>
      <ChoiceItem name="concludedOn" label={t(appealed ? 'day.suit.appealConcludedOn' : endedOn)}>
        <DayField earliest={row.appealedOn ?? row.filedOn} latest={today} />
      </ChoiceItem>
      {result === 'corrected' && !row.orderedCaseId && (
        <OrderFields kind={row.kind} acceptanceNumber={row.acceptanceNumber} today={today} />
      )}
      <RestatesItem asked={asksWhy} />
      <div className={register.buttons}>
        <Button type="primary" htmlType="submit" loading={conclude.isPending}>
          {t('conclude.submit')}
        </Button>
        <Button onClick={onClose}>{t('cancel')}</Button>
      </div>
    </Form>
  );
}
