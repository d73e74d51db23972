/**
 * Lawful histories by random walk, for property tests: at each step one of the people of the office takes one of the
 * actions open to them, with a payload that respects the days of the case. A tape of numbers makes every choice, so a
 * failing walk can be replayed and shrunk.
 */
import { array, type Arbitrary, nat } from 'fast-check';
import { ApplicantKind } from '@/lib/domain/applicant/applicant-kind';
import { availableActions, type DecisionContext } from '@/lib/domain/case/available-actions';
import type { CaseEvent } from '@/lib/domain/case/case-event';
import { apply, type CaseState, fold, lastSupplement } from '@/lib/domain/case/case-state';
import { Channel } from '@/lib/domain/case/channel';
import { clockFacts } from '@/lib/domain/case/clock-facts';
import type { Action, CaseCommand } from '@/lib/domain/case/command';
import { decide, decideRegister } from '@/lib/domain/case/decide';
import { Opinion, unanswered } from '@/lib/domain/case/consultation';
import { type Delivery, LateCause } from '@/lib/domain/case/delivery';
import { ConsultationKind } from '@/lib/domain/clock/consultation';
import { stepDaysOf } from '@/lib/domain/case/step-days';
import { importPast } from '@/lib/domain/case/import-row';
import { openOrdered } from '@/lib/domain/case/ordered';
import { clock } from '@/lib/domain/clock/reply-clock';
import { needsConfirmation } from '@/lib/domain/clock/receipt';
import { addDays, day, type Day, daysBetween } from '@/lib/domain/day';
import { instant } from '@/lib/domain/instant';
import { Outcome, outcomeRule } from '@/lib/domain/outcome/outcomes';
import { FULL_REVIEW, type ReviewPlan } from '@/lib/domain/review/review-plan';
import type { Actor } from '@/lib/domain/staff/actor';
import { aContext, aRequest, OTHER_UNIT, staff, UNIT } from './case-builder';

/** One person of each role in the unit, others beside them, and one who holds every role of the path to signature. */
const PEOPLE: readonly Actor[] = [
  staff('registrar'),
  staff('unit_head'),
  staff('secrecy_reviewer'),
  staff('legal_reviewer'),
  staff('office_head'),
  staff('supervisor'),
  { ...staff('handler'), roles: ['handler', 'unit_head', 'legal_reviewer', 'office_head'] },
  staff('handler', 'another-handler'),
  staff('handler', 'handler-b', OTHER_UNIT),
  staff('unit_head', 'head-b', OTHER_UNIT),
  staff('auditor'),
];

const PLANS: readonly ReviewPlan[] = [FULL_REVIEW, FULL_REVIEW.slice(0, 1), []];

/** What ends or undoes a case is taken less often than what moves it on. */
const WEIGHTS: Readonly<Partial<Record<Action, number>>> = {
  withdraw: 1,
  correct: 2,
  return: 1,
  reassign: 1,
  sendBack: 2,
  askSupplement: 3,
  consult: 3,
  chargeFee: 2,
  setLaterDate: 12,
  recordFailedDelivery: 2,
  lapse: 20,
  lapseUnpaid: 20,
};
const USUAL_WEIGHT = 6;

/** Makes every choice from the next number of the tape; zero once it has run out. */
class Tape {
  private at = 0;
  constructor(private readonly numbers: readonly number[]) {}
  get isOver() {
    return this.at >= this.numbers.length;
  }
  below(limit: number): number {
    return (this.numbers[this.at++] ?? 0) % limit;
  }
  oneOf<T>(options: readonly [T, ...T[]] | readonly T[]): T {
    const chosen = options[this.below(options.length)];
    if (chosen === undefined) throw new Error('nothing to choose from');
    return chosen;
  }
  between(first: Day, last: Day): Day {
    return last <= first ? first : addDays(first, this.below(daysBetween(first, last) + 1));
  }
}

const REPLIES = Outcome.options.filter((outcome) => outcomeRule(outcome).byReply);

function deliveryOn(on: Day, tape: Tape): Delivery {
  const proof = '凭证';
  const ways: readonly [Delivery, ...Delivery[]] = [
    { method: 'post', postedOn: on, carrier: 'postal_enterprise', proof },
    { method: 'in_person', signedOn: on, proof },
    { method: 'through_agency', signedOn: on, proof },
    { method: 'electronic', sentOn: on, proof },
    { method: 'fax', sentOn: on, proof },
  ];
  return tape.oneOf(ways);
}

/** Corrections may be refused: some of them contradict the case. */
function correctionOf(state: CaseState, today: Day, tape: Tape) {
  const received = state.receivedOn ?? state.arrivedOn;
  const open = [
    { applicantKind: tape.oneOf(ApplicantKind.options) },
    { channel: tape.oneOf(Channel.options) },
    { receivedOn: tape.between(addDays(received, -40), today) },
    { receivedOn: today },
  ];
  const steps = stepDaysOf(state);
  const lateness = { cause: tape.oneOf(LateCause.options), reason: '情况说明' };
  const moved = (near: number) => {
    const { key, on } = tape.oneOf(steps);
    return { days: { [key]: addDays(on, tape.below(2 * near + 1) - near) }, lateness };
  };
  const closed = [
    { outcome: tape.oneOf(Outcome.options) },
    { closedOn: tape.between(addDays(received, -10), today), lateness },
    { receivedOn: tape.between(addDays(received, -400), today), closedOn: tape.between(received, today) },
  ];
  if (steps.length > 0 && tape.below(2) === 0) return moved(tape.oneOf([1, 5, 60]));
  return tape.oneOf(state.status === 'closed' ? [...open, ...closed] : open);
}

function commandFor(
  action: Action,
  state: CaseState,
  { actor, today, calendar }: DecisionContext,
  tape: Tape,
): CaseCommand {
  const received = state.receivedOn ?? state.arrivedOn;
  const sent = lastSupplement(state)?.sentOn ?? received;
  const fee = state.fee;
  const awaited = unanswered(state);
  const reason = '理由';
  switch (action) {
    case 'confirmReceipt':
      return { type: action, confirmedOn: tape.between(state.arrivedOn, today), how: '电话' };
    case 'askSupplement':
      return {
        type: action,
        sentOn: tape.between(received, today),
        points: '请补正',
        periodWorkingDays: 5 + tape.below(26),
      };
    case 'recordSupplementNotice':
      return { type: action, receivedOn: tape.between(sent, today) };
    case 'receiveSupplement':
      return { type: action, receivedOn: tape.between(sent, today), content: '补正', lateReason: reason };
    case 'assign':
      return { type: action, unitId: tape.oneOf([UNIT, UNIT, OTHER_UNIT]), note: '' };
    case 'accept':
      return { type: action, handlerId: actor.userId };
    case 'return':
    case 'refuseExtension':
    case 'sendBack':
    case 'reopen':
      return { type: action, reason };
    case 'reassign':
      return { type: action, unitId: UNIT, handlerId: tape.oneOf([null, 'the-handler', 'another-handler']), reason };
    case 'draftOutcome':
      return { type: action, outcome: tape.oneOf(REPLIES), grounds: '依据', reply: '答复' };
    case 'approve':
      return { type: action, opinion: '' };
    case 'askExtension':
      return { type: action, workingDays: 1 + tape.below(15), reason };
    case 'tellExtension': {
      const { dueOn } = clock(clockFacts(state, calendar), calendar);
      return { type: action, toldOn: tape.between(received, dueOn && dueOn < today ? dueOn : today) };
    }
    case 'deliver':
      return {
        type: action,
        delivery: deliveryOn(tape.between(state.draft?.signedOn ?? today, today), tape),
        lateness: { cause: tape.oneOf(LateCause.options), reason },
      };
    case 'allowSecondSupplement':
      return { type: action, reason };
    case 'consult': {
      const kind = tape.oneOf(ConsultationKind.options);
      const sentOn = tape.between(received, today);
      const limitOn = kind === 'other_agency' ? addDays(sentOn, 1 + tape.below(30)) : null;
      return { type: action, kind, party: '某单位', question: '请提出意见', sentOn, limitOn };
    }
    case 'recordConsultation': {
      const asked = tape.oneOf(awaited.filter(({ receivedOn }) => !receivedOn));
      return { type: action, consultationId: asked.id, receivedOn: tape.between(asked.sentOn, today) };
    }
    case 'recordOpinion': {
      const asked = tape.oneOf(awaited);
      const answeredOn = tape.between(asked.receivedOn ?? asked.sentOn, today);
      const opinion = tape.oneOf(Opinion.options);
      return { type: action, consultationId: asked.id, answeredOn, opinion, reasons: '意见' };
    }
    case 'askReasons':
      return { type: action, sentOn: today, answerBy: addDays(today, 1 + tape.below(10)) };
    case 'receiveReasons':
      return { type: action, receivedOn: today, reasons: '说明', justified: tape.below(2) === 0 };
    case 'setLaterDate':
      return { type: action, on: addDays(today, 40 + tape.below(7)), toldOn: today, reason };
    case 'chargeFee':
      return { type: action, mode: 'per_page', pages: 31 + tape.below(300), sentOn: today };
    case 'recordFeeNotice':
      return { type: action, receivedOn: tape.between(fee?.sentOn ?? received, today) };
    case 'recordPayment':
      return {
        type: action,
        paidOn: tape.between(fee?.noticeReceivedOn ?? fee?.sentOn ?? received, today),
        proof: '票据',
      };
    case 'recordFailedDelivery':
      return { type: action, failed: { method: 'post', on: today, reason: '退回', proof: '' } };
    case 'recordReplyReceipt':
      return { type: action, receivedOn: tape.between(state.closedOn ?? today, today) };
    case 'withdraw':
      return { type: action, withdrawnOn: tape.between(received, today), proof: '申请书' };
    case 'correct':
      return { type: action, changes: correctionOf(state, today, tape), reason, knowing: true };
    case 'lapse':
    case 'lapseUnpaid':
    case 'sign':
    case 'approveExtension':
      return { type: action };
    default:
      return action satisfies never;
  }
}

const FIRST = day('2019-01-01');
const LAST_ARRIVAL = day('2025-12-31');
const END = day('2026-12-31');

/** Most arrive around the turn of a year, where the yearly table is decided. */
function arrival(tape: Tape): Day {
  if (tape.below(3) === 0) return tape.between(FIRST, LAST_ARRIVAL);
  return addDays(day(`${2019 + tape.below(7)}-11-15`), tape.below(46));
}

function opening(tape: Tape): CaseEvent[] {
  const arrivedOn = arrival(tape);
  const channel = tape.oneOf(Channel.options);
  const applicantKind = tape.oneOf(ApplicantKind.options);
  const registrar = staff('registrar');
  const context = aContext(registrar, arrivedOn);
  const way = tape.below(8);
  if (way === 0) {
    const closedOn = addDays(arrivedOn, tape.below(60));
    const outcome = tape.oneOf(REPLIES);
    const past = { acceptanceNumber: '旧-1', applicantKind, channel, receivedOn: arrivedOn, description: '补录' };
    const by = { userId: registrar.userId, name: registrar.name };
    const closing = tape.below(3) === 0 ? null : { closedOn, outcome };
    return importPast({ ...past, closing }, 'digest', context.at, by);
  }
  const confirmation = tape.below(2) === 0 ? { confirmedOn: arrivedOn, how: '电话' } : undefined;
  const more = { channel, applicantKind, ...(needsConfirmation(channel) && confirmation && { confirmation }) };
  const registered = decideRegister(aRequest(arrivedOn, more), '2020-0001', context);
  if (!registered.ok) throw new Error(`registration refused: ${registered.refusal.code}`);
  if (way > 1) return registered.value;
  const opened = { acceptanceNumber: '2020-0002', on: arrivedOn };
  const ordered = { disputeId: 'dispute', caseId: 'earlier', acceptanceNumber: '2020-0001' };
  return openOrdered(fold(registered.value), registered.value[0], { ...opened, ordered }, context);
}

/** One step of the walk; no events where nothing can be done that day or the payload is refused. */
function step(state: CaseState, today: Day, reviewPlan: ReviewPlan, tape: Tape): CaseEvent[] {
  const moves = PEOPLE.flatMap((actor) => {
    const context = { ...aContext(actor, today, reviewPlan), at: instant(`${today}T02:00:00.000Z`) };
    return availableActions(state, context)
      .filter(({ blockedBy }) => blockedBy === null)
      .map(({ action }) => ({ action, context }));
  });
  const weighted = [...new Set(moves.map(({ action }) => action))].flatMap((action): Action[] =>
    Array(WEIGHTS[action] ?? USUAL_WEIGHT).fill(action),
  );
  if (weighted.length === 0) return [];
  const action = tape.oneOf(weighted);
  const { context } = tape.oneOf(moves.filter((move) => move.action === action));
  const decided = decide(state, commandFor(action, state, context, tape), context);
  return decided.ok ? decided.value : [];
}

function walk(numbers: readonly number[]): readonly CaseEvent[] {
  const tape = new Tape(numbers);
  const events = opening(tape);
  const reviewPlan = tape.oneOf(PLANS);
  let state = fold(events);
  let today = state.closedOn ?? state.arrivedOn;
  while (!tape.isOver) {
    today = addDays(today, tape.below(3) === 0 ? tape.below(30) : tape.below(4));
    if (today > END) break;
    const happened = step(state, today, reviewPlan, tape);
    events.push(...happened);
    state = happened.reduce<CaseState>(apply, state);
  }
  return events;
}

export const lawfulHistory = (): Arbitrary<readonly CaseEvent[]> =>
  array(nat({ max: 1_000_000 }), { minLength: 8, maxLength: 130, size: 'max' }).map(walk);
