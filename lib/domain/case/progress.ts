/**
 * Where a request stands, as its applicant is told: four steps, whose move it is and the latest day (条例第三十条、第三十三条).
 * Nothing about the person, the matter or the answer belongs here.
 */
import type { ClockLedger, LedgerLine } from '../clock/ledger';
import type { Day } from '../day';
import type { CaseState } from './case-state';
import type { CaseStatus } from './case-status';
import { type MoverRole, whoseMove } from './whose-move';

export interface ProgressStep {
  readonly key: 'handed_in' | 'accepted' | 'working' | 'answered';
  readonly on: Day | null;
  readonly state: 'done' | 'current' | 'ahead';
}

export interface Progress {
  readonly acceptanceNumber: string;
  readonly arrivedOn: Day;
  readonly receivedOn: Day | null;
  /** What the office does now and what comes next follow from it. */
  readonly status: CaseStatus;
  readonly steps: readonly ProgressStep[];
  readonly mover: MoverRole;
  readonly latestOn: Day | null;
  readonly latestKind: 'reply' | 'supplement' | 'payment' | null;
  readonly provisional: boolean;
  readonly lines: readonly LedgerLine[];
  readonly closedOn: Day | null;
}

/** How many of the four steps have been reached. */
function stepsReached(status: CaseStatus): number {
  if (status === 'closed') return 4;
  if (status === 'awaiting_confirmation') return 1;
  return status === 'registered' || status === 'assigned' ? 2 : 3;
}

function stepsOf({ status, arrivedOn, receivedOn, closedOn }: CaseState): ProgressStep[] {
  const reached = stepsReached(status);
  const at = (index: number): ProgressStep['state'] =>
    index < reached ? (index === reached - 1 && status !== 'closed' ? 'current' : 'done') : 'ahead';
  return [
    { key: 'handed_in', on: arrivedOn, state: at(0) },
    { key: 'accepted', on: receivedOn, state: at(1) },
    { key: 'working', on: null, state: at(2) },
    { key: 'answered', on: closedOn, state: at(3) },
  ];
}

export function progressOf(state: CaseState, ledger: ClockLedger): Progress {
  const { acceptanceNumber, arrivedOn, receivedOn, status, closedOn } = state;
  const closed = status === 'closed';
  return {
    acceptanceNumber,
    arrivedOn,
    receivedOn,
    status,
    steps: stepsOf(state),
    mover: whoseMove(state).role,
    latestOn: closed ? null : (ledger.waitingUntil ?? ledger.dueOn),
    latestKind: closed ? null : (ledger.waitingFor ?? (ledger.dueOn ? 'reply' : null)),
    provisional: ledger.provisional,
    lines: ledger.lines,
    closedOn,
  };
}
