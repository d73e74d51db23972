/** A history as it stood at a moment: what was recorded by then, whatever was learnt later of the same days. */
import type { Instant } from '../instant';
import type { CaseEvent } from './case-event';

/** The events up to the first one recorded after the moment; that moment itself still counts. Moments are UTC texts of one length. */
export function historyUntil(events: readonly CaseEvent[], until: Instant): readonly CaseEvent[] {
  const first = events.findIndex(({ at }) => at > until);
  return first < 0 ? events : events.slice(0, first);
}
