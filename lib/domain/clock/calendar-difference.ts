/**
 * What another calendar changes: which days become working days or days off, and for one limit, whether its day moves and
 * which of those days it is that move it.
 */
import { type Day } from '@/lib/domain/day';
import type { ClockLedger } from './ledger';
import type { Clock } from './reply-clock';
import { isWorkingDay, type WorkCalendar } from './work-calendar';

export interface DayTurned {
  readonly on: Day;
  /** What the day becomes. */
  readonly working: boolean;
  /** The holiday, or the reason of the local exception, that makes it so or that no longer does; may be empty. */
  readonly name: string;
}

/** The days that are worked in one calendar and off in the other, in order. */
export function daysTurned(before: WorkCalendar, after: WorkCalendar): DayTurned[] {
  const days = new Set([...before.rank.keys(), ...after.rank.keys()]);
  const turned: DayTurned[] = [];
  for (const on of days) {
    const working = isWorkingDay(after, on);
    if (working === isWorkingDay(before, on)) continue;
    turned.push({ on, working, name: after.names.get(on) ?? before.names.get(on) ?? '' });
  }
  return turned.sort((a, b) => (a.on < b.on ? -1 : 1));
}

export type ClockDays = Pick<Clock, 'dueOn' | 'waitingUntil' | 'provisional'>;

export const sameDays = (a: ClockDays, b: ClockDays): boolean =>
  a.dueOn === b.dueOn && a.waitingUntil === b.waitingUntil && a.provisional === b.provisional;

/** First and last day of every stretch in which days are counted. */
const stretchesOf = ({ lines }: ClockLedger): [from: Day, to: Day][] =>
  lines.flatMap((line): [Day, Day][] => {
    if (line.kind === 'counted' || line.kind === 'excluded') return [[line.from, line.to]];
    if (line.kind === 'awaiting_supplement' || line.kind === 'awaiting_payment') return [[line.from, line.until]];
    return [];
  });

/** Those of the days turned that the limit passes over, under either calendar: why its day moves. */
export function reasonsOf(before: ClockLedger, after: ClockLedger, turned: readonly DayTurned[]): DayTurned[] {
  const stretches = [...stretchesOf(before), ...stretchesOf(after)];
  return turned.filter(({ on }) => stretches.some(([from, to]) => on >= from && on <= to));
}
