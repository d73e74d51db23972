'use client';

import { Alert, Skeleton } from 'antd';
import { useTranslations } from 'next-intl';
import { useEffect, useId, useMemo, useRef, useState } from 'react';
import { LinkButton } from '@/components/ui/link-button';
import { ProblemPanel } from '@/components/ui/problem-panel';
import { StatePanel } from '@/components/ui/state-panel';
import { useProblemWords } from '@/lib/i18n/use-words';
import { ApiRefusal } from '@/lib/queries/request';
import { ActionBar } from './action-bar';
import { ActionForm } from './action-form';
import { ApplicantPanel } from './applicant-panel';
import { type CaseDesk, CaseDeskProvider, type Me } from './case-desk';
import { CaseAlarms } from './case-alarms';
import { CaseHeader } from './case-header';
import styles from './case-page.module.css';
import { CaseTimeline } from './case-timeline';
import { ChangedBar } from './changed-bar';
import { ClockPanel, LedgerPanel } from './clock-panel';
import { CountsPanel } from './counts-panel';
import { DisputesPanel } from './disputes-panel';
import { ConsultationsPanel } from './consultations-panel';
import { DocumentsPanel } from './documents-panel';
import { DraftPanel } from './draft-panel';
import { ExcessPanel } from './excess-panel';
import { FailedDeliveriesPanel } from './failed-deliveries-panel';
import { FeePanel } from './fee-panel';
import { RemediesPanel } from './remedies-panel';
import { RequestPanel } from './request-panel';
import { SeatPanel } from './seat-panel';
import { useLiveCase } from './use-live-case';

const NOT_FOUND = 404;

/** One case: where it stands, what can be done now, and how it came to this. */
export function CasePage({ caseId, me }: { readonly caseId: string; readonly me: Me }) {
  const t = useTranslations('case');
  const words = useProblemWords();
  const { view, error, retry, action, news, done, open, close, finish, catchUp } = useLiveCase(caseId);
  const [explained, setExplained] = useState(false);
  const stepId = useId();
  const ledgerId = useId();
  const doneRef = useRef<HTMLDivElement>(null);
  // The form that had the focus is gone; what came of it takes it over.
  useEffect(() => {
    if (done) doneRef.current?.focus({ preventScroll: true });
  }, [done]);
  const desk = useMemo<CaseDesk | null>(() => (view ? { view, me, close, finish } : null), [view, me, close, finish]);

  // Handed on to where this person does not see it; what is being typed stays on screen.
  if (!action && error instanceof ApiRefusal && error.status === NOT_FOUND) {
    return (
      <StatePanel
        role="alert"
        title={done ? t('actions.done', { action: t(`action.${done}`) }) : t('gone.title')}
        text={t(done ? 'gone.handedOn' : 'gone.text')}
        actions={<LinkButton href="/queue">{t('gone.queue')}</LinkButton>}
      />
    );
  }
  if (!desk) {
    return error ? (
      <ProblemPanel title={t('loadFailed')} error={error} onRetry={() => void retry()} />
    ) : (
      <Skeleton active paragraph={{ rows: 8 }} />
    );
  }
  return (
    <CaseDeskProvider value={desk}>
      <main className={styles.page}>
        <div className={styles.top}>
          <CaseHeader explained={explained} onExplain={() => setExplained(!explained)} explains={ledgerId} />
          <CaseAlarms />
          <ActionBar
            actions={desk.view.actions}
            status={desk.view.state.status}
            chosen={action}
            onChoose={open}
            opens={stepId}
          />
          <ChangedBar news={news} formOpen={action !== null} onCatchUp={catchUp} />
          {error && <Alert type="warning" showIcon role="status" title={words.problem(error)} />}
          <div role="status" tabIndex={-1} ref={doneRef}>
            {done && <Alert type="success" showIcon title={t('actions.done', { action: t(`action.${done}`) })} />}
          </div>
        </div>
        <div className={styles.columns}>
          <div className={styles.main}>
            <div id={ledgerId} hidden={!explained}>
              {explained && <LedgerPanel />}
            </div>
            {action && <ActionForm key={action} action={action} id={stepId} />}
            {desk.view.state.draft ? <DraftPanel /> : null}
            <RequestPanel />
            <CaseTimeline />
            <DocumentsPanel />
          </div>
          <div className={styles.side}>
            <ClockPanel />
            <ApplicantPanel />
            <SeatPanel />
            <ConsultationsPanel />
            <ExcessPanel />
            <FeePanel />
            <FailedDeliveriesPanel />
            <RemediesPanel />
            <DisputesPanel />
            <CountsPanel />
          </div>
        </div>
      </main>
    </CaseDeskProvider>
  );
}
