/**
 * From a command to the events it causes, or the reason it is refused. First the permission table, then what the command
 * says: its days against the calendar and the case, its outcome against the rule table. Nothing is stored here.
 */
import { clock, supplementDeadline } from '../clock/ledger';
import { extensionMaxWorkingDays, SUPPLEMENT_PERIOD_WORKING_DAYS } from '../clock/limits';
import { needsConfirmation, receivedOn } from '../clock/receipt';
import { addDays, type Day } from '../day';
import type { Instant } from '../instant';
import { outcomeRule } from '../outcome/outcomes';
import { raise } from '../raise';
import { ok, refuse, type Refusal, type Result } from '../result';
import { type DecisionContext, refusalOf } from './available-actions';
import type { Author, CaseEvent } from './case-event';
import type { CaseState } from './case-state';
import { stepInHand } from './case-state';
import { clockFacts } from './clock-facts';
import type { CaseCommand, Register } from './command';
import { effectiveOn } from './delivery';

/** An event as a decision words it; who and when are added alike to all of them. */
type Unsigned<E> = E extends CaseEvent ? Omit<E, 'at' | 'by'> : never;
type Happening = Unsigned<CaseEvent>;
type Outcomes = Result<Happening[]>;

export type DecideContext = DecisionContext & { readonly at: Instant };

const signedBy = (context: DecideContext, happenings: readonly Happening[]): CaseEvent[] => {
  const by: Author = { userId: context.actor.userId, name: context.actor.name };
  return happenings.map((happening) => ({ ...happening, at: context.at, by }) as CaseEvent);
};

/** A day that has come, and not before another one. */
function badDay(
  field: string,
  on: Day,
  earliest: Day | null,
  code: Refusal['code'],
  context: DecideContext,
): Refusal | null {
  if (on > context.today) return { code: 'day_in_future', field, values: { on, today: context.today } };
  if (earliest && on < earliest) return { code, field, values: { on, earliest } };
  return null;
}

/** A new case: received, and registered at once where Art. 31 asks for no confirmation or it is already done. */
export function decideRegister(
  command: Register,
  acceptanceNumber: string,
  context: DecideContext,
): Result<CaseEvent[]> {
  if (!context.actor.roles.includes('registrar')) return refuse('not_allowed');
  const { type: _, arrivedOn, confirmation, ...content } = command;
  const refusal =
    badDay('arrivedOn', arrivedOn, null, 'day_in_future', context) ??
    (confirmation && badDay('confirmedOn', confirmation.confirmedOn, arrivedOn, 'day_before_arrival', context));
  if (refusal) return { ok: false, refusal };

  const happenings: Happening[] = [{ type: 'received', ...content, acceptanceNumber, arrivedOn }];
  const confirmed = needsConfirmation(content.channel) ? confirmation : undefined;
  if (confirmed) happenings.push({ type: 'receipt_confirmed', ...confirmed });
  const received = receivedOn(content.channel, arrivedOn, confirmed?.confirmedOn);
  if (received) happenings.push({ type: 'registered', receivedOn: received });
  return ok(signedBy(context, happenings));
}

/** A command on a case. */
export function decide(state: CaseState, command: CaseCommand, context: DecideContext): Result<CaseEvent[]> {
  const refusal = refusalOf(command.type, state, context);
  if (refusal) return { ok: false, refusal };
  const happenings = happeningsOf(state, command, context);
  return happenings.ok ? ok(signedBy(context, happenings.value)) : happenings;
}

const refused = (refusal: Refusal): Result<never> => ({ ok: false, refusal });

function happeningsOf(state: CaseState, command: CaseCommand, context: DecideContext): Outcomes {
  switch (command.type) {
    case 'confirmReceipt':
      return confirmReceipt(state, command, context);
    case 'askSupplement':
      return askSupplement(state, command, context);
    case 'recordSupplementNotice': {
      const bad = badDay('receivedOn', command.receivedOn, supplementOf(state).sentOn, 'day_before_last_step', context);
      return bad ? refused(bad) : ok([{ type: 'supplement_notice_received', receivedOn: command.receivedOn }]);
    }
    case 'receiveSupplement':
      return receiveSupplement(state, command, context);
    case 'lapse': {
      // Deemed given up once the period is over, so the case ends on the first day after it.
      const deadlineOn = supplementDeadline(supplementOf(state), context.calendar);
      return ok([
        { type: 'lapsed', deadlineOn },
        { type: 'closed', closedOn: addDays(deadlineOn, 1), outcome: 'other_no_supplement' },
      ]);
    }
    case 'assign':
      if (!context.directory.unitIds.has(command.unitId)) return refuse('unit_unknown', { field: 'unitId' });
      return ok([{ type: 'assigned', unitId: command.unitId, note: command.note }]);
    case 'accept':
      return accept(state, command, context);
    case 'return':
      return ok([{ type: 'returned', reason: command.reason }]);
    case 'reassign':
      return reassign(command, context);
    case 'draftOutcome':
      return draftOutcome(command, context);
    case 'approve': {
      const step = stepInHand(state) ?? raise('a case in review without a step in hand');
      return ok([{ type: 'reviewed', step: step.step, opinion: command.opinion }]);
    }
    case 'sendBack':
      return ok([{ type: 'sent_back', step: stepInHand(state)?.step ?? 'signature', reason: command.reason }]);
    case 'sign':
      return ok([{ type: 'signed', signedOn: context.today }]);
    case 'askExtension':
      return askExtension(state, command);
    case 'approveExtension':
      return ok([{ type: 'extension_approved' }]);
    case 'refuseExtension':
      return ok([{ type: 'extension_refused', reason: command.reason }]);
    case 'tellExtension':
      return tellExtension(state, command, context);
    case 'deliver':
      return deliver(state, command, context);
    case 'withdraw': {
      const bad = badDay('withdrawnOn', command.withdrawnOn, receiptOf(state), 'day_before_receipt', context);
      if (bad) return refused(bad);
      const { withdrawnOn, proof } = command;
      return ok([
        { type: 'withdrawn', withdrawnOn, proof },
        { type: 'closed', closedOn: withdrawnOn, outcome: 'other_withdrawn' },
      ]);
    }
    case 'correct':
      return correct(state, command, context);
    default:
      return command satisfies never;
  }
}

const supplementOf = (state: CaseState) => state.supplement ?? raise('awaiting a supplement that was never asked for');
const receiptOf = (state: CaseState) => state.receivedOn ?? raise('a registered case without a day of receipt');

type Of<T extends CaseCommand['type']> = Extract<CaseCommand, { type: T }>;

function confirmReceipt(
  state: CaseState,
  { confirmedOn, how }: Of<'confirmReceipt'>,
  context: DecideContext,
): Outcomes {
  const bad = badDay('confirmedOn', confirmedOn, state.arrivedOn, 'day_before_arrival', context);
  if (bad) return refused(bad);
  const received = receivedOn(state.channel, state.arrivedOn, confirmedOn) ?? raise('a confirmed request is received');
  return ok([
    { type: 'receipt_confirmed', confirmedOn, how },
    { type: 'registered', receivedOn: received },
  ]);
}

function askSupplement(state: CaseState, command: Of<'askSupplement'>, context: DecideContext): Outcomes {
  const { sentOn, points, periodWorkingDays } = command;
  const { min, max } = SUPPLEMENT_PERIOD_WORKING_DAYS;
  if (periodWorkingDays < min || periodWorkingDays > max) {
    return refuse('supplement_period_out_of_range', { field: 'periodWorkingDays', values: { min, max } });
  }
  const bad = badDay('sentOn', sentOn, receiptOf(state), 'day_before_receipt', context);
  return bad ? refused(bad) : ok([{ type: 'supplement_asked', sentOn, points, periodWorkingDays }]);
}

function receiveSupplement(state: CaseState, command: Of<'receiveSupplement'>, context: DecideContext): Outcomes {
  const supplement = supplementOf(state);
  const bad = badDay('receivedOn', command.receivedOn, supplement.sentOn, 'day_before_last_step', context);
  if (bad) return refused(bad);
  const deadlineOn = supplementDeadline(supplement, context.calendar);
  const late = command.receivedOn > deadlineOn;
  if (late && !(context.actor.roles.includes('supervisor') && command.lateReason)) {
    return refuse('supplement_too_late', { article: '条例第三十条', field: 'lateReason', values: { deadlineOn } });
  }
  const { receivedOn: on, content } = command;
  return ok([
    { type: 'supplement_received', receivedOn: on, content, lateReason: (late && command.lateReason) || null },
  ]);
}

function accept(state: CaseState, { handlerId }: Of<'accept'>, { actor, directory }: DecideContext): Outcomes {
  const isHead = actor.roles.includes('unit_head');
  if (handlerId !== actor.userId && !isHead) return refuse('not_the_handler', { field: 'handlerId' });
  const unitId = directory.handlers.get(handlerId);
  const withinUnit = unitId !== undefined && (unitId === state.unitId || (isHead && actor.unitIds.includes(unitId)));
  if (!withinUnit) return refuse('handler_unknown', { field: 'handlerId' });
  return ok([{ type: 'accepted', handlerId }]);
}

function reassign({ unitId, handlerId, reason }: Of<'reassign'>, { actor, directory }: DecideContext): Outcomes {
  if (!directory.unitIds.has(unitId)) return refuse('unit_unknown', { field: 'unitId' });
  const mayCrossUnits = actor.roles.includes('registrar') || actor.roles.includes('supervisor');
  if (!mayCrossUnits && !actor.unitIds.includes(unitId)) return refuse('not_your_unit', { field: 'unitId' });
  if (handlerId && directory.handlers.get(handlerId) !== unitId)
    return refuse('handler_unknown', { field: 'handlerId' });
  return ok([{ type: 'reassigned', unitId, handlerId, reason }]);
}

function draftOutcome({ outcome, grounds, reply }: Of<'draftOutcome'>, context: DecideContext): Outcomes {
  const rule = outcomeRule(outcome);
  if (!rule.byReply) return refuse('outcome_not_by_reply', { field: 'outcome' });
  if (rule.availableFrom && context.today < rule.availableFrom) {
    return refuse('outcome_not_available_yet', { field: 'outcome', values: { from: rule.availableFrom } });
  }
  if (rule.needsGrounds && !grounds)
    return refuse('outcome_grounds_required', { field: 'grounds', article: rule.article });
  return ok([{ type: 'drafted', outcome, grounds, reply, reviewPlan: context.reviewPlan }]);
}

function askExtension(state: CaseState, { workingDays, reason }: Of<'askExtension'>): Outcomes {
  const max = extensionMaxWorkingDays(receiptOf(state));
  if (workingDays < 1 || workingDays > max) {
    return refuse('extension_out_of_range', { field: 'workingDays', article: '条例第三十三条第二款', values: { max } });
  }
  return ok([{ type: 'extension_asked', workingDays, reason }]);
}

function tellExtension(state: CaseState, { toldOn }: Of<'tellExtension'>, context: DecideContext): Outcomes {
  const { dueOn } = clock(clockFacts(state), context.calendar);
  const bad = badDay('toldOn', toldOn, receiptOf(state), 'day_before_receipt', context);
  if (bad) return refused(bad);
  if (dueOn && toldOn > dueOn) {
    return refuse('extension_told_too_late', { field: 'toldOn', article: '条例第三十三条', values: { dueOn } });
  }
  const { workingDays } = state.extension ?? raise('an extension told that was never asked for');
  return ok([{ type: 'extended', workingDays, toldOn }]);
}

function deliver(state: CaseState, { delivery }: Of<'deliver'>, context: DecideContext): Outcomes {
  if (delivery.method === 'post' && delivery.carrier === 'private_courier') {
    return refuse('private_courier', { field: 'delivery.carrier', article: '邮政法第五十五条' });
  }
  const { outcome, signedOn } = state.draft ?? raise('a delivery without a draft');
  const closedOn = effectiveOn(delivery);
  const bad = badDay('delivery', closedOn, signedOn, 'day_before_last_step', context);
  if (bad) return refused(bad);
  return ok([
    { type: 'delivered', delivery },
    { type: 'closed', closedOn, outcome },
  ]);
}

function correct(state: CaseState, { changes, reason }: Of<'correct'>, context: DecideContext): Outcomes {
  const entries = Object.entries(changes).filter(
    ([field, value]) => value !== undefined && value !== state[field as keyof typeof changes],
  );
  if (entries.length === 0) return refuse('nothing_to_correct');
  const { receivedOn: received, closedOn } = changes;
  const closes = changes.outcome !== undefined || closedOn !== undefined;
  if (closes && state.status !== 'closed') return refuse('not_in_this_status', { values: { status: state.status } });
  if (received && !state.receivedOn)
    return refuse('confirmation_day_required', { article: '条例第三十一条', field: 'receivedOn' });
  const bad =
    (received && badDay('receivedOn', received, null, 'day_in_future', context)) ??
    (closedOn && badDay('closedOn', closedOn, null, 'day_in_future', context)) ??
    null;
  if (bad) return refused(bad);
  const lastOn = closedOn ?? state.closedOn;
  const firstOn = received ?? state.receivedOn;
  const stepOn = received ? firstStepAfterReceipt(state, lastOn) : lastOn;
  if (stepOn && firstOn && stepOn < firstOn) {
    return refuse('day_before_receipt', {
      field: received ? 'receivedOn' : 'closedOn',
      values: { on: stepOn, earliest: firstOn },
    });
  }
  const outcome = changes.outcome ?? state.outcome;
  const availableFrom = outcome && outcomeRule(outcome).availableFrom;
  if (availableFrom && lastOn && lastOn < availableFrom) {
    return refuse('outcome_not_available_yet', { field: 'outcome', values: { from: availableFrom } });
  }
  return ok([{ type: 'corrected', changes: Object.fromEntries(entries) as typeof changes, reason }]);
}

/** The earliest day on which something was done that presupposes receipt: receipt cannot be moved past it. */
const firstStepAfterReceipt = ({ supplement, extension, draft }: CaseState, closedOn: Day | null): Day | null =>
  [supplement?.sentOn, extension?.toldOn, draft?.signedOn, closedOn].filter((on) => !!on).sort()[0] ?? null;
