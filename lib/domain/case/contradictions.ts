/**
 * What the days of a case say against each other: a step before the one it rests on, something told or paid when its time was
 * over, an end before the last step. Each is named by the step it is seen at, or by the entry.
 */
import { clock, type ClockFacts, feePayDue, isSupplementLate, supplementDeadline } from '../clock/ledger';
import { extensionMaxWorkingDays, FEES_FROM } from '../clock/limits';
import type { WorkCalendar } from '../clock/work-calendar';
import { addDays, type Day } from '../day';
import type { Refusal } from '../result';
import { type CaseState, lastSupplement } from './case-state';
import { clockFacts } from './clock-facts';
import { liesAhead, precedesClosing, stepDaysOf } from './step-days';

export const contradictions = (state: CaseState, calendar: WorkCalendar): readonly Refusal[] => [
  ...outOfOrder(state, calendar),
  ...lateSupplements(state, calendar),
  ...toldTooLate(state, calendar),
  ...paidTooLate(state, calendar),
  ...beyondTheMeasure(state),
];

function outOfOrder(state: CaseState, calendar: WorkCalendar): Refusal[] {
  const closing = { key: 'closedOn', on: state.closedOn, earliest: earliestClosing(state, calendar) };
  const signedOn = state.draft?.signedOn ?? null;
  // The draft was signed when all that came before it was done.
  const signed = stepDaysOf(state)
    .filter(precedesClosing)
    .map(({ key, on }) => ({ key, on: signedOn, earliest: on }));
  return [...stepDaysOf(state), ...signed, closing].flatMap(({ key, on, earliest }): Refusal[] =>
    on && earliest && on < earliest ? [{ code: 'day_before_last_step', field: key, values: { on, earliest } }] : [],
  );
}

function lateSupplements({ supplements }: CaseState, calendar: WorkCalendar): Refusal[] {
  return supplements.flatMap((asked, index): Refusal[] => {
    if (!asked.receivedOn || !isSupplementLate(asked, asked.receivedOn, calendar)) return [];
    const values = { deadlineOn: supplementDeadline(asked, calendar) };
    return [
      { code: 'supplement_too_late', field: `supplement_received-${index + 1}`, article: '条例第三十条', values },
    ];
  });
}

/** What is told while the limit runs has to be told before it ends: the limit as it stood on that day. */
function toldTooLate(state: CaseState, calendar: WorkCalendar): Refusal[] {
  const { extension, laterDate, fee } = state;
  const facts = clockFacts(state, calendar);
  const check = (
    field: string,
    on: Day | null | undefined,
    itself: Partial<ClockFacts>,
    refusal: Pick<Refusal, 'code' | 'article'>,
  ): Refusal[] => {
    const { dueOn } = on ? clock({ ...factsUntil(on, facts), ...itself }, calendar) : { dueOn: null };
    return on && dueOn && on > dueOn ? [{ ...refusal, field, values: { dueOn } }] : [];
  };
  const extended = { code: 'extension_told_too_late', article: '条例第三十三条' } as const;
  const later = { code: 'later_date_told_too_late', article: '条例第三十五条' } as const;
  const charged = { code: 'fee_told_too_late', article: '国办函〔2020〕109号' } as const;
  return [
    ...check('extension_approved-1', extension?.approvedOn, { extension: null }, extended),
    ...check('extended-1', extension?.toldOn, { extension: null }, extended),
    ...check('later_date_told-1', laterDate?.toldOn, { laterDate: null }, later),
    ...check('fee_charged-1', fee?.sentOn, { fee: null }, charged),
  ];
}

/** Without what was sent or told after a day: the limit as it stood then, but for a restart still to come. */
export const factsUntil = (on: Day, facts: ClockFacts): ClockFacts => ({
  ...facts,
  supplements: facts.supplements.filter(({ sentOn }) => sentOn <= on),
  exclusions: facts.exclusions.filter(({ sentOn }) => sentOn <= on),
  extension: facts.extension && facts.extension.toldOn <= on ? facts.extension : null,
  fee: facts.fee && facts.fee.sentOn <= on ? facts.fee : null,
  laterDate: facts.laterDate && facts.laterDate.toldOn <= on ? facts.laterDate : null,
});

function paidTooLate({ fee }: CaseState, calendar: WorkCalendar): Refusal[] {
  if (!fee?.paidOn || !fee.noticeReceivedOn) return [];
  const deadlineOn = feePayDue(fee, calendar);
  return fee.paidOn > deadlineOn
    ? [{ code: 'fee_paid_too_late', field: 'fee_paid-1', article: '国办函〔2020〕109号', values: { deadlineOn } }]
    : [];
}

/** A fee before there was one (国办函〔2020〕109号), an extension longer than the law of the day of receipt allows (Art. 33). */
function beyondTheMeasure({ fee, extension, receivedOn }: CaseState): Refusal[] {
  const max = receivedOn && extensionMaxWorkingDays(receivedOn);
  return [
    ...(fee && fee.sentOn < FEES_FROM
      ? [
          {
            code: 'fee_not_yet' as const,
            field: 'fee_charged-1',
            article: '国办函〔2020〕109号',
            values: { from: FEES_FROM },
          },
        ]
      : []),
    ...(extension && max && extension.workingDays > max
      ? [
          {
            code: 'extension_out_of_range' as const,
            field: 'extended-1',
            article: '条例第三十三条第二款',
            values: { max },
          },
        ]
      : []),
  ];
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
