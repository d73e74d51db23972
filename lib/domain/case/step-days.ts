/**
 * The days the steps of a case gave, each with the day it cannot come before and what moving it changes. A correction names a
 * day by its key: the step, and which one of its kind. Receipt and closing are entries of the case itself and not listed.
 */
import { addDays, type Day } from '../day';
import { raise } from '../raise';
import type { CaseState, Supplement } from './case-state';
import type { Consultation } from './consultation';

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

export interface StepDay {
  /** `supplement_asked-2`: the second of its kind. */
  readonly key: string;
  readonly step: Step;
  /** Which one of its kind, from 1. */
  readonly ordinal: number;
  readonly on: Day;
  readonly earliest: Day | null;
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
  earliest: Day | null,
  moved: StepDay['moved'],
): StepDay[] => (on ? [{ key: `${step}-${ordinal}`, step, ordinal, on, earliest, moved }] : []);

function supplementDays({ receivedOn, supplements }: CaseState, index: number): StepDay[] {
  const asked = supplements[index] ?? raise('no such supplement');
  const changed = (changes: Partial<Supplement>) => ({ supplements: replaced(supplements, index, changes) });
  const before = index === 0 ? receivedOn : (supplements[index - 1]?.receivedOn ?? receivedOn);
  const ordinal = index + 1;
  return [
    ...stepDay(['supplement_asked', ordinal], asked.sentOn, before, (sentOn) => changed({ sentOn })),
    ...stepDay(['supplement_notice_received', ordinal], asked.noticeReceivedOn, asked.sentOn, (noticeReceivedOn) =>
      changed({ noticeReceivedOn }),
    ),
    ...stepDay(['supplement_received', ordinal], asked.receivedOn, asked.sentOn, (on) => changed({ receivedOn: on })),
  ];
}

function consultationDays({ receivedOn, consultations }: CaseState, index: number): StepDay[] {
  const asked = consultations[index] ?? raise('no such consultation');
  const changed = (changes: Partial<Consultation>) => ({ consultations: replaced(consultations, index, changes) });
  const ordinal = index + 1;
  return [
    ...stepDay(['consultation_sent', ordinal], asked.sentOn, receivedOn, (sentOn) => changed({ sentOn })),
    ...stepDay(['consultation_limit', ordinal], asked.limitOn, addDays(asked.sentOn, 1), (limitOn) =>
      changed({ limitOn }),
    ),
    ...stepDay(['consultation_received', ordinal], asked.receivedOn, asked.sentOn, (on) => changed({ receivedOn: on })),
    ...stepDay(['consultation_answered', ordinal], asked.answeredOn, asked.receivedOn ?? asked.sentOn, (answeredOn) =>
      changed({ answeredOn }),
    ),
  ];
}

function reasonsDays({ receivedOn, reasons, laterDate }: CaseState): StepDay[] {
  if (!reasons) return [];
  const { sentOn, answerBy, answer } = reasons;
  return [
    ...stepDay(['reasons_asked', 1], sentOn, receivedOn, (on) => ({ reasons: { ...reasons, sentOn: on } })),
    ...stepDay(['reasons_limit', 1], answerBy, addDays(sentOn, 1), (on) => ({ reasons: { ...reasons, answerBy: on } })),
    ...(answer
      ? stepDay(['reasons_given', 1], answer.receivedOn, sentOn, (on) => ({
          reasons: { ...reasons, answer: { ...answer, receivedOn: on } },
        }))
      : []),
    ...(laterDate
      ? [
          ...stepDay(['later_date_told', 1], laterDate.toldOn, answer?.receivedOn ?? receivedOn, (toldOn) => ({
            laterDate: { ...laterDate, toldOn },
          })),
          ...stepDay(['later_date', 1], laterDate.on, addDays(laterDate.toldOn, 1), (on) => ({
            laterDate: { ...laterDate, on },
          })),
        ]
      : []),
  ];
}

function feeDays({ receivedOn, fee }: CaseState): StepDay[] {
  if (!fee) return [];
  const { sentOn, noticeReceivedOn, paidOn } = fee;
  return [
    ...stepDay(['fee_charged', 1], sentOn, receivedOn, (on) => ({ fee: { ...fee, sentOn: on } })),
    ...stepDay(['fee_notice_received', 1], noticeReceivedOn, sentOn, (on) => ({
      fee: { ...fee, noticeReceivedOn: on },
    })),
    ...stepDay(['fee_paid', 1], paidOn, noticeReceivedOn ?? sentOn, (on) => ({ fee: { ...fee, paidOn: on } })),
  ];
}

function extensionDays({ receivedOn, extension }: CaseState): StepDay[] {
  if (!extension) return [];
  const { approvedOn, toldOn } = extension;
  return [
    ...stepDay(['extension_approved', 1], approvedOn, receivedOn, (on) => ({
      extension: { ...extension, approvedOn: on },
    })),
    ...stepDay(['extended', 1], toldOn, approvedOn ?? receivedOn, (on) => ({
      extension: { ...extension, toldOn: on },
    })),
  ];
}

function deliveryDays({ failedDeliveries, draft, delivery, replyReceivedOn, closedOn }: CaseState): StepDay[] {
  return [
    ...failedDeliveries.flatMap((failed, index) =>
      stepDay(['delivery_failed', index + 1], failed.on, draft?.signedOn ?? null, (on) => ({
        failedDeliveries: replaced(failedDeliveries, index, { on }),
      })),
    ),
    // Handed over or sent by wire the reply has reached the applicant the day it was delivered; that day is the closing day.
    ...(delivery?.method === 'post'
      ? stepDay(['reply_received', 1], replyReceivedOn, closedOn, (on) => ({ replyReceivedOn: on }))
      : []),
  ];
}
