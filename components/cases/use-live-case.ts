/**
 * The case kept up to date behind the page. While a form is open the page stands still, so that nobody answers a question
 * that has changed under their hands; what happened meanwhile is told, and taken over when the person says so.
 */
import { useIsMutating, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { CaseEvent } from '@/lib/domain/case/case-event';
import type { Action } from '@/lib/domain/case/command';
import { caseOptions, type CaseView, commandCase } from '@/lib/queries/cases';

interface StepInHand {
  readonly action: Action;
  /** The case as it was when the form was opened, or last taken over. */
  readonly seen: CaseView;
}

export function useLiveCase(caseId: string) {
  const query = useQuery(caseOptions(caseId));
  const live = query.data;
  const sending = useIsMutating({ mutationKey: commandCase(caseId).mutationKey }) > 0;
  const [step, setStep] = useState<StepInHand | null>(null);
  const [toldVersion, setToldVersion] = useState<number | null>(null);
  const [done, setDone] = useState<Action | null>(null);

  // The first version that arrives needs no telling.
  if (live && toldVersion === null) setToldVersion(live.state.version);
  const told = toldVersion ?? Infinity;
  const view = step?.seen ?? live;
  const news: readonly CaseEvent[] = live && !sending ? live.events.slice(told) : [];

  const tell = () => {
    if (live) setToldVersion(live.state.version);
  };

  return {
    view,
    error: query.error,
    retry: query.refetch,
    action: step?.action ?? null,
    /** What others did since the page was last in step, oldest first. */
    news,
    /** The step carried out last, to be confirmed to the person. */
    done,
    open: (action: Action) => {
      if (!live) return;
      setDone(null);
      setStep({ action, seen: live });
      tell();
    },
    close: () => {
      setStep(null);
      tell();
    },
    finish: (action: Action, version: number) => {
      setStep(null);
      setDone(action);
      setToldVersion(Math.max(version, live?.state.version ?? 0));
    },
    /** Shows the newest state; the open form and what is typed in it stay. */
    catchUp: () => {
      if (live && step) setStep({ ...step, seen: live });
      tell();
    },
  };
}
