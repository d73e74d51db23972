/** The days of the clock picture, week by week: read off the ledger's own lines, so that picture and count cannot differ. */
import type { ClockLedger, LedgerLine } from '@/lib/domain/clock/ledger';
import { addDays, type Day, weekdayOf } from '@/lib/domain/day';

/** before: no count runs yet; started: day 0 of the count, itself not counted. */
export type StripKind = 'before' | 'started' | 'counted' | 'off' | 'excluded' | 'waiting' | 'outside';

export interface StripDay {
  readonly on: Day;
  readonly kind: StripKind;
  /** A Saturday or Sunday worked in exchange. */
  readonly makeUp: boolean;
  /** The name of the holiday on a weekday that is one. */
  readonly holiday: string | null;
  /** Which working day of the limit it is; null when it does not count. */
  readonly number: number | null;
  readonly due: boolean;
  readonly today: boolean;
}

type Of<K extends LedgerLine['kind']> = Extract<LedgerLine, { kind: K }>;

const linesOf = <K extends LedgerLine['kind']>(clock: ClockLedger, kind: K): Of<K>[] =>
  clock.lines.filter((line): line is Of<K> => line.kind === kind);

const SUNDAY = 7;

/** Monday-to-Sunday weeks from the day of receipt to the due day, or to the end of the supplement period. */
export function stripWeeks(clock: ClockLedger, today: Day): StripDay[][] {
  const receivedOn = linesOf(clock, 'received')[0]?.on;
  const lastOn = clock.dueOn ?? clock.waitingUntil;
  if (!receivedOn || !lastOn) return [];
  const startOn = linesOf(clock, 'restarted').at(-1)?.on ?? receivedOn;
  const awaiting = linesOf(clock, 'awaiting_supplement')[0] ?? linesOf(clock, 'awaiting_payment')[0];
  const excluded = linesOf(clock, 'excluded');
  const counted = linesOf(clock, 'counted');
  const daysOff = new Map(counted.flatMap((line) => line.daysOff.map(({ on, name }) => [on, name] as const)));
  const makeUpDays = new Set(counted.flatMap((line) => line.makeUpDays));

  const kindOf = (on: Day): StripKind => {
    if (on < receivedOn || on > lastOn) return 'outside';
    if (awaiting) return on >= awaiting.from ? 'waiting' : 'before';
    if (on < startOn) return 'before';
    if (on === startOn) return 'started';
    if (excluded.some(({ from, to }) => on >= from && on <= to)) return 'excluded';
    const working = weekdayOf(on) <= 5 ? !daysOff.has(on) : makeUpDays.has(on);
    return working ? 'counted' : 'off';
  };

  const weeks: StripDay[][] = [];
  let number = 0;
  let week: StripDay[] = [];
  const firstOn = addDays(receivedOn, 1 - weekdayOf(receivedOn));
  for (let on = firstOn; on <= lastOn || week.length > 0; on = addDays(on, 1)) {
    const kind = kindOf(on);
    if (kind === 'counted') number += 1;
    week.push({
      on,
      kind,
      makeUp: makeUpDays.has(on),
      holiday: daysOff.get(on) ?? null,
      number: kind === 'counted' ? number : null,
      due: on === clock.dueOn,
      today: on === today,
    });
    if (weekdayOf(on) === SUNDAY) {
      weeks.push(week);
      week = [];
    }
  }
  return weeks;
}
