/** What a decision said, in the form tests compare: its events without author and instant, or the code of its refusal. */
import type { CaseEvent } from '@/lib/domain/case/case-event';
import type { Refusal, RefusalCode, Result } from '@/lib/domain/result';

type Bare<E> = E extends CaseEvent ? Omit<E, 'at' | 'by'> : never;
export type Happening = Bare<CaseEvent>;

/** The events of a decision; a refusal fails the test that asked. */
export function happenings(result: Result<CaseEvent[]>): Happening[] {
  if (!result.ok) throw new Error(`refused: ${JSON.stringify(result.refusal)}`);
  return result.value.map(({ at: _at, by: _by, ...said }): Happening => said);
}

/** The refusal of a decision; a decision that went through fails the test that asked. */
export function refusal(result: Result<unknown>): Refusal {
  if (result.ok) throw new Error(`not refused: ${JSON.stringify(result.value)}`);
  return result.refusal;
}

/** `ok`, or the code of the refusal: for tables of days around a border. */
export const answer = (result: Result<unknown>): RefusalCode | 'ok' => (result.ok ? 'ok' : result.refusal.code);
