import type { CaseStatus } from '@/lib/domain/case/case-status';
import type { MoverRole } from '@/lib/domain/case/whose-move';
import type { ClockLedger } from '@/lib/domain/clock/ledger';
import type { Day } from '@/lib/domain/day';

export interface ProgressStep {
  readonly key: 'handed_in' | 'accepted' | 'working' | 'answered';
  readonly on: Day | null;
  readonly state: 'done' | 'current' | 'ahead';
}

/** What the page of one request is drawn from: states and days, nothing about the person or the matter. */
export interface ProgressView {
  readonly acceptanceNumber: string;
  readonly arrivedOn: Day;
  readonly receivedOn: Day | null;
  readonly status: CaseStatus;
  readonly steps: readonly ProgressStep[];
  readonly mover: MoverRole;
  readonly next: CaseStatus;
  readonly latestOn: Day | null;
  readonly latestKind: 'reply' | 'supplement' | 'payment' | null;
  readonly provisional: boolean;
  readonly clock: ClockLedger;
  readonly closedOn: Day | null;
}
