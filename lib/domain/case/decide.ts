/**
 * From a command to the events it causes, or the reason it is refused. First the permission table, then what the command
 * says: its days against the calendar and the case, its outcome against the rule table. Nothing is stored here.
 */
import { clock, countsFrom, isSupplementLate, supplementDeadline } from '../clock/reply-clock';
import { extensionMaxWorkingDays, REGULATION_FROM, SUPPLEMENT_PERIOD_WORKING_DAYS } from '../clock/limits';
import { needsConfirmation, receivedOn } from '../clock/receipt';
import { addDays, type Day, laterOf } from '../day';
import { outcomeRule } from '../outcome/outcomes';
import { raise } from '../raise';
import { ok, refuse, type Refusal, type Result } from '../result';
import { refusalOf } from './available-actions';
import type { CaseEvent } from './case-event';
import type { CaseState } from './case-state';
import { lastSupplement, stepInHand } from './case-state';
import { clockFacts } from './clock-facts';
import type { CaseCommand, Register } from './command';
import { correct, needsSupplement } from './correct';
import { consult, recordConsultation, recordOpinion } from './consultation';
import { deliver, recordFailedDelivery, recordReplyReceipt, withdraw } from './ending';
import { askReasons, excessObstacle, receiveReasons, setLaterDate } from './excess';
import { chargeFee, lapseUnpaid, recordFeeNotice, recordPayment } from './fee';
import { badDay, type DecideContext, type Happening, type Happenings, signedBy } from './happening';

export type { DecideContext } from './happening';

/** A new case: received, and registered at once where Art. 31 asks for no confirmation or it is already done. */
export function decideRegister(
  command: Register,
  acceptanceNumber: string,
  context: DecideContext,
): Result<CaseEvent[]> {
  if (!context.actor.roles.includes('registrar')) return refuse('not_allowed');
  const { type: _, arrivedOn, proof, confirmation, ...content } = command;
  const refusal =
    badDay('arrivedOn', arrivedOn, REGULATION_FROM, 'day_before_regulation', context) ??
    (confirmation && badDay('confirmedOn', confirmation.confirmedOn, arrivedOn, 'day_before_arrival', context));
  if (refusal) return { ok: false, refusal };

  const happenings: Happening[] = [
    { type: 'received', ...content, acceptanceNumber, arrivedOn, ...(proof && { proof }) },
  ];
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

function happeningsOf(state: CaseState, command: CaseCommand, context: DecideContext): Happenings {
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
      return draftOutcome(state, command, context);
    case 'approve': {
      const step = stepInHand(state) ?? raise('a case in review without a step in hand');
      return ok([{ type: 'reviewed', step: step.step, opinion: command.opinion }]);
    }
    case 'sendBack':
      return ok([{ type: 'sent_back', step: stepInHand(state)?.step ?? 'signature', reason: command.reason }]);
    case 'sign':
      return ok([{ type: 'signed', signedOn: context.today }]);
    case 'askExtension':
      return askExtension(state, command, context);
    case 'approveExtension':
      return approveExtension(state, command, context);
    case 'refuseExtension':
      return ok([{ type: 'extension_refused', reason: command.reason }]);
    case 'tellExtension':
      return tellExtension(state, command, context);
    case 'allowSecondSupplement':
      return ok([{ type: 'second_supplement_allowed', reason: command.reason }]);
    case 'consult':
      return consult(state, command, context);
    case 'recordConsultation':
      return recordConsultation(state, command, context);
    case 'recordOpinion':
      return recordOpinion(state, command, context);
    case 'askReasons':
      return askReasons(state, command, context);
    case 'receiveReasons':
      return receiveReasons(state, command, context);
    case 'setLaterDate':
      return setLaterDate(state, command, context);
    case 'chargeFee':
      return chargeFee(state, command, context);
    case 'recordFeeNotice':
      return recordFeeNotice(state, command, context);
    case 'recordPayment':
      return recordPayment(state, command, context);
    case 'lapseUnpaid':
      return lapseUnpaid(state, context);
    case 'recordFailedDelivery':
      return recordFailedDelivery(state, command, context);
    case 'deliver':
      return deliver(state, command, context);
    case 'recordReplyReceipt':
      return recordReplyReceipt(state, command, context);
    case 'withdraw':
      return withdraw(state, command, context);
    case 'reopen':
      return reopen(state, command, context);
    case 'correct':
      return correct(state, command, context);
    default:
      return command satisfies never;
  }
}

const supplementOf = (state: CaseState) =>
  lastSupplement(state) ?? raise('awaiting a supplement that was never asked for');
const receiptOf = (state: CaseState) => state.receivedOn ?? raise('a registered case without a day of receipt');

type Of<T extends CaseCommand['type']> = Extract<CaseCommand, { type: T }>;

function confirmReceipt(
  state: CaseState,
  { confirmedOn, how }: Of<'confirmReceipt'>,
  context: DecideContext,
): Happenings {
  const bad = badDay('confirmedOn', confirmedOn, state.arrivedOn, 'day_before_arrival', context);
  if (bad) return refused(bad);
  const received = receivedOn(state.channel, state.arrivedOn, confirmedOn) ?? raise('a confirmed request is received');
  return ok([
    { type: 'receipt_confirmed', confirmedOn, how },
    { type: 'registered', receivedOn: received },
  ]);
}

function askSupplement(state: CaseState, command: Of<'askSupplement'>, context: DecideContext): Happenings {
  const { sentOn, points, periodWorkingDays } = command;
  const { min, max } = SUPPLEMENT_PERIOD_WORKING_DAYS;
  if (periodWorkingDays < min || periodWorkingDays > max) {
    return refuse('supplement_period_out_of_range', { field: 'periodWorkingDays', values: { min, max } });
  }
  const first = lastSupplement(state)?.receivedOn;
  const bad = first
    ? badDay('sentOn', sentOn, first, 'day_before_last_step', context)
    : badDay('sentOn', sentOn, receiptOf(state), 'day_before_receipt', context);
  return bad ? refused(bad) : ok([{ type: 'supplement_asked', sentOn, points, periodWorkingDays }]);
}

function receiveSupplement(state: CaseState, command: Of<'receiveSupplement'>, context: DecideContext): Happenings {
  const supplement = supplementOf(state);
  // Whoever answers a notice has it.
  const earliest = supplement.noticeReceivedOn ?? supplement.sentOn;
  const bad = badDay('receivedOn', command.receivedOn, earliest, 'day_before_last_step', context);
  if (bad) return refused(bad);
  const deadlineOn = supplementDeadline(supplement, context.calendar);
  const late = isSupplementLate(supplement, command.receivedOn, context.calendar);
  if (late && !(context.actor.roles.includes('supervisor') && command.lateReason)) {
    return refuse('supplement_too_late', { article: '条例第三十条', field: 'lateReason', values: { deadlineOn } });
  }
  const { receivedOn: on, content } = command;
  return ok([
    { type: 'supplement_received', receivedOn: on, content, lateReason: (late && command.lateReason) || null },
  ]);
}

function accept(state: CaseState, { handlerId }: Of<'accept'>, { actor, directory }: DecideContext): Happenings {
  const isHead = actor.roles.includes('unit_head');
  if (handlerId !== actor.userId && !isHead) return refuse('not_the_handler', { field: 'handlerId' });
  const unitId = directory.handlers.get(handlerId);
  const withinUnit = unitId !== undefined && (unitId === state.unitId || (isHead && actor.unitIds.includes(unitId)));
  if (!withinUnit) return refuse('handler_unknown', { field: 'handlerId' });
  return ok([{ type: 'accepted', handlerId }]);
}

/** Back to whoever had it, if they still handle cases there. */
function reopen({ unitId, handlerId }: CaseState, { reason }: Of<'reopen'>, { directory }: DecideContext): Happenings {
  const stays = handlerId !== null && directory.handlers.get(handlerId) === unitId;
  return ok([{ type: 'reopened', handlerId: stays ? handlerId : null, reason }]);
}

function reassign({ unitId, handlerId, reason }: Of<'reassign'>, { actor, directory }: DecideContext): Happenings {
  if (!directory.unitIds.has(unitId)) return refuse('unit_unknown', { field: 'unitId' });
  const mayCrossUnits = actor.roles.includes('registrar') || actor.roles.includes('supervisor');
  if (!mayCrossUnits && !actor.unitIds.includes(unitId)) return refuse('not_your_unit', { field: 'unitId' });
  if (handlerId && directory.handlers.get(handlerId) !== unitId)
    return refuse('handler_unknown', { field: 'handlerId' });
  return ok([{ type: 'reassigned', unitId, handlerId, reason }]);
}

function draftOutcome(
  state: CaseState,
  { outcome, grounds, reply }: Of<'draftOutcome'>,
  context: DecideContext,
): Happenings {
  const rule = outcomeRule(outcome);
  if (rule.afterSupplement && !state.imported && !lastSupplement(state)?.receivedOn) return refused(needsSupplement);
  const excess = outcome === 'not_processed_excessive' ? excessObstacle(state, context.today) : null;
  if (excess) return refused(excess);
  if (!rule.byReply) return refuse('outcome_not_by_reply', { field: 'outcome' });
  if (rule.availableFrom && context.today < rule.availableFrom) {
    return refuse('outcome_not_available_yet', { field: 'outcome', values: { from: rule.availableFrom } });
  }
  if (rule.needsGrounds && !grounds)
    return refuse('outcome_grounds_required', { field: 'grounds', article: rule.article });
  return ok([{ type: 'drafted', outcome, grounds, reply, reviewPlan: context.reviewPlan }]);
}

/** Asked for earlier, it may be recorded later, as long as the limit still ran. */
function askExtension(state: CaseState, command: Of<'askExtension'>, context: DecideContext): Happenings {
  const { workingDays, reason, askedOn = context.today } = command;
  const max = extensionMaxWorkingDays(receiptOf(state));
  if (workingDays < 1 || workingDays > max) {
    return refuse('extension_out_of_range', { field: 'workingDays', article: '条例第三十三条第二款', values: { max } });
  }
  const bad = outsideTheLimit('askedOn', askedOn, state, context);
  return bad ? refused(bad) : ok([{ type: 'extension_asked', workingDays, reason, askedOn }]);
}

/** Consent given earlier may be recorded later, as long as it was given while the limit ran. */
function approveExtension(state: CaseState, command: Of<'approveExtension'>, context: DecideContext): Happenings {
  const { approvedOn = context.today } = command;
  const bad = outsideTheLimit('approvedOn', approvedOn, state, context);
  return bad ? refused(bad) : ok([{ type: 'extension_approved', approvedOn }]);
}

/** Why a day is not one on which the limit now running ran. */
function outsideTheLimit(field: string, on: Day, state: CaseState, context: DecideContext): Refusal | null {
  const facts = clockFacts(state, context.calendar);
  const { dueOn } = clock(facts, context.calendar);
  const bad = badDay(field, on, countsFrom(facts), 'day_before_receipt', context);
  if (bad || !dueOn || on <= dueOn) return bad;
  return { code: 'extension_told_too_late', field, article: '条例第三十三条', values: { dueOn } };
}

function tellExtension(state: CaseState, { toldOn }: Of<'tellExtension'>, context: DecideContext): Happenings {
  const { dueOn } = clock(clockFacts(state, context.calendar), context.calendar);
  const { workingDays, approvedOn } = state.extension ?? raise('an extension told that was never asked for');
  // Said of a limit that has started again since, it would say nothing.
  const earliest = laterOf(approvedOn, countsFrom(clockFacts(state, context.calendar)));
  const bad = badDay('toldOn', toldOn, earliest, 'day_before_last_step', context);
  if (bad) return refused(bad);
  if (dueOn && toldOn > dueOn) {
    return refuse('extension_told_too_late', { field: 'toldOn', article: '条例第三十三条', values: { dueOn } });
  }
  return ok([{ type: 'extended', workingDays, toldOn }]);
}
