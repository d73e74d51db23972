/**
 * The days of the clock picture, week by week: read off the ledger's own lines, so that picture and count cannot differ.
 * Says what each day is; how it looks and what it is called is said where it is drawn.
 */
import { addDays, type Day, daysBetween, weekdayOf } from '@/lib/domain/day';
import type { ClockLedger, LedgerLine } from './ledger';

/** before: no count runs yet; started: day 0 of the count, itself not counted; later: given on top of the count. */
export type StripKind = 'before' | 'started' | 'counted' | 'later' | 'off' | 'excluded' | 'waiting' | 'outside';

export interface StripDay {
  readonly on: Day;
  readonly kind: StripKind;
  /** A Saturday or Sunday worked in exchange. */
  readonly makeUp: boolean;
  /** The name of the holiday the day belongs to. */
  readonly holiday: string | null;
  /** Which working day of the limit it is; null when it does not count. */
  readonly number: number | null;
  readonly due: boolean;
  readonly today: boolean;
}

type Of<K extends LedgerLine['kind']> = Extract<LedgerLine, { kind: K }>;

const linesOf = <K extends LedgerLine['kind']>({ lines }: StripClock, kind: K): Of<K>[] =>
  lines.filter((line): line is Of<K> => line.kind === kind);

export type StripClock = Pick<ClockLedger, 'dueOn' | 'waitingUntil' | 'lines'>;

const SUNDAY = 7;
const FRIDAY = 5;
/** Nobody reads a longer picture, and the days before a restart are the first to go. */
const LONGEST_DAYS = 400;

/** The first and the last day to show; null where there is nothing to draw. */
function span(clock: StripClock): { from: Day; to: Day; startOn: Day } | null {
  const receivedOn = linesOf(clock, 'received')[0]?.on;
  const to = clock.dueOn ?? clock.waitingUntil;
  if (!receivedOn || !to) return null;
  const startOn = linesOf(clock, 'restarted').at(-1)?.on ?? receivedOn;
  const from = daysBetween(receivedOn, to) <= LONGEST_DAYS ? receivedOn : startOn;
  return daysBetween(from, to) <= LONGEST_DAYS ? { from, to, startOn } : null;
}

/** Names of holidays by day; a weekend between two days off of one holiday is part of it. */
function holidaysIn(counted: readonly Of<'counted'>[]): ReadonlyMap<Day, string> {
  const names = new Map(counted.flatMap(({ daysOff }) => daysOff.map(({ on, name }) => [on, name] as const)));
  const makeUpDays = new Set(counted.flatMap((line) => line.makeUpDays));
  for (const [friday, name] of [...names]) {
    if (weekdayOf(friday) !== FRIDAY || names.get(addDays(friday, 3)) !== name) continue;
    for (const on of [addDays(friday, 1), addDays(friday, 2)]) if (!makeUpDays.has(on)) names.set(on, name);
  }
  return names;
}

/** What each day is, by the lines of the ledger. */
function kinds(clock: StripClock, { from, to, startOn }: { from: Day; to: Day; startOn: Day }) {
  const awaiting = linesOf(clock, 'awaiting_supplement')[0] ?? linesOf(clock, 'awaiting_payment')[0];
  const excluded = linesOf(clock, 'excluded');
  const counted = linesOf(clock, 'counted');
  const countedUntil = counted.at(-1)?.to ?? startOn;
  const holidays = holidaysIn(counted);
  const makeUpDays = new Set(counted.flatMap((line) => line.makeUpDays));
  const kindOf = (on: Day): StripKind => {
    if (on < from || on > to) return 'outside';
    if (awaiting) return on > awaiting.from ? 'waiting' : 'before';
    if (on < startOn) return 'before';
    if (on === startOn) return 'started';
    if (excluded.some((pause) => on >= pause.from && on <= pause.to)) return 'excluded';
    if (on > countedUntil) return 'later';
    const working = weekdayOf(on) <= FRIDAY ? !holidays.has(on) : makeUpDays.has(on);
    return working ? 'counted' : 'off';
  };
  return { kindOf, holidays, makeUpDays };
}

/** Monday-to-Sunday weeks from the day of receipt to the due day, or to the end of the applicant's own period. */
export function stripWeeks(clock: StripClock, today: Day | null): StripDay[][] {
  const shown = span(clock);
  if (!shown) return [];
  const { kindOf, holidays, makeUpDays } = kinds(clock, shown);
  const weeks: StripDay[][] = [];
  let number = 0;
  let week: StripDay[] = [];
  const firstOn = addDays(shown.from, 1 - weekdayOf(shown.from));
  for (let on = firstOn; on <= shown.to || week.length > 0; on = addDays(on, 1)) {
    const kind = kindOf(on);
    if (kind === 'counted') number += 1;
    week.push({
      on,
      kind,
      makeUp: makeUpDays.has(on),
      holiday: kind === 'off' ? (holidays.get(on) ?? null) : null,
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

/** What a day is called: holidays and make-up days by names of their own, a wait by what is awaited. */
export type StripName = Exclude<StripKind, 'waiting'> | 'holiday' | 'makeUp' | 'waiting_supplement' | 'waiting_payment';

export const stripName = ({ kind, holiday, makeUp }: StripDay, waitingFor: ClockLedger['waitingFor']): StripName => {
  if (kind === 'counted' && makeUp) return 'makeUp';
  if (kind === 'off' && holiday) return 'holiday';
  return kind === 'waiting' ? `waiting_${waitingFor ?? 'supplement'}` : kind;
};

/** The names a legend explains, in the order in which people look for them. */
export const STRIP_LEGEND = [
  'started',
  'counted',
  'makeUp',
  'off',
  'holiday',
  'excluded',
  'waiting_supplement',
  'waiting_payment',
  'later',
  'before',
  'today',
  'due',
] as const satisfies readonly (StripName | 'today' | 'due')[];
export type StripLegend = (typeof STRIP_LEGEND)[number];

/** Those of them that occur. */
export const legendOf = (weeks: readonly StripDay[][], waitingFor: ClockLedger['waitingFor']): StripLegend[] => {
  const days = weeks.flat();
  return STRIP_LEGEND.filter((name) =>
    days.some((shown) =>
      name === 'today' ? shown.today : name === 'due' ? shown.due : stripName(shown, waitingFor) === name,
    ),
  );
};

/** The month of a week's first day within the limit, as YYYY-MM. */
export const monthOf = (week: readonly StripDay[] = []): string =>
  week.find(({ kind }) => kind !== 'outside')?.on.slice(0, 7) ?? '';
