/** Who said what of the draft in hand, step by step, and why earlier ones were sent back. */
import type { CaseEvent } from '@/lib/domain/case/case-event';
import type { CaseState } from '@/lib/domain/case/case-state';
import type { ReviewStep } from '@/lib/domain/review/review-plan';

type Event<T extends CaseEvent['type']> = Extract<CaseEvent, { type: T }>;

export interface Vote {
  readonly step: ReviewStep['step'] | 'signature';
  readonly role: ReviewStep['role'];
  readonly state: 'passed' | 'inHand' | 'toCome' | 'signed';
  readonly event: Event<'reviewed' | 'signed'> | null;
}

const isOf =
  <T extends CaseEvent['type']>(...types: T[]) =>
  (event: CaseEvent): event is Event<T> =>
    types.some((type) => type === event.type);

export const lastDrafted = (events: readonly CaseEvent[]): Event<'drafted'> | null =>
  events.filter(isOf('drafted')).at(-1) ?? null;

export const sentBack = (events: readonly CaseEvent[]): Event<'sent_back'>[] => events.filter(isOf('sent_back'));

export function votesOf({ draft, status }: CaseState, events: readonly CaseEvent[]): Vote[] {
  if (!draft) return [];
  const since = events.slice(events.findLastIndex(isOf('drafted', 'sent_back')));
  const reviewed = since.filter(isOf('reviewed'));
  const signed = since.find(isOf('signed')) ?? null;
  const steps = draft.reviewPlan.map(({ step, role }, index): Vote => {
    const event = reviewed.find((vote) => vote.step === step) ?? null;
    const inHand = status === 'in_review' && index === draft.approved.length;
    return { step, role, state: event ? 'passed' : inHand ? 'inHand' : 'toCome', event };
  });
  const signature = signed ? 'signed' : status === 'awaiting_signature' ? 'inHand' : 'toCome';
  return [...steps, { step: 'signature', role: 'office_head', state: signature, event: signed }];
}
