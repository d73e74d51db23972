import { useTranslations } from 'next-intl';
import { useEffect, useRef } from 'react';
import type { Action } from '@/lib/domain/case/command';
import styles from './action-form.module.css';
import { ApproveForm } from './forms/approve-form';
import { ConfirmForm } from './forms/confirm-form';
import { ConfirmReceiptForm } from './forms/confirm-receipt-form';
import { CorrectForm } from './forms/correct-form';
import { DeliverForm } from './forms/deliver-form';
import { DraftForm } from './forms/draft-form';
import { AskExtensionForm, TellExtensionForm } from './forms/extension-forms';
import { ReasonForm } from './forms/reason-form';
import { AcceptForm, AssignForm, ReassignForm } from './forms/seat-forms';
import { AskSupplementForm, ReceiveSupplementForm, RecordSupplementNoticeForm } from './forms/supplement-forms';
import { WithdrawForm } from './forms/withdraw-form';

/** The form of the chosen action, in place; it takes the focus so that typing can begin. */
export function ActionForm({ action, id }: { readonly action: Action; readonly id: string }) {
  const t = useTranslations('case.action');
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), [action]);
  return (
    <section id={id} aria-label={t(action)} className={styles.step}>
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
      return <ReasonForm key={action} action={action} />;
    case 'sign':
    case 'lapse':
    case 'approveExtension':
      return <ConfirmForm key={action} action={action} />;
    case 'askExtension':
      return <AskExtensionForm />;
    case 'tellExtension':
      return <TellExtensionForm />;
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
