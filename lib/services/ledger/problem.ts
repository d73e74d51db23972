/** What is wrong with one cell of a ledger, worded under `ledger.problem`; and the readers that find it. */
import { REGULATION_FROM } from '@/lib/domain/clock/limits';
import { Day } from '@/lib/domain/day';
import { firstUnseen } from '@/lib/platform/unseen';
import type { LedgerRow } from './read-table';

export type ProblemCode =
  | 'cells_missing'
  | 'cell_error'
  | 'cell_format'
  | 'cell_merged'
  | 'cell_uncomputed'
  | 'unseen_sign'
  | 'required'
  | 'too_long'
  | 'bad_date'
  | 'future_date'
  | 'day_too_early'
  | 'unknown_value'
  | 'unknown_outcome'
  | 'closed_before_received'
  | 'filed_before_received'
  | 'concluded_before_filed'
  | 'closing_incomplete'
  | 'conclusion_incomplete'
  | 'concluded_otherwise'
  | 'appealed_otherwise'
  | 'agency_otherwise'
  | 'before_other_day'
  | 'needs_other'
  | 'no_appeal'
  | 'outcome_not_available_yet'
  | 'bad_number'
  | 'bad_amount'
  | 'period_backwards'
  | 'period_across_years'
  | 'not_counted_of_kind'
  | 'negative'
  | 'too_big'
  | 'nothing_counted'
  | 'duplicate_number'
  | 'number_taken'
  | 'number_unknown';

export interface Problem {
  readonly row: number;
  readonly column: string;
  readonly code: ProblemCode;
  readonly values?: Readonly<Record<string, string | number>>;
}

/** What keeps a cell from being read. */
export type Flaw = Pick<Problem, 'code' | 'values'>;

const plainDay = (text: string): Day | null => Day.safeParse(text).data ?? null;

/** Reads the cells of one row, collecting every problem instead of stopping at the first. */
export class RowReader {
  readonly problems: Problem[];
  constructor(
    private readonly ledgerRow: LedgerRow,
    private readonly today: Day,
  ) {
    this.problems = [...ledgerRow.problems];
  }

  raw(column: string): string {
    return this.ledgerRow.cells[column] ?? '';
  }

  report(column: string, code: ProblemCode, values: Problem['values'] = {}): null {
    // Of a cell that could not be read nothing else is known.
    const isUnread = this.ledgerRow.problems.some((problem) => problem.column === column);
    if (!isUnread) this.problems.push({ row: this.ledgerRow.row, column, code, values });
    return null;
  }

  text(column: string, max: number): string | null {
    const value = this.raw(column);
    if (!value) return this.report(column, 'required');
    return [...value].length > max ? this.report(column, 'too_long', { max }) : value;
  }

  /** Text without tabs and line ends. */
  line(column: string, max: number): string | null {
    const sign = firstUnseen(this.raw(column), { lineEnds: true });
    return sign === null ? this.text(column, max) : this.report(column, 'unseen_sign', { sign });
  }

  choice<T extends string>(column: string, choices: Readonly<Record<string, T>>): T | null {
    const value = this.raw(column);
    if (!value) return this.report(column, 'required');
    const chosen = Object.hasOwn(choices, value) ? choices[value] : undefined;
    return chosen ?? this.report(column, 'unknown_value', { value, allowed: Object.keys(choices).join(' ') });
  }

  /** A day that exists, has come, and is not older than the Regulation. Null for an empty cell, which only a required day reports. */
  day(column: string, required: boolean, read = plainDay): Day | null {
    const value = this.raw(column);
    if (!value) return required ? this.report(column, 'required') : null;
    const on = read(value);
    if (!on) return this.report(column, 'bad_date', { value });
    if (on < REGULATION_FROM) return this.report(column, 'day_too_early', { value });
    return on > this.today ? this.report(column, 'future_date', { value }) : on;
  }
}
