import { Form, Radio } from 'antd';
import { useTranslations } from 'next-intl';
import { ChoiceItem } from '@/components/forms/choice-item';
import { DayField } from '@/components/forms/day-field';
import type { Day } from '@/lib/domain/day';
import { Appellant, type DisputeEntry } from '@/lib/domain/dispute/dispute-entry';
import { DisputeResult } from '@/lib/domain/report/dispute';
import { PENDING, type Pending } from './pending';

type Appeal = Pick<DisputeEntry, 'appealedOn' | 'appealedBy' | 'appealConcludedOn'>;

export type AppealValues = Partial<Appeal> & { readonly appealResult?: DisputeResult | Pending | null };

/** As they are sent: without an appeal nothing of one, and no end while it is pending. */
export function appealOf(values: AppealValues): Appeal & Pick<DisputeEntry, 'appealResult'> {
  const { appealedOn = null, appealedBy = null, appealConcludedOn = null, appealResult = null } = values;
  if (!appealedOn) return { appealedOn, appealedBy: null, appealConcludedOn: null, appealResult: null };
  const isPending = appealResult === PENDING || appealResult === null;
  return {
    appealedOn,
    appealedBy,
    appealConcludedOn: isPending ? null : appealConcludedOn,
    appealResult: isPending ? null : appealResult,
  };
}

/** The second instance of a suit: who turned to it and when, and how it ended. */
export function AppealFields({ today }: { readonly today: Day }) {
  const t = useTranslations('disputes');
  const form = Form.useFormInstance<AppealValues>();
  const appealedOn = Form.useWatch('appealedOn', form);
  const result = Form.useWatch('appealResult', form) ?? PENDING;
  return (
    <fieldset>
      <legend>{t('appeal.legend')}</legend>
      <Form.Item name="appealedOn" label={t('day.suit.appealedOn')}>
        <DayField latest={today} />
      </Form.Item>
      {appealedOn && (
        <>
          <ChoiceItem name="appealedBy" label={t('appeal.by')}>
            <Radio.Group options={Appellant.options.map((value) => ({ value, label: t(`appeal.${value}`) }))} />
          </ChoiceItem>
          <Form.Item name="appealResult" label={t('appeal.result')} extra={t('appeal.resultHint')}>
            <Radio.Group
              options={[PENDING, ...DisputeResult.options].map((value) => ({ value, label: t(`result.${value}`) }))}
            />
          </Form.Item>
          {result !== PENDING && (
            <Form.Item name="appealConcludedOn" label={t('day.suit.appealConcludedOn')}>
              <DayField latest={today} />
            </Form.Item>
          )}
        </>
      )}
    </fieldset>
  );
}
