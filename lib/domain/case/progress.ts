/**
 * Where a request stands, as its applicant is told: four steps, whose move it is and the latest day (条例第三十条、第三十三条).
 * Nothing about the person, the matter or the answer belongs here.
 */
import type { ClockLedger } from '../clock/ledger';
import type { Day } from '../day';
import type { CaseState } from './case-state';
import type { CaseStatus } from './case-status';
import { isFeeAwaited } from './fee';
import { type MoverRole, whoseMove } from './whose-move';

export interface ProgressStep {
  readonly key: 'handed_in' | 'accepted' | 'working' | 'answered';
  readonly on: Day | null;
  readonly state: 'done' | 'current' | 'ahead';
}

/** The status, and within handling what the case waits for: the applicant's payment, or what others have to say. */
export type ProgressStage = CaseStatus | 'awaiting_payment' | 'consulting';

export interface Progress {
  readonly acceptanceNumber: string;
  readonly arrivedOn: Day;
  readonly receivedOn: Day | null;
  readonly status: CaseStatus;
  /** What the office does now and what comes next follow from it. */
  readonly stage: ProgressStage;
  readonly steps: readonly ProgressStep[];
  readonly mover: MoverRole;
  readonly latestOn: Day | null;
  readonly latestKind: 'reply' | 'later_reply' | 'supplement' | 'payment' | null;
  readonly provisional: boolean;
  /** The applicant's own period runs from a receipt nobody has recorded yet: reckoned from the sending, it may end later. */
  readonly estimated: boolean;
  /** How the day was counted. */
  readonly clock: ClockLedger;
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

function stageOf(state: CaseState, consulting: boolean): ProgressStage {
  if (isFeeAwaited(state)) return 'awaiting_payment';
  return state.status === 'handling' && consulting ? 'consulting' : state.status;
}

function latestOf({ status }: CaseState, ledger: ClockLedger): Pick<Progress, 'latestOn' | 'latestKind'> {
  if (status === 'closed') return { latestOn: null, latestKind: null };
  if (ledger.waitingFor) return { latestOn: ledger.waitingUntil, latestKind: ledger.waitingFor };
  const later = ledger.lines.some(({ kind }) => kind === 'later_date');
  return { latestOn: ledger.dueOn, latestKind: ledger.dueOn && (later ? 'later_reply' : 'reply') };
}

function isEstimated({ supplements, fee }: CaseState, { waitingFor }: ClockLedger): boolean {
  if (waitingFor === 'payment') return !fee?.noticeReceivedOn;
  return waitingFor === 'supplement' && !supplements.at(-1)?.noticeReceivedOn;
}

/** @param consulting whether others are being asked today, within the time they have. */
export function progressOf(state: CaseState, ledger: ClockLedger, consulting = false): Progress {
  const { acceptanceNumber, arrivedOn, receivedOn, status, closedOn } = state;
  return {
    acceptanceNumber,
    arrivedOn,
    receivedOn,
    status,
    stage: stageOf(state, consulting),
    steps: stepsOf(state),
    mover: isFeeAwaited(state) ? 'applicant' : whoseMove(state).role,
    ...latestOf(state, ledger),
    provisional: ledger.provisional,
    estimated: isEstimated(state, ledger),
    clock: ledger,
    closedOn,
  };
}
