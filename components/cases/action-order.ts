/** Which of the offered actions comes first: the one that moves the case on. */
import type { AvailableAction } from '@/lib/domain/case/available-actions';
import type { CaseStatus } from '@/lib/domain/case/case-status';
import type { Action } from '@/lib/domain/case/command';

/** Never the main thing to do, whatever else is offered. */
const ASIDE: readonly Action[] = [
  'return',
  'reassign',
  'sendBack',
  'refuseExtension',
  'askExtension',
  'allowSecondSupplement',
  'consult',
  'askReasons',
  'setLaterDate',
  'chargeFee',
  'recordFailedDelivery',
  'withdraw',
  'correct',
];

/** Waiting for a decision of the very person who looks; it goes before a new draft. */
const PRESSING: readonly Action[] = ['approveExtension', 'tellExtension'];

export interface OrderedActions {
  readonly primary: Action | null;
  readonly others: readonly Action[];
  readonly blocked: readonly AvailableAction[];
}

/** A draft in review or signed for may be replaced, but that is no longer what is waited for. */
const isAside = (action: Action, status: CaseStatus) =>
  ASIDE.includes(action) || (action === 'draftOutcome' && status !== 'handling');

export function orderActions(actions: readonly AvailableAction[], status: CaseStatus): OrderedActions {
  const possible = actions.filter(({ blockedBy }) => !blockedBy).map(({ action }) => action);
  const primary =
    possible.find((action) => PRESSING.includes(action)) ?? possible.find((action) => !isAside(action, status)) ?? null;
  return {
    primary,
    others: possible.filter((action) => action !== primary),
    blocked: actions.filter(({ blockedBy }) => blockedBy),
  };
}
