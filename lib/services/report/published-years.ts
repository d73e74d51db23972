/** Reports already published, or locked to be, whose numbers a change would move: such a change gives its reason (条例第五十条). */
import 'server-only';
import { z } from 'zod';
import { listFrozenYears } from '@/db/publications';
import type { CaseEvent } from '@/lib/domain/case/case-event';
import { fold } from '@/lib/domain/case/case-state';
import { type CaseFact, cellsOf, factOf } from '@/lib/domain/report/cell';
import { formForYear } from '@/lib/domain/report/report-form';
import { ok, type Refusal, type Result } from '@/lib/domain/result';

/** Why a change moves the numbers of a published report. */
export const Restates = z.string().trim().min(1).max(500).optional();

const rowsIn = (fact: CaseFact | null, year: number): string =>
  fact ? JSON.stringify(cellsOf(fact, year, formForYear(year))) : '[]';

/** The years among these in whose table three a case counts otherwise after a change. */
const yearsMoved = (years: readonly number[], before: CaseFact | null, after: CaseFact): number[] =>
  years.filter((year) => rowsIn(before, year) !== rowsIn(after, year));

/** Refuses what moves a published report while nobody says why. @param moves whether it moves the report of a year. */
export async function unexplainedMove(
  bodyId: string,
  reason: string | undefined,
  moves: (year: number) => boolean,
): Promise<Refusal | null> {
  if (reason) return null;
  const years = (await listFrozenYears(bodyId)).filter(moves);
  return years.length > 0 ? reasonRequired(years) : null;
}

const reasonRequired = (years: readonly number[]): Refusal => ({
  code: 'published_year_reason_required',
  field: 'restates',
  values: { years: years.join(', ') },
});

/**
 * The events to record, with the reason where they move a published report. Refused with `published_year_reason_required`
 * where they do and neither they nor the sender give one.
 * @param before the history they follow; empty for a new case.
 */
export async function withReason(
  bodyId: string,
  before: readonly CaseEvent[],
  events: readonly CaseEvent[],
  restates: string | undefined,
): Promise<Result<readonly CaseEvent[]>> {
  const was = before.length > 0 ? factOf(fold(before)) : null;
  const is = factOf(fold([...before, ...events]));
  if (JSON.stringify(was) === JSON.stringify(is)) return ok(events);
  const years = yearsMoved(await listFrozenYears(bodyId), was, is);
  if (years.length === 0) return ok(events);
  if (restates) return ok(events.map((event) => ({ ...event, restates })));
  return events.some((event) => 'reason' in event && event.reason)
    ? ok(events)
    : { ok: false, refusal: reasonRequired(years) };
}
