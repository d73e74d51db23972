/**
 * What is pressing about a case on a morning (house rules; the limits are those of 条例第三十条至第三十四条 and
 * 国办函〔2020〕109号). Each kind begins on a working day and holds on until the next begins: a morning that was missed is made
 * up on the one after, and nothing is told twice because what it is about stays the same. Who is told is in `recipients`.
 */
import type { CaseLimits } from '../case/case-limits';
import type { ScopedCase } from '../case/scope';
import { SUPPLEMENT_NOTICE_WORKING_DAYS } from '../clock/limits';
import { addWorkingDays, countWorkingDays, type WorkCalendar, workingDaysLeft } from '../clock/work-calendar';
import type { Day } from '../day';
import { about } from './about';
import type { CaseNoticeKind } from './notice';

/** The columns of a case that tell whether anything is pressing. */
export interface WatchedCase extends ScopedCase {
  readonly imported: boolean;
  readonly arrivedOn: Day;
  readonly receivedOn: Day | null;
  readonly dueOn: Day | null;
  /** Last day of the applicant's own period, for a supplement or a payment. */
  readonly waitingUntil: Day | null;
  /** The earliest last day for an answer asked of others that has not come. */
  readonly consultingUntil: Day | null;
}

export interface Pressing {
  readonly kind: CaseNoticeKind;
  readonly about: string;
}

/** The latest step that has begun, by working days left until the due day. */
const STEPS = [
  ['due_today', 0],
  ['due_in_1', 1],
  ['due_in_3', 3],
  ['due_in_5', 5],
] as const satisfies readonly (readonly [CaseNoticeKind, number])[];

/** Working days after receipt on which a supplement notice that may be needed is recalled; past the last one it is late. */
const SUPPLEMENT_STAGES = [5, 6] as const;
const SUPPLEMENT_LATE = SUPPLEMENT_NOTICE_WORKING_DAYS + 1;
/** Whoever has not needed one by then does not want to hear of it again. */
const SUPPLEMENT_NO_NEWS = SUPPLEMENT_LATE + 5;

function reply(dueOn: Day, calendar: WorkCalendar, today: Day): Pressing[] {
  const left = workingDaysLeft(calendar, today, dueOn);
  const kind = left < 0 ? 'overdue' : STEPS.find(([, days]) => left <= days)?.[0];
  return kind ? [{ kind, about: about(dueOn) }] : [];
}

function confirmation({ status, arrivedOn }: WatchedCase, calendar: WorkCalendar, today: Day): Pressing[] {
  if (status !== 'awaiting_confirmation') return [];
  const dueOn = addWorkingDays(calendar, arrivedOn, 1);
  return today >= dueOn ? [{ kind: 'receipt_unconfirmed', about: about(dueOn) }] : [];
}

function waiting({ status, waitingUntil }: WatchedCase, today: Day): Pressing[] {
  if (!waitingUntil || today <= waitingUntil) return [];
  return [{ kind: status === 'awaiting_supplement' ? 'supplement_over' : 'payment_over', about: about(waitingUntil) }];
}

function supplement(limits: Pick<CaseLimits, 'supplementNotice'>): Pressing[] {
  const notice = limits.supplementNotice;
  if (!notice || notice.workingDay >= SUPPLEMENT_NO_NEWS) return [];
  const { dueOn, workingDay } = notice;
  const stage =
    workingDay >= SUPPLEMENT_LATE ? SUPPLEMENT_LATE : SUPPLEMENT_STAGES.findLast((from) => workingDay >= from);
  return stage ? [{ kind: 'supplement_notice_due', about: about(dueOn, stage) }] : [];
}

/** Whether a supplement notice reckoned on this working day went out too late. */
export const isSupplementLate = (stage: number | null): boolean => stage !== null && stage >= SUPPLEMENT_LATE;

/** Several that ended on one day are one notice. */
const consultations = (limits: Pick<CaseLimits, 'consultations'>): Pressing[] =>
  [...new Set(limits.consultations.flatMap(({ dueOn, silent }) => (silent ? [dueOn] : [])))].map((on) => ({
    kind: 'consultation_over',
    about: about(on),
  }));

const BEFORE_DRAFT = ['registered', 'assigned', 'handling'];

const mayNeedSupplement = (
  { status, imported, receivedOn }: WatchedCase,
  calendar: WorkCalendar,
  today: Day,
): boolean => {
  if (!receivedOn || imported || !BEFORE_DRAFT.includes(status)) return false;
  const workingDay = countWorkingDays(calendar, receivedOn, today);
  return workingDay >= SUPPLEMENT_STAGES[0] && workingDay < SUPPLEMENT_NO_NEWS;
};

/** Whether the columns are not enough: the limits of its supplement notice and its consultations stand in its history. */
export const needsLimits = (found: WatchedCase, calendar: WorkCalendar, today: Day): boolean =>
  (found.consultingUntil !== null && today > found.consultingUntil) || mayNeedSupplement(found, calendar, today);

/** @param limits of the case, where `needsLimits` asks for them. */
export const pressing = (
  found: WatchedCase,
  limits: Pick<CaseLimits, 'supplementNotice' | 'consultations'> | null,
  calendar: WorkCalendar,
  today: Day,
): Pressing[] =>
  found.status === 'closed'
    ? []
    : [
        ...(found.dueOn ? reply(found.dueOn, calendar, today) : []),
        ...confirmation(found, calendar, today),
        ...waiting(found, today),
        ...(limits ? [...supplement(limits), ...consultations(limits)] : []),
      ];
