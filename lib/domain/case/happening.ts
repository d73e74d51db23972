/**
 * What decisions are worded in: events before anyone has put a name and a moment to them, and the one test every typed day
 * has to pass. No rule of any single command belongs here.
 */
import { addDays, type Day } from '../day';
import type { Instant } from '../instant';
import type { Refusal, Result } from '../result';
import type { DecisionContext } from './available-actions';
import type { Author, CaseEvent } from './case-event';

type Unsigned<E> = E extends CaseEvent ? Omit<E, 'at' | 'by'> : never;

/** An event as a decision words it; who and when are added alike to all of them. */
export type Happening = Unsigned<CaseEvent>;
export type Happenings = Result<Happening[]>;

export type DecideContext = DecisionContext & { readonly at: Instant };

export function signedBy(context: DecideContext, happenings: readonly Happening[]): CaseEvent[] {
  const by: Author = { userId: context.actor.userId, name: context.actor.name };
  return happenings.map((happening) => ({ ...happening, at: context.at, by }) as CaseEvent);
}

/** A day that has come, and not before another one. */
export function badDay(
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

/** House rule: nothing is fixed further ahead than a year; a day beyond is a slip of the pen. */
const AHEAD_DAYS = 366;

export function tooFarAhead(field: string, on: Day, { today }: DecideContext): Refusal | null {
  const latest = addDays(today, AHEAD_DAYS);
  return on > latest ? { code: 'day_too_far_ahead', field, values: { on, latest } } : null;
}
