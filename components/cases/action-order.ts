/** Which of the offered actions comes first: the one that moves the case on. */
import type { AvailableAction } from '@/lib/domain/case/available-actions';
import type { CaseStatus } from '@/lib/domain/case/case-status';
import type { Action } from '@/lib/domain/case/command';
import type { Refusal } from '@/lib/domain/result';

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
  'reopen',
  'correct',
];

/** Blocked because the step it belongs to has not been taken: nothing to explain, and nothing to do about it. */
const NOT_BEGUN: readonly Refusal['code'][] = [
  'consultation_none_open',
  'excess_reasons_not_asked',
  'excess_not_justified',
  'extension_not_asked',
  'extension_not_approved',
  'fee_not_charged',
  'nothing_delivered',
  'nothing_to_reopen',
  'reply_receipt_not_open',
  'supplement_not_asked',
];

/** Waiting for a decision of the very person who looks; it goes before a new draft. */
const PRESSING: readonly Action[] = ['approveExtension', 'tellExtension'];

export interface OrderedActions {
  readonly primary: Action | null;
  readonly others: readonly Action[];
  readonly blocked: readonly AvailableAction[];
  /** Blocked too, but only because nothing has led up to them yet. */
  readonly notBegun: readonly AvailableAction[];
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
    blocked: actions.filter(({ blockedBy }) => blockedBy && !NOT_BEGUN.includes(blockedBy.code)),
    notBegun: actions.filter(({ blockedBy }) => blockedBy && NOT_BEGUN.includes(blockedBy.code)),
  };
}
