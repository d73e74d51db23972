/**
 * Who is told what (house rules). A case is its holder's: whoever's move it is, by the rule that also makes "my work". What
 * is overdue goes up as well, to the head of the unit and the supervisors. Nobody is told of a case they may not see.
 */
import { isWithin, type ScopedCase, visibleTo, workOf } from '../case/scope';
import type { Day } from '../day';
import { type Actor, holds } from '../staff/actor';
import type { CaseNoticeKind } from './notice';

type Told = (person: Actor, found: ScopedCase, today: Day) => boolean;

const holder: Told = (person, found, today) => isWithin(workOf(person, today), found);
const handler: Told = ({ userId }, { handlerId }) => userId === handlerId;
const registrar: Told = (person) => holds(person, 'registrar');
const supervisor: Told = (person) => holds(person, 'supervisor');
const unitHead: Told = (person, { unitId }) =>
  holds(person, 'unit_head') && unitId !== null && person.unitIds.includes(unitId);

const DUE = [holder] as const;
const OVER = [handler, registrar] as const;

const TOLD: Readonly<Record<CaseNoticeKind, readonly Told[]>> = {
  due_in_5: DUE,
  due_in_3: DUE,
  due_in_1: DUE,
  due_today: DUE,
  overdue: [holder, unitHead, supervisor],
  receipt_unconfirmed: [registrar],
  supplement_notice_due: [holder],
  supplement_over: OVER,
  payment_over: OVER,
  consultation_over: OVER,
};

/** @param staff those in use. Where a case lies with nobody among them, the supervisors are told in their place. */
export function recipientsOf(
  kind: CaseNoticeKind,
  found: ScopedCase,
  staff: readonly Actor[],
  today: Day,
): readonly Actor[] {
  const maySee = staff.filter((person) => isWithin(visibleTo(person), found));
  const told = maySee.filter((person) => TOLD[kind].some((isTold) => isTold(person, found, today)));
  return told.length > 0 ? told : maySee.filter((person) => supervisor(person, found, today));
}

/** Who loads the calendar, and who answers for due days that may still move. */
export const toldOfCalendar = (staff: readonly Actor[]): readonly Actor[] =>
  staff.filter((person) => holds(person, 'system_admin', 'supervisor'));
