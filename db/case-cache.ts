/**
 * The columns of a case that are read off its events: what lists and tables ask for. Written with the events, rebuilt by
 * `verify`; no other code writes them. `receivedOn` goes from here into the yearly table as `receivedYear`.
 */
import { numberKey } from '@/lib/domain/case/acceptance-number';
import { type CaseState } from '@/lib/domain/case/case-state';
import { clockFacts } from '@/lib/domain/case/clock-facts';
import { consultingUntil } from '@/lib/domain/case/consultation';
import { alsoMoves, whoseMove } from '@/lib/domain/case/whose-move';
import { clock } from '@/lib/domain/clock/reply-clock';
import type { WorkCalendar } from '@/lib/domain/clock/work-calendar';
import { yearOf } from '@/lib/domain/day';

/** Those of the columns that another calendar may change. */
export function clockCache(state: CaseState, calendar: WorkCalendar) {
  const { dueOn, provisional, waitingUntil } = clock(clockFacts(state, calendar), calendar);
  return {
    dueOn,
    dueProvisional: provisional,
    waitingUntil,
    consultingUntil: state.status === 'closed' ? null : consultingUntil(state, calendar),
    calendarVersion: calendar.version,
  };
}

export function caseCache(state: CaseState, calendar: WorkCalendar) {
  return {
    acceptanceNumber: state.acceptanceNumber,
    numberKey: numberKey(state.acceptanceNumber),
    version: state.version,
    status: state.status,
    imported: state.imported,
    channel: state.channel,
    applicantKind: state.applicantKind,
    subject: state.subject,
    arrivedOn: state.arrivedOn,
    receivedOn: state.receivedOn,
    receivedYear: state.receivedOn && yearOf(state.receivedOn),
    ...clockCache(state, calendar),
    moverRole: whoseMove(state).role,
    alsoMoverRole: alsoMoves(state),
    unitId: state.unitId,
    handlerId: state.handlerId,
    heldSince: new Date(state.heldSince),
    outcome: state.outcome,
    closedOn: state.closedOn,
    closedYear: state.closedOn && yearOf(state.closedOn),
  };
}
