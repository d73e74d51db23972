'use client';

import { Form, Input, InputNumber, Radio } from 'antd';
import { useTranslations } from 'next-intl';
import { DayField } from '@/components/forms/day-field';
import type { Day } from '@/lib/domain/day';
import { FeeMode, feeOf, itemFee } from '@/lib/domain/fee/amount';
import { useCaseDesk } from '../case-desk';
import { FeeWorking } from '../fee-working';
import { ApplicantCounts } from './applicant-counts';
import { CommandForm } from './command-form';
import styles from './command-form.module.css';

const MOST_PAGES = 1_000_000;

interface Charging {
  readonly mode: FeeMode;
  readonly pages?: number | null;
  readonly sentOn: Day;
}

const isCount = (pages: number | null | undefined): pages is number =>
  typeof pages === 'number' && Number.isInteger(pages) && pages >= 1 && pages <= MOST_PAGES;

/** Per item by the applicant's requests of the month, or per page: the working stands there before anything is sent. */
export function ChargeFeeForm() {
  const t = useTranslations('case');
  const { today, applicantCounts } = useCaseDesk().view;
  const [form] = Form.useForm<Charging>();
  const mode = Form.useWatch('mode', form);
  const pages = Form.useWatch('pages', form);
  const ordinal = applicantCounts.ordinalInMonth;
  return (
    <CommandForm<Charging>
      action="chargeFee"
      form={form}
      initialValues={{ sentOn: today }}
      toCommand={({ mode: by, pages: many, sentOn }) => ({
        type: 'chargeFee',
        mode: by,
        sentOn,
        ...(by === 'per_page' && many && { pages: many }),
      })}
    >
      <ApplicantCounts />
      <Form.Item name="mode" label={t('field.feeMode')} rules={[{ required: true }]}>
        <Radio.Group
          aria-label={t('field.feeMode')}
          options={FeeMode.options.map((value) => ({ value, label: t(`feeMode.${value}`) }))}
        />
      </Form.Item>
      {mode === 'per_page' && (
        <Form.Item name="pages" label={t('field.pages')} extra={t('hint.pages')} rules={[{ required: true }]}>
          <InputNumber min={1} max={MOST_PAGES} precision={0} />
        </Form.Item>
      )}
      <div className={styles.live} role="status" aria-label={t('fee.working')}>
        {mode === 'per_item' && <FeeWorking working={itemFee(ordinal)} units={ordinal} />}
        {mode === 'per_page' && isCount(pages) && <FeeWorking working={feeOf(mode, pages)} units={pages} />}
      </div>
      <Form.Item name="sentOn" label={t('field.sentOn')} extra={t('hint.feeSentOn')} rules={[{ required: true }]}>
        <DayField latest={today} />
      </Form.Item>
    </CommandForm>
  );
}

export function RecordFeeNoticeForm() {
  const t = useTranslations('case');
  const { today } = useCaseDesk().view;
  return (
    <CommandForm<{ receivedOn: Day }>
      action="recordFeeNotice"
      initialValues={{ receivedOn: today }}
      toCommand={({ receivedOn }) => ({ type: 'recordFeeNotice', receivedOn })}
    >
      <Form.Item name="receivedOn" label={t('field.feeNoticeReceivedOn')} rules={[{ required: true }]}>
        <DayField latest={today} />
      </Form.Item>
    </CommandForm>
  );
}

export function RecordPaymentForm() {
  const t = useTranslations('case');
  const { today } = useCaseDesk().view;
  return (
    <CommandForm<{ paidOn: Day; proof: string }>
      action="recordPayment"
      initialValues={{ paidOn: today }}
      toCommand={(values) => ({ type: 'recordPayment', ...values })}
    >
      <Form.Item name="paidOn" label={t('field.paidOn')} rules={[{ required: true }]}>
        <DayField latest={today} />
      </Form.Item>
      <Form.Item
        name="proof"
        label={t('field.paymentProof')}
        extra={t('hint.paymentProof')}
        rules={[{ required: true, whitespace: true }]}
      >
        <Input maxLength={200} />
      </Form.Item>
    </CommandForm>
  );
}
