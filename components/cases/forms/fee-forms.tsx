'use client';

import { Form, Radio } from 'antd';
import { useTranslations } from 'next-intl';
import { ChoiceItem } from '@/components/forms/choice-item';
import { DayField } from '@/components/forms/day-field';
import { NumberItem } from '@/components/forms/number-item';
import { TextItem } from '@/components/forms/text-item';
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
      <ChoiceItem name="mode" label={t('field.feeMode')}>
        <Radio.Group
          aria-label={t('field.feeMode')}
          options={FeeMode.options.map((value) => ({ value, label: t(`feeMode.${value}`) }))}
        />
      </ChoiceItem>
      {mode === 'per_page' && (
        <NumberItem name="pages" label={t('field.pages')} extra={t('hint.pages')} min={1} max={MOST_PAGES} />
      )}
      <div className={styles.live} role="status" aria-label={t('fee.working')}>
        {mode === 'per_item' && <FeeWorking working={itemFee(ordinal)} units={ordinal} />}
        {mode === 'per_page' && isCount(pages) && <FeeWorking working={feeOf(mode, pages)} units={pages} />}
      </div>
      <ChoiceItem name="sentOn" label={t('field.sentOn')} extra={t('hint.feeSentOn')}>
        <DayField latest={today} />
      </ChoiceItem>
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
      <ChoiceItem name="receivedOn" label={t('field.feeNoticeReceivedOn')}>
        <DayField latest={today} />
      </ChoiceItem>
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
      <ChoiceItem name="paidOn" label={t('field.paidOn')}>
        <DayField latest={today} />
      </ChoiceItem>
      <TextItem name="proof" label={t('field.paymentProof')} extra={t('hint.paymentProof')} required max={200} />
    </CommandForm>
  );
}
