/** Cases as the yearly table sees them. */
import type { CaseEvent } from '@/lib/domain/case/case-event';
import { type CaseState, fold } from '@/lib/domain/case/case-state';
import { yearOf } from '@/lib/domain/day';
import type { CaseFact } from '@/lib/domain/report/cell';
import type { CaseTally } from '@/lib/domain/report/yearly-table';

export const factOf = ({ applicantKind, receivedOn, closedOn, outcome }: CaseState): CaseFact => ({
  applicantKind,
  receivedYear: receivedOn && yearOf(receivedOn),
  closedYear: closedOn && yearOf(closedOn),
  outcome,
});

/** One tally for each history, not summed up. */
export const talliesOf = (histories: readonly (readonly CaseEvent[])[]): CaseTally[] =>
  histories.map((events) => ({ ...factOf(fold(events)), count: 1 }));

/** The same with cases alike counted together, as the database does. */
export function summed(tallies: readonly CaseTally[]): CaseTally[] {
  const alike = new Map<string, CaseTally>();
  for (const { count, ...fact } of tallies) {
    const key = Object.values(fact).join();
    alike.set(key, { ...fact, count: count + (alike.get(key)?.count ?? 0) });
  }
  return [...alike.values()];
}
