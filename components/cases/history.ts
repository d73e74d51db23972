/** The events newest first, each with the state it found: a correction can then say what stood there before. */
import type { CaseEvent } from '@/lib/domain/case/case-event';
import { apply, type CaseState } from '@/lib/domain/case/case-state';
import { stepDaysOf } from '@/lib/domain/case/step-days';
import type { Day } from '@/lib/domain/day';

/** Entries of the case that are days; those of steps go by their keys. */
const ENTRIES = ['arrivedOn', 'receivedOn', 'closedOn'] as const;
type DayEntry = (typeof ENTRIES)[number];
export const isDayEntry = (name: string): name is DayEntry => (ENTRIES as readonly string[]).includes(name);

export interface Entry {
  readonly event: CaseEvent;
  /** Null for the first event. */
  readonly before: CaseState | null;
  /** Position in the history, from 1. */
  readonly number: number;
  /** Days this event gave that a later correction changed, by their names, as they stand now. */
  readonly mended: readonly (readonly [name: string, on: Day])[];
  /** The end it was has been taken back. */
  readonly undone: boolean;
}

function daysOf(state: CaseState | null): ReadonlyMap<string, Day> {
  if (!state) return new Map();
  const entries = ENTRIES.flatMap((name) => (state[name] ? [[name, state[name]] as const] : []));
  return new Map([...entries, ...stepDaysOf(state).map(({ key, on }) => [key, on] as const)]);
}

/** What a closing event says again of the one it came with. */
const WITH_CLOSING: readonly CaseEvent['type'][] = ['delivered', 'withdrawn', 'lapsed', 'fee_unpaid'];

/** Marks the last closing, and what it came with. */
function takeBack(entries: { readonly event: CaseEvent; undone: boolean }[]) {
  const at = entries.findLastIndex(({ event }) => event.type === 'closed');
  const [before, closed] = [entries[at - 1], entries[at]];
  if (closed) closed.undone = true;
  if (before && WITH_CLOSING.includes(before.event.type)) before.undone = true;
}

export function historyOf(events: readonly CaseEvent[]): Entry[] {
  const entries: (Omit<Entry, 'mended' | 'undone'> & { readonly mended: Map<string, Day>; undone: boolean })[] = [];
  /** The events that gave the day now on record. */
  const givenBy = new Map<string, readonly Map<string, Day>[]>();
  let state: CaseState | null = null;
  for (const event of events) {
    const known = daysOf(state);
    const last = entries.at(-1);
    const entry = { event, before: state, number: entries.length + 1, mended: new Map<string, Day>(), undone: false };
    entries.push(entry);
    if (event.type === 'reopened') takeBack(entries);
    state = apply(state, event);
    const isTwofold = event.type === 'closed' && last && WITH_CLOSING.includes(last.event.type);
    for (const [name, on] of daysOf(state)) {
      if (known.get(name) === on) continue;
      if (event.type === 'corrected') givenBy.get(name)?.forEach((mended) => mended.set(name, on));
      else givenBy.set(name, [entry.mended, ...(isTwofold && name === 'closedOn' ? [last.mended] : [])]);
    }
  }
  return entries.map((entry) => ({ ...entry, mended: [...entry.mended] })).reverse();
}
