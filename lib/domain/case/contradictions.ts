/**
 * What the days of a case say against each other: a step before the one it rests on, something told or paid when its time was
 * over, an end before the last step. Each is named by the step it is seen at, or by the entry.
 */
import {
  clock,
  type ClockFacts,
  factsUntil,
  feePayDue,
  isSupplementLate,
  supplementDeadline,
} from '../clock/reply-clock';
import { extensionMaxWorkingDays, FEES_FROM } from '../clock/limits';
import type { WorkCalendar } from '../clock/work-calendar';
import { addDays, type Day, daysBetween } from '../day';
import type { Refusal } from '../result';
import { type CaseState, lastSupplement } from './case-state';
import { clockFacts } from './clock-facts';
import { type Before, liesAhead, precedesClosing, type Step, stepDaysOf } from './step-days';

export interface Contradiction {
  readonly refusal: Refusal & { readonly field: string };
  /** By how many days; a correction may make it less. */
  readonly by: number;
}

export const contradictions = (state: CaseState, calendar: WorkCalendar): readonly Contradiction[] => [
  ...outOfOrder(state),
  ...(endedByPeriodOn(state, calendar) ? notEndedByPeriod(state, calendar) : closedTooEarly(state)),
  ...lateSupplements(state, calendar),
  ...toldWhileWaiting(state),
  ...toldTooLate(state, calendar),
  ...paidTooLate(state, calendar),
  ...beyondTheMeasure(state),
];

function outOfOrder(state: CaseState): Contradiction[] {
  const steps = stepDaysOf(state).flatMap((step): Contradiction[] => {
    const { key, step: name, on, after } = step;
    if (!after) return [];
    const values = { step: name, on, after: after.name, earliest: after.on };
    // A limit lies after the day it was set.
    if (liesAhead(step)) {
      const refusal = { code: 'day_not_after_step', field: key, values } as const;
      return on > after.on ? [] : [{ refusal, by: daysBetween(on, after.on) + 1 }];
    }
    const refusal = { code: 'day_before_step', field: key, values } as const;
    return on >= after.on ? [] : [{ refusal, by: daysBetween(on, after.on) }];
  });
  return [...steps, ...afterSignature(state)];
}

/** The draft was signed after receipt, when all that came before it was done. */
function afterSignature(state: CaseState): Contradiction[] {
  const { receivedOn } = state;
  const signedOn = state.draft?.signedOn;
  if (!signedOn) return [];
  if (receivedOn && signedOn < receivedOn) {
    const values = { step: 'signedOn', on: signedOn, after: 'receivedOn', earliest: receivedOn };
    const refusal = { code: 'day_before_step', field: 'signedOn', values } as const;
    return [{ refusal, by: daysBetween(signedOn, receivedOn) }];
  }
  return stepDaysOf(state).flatMap((step): Contradiction[] => {
    const { key, step: name, on } = step;
    if (!precedesClosing(step) || on <= signedOn) return [];
    const refusal = { code: 'day_after_signature', field: key, values: { step: name, on, signedOn } } as const;
    return [{ refusal, by: daysBetween(signedOn, on) }];
  });
}

/** A case ends no earlier than its last step. */
function closedTooEarly(state: CaseState): Contradiction[] {
  const { closedOn: on, outcome, receivedOn, draft } = state;
  if (!on) return [];
  const steps = stepDaysOf(state).flatMap((step): Before[] =>
    precedesClosing(step) ? [{ key: step.key, name: step.step, on: step.on }] : [],
  );
  const before: Before[] = [
    ...(receivedOn ? [{ key: 'receivedOn', name: 'receivedOn' as const, on: receivedOn }] : []),
    // Taken back on a day of the applicant's choosing, whatever the office went on to do until it knew.
    ...(outcome === 'other_withdrawn' ? [] : steps),
    ...(outcome !== 'other_withdrawn' && draft?.signedOn
      ? [{ key: 'signedOn', name: 'signedOn' as const, on: draft.signedOn }]
      : []),
  ];
  const last = before.reduce<Before | null>((latest, one) => (latest && latest.on >= one.on ? latest : one), null);
  if (!last || on >= last.on) return [];
  const values = { step: 'closedOn', on, after: last.name, earliest: last.on };
  return [{ refusal: { code: 'day_before_step', field: 'closedOn', values }, by: daysBetween(on, last.on) }];
}

/** Given up, a case ends on the day after the applicant's own period, neither sooner nor later. */
function notEndedByPeriod(state: CaseState, calendar: WorkCalendar): Contradiction[] {
  const { closedOn } = state;
  const endsOn = endedByPeriodOn(state, calendar);
  if (!closedOn || !endsOn || closedOn === endsOn) return [];
  const refusal = { code: 'closing_follows_period', field: 'closedOn', values: { on: closedOn, endsOn } } as const;
  return [{ refusal, by: Math.abs(daysBetween(endsOn, closedOn)) }];
}

/** The day on which a request was given up for want of a supplement or a payment; null where it ended otherwise. */
export function endedByPeriodOn(state: CaseState, calendar: WorkCalendar): Day | null {
  const { outcome, fee } = state;
  const supplement = lastSupplement(state);
  if (outcome === 'other_no_supplement' && supplement) return addDays(supplementDeadline(supplement, calendar), 1);
  return outcome === 'other_unpaid_fee' && fee ? addDays(feePayDue(fee, calendar), 1) : null;
}

function lateSupplements({ supplements }: CaseState, calendar: WorkCalendar): Contradiction[] {
  return supplements.flatMap((asked, index): Contradiction[] => {
    if (!asked.receivedOn || !isSupplementLate(asked, asked.receivedOn, calendar)) return [];
    const deadlineOn = supplementDeadline(asked, calendar);
    const field = `supplement_received-${index + 1}`;
    const refusal = { code: 'supplement_too_late', field, article: '条例第三十条', values: { deadlineOn } } as const;
    return [{ refusal, by: daysBetween(deadlineOn, asked.receivedOn) }];
  });
}

const TOLD_OF_THE_LIMIT: readonly Step[] = ['extension_approved', 'extended', 'later_date_told', 'fee_charged'];

/** While a supplement or a payment is awaited no limit runs of which anything could be told. */
function toldWhileWaiting(state: CaseState): Contradiction[] {
  const { supplements, fee } = state;
  const asked = supplements.map(({ sentOn, receivedOn }) => ({ sentOn, until: receivedOn }));
  const charged = fee ? [{ sentOn: fee.sentOn, until: fee.paidOn }] : [];
  return stepDaysOf(state).flatMap(({ key, step, on }): Contradiction[] => {
    if (!TOLD_OF_THE_LIMIT.includes(step)) return [];
    const waits = step === 'fee_charged' ? asked : [...asked, ...charged];
    const wait = waits.find(({ sentOn, until }) => sentOn < on && (!until || on < until));
    if (!wait) return [];
    const refusal = { code: 'day_while_waiting', field: key, values: { on, from: wait.sentOn } } as const;
    return [{ refusal, by: daysBetween(wait.sentOn, on) }];
  });
}

/** What is told while the limit runs has to be told before it ends: the limit as it stood on that day. */
function toldTooLate(state: CaseState, calendar: WorkCalendar): Contradiction[] {
  const { extension, laterDate, fee } = state;
  const facts = clockFacts(state, calendar);
  const check = (
    field: string,
    on: Day | null | undefined,
    itself: Partial<ClockFacts>,
    told: Pick<Refusal, 'code' | 'article'>,
  ): Contradiction[] => {
    const { dueOn } = on ? clock({ ...factsUntil(on, facts), ...itself }, calendar) : { dueOn: null };
    if (!on || !dueOn || on <= dueOn) return [];
    return [{ refusal: { ...told, field, values: { dueOn } }, by: daysBetween(dueOn, on) }];
  };
  const extended = { code: 'extension_told_too_late', article: '条例第三十三条' } as const;
  const later = { code: 'later_date_told_too_late', article: '条例第三十五条' } as const;
  const charged = { code: 'fee_told_too_late', article: MEASURE } as const;
  return [
    ...check('extension_approved-1', extension?.approvedOn, { extension: null }, extended),
    ...check('extended-1', extension?.toldOn, { extension: null }, extended),
    ...check('later_date_told-1', laterDate?.toldOn, { laterDate: null }, later),
    ...check('fee_charged-1', fee?.sentOn, { fee: null }, charged),
  ];
}

const MEASURE = '国办函〔2020〕109号';

function paidTooLate({ fee }: CaseState, calendar: WorkCalendar): Contradiction[] {
  if (!fee?.paidOn || !fee.noticeReceivedOn) return [];
  const deadlineOn = feePayDue(fee, calendar);
  if (fee.paidOn <= deadlineOn) return [];
  const refusal = { code: 'fee_paid_too_late', field: 'fee_paid-1', article: MEASURE, values: { deadlineOn } } as const;
  return [{ refusal, by: daysBetween(deadlineOn, fee.paidOn) }];
}

/** A fee before there was one, an extension longer than the law of the day of receipt allows (条例第三十三条). */
function beyondTheMeasure({ fee, extension, receivedOn }: CaseState): Contradiction[] {
  const found: Contradiction[] = [];
  if (fee && fee.sentOn < FEES_FROM) {
    const refusal = {
      code: 'fee_not_yet',
      field: 'fee_charged-1',
      article: MEASURE,
      values: { from: FEES_FROM },
    } as const;
    found.push({ refusal, by: daysBetween(fee.sentOn, FEES_FROM) });
  }
  const max = receivedOn && extensionMaxWorkingDays(receivedOn);
  if (extension && max && extension.workingDays > max) {
    const article = '条例第三十三条第二款';
    const refusal = { code: 'extension_out_of_range', field: 'extended-1', article, values: { max } } as const;
    found.push({ refusal, by: extension.workingDays - max });
  }
  return found;
}
