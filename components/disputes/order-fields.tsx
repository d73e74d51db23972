import { Alert, Checkbox, Form } from 'antd';
import { useTranslations } from 'next-intl';
import { ChoiceItem } from '@/components/forms/choice-item';
import { DayField } from '@/components/forms/day-field';
import type { Day } from '@/lib/domain/day';
import type { DisputeKind } from '@/lib/domain/report/dispute';

export interface OrderValues {
  readonly isOrdered?: boolean;
  readonly newAnswerOrderedOn?: Day | null;
}

/** The day as it is sent: none while the tick is off. */
export const orderedOn = ({ isOrdered, newAnswerOrderedOn = null }: OrderValues): Day | null =>
  isOrdered ? newAnswerOrderedOn : null;

interface Props {
  readonly kind: DisputeKind;
  /** Of the case the dispute is over; null where it names none, and an order cannot be carried out. */
  readonly acceptanceNumber: string | null;
  readonly today: Day;
}

/** That the decision orders the body to answer anew, and from when: a case is opened by it. */
export function OrderFields({ kind, acceptanceNumber, today }: Props) {
  const t = useTranslations('disputes');
  const form = Form.useFormInstance<OrderValues>();
  const isOrdered = Form.useWatch('isOrdered', form) ?? false;
  const label = t(kind === 'recon' ? 'day.recon.newAnswerOrderedOn' : 'day.suit.newAnswerOrderedOn');
  return (
    <>
      <Form.Item name="isOrdered" valuePropName="checked">
        <Checkbox>{t('order.tick')}</Checkbox>
      </Form.Item>
      {isOrdered && !acceptanceNumber && <Alert type="warning" showIcon title={t('order.noCase')} />}
      {isOrdered && (
        <ChoiceItem name="newAnswerOrderedOn" label={label} extra={t('order.hint')}>
          <DayField latest={today} />
        </ChoiceItem>
      )}
    </>
  );
}
