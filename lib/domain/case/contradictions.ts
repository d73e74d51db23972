/**
 * What the days of a case say against each other: a step before the one it rests on, something told or paid when its time was
 * over, an end before the last step. Each is named by the step it is seen at, or by the entry.
 */
import { clock, type ClockFacts, feePayDue, isSupplementLate, supplementDeadline } from '../clock/ledger';
import { extensionMaxWorkingDays, FEES_FROM } from '../clock/limits';
import type { WorkCalendar } from '../clock/work-calendar';
import { addDays, type Day, daysBetween } from '../day';
import type { Refusal } from '../result';
import { type CaseState, lastSupplement } from './case-state';
import { clockFacts } from './clock-facts';
import { liesAhead, precedesClosing, type Step, stepDaysOf } from './step-days';

export interface Contradiction {
  readonly refusal: Refusal & { readonly field: string };
  /** By how many days; a correction may make it less. */
  readonly by: number;
}

export const contradictions = (state: CaseState, calendar: WorkCalendar): readonly Contradiction[] => [
  ...outOfOrder(state, calendar),
  ...lateSupplements(state, calendar),
  ...toldWhileWaiting(state),
  ...toldTooLate(state, calendar),
  ...paidTooLate(state, calendar),
  ...beyondTheMeasure(state),
];

function outOfOrder(state: CaseState, calendar: WorkCalendar): Contradiction[] {
  const closing = { key: 'closedOn', on: state.closedOn, earliest: earliestClosing(state, calendar) };
  const signedOn = state.draft?.signedOn ?? null;
  // The draft was signed when all that came before it was done.
  const signed = stepDaysOf(state)
    .filter(precedesClosing)
    .map(({ key, on }) => ({ key, on: signedOn, earliest: on }));
  return [...stepDaysOf(state), ...signed, closing].flatMap(({ key, on, earliest }): Contradiction[] => {
    if (!on || !earliest || on >= earliest) return [];
    const refusal = { code: 'day_before_last_step', field: key, values: { on, earliest } } as const;
    return [{ refusal, by: daysBetween(on, earliest) }];
  });
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

/** Without what was sent or told after a day: the limit as it stood then, but for a restart still to come. */
export const factsUntil = (on: Day, facts: ClockFacts): ClockFacts => ({
  ...facts,
  supplements: facts.supplements.filter(({ sentOn }) => sentOn <= on),
  exclusions: facts.exclusions.filter(({ sentOn }) => sentOn <= on),
  extension: facts.extension && facts.extension.toldOn <= on ? facts.extension : null,
  fee: facts.fee && facts.fee.sentOn <= on ? facts.fee : null,
  laterDate: facts.laterDate && facts.laterDate.toldOn <= on ? facts.laterDate : null,
});

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

/** The earliest day on which something was done that presupposes receipt: receipt cannot be moved past it. */
export function firstStepAfterReceipt(state: CaseState): Day | null {
  const steps = stepDaysOf(state).flatMap((step) => (liesAhead(step) ? [] : [step.on]));
  const signedOn = state.draft?.signedOn;
  return [...steps, ...(signedOn ? [signedOn] : []), ...(state.closedOn ? [state.closedOn] : [])].sort()[0] ?? null;
}

/** A case ends neither before its last step nor, given up, before the applicant's own period is over. */
function earliestClosing(state: CaseState, calendar: WorkCalendar): Day | null {
  const { outcome, receivedOn, fee, draft } = state;
  const supplement = lastSupplement(state);
  if (outcome === 'other_no_supplement' && supplement) return addDays(supplementDeadline(supplement, calendar), 1);
  if (outcome === 'other_unpaid_fee' && fee) return addDays(feePayDue(fee, calendar), 1);
  // Taken back on a day of the applicant's choosing, whatever the office went on to do until it knew.
  if (outcome === 'other_withdrawn') return receivedOn;
  const steps = stepDaysOf(state).flatMap((step) => (precedesClosing(step) ? [step.on] : []));
  return [...steps, ...(draft?.signedOn ? [draft.signedOn] : [])].sort().at(-1) ?? receivedOn;
}
