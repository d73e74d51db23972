import { Button, Form, Radio } from 'antd';
import { useTranslations } from 'next-intl';
import { useEffect, useRef } from 'react';
import { DayField } from '@/components/forms/day-field';
import { TextItem } from '@/components/forms/text-item';
import { Panel } from '@/components/ui/panel';
import type { CalendarChange } from '@/lib/domain/clock/calendar-change';
import type { Day } from '@/lib/domain/day';
import { useFormat } from '@/lib/i18n/use-words';
import type { CalendarView } from '@/lib/queries/calendar';
import { Proposal } from './proposal';
import styles from './calendar-page.module.css';

interface Values {
  readonly on: Day | null;
  readonly working: boolean;
  readonly reason: string;
}

const LONGEST_REASON = 200;

interface Props {
  readonly view: CalendarView;
  /** The day whose exception is taken back; null to add one. */
  readonly takenBack: Day | null;
  readonly onClose: () => void;
  readonly onDone: (version: number) => void;
}

/** A day on which the body differs from the national calendar, or taking such a day back. Either needs a reason. */
export function OverrideForm({ view, takenBack, onClose, onDone }: Props) {
  const t = useTranslations('calendar.overrides');
  const format = useFormat();
  const [form] = Form.useForm<Values>();
  const on = Form.useWatch('on', form) ?? null;
  const working = Form.useWatch('working', form) ?? false;
  const reason = (Form.useWatch('reason', form) ?? '').trim();
  const day = takenBack ?? on;
  const top = useRef<HTMLDivElement>(null);
  useEffect(() => top.current?.focus(), []);

  const change: CalendarChange = {
    years: [],
    overrides: day ? [{ on: day, working: takenBack ? null : working, reason }] : [],
    reason,
  };
  /** The form says itself what is missing, beside the field. */
  const check = () => {
    form.submit();
    return day !== null && reason !== '' && reason.length <= LONGEST_REASON;
  };
  return (
    <div ref={top} tabIndex={-1} className={styles.editor}>
      <Panel
        heading={takenBack ? t('takeBackHeading', { day: format.fullDay(takenBack) }) : t('addHeading')}
        extra={<Button onClick={onClose}>{t('close')}</Button>}
      >
        <Form<Values>
          form={form}
          name="override"
          layout="vertical"
          initialValues={{ working: false, reason: '' }}
          scrollToFirstError={{ focus: true }}
        >
          {!takenBack && (
            <div className={styles.fields}>
              <Form.Item name="on" label={t('day')} rules={[{ required: true, message: t('dayMissing') }]}>
                <DayField />
              </Form.Item>
              <Form.Item name="working" label={t('kind')}>
                <Radio.Group
                  aria-label={t('kind')}
                  options={[
                    { value: false, label: t('off') },
                    { value: true, label: t('working') },
                  ]}
                />
              </Form.Item>
            </div>
          )}
          <TextItem
            name="reason"
            label={t('reason')}
            rules={[{ required: true, whitespace: true, message: t('reasonMissing') }]}
            max={LONGEST_REASON}
          />
        </Form>
        <Proposal key={JSON.stringify(change)} view={view} change={change} check={check} onDone={onDone} />
      </Panel>
    </div>
  );
}
