/** A due day in words: how many days are left, and which of five tones that has. The words are under `common.due`. */
import type { CaseStatus } from '@/lib/domain/case/case-status';
import type { Day } from '@/lib/domain/day';
import { formatDay } from './format';
import type { Locale } from './locale';

/** overdue is red, soon amber, normal plain, done grey, waiting for somebody outside. Never told by colour alone. */
export type DueTone = 'overdue' | 'soon' | 'normal' | 'done' | 'waiting';

/** Amber starts here. */
export const SOON_WORKING_DAYS = 3;

export interface DueFacts {
  readonly status: CaseStatus;
  /** Working days to the due day, negative past it; null while no reply clock runs or the case is closed. */
  readonly workingDaysLeft: number | null;
  /** Last day of the applicant's supplement period, while it is awaited. */
  readonly waitingUntil: Day | null;
  readonly closedOn: Day | null;
}

export interface DueWords {
  readonly tone: DueTone;
  /** Key under `common.due`. */
  readonly phrase: 'closedOn' | 'closed' | 'waitingUntil' | 'notStarted' | 'overdue' | 'today' | 'left';
  readonly values: { readonly days: number; readonly on: string };
}

export function dueWords(
  locale: Locale,
  { status, workingDaysLeft, waitingUntil, closedOn }: DueFacts,
  today?: Day,
): DueWords {
  const words = (tone: DueTone, phrase: DueWords['phrase'], on: Day | null = null): DueWords => ({
    tone,
    phrase,
    values: { days: Math.abs(workingDaysLeft ?? 0), on: on ? formatDay(locale, on, today) : '' },
  });
  if (status === 'closed') return closedOn ? words('done', 'closedOn', closedOn) : words('done', 'closed');
  if (waitingUntil) return words('waiting', 'waitingUntil', waitingUntil);
  if (workingDaysLeft === null) return words('waiting', 'notStarted');
  if (workingDaysLeft < 0) return words('overdue', 'overdue');
  if (workingDaysLeft === 0) return words('soon', 'today');
  return words(workingDaysLeft <= SOON_WORKING_DAYS ? 'soon' : 'normal', 'left');
}
