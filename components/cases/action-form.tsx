import { useTranslations } from 'next-intl';
import { useEffect, useRef } from 'react';
import type { Action } from '@/lib/domain/case/command';
import styles from './action-form.module.css';
import { useCaseDesk } from './case-desk';
import { ApproveForm } from './forms/approve-form';
import { ConfirmReceiptForm } from './forms/confirm-receipt-form';
import { ConsultForm, RecordConsultationForm, RecordOpinionForm } from './forms/consultation-forms';
import { CorrectForm } from './forms/correct-form';
import { DeliverForm } from './forms/deliver-form';
import { RecordFailedDeliveryForm, RecordReplyReceiptForm } from './forms/delivery-record-forms';
import { DraftForm } from './forms/draft-form';
import { AskReasonsForm, ReceiveReasonsForm, SetLaterDateForm } from './forms/excess-forms';
import { ApproveExtensionForm, AskExtensionForm, TellExtensionForm } from './forms/extension-forms';
import { ChargeFeeForm, RecordFeeNoticeForm, RecordPaymentForm } from './forms/fee-forms';
import { LapseForm } from './forms/lapse-form';
import { ReasonForm } from './forms/reason-form';
import { AcceptForm, AssignForm, ReassignForm } from './forms/seat-forms';
import { SignForm } from './forms/sign-form';
import { AskSupplementForm, ReceiveSupplementForm, RecordSupplementNoticeForm } from './forms/supplement-forms';
import { WithdrawForm } from './forms/withdraw-form';

/** The form of the chosen action, in place; it takes the focus so that typing can begin. */
export function ActionForm({ action, id }: { readonly action: Action; readonly id: string }) {
  const t = useTranslations('case.action');
  const heading = useRef<HTMLHeadingElement>(null);
  const section = useRef<HTMLElement>(null);
  const { close } = useCaseDesk();
  useEffect(() => heading.current?.focus(), [action]);
  useEffect(() => {
    const here = section.current;
    /** Escape leaves the form; while a list or a calendar is open it only closes that. */
    const leave = ({ key, isComposing, target }: KeyboardEvent) => {
      if (key !== 'Escape' || isComposing) return;
      if (target instanceof Element && target.closest('[aria-expanded="true"]')) return;
      document.querySelector<HTMLElement>(`[aria-controls="${id}"][aria-expanded="true"]`)?.focus();
      close();
    };
    here?.addEventListener('keydown', leave);
    return () => here?.removeEventListener('keydown', leave);
  }, [close, id]);
  return (
    <section id={id} aria-label={t(action)} className={styles.step} ref={section}>
      <h2 ref={heading} tabIndex={-1}>
        {t(action)}
      </h2>
      <FormOf action={action} />
    </section>
  );
}

function FormOf({ action }: { readonly action: Action }) {
  switch (action) {
    case 'confirmReceipt':
      return <ConfirmReceiptForm />;
    case 'askSupplement':
      return <AskSupplementForm />;
    case 'recordSupplementNotice':
      return <RecordSupplementNoticeForm />;
    case 'receiveSupplement':
      return <ReceiveSupplementForm />;
    case 'assign':
      return <AssignForm />;
    case 'accept':
      return <AcceptForm />;
    case 'reassign':
      return <ReassignForm />;
    case 'draftOutcome':
      return <DraftForm />;
    case 'approve':
      return <ApproveForm />;
    case 'return':
    case 'sendBack':
    case 'refuseExtension':
    case 'allowSecondSupplement':
    case 'reopen':
      return <ReasonForm key={action} action={action} />;
    case 'sign':
      return <SignForm />;
    case 'lapse':
    case 'lapseUnpaid':
      return <LapseForm key={action} action={action} />;
    case 'approveExtension':
      return <ApproveExtensionForm />;
    case 'askExtension':
      return <AskExtensionForm />;
    case 'tellExtension':
      return <TellExtensionForm />;
    case 'consult':
      return <ConsultForm />;
    case 'recordConsultation':
      return <RecordConsultationForm />;
    case 'recordOpinion':
      return <RecordOpinionForm />;
    case 'askReasons':
      return <AskReasonsForm />;
    case 'receiveReasons':
      return <ReceiveReasonsForm />;
    case 'setLaterDate':
      return <SetLaterDateForm />;
    case 'chargeFee':
      return <ChargeFeeForm />;
    case 'recordFeeNotice':
      return <RecordFeeNoticeForm />;
    case 'recordPayment':
      return <RecordPaymentForm />;
    case 'recordFailedDelivery':
      return <RecordFailedDeliveryForm />;
    case 'recordReplyReceipt':
      return <RecordReplyReceiptForm />;
    case 'deliver':
      return <DeliverForm />;
    case 'withdraw':
      return <WithdrawForm />;
    case 'correct':
      return <CorrectForm />;
    default:
      return action satisfies never;
  }
}
