/** Cases as the yearly table sees them. */
import type { CaseEvent } from '@/lib/domain/case/case-event';
import { fold } from '@/lib/domain/case/case-state';
import { factOf } from '@/lib/domain/report/cell';
import type { CaseTally } from '@/lib/domain/report/yearly-table';

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
