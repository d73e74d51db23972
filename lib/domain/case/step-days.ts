/**
 * The days the steps of a case gave, each with the day it cannot come before and what moving it changes. A correction names a
 * day by its key: the step, and which one of its kind. Receipt and closing are entries of the case itself and not listed.
 */
import type { Day } from '../day';
import { raise } from '../raise';
import type { CaseState, Extension, Supplement } from './case-state';
import type { Consultation } from './consultation';
import type { Fee } from './fee';

export const STEPS = [
  'supplement_asked',
  'supplement_notice_received',
  'supplement_received',
  'consultation_sent',
  'consultation_limit',
  'consultation_received',
  'consultation_answered',
  'reasons_asked',
  'reasons_limit',
  'reasons_given',
  'later_date_told',
  'later_date',
  'fee_charged',
  'fee_notice_received',
  'fee_paid',
  'extension_approved',
  'extended',
  'delivery_failed',
  'reply_received',
] as const;
export type Step = (typeof STEPS)[number];

/** Days that lie ahead by their nature: limits set for others, and the later day promised to the applicant. */
const AHEAD: readonly Step[] = ['consultation_limit', 'reasons_limit', 'later_date'];
/** Steps that may still be taken when the case has ended. */
const AFTER_CLOSING: readonly Step[] = ['delivery_failed', 'reply_received'];

/** The day a step cannot come before, and what happened on it: a step, or an entry of the case. */
export interface Before {
  /** The key of the step, or the entry. */
  readonly key: string;
  readonly name: Step | 'receivedOn' | 'signedOn' | 'closedOn';
  readonly on: Day;
}

export interface StepDay {
  /** `supplement_asked-2`: the second of its kind. */
  readonly key: string;
  readonly step: Step;
  /** Which one of its kind, from 1. */
  readonly ordinal: number;
  readonly on: Day;
  /** What it rests on; null where that has no day. */
  readonly after: Before | null;
  readonly moved: (on: Day) => Partial<CaseState>;
}

export const liesAhead = ({ step }: StepDay): boolean => AHEAD.includes(step);
/** Done before the case could end, so that it cannot have ended earlier. */
export const precedesClosing = (day: StepDay): boolean => !liesAhead(day) && !AFTER_CLOSING.includes(day.step);

/** Every day the steps of this case gave, in the order of the law. */
export function stepDaysOf(state: CaseState): readonly StepDay[] {
  return [
    ...state.supplements.flatMap((_, index) => supplementDays(state, index)),
    ...state.consultations.flatMap((_, index) => consultationDays(state, index)),
    ...reasonsDays(state),
    ...feeDays(state),
    ...extensionDays(state),
    ...deliveryDays(state),
  ];
}

/** The state with the named days moved. Throws on a key that names no step of this case. */
export const withStepDays = (state: CaseState, days: Readonly<Record<string, Day>>): CaseState =>
  Object.entries(days).reduce((moved, [key, on]) => {
    const found = stepDaysOf(moved).find((one) => one.key === key) ?? raise(`a case without the step ${key}`);
    return { ...moved, ...found.moved(on) };
  }, state);

const replaced = <T>(list: readonly T[], index: number, changes: Partial<T>): readonly T[] =>
  list.map((one, at) => (at === index ? { ...one, ...changes } : one));

/** One day, or none as long as the step has not been taken. */
const stepDay = (
  [step, ordinal]: readonly [Step, number],
  on: Day | null,
  after: Before | null,
  moved: StepDay['moved'],
): StepDay[] => (on ? [{ key: `${step}-${ordinal}`, step, ordinal, on, after, moved }] : []);

/** The first of these that has a day. */
function rests(...on: readonly (readonly [Before['name'], Day | null | undefined, ordinal?: number])[]): Before | null {
  const [name, day, ordinal] = on.find(([, one]) => one) ?? [];
  return name && day ? { key: ordinal ? `${name}-${ordinal}` : name, name, on: day } : null;
}

function supplementDays({ receivedOn, supplements }: CaseState, index: number): StepDay[] {
  const asked = supplements[index] ?? raise('no such supplement');
  const changed = (changes: Partial<Supplement>) => ({ supplements: replaced(supplements, index, changes) });
  const ordinal = index + 1;
  const before = rests(['supplement_received', supplements[index - 1]?.receivedOn, index], ['receivedOn', receivedOn]);
  const sent = rests(['supplement_asked', asked.sentOn, ordinal]);
  const noticed = rests(['supplement_notice_received', asked.noticeReceivedOn, ordinal]);
  return [
    ...stepDay(['supplement_asked', ordinal], asked.sentOn, before, (sentOn) => changed({ sentOn })),
    ...stepDay(['supplement_notice_received', ordinal], asked.noticeReceivedOn, sent, (noticeReceivedOn) =>
      changed({ noticeReceivedOn }),
    ),
    ...stepDay(['supplement_received', ordinal], asked.receivedOn, noticed ?? sent, (on) =>
      changed({ receivedOn: on }),
    ),
  ];
}

function consultationDays({ receivedOn, consultations }: CaseState, index: number): StepDay[] {
  const asked = consultations[index] ?? raise('no such consultation');
  const changed = (changes: Partial<Consultation>) => ({ consultations: replaced(consultations, index, changes) });
  const ordinal = index + 1;
  const sent = rests(['consultation_sent', asked.sentOn, ordinal]);
  const reached = rests(['consultation_received', asked.receivedOn, ordinal]);
  return [
    ...stepDay(['consultation_sent', ordinal], asked.sentOn, rests(['receivedOn', receivedOn]), (sentOn) =>
      changed({ sentOn }),
    ),
    ...stepDay(['consultation_limit', ordinal], asked.limitOn, sent, (limitOn) => changed({ limitOn })),
    ...stepDay(['consultation_received', ordinal], asked.receivedOn, sent, (on) => changed({ receivedOn: on })),
    ...stepDay(['consultation_answered', ordinal], asked.answeredOn, reached ?? sent, (answeredOn) =>
      changed({ answeredOn }),
    ),
  ];
}

function reasonsDays({ receivedOn, reasons, laterDate }: CaseState): StepDay[] {
  if (!reasons) return [];
  const { sentOn, answerBy, answer } = reasons;
  const received = rests(['receivedOn', receivedOn]);
  const asked = rests(['reasons_asked', sentOn, 1]);
  const given = rests(['reasons_given', answer?.receivedOn, 1]);
  return [
    ...stepDay(['reasons_asked', 1], sentOn, received, (on) => ({ reasons: { ...reasons, sentOn: on } })),
    ...stepDay(['reasons_limit', 1], answerBy, asked, (on) => ({ reasons: { ...reasons, answerBy: on } })),
    ...(answer
      ? stepDay(['reasons_given', 1], answer.receivedOn, asked, (on) => ({
          reasons: { ...reasons, answer: { ...answer, receivedOn: on } },
        }))
      : []),
    ...(laterDate
      ? [
          ...stepDay(['later_date_told', 1], laterDate.toldOn, given ?? received, (toldOn) => ({
            laterDate: { ...laterDate, toldOn },
          })),
          ...stepDay(['later_date', 1], laterDate.on, rests(['later_date_told', laterDate.toldOn, 1]), (on) => ({
            laterDate: { ...laterDate, on },
          })),
        ]
      : []),
  ];
}

function feeDays({ receivedOn, fee }: CaseState): StepDay[] {
  if (!fee) return [];
  const { sentOn, noticeReceivedOn, paidOn } = fee;
  const changed = (changes: Partial<Fee>) => ({ fee: { ...fee, ...changes } });
  const sent = rests(['fee_charged', sentOn, 1]);
  const noticed = rests(['fee_notice_received', noticeReceivedOn, 1]);
  return [
    ...stepDay(['fee_charged', 1], sentOn, rests(['receivedOn', receivedOn]), (on) => changed({ sentOn: on })),
    ...stepDay(['fee_notice_received', 1], noticeReceivedOn, sent, (on) => changed({ noticeReceivedOn: on })),
    ...stepDay(['fee_paid', 1], paidOn, noticed ?? sent, (on) => changed({ paidOn: on })),
  ];
}

function extensionDays({ receivedOn, extension }: CaseState): StepDay[] {
  if (!extension) return [];
  const { approvedOn, toldOn } = extension;
  const changed = (changes: Partial<Extension>) => ({ extension: { ...extension, ...changes } });
  const received = rests(['receivedOn', receivedOn]);
  const approved = rests(['extension_approved', approvedOn, 1]);
  return [
    ...stepDay(['extension_approved', 1], approvedOn, received, (on) => changed({ approvedOn: on })),
    ...stepDay(['extended', 1], toldOn, approved ?? received, (on) => changed({ toldOn: on })),
  ];
}

function deliveryDays({ failedDeliveries, draft, delivery, replyReceivedOn, closedOn }: CaseState): StepDay[] {
  return [
    ...failedDeliveries.flatMap((failed, index) =>
      stepDay(['delivery_failed', index + 1], failed.on, rests(['signedOn', draft?.signedOn]), (on) => ({
        failedDeliveries: replaced(failedDeliveries, index, { on }),
      })),
    ),
    // Handed over or sent by wire the reply has reached the applicant the day it was delivered; that day is the closing day.
    ...(delivery?.method === 'post'
      ? stepDay(['reply_received', 1], replyReceivedOn, rests(['closedOn', closedOn]), (on) => ({
          replyReceivedOn: on,
        }))
      : []),
  ];
}
