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
}

function daysOf(state: CaseState | null): ReadonlyMap<string, Day> {
  if (!state) return new Map();
  const entries = ENTRIES.flatMap((name) => (state[name] ? [[name, state[name]] as const] : []));
  return new Map([...entries, ...stepDaysOf(state).map(({ key, on }) => [key, on] as const)]);
}

export function historyOf(events: readonly CaseEvent[]): Entry[] {
  const entries: (Omit<Entry, 'mended'> & { readonly mended: Set<string> })[] = [];
  const givenBy = new Map<string, Set<string>>();
  let state: CaseState | null = null;
  for (const event of events) {
    const mended = new Set<string>();
    const known = daysOf(state);
    entries.push({ event, before: state, number: entries.length + 1, mended });
    state = apply(state, event);
    for (const [name, on] of daysOf(state)) {
      if (!known.has(name)) givenBy.set(name, mended);
      else if (event.type === 'corrected' && known.get(name) !== on) givenBy.get(name)?.add(name);
    }
  }
  const now = daysOf(state);
  const standing = (names: Set<string>) => [...now].filter(([name]) => names.has(name));
  return entries.map((entry) => ({ ...entry, mended: standing(entry.mended) })).reverse();
}
