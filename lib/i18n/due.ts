/** A due day in words: how many days are left, and which of five tones that has. The words are under `common.due`. */
import type { CaseStatus } from '@/lib/domain/case/case-status';
import { hasWaited } from '@/lib/domain/case/waited';
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
  /** Last day of the applicant's own period, while a supplement or a payment is awaited. */
  readonly waitingUntil: Day | null;
  /** Earliest last day for the answer to a consultation, while one is awaited. */
  readonly consultingUntil: Day | null;
  /** Receipt should be agreed by this day; null where it needs no agreeing, or has been agreed. */
  readonly confirmationDueOn: Day | null;
  readonly closedOn: Day | null;
}

export interface DueWords {
  readonly tone: DueTone;
  /** Key under `common.due`. */
  readonly phrase:
    | 'closedOn'
    | 'closed'
    | 'waitingSupplement'
    | 'waitingPayment'
    | 'supplementOver'
    | 'paymentOver'
    | 'consulting'
    | 'consultationOver'
    | 'confirmationLate'
    | 'notStarted'
    | 'overdue'
    | 'today'
    | 'left';
  readonly values: { readonly days: number; readonly on: string };
}

/** How the case stands against its own limit, and, where others are being asked, against theirs. */
export function dueWords(
  locale: Locale,
  facts: DueFacts,
  today: Day,
): { readonly own: DueWords; readonly consulting: DueWords | null } {
  const words = (tone: DueTone, phrase: DueWords['phrase'], on: Day | null = null): DueWords => ({
    tone,
    phrase,
    values: { days: Math.abs(facts.workingDaysLeft ?? 0), on: on ? formatDay(locale, on, today) : '' },
  });
  const own = ownLimit(facts, today, words);
  const { consultingUntil: until } = facts;
  if (!until || facts.status === 'closed') return { own, consulting: null };
  const consulting = today > until ? words('soon', 'consultationOver', until) : words('waiting', 'consulting', until);
  return { own, consulting };
}

function ownLimit(
  { status, workingDaysLeft, waitingUntil, confirmationDueOn, closedOn }: DueFacts,
  today: Day,
  words: (tone: DueTone, phrase: DueWords['phrase'], on?: Day) => DueWords,
): DueWords {
  if (status === 'closed') return closedOn ? words('done', 'closedOn', closedOn) : words('done', 'closed');
  if (waitingUntil) {
    const supplement = status === 'awaiting_supplement';
    return hasWaited(waitingUntil, today)
      ? words('soon', supplement ? 'supplementOver' : 'paymentOver', waitingUntil)
      : words('waiting', supplement ? 'waitingSupplement' : 'waitingPayment', waitingUntil);
  }
  if (confirmationDueOn && today > confirmationDueOn) return words('soon', 'confirmationLate');
  if (workingDaysLeft === null) return words('waiting', 'notStarted');
  if (workingDaysLeft < 0) return words('overdue', 'overdue');
  if (workingDaysLeft === 0) return words('soon', 'today');
  return words(workingDaysLeft <= SOON_WORKING_DAYS ? 'soon' : 'normal', 'left');
}
