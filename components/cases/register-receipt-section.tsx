'use client';

import { Form, Radio } from 'antd';
import { useTranslations } from 'next-intl';
import { DayField } from '@/components/forms/day-field';
import { FormSection } from '@/components/forms/form-section';
import { TextItem } from '@/components/forms/text-item';
import type { Channel } from '@/lib/domain/case/channel';
import { needsConfirmation, receiptRule } from '@/lib/domain/clock/receipt';
import type { WorkCalendar } from '@/lib/domain/clock/work-calendar';
import type { Day } from '@/lib/domain/day';
import { useFormat } from '@/lib/i18n/use-words';
import { RegisterDuePreview } from './register-due-preview';
import { CHANNELS, type RegisterValues } from './register-values';
import styles from './register.module.css';

/** Which article says what counts as the day of receipt. */
const ARTICLE = {
  in_person: '条例第三十一条第一项',
  oral: '条例第二十九条第一款',
  signed_mail: '条例第三十一条第二项',
  ordinary_mail: '条例第三十一条第二项',
  online: '条例第三十一条第三项',
  fax: '条例第三十一条第三项',
  email: '条例第三十一条第三项',
} as const satisfies Record<Channel, string>;

/** Channel and days: the sentence of the law that decides the day of receipt stands next to the day. */
export function RegisterReceiptSection({ today, calendar }: { today: Day; calendar: WorkCalendar }) {
  const t = useTranslations('register');
  const channels = useTranslations('common.channel');
  const form = Form.useFormInstance<RegisterValues>();
  const channel: Channel | undefined = Form.useWatch('channel', form);
  const arrivedOn: Day | null | undefined = Form.useWatch('arrivedOn', form);
  const confirmed = Form.useWatch('confirmed', form);
  const confirmedOn: Day | null | undefined = Form.useWatch('confirmedOn', form);
  const asksConfirmation = channel !== undefined && needsConfirmation(channel);
  const isConfirmed = asksConfirmation && confirmed === 'yes';
  return (
    <FormSection title={t('section.receipt')}>
      <Form.Item
        className="wide"
        name="channel"
        label={t('field.channel')}
        rules={[{ required: true, message: t('choose', { field: t('field.channel') }) }]}
      >
        <Radio.Group
          aria-label={t('field.channel')}
          options={CHANNELS.map((value) => ({ value, label: channels(value) }))}
        />
      </Form.Item>
      <Form.Item
        name="arrivedOn"
        label={t('field.arrivedOn')}
        extra={channel && t(`hint.arrivedOn.${channel}`)}
        rules={[{ required: true, message: t('missing', { field: t('field.arrivedOn') }) }]}
      >
        <DayField latest={today} />
      </Form.Item>
      {channel && <ReceiptRuleNote channel={channel} />}
      {channel && (
        <TextItem
          name="proof"
          label={t('field.proof')}
          extra={t(`hint.proof.${channel}`)}
          max={200}
          autoComplete="off"
        />
      )}
      {asksConfirmation && (
        <Form.Item
          className="wide"
          name="confirmed"
          rules={[{ required: true, message: t('choose', { field: t('field.confirmed') }) }]}
          label={t('field.confirmed')}
          extra={confirmed === 'no' && t('confirmed.later')}
        >
          <Radio.Group
            aria-label={t('field.confirmed')}
            options={(['yes', 'no'] as const).map((value) => ({ value, label: t(`confirmed.${value}`) }))}
          />
        </Form.Item>
      )}
      {isConfirmed && (
        <>
          <Form.Item
            name="confirmedOn"
            label={t('field.confirmedOn')}
            rules={[{ required: true, message: t('missing', { field: t('field.confirmedOn') }) }]}
          >
            <DayField earliest={arrivedOn ?? undefined} latest={today} />
          </Form.Item>
          <TextItem
            name="how"
            label={t('field.how')}
            extra={t('hint.how')}
            rules={[{ required: true, whitespace: true, message: t('missing', { field: t('field.how') }) }]}
            max={200}
          />
        </>
      )}
      <RegisterDuePreview
        calendar={calendar}
        channel={channel}
        arrivedOn={arrivedOn}
        confirmedOn={(isConfirmed && confirmedOn) || null}
        today={today}
      />
    </FormSection>
  );
}

function ReceiptRuleNote({ channel }: { channel: Channel }) {
  const t = useTranslations('register');
  const format = useFormat();
  return (
    <div className={styles.rule} data-rule={receiptRule(channel)}>
      <strong>{t('receiptRule.title')}</strong>
      <p>
        {t(`receiptRule.${channel}`)}
        <cite>{format.article(ARTICLE[channel])}</cite>
      </p>
      {channel === 'oral' && <p className={styles.oral}>{t('oralNote')}</p>}
    </div>
  );
}
