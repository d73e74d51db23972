/** The events newest first, each with the state it found: a correction can then say what stood there before. */
import type { CaseEvent } from '@/lib/domain/case/case-event';
import { apply, type CaseState } from '@/lib/domain/case/case-state';

export interface Entry {
  readonly event: CaseEvent;
  /** Null for the first event. */
  readonly before: CaseState | null;
  /** Position in the history, from 1. */
  readonly number: number;
}

export function historyOf(events: readonly CaseEvent[]): Entry[] {
  const entries: Entry[] = [];
  let state: CaseState | null = null;
  for (const event of events) {
    entries.push({ event, before: state, number: entries.length + 1 });
    state = apply(state, event);
  }
  return entries.reverse();
}
