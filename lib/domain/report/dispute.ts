/**
 * Disputes over replies and how table four counts them: visible in every year in which open at some time; pending unless
 * concluded by 31 December, else under its result in the year of conclusion (国办公开办函〔2019〕60号、〔2021〕30号). A suit stays one
 * through its appeal. Beside another body, as the reconsideration body, nothing is counted (国办公开办函〔2016〕201号).
 */
import { z } from 'zod';
import type { Day } from '../day';
import { yearOf } from '../day';

export const DisputeKind = z.enum(['recon', 'suit_direct', 'suit_after_recon']);
export type DisputeKind = z.infer<typeof DisputeKind>;

/** The blocks of table four as the form prints them. */
export const DISPUTE_LABELS = {
  recon: '行政复议',
  suit_direct: '未经复议直接起诉',
  suit_after_recon: '复议后起诉',
} as const satisfies Record<DisputeKind, string>;

export const DisputeResult = z.enum(['upheld', 'corrected', 'other']);
export type DisputeResult = z.infer<typeof DisputeResult>;

export interface DisputeFact {
  readonly kind: DisputeKind;
  readonly filedOn: Day;
  /** By the reconsideration body, or by the court of first instance. */
  readonly concludedOn: Day | null;
  readonly result: DisputeResult | null;
  readonly appealedOn: Day | null;
  readonly appealConcludedOn: Day | null;
  /** What became of the body's act in the end, whatever the appeal said of the judgment. */
  readonly appealResult: DisputeResult | null;
  /** False where the body is sued only beside the one that acted, as its reconsideration body. */
  readonly asOriginalAgency: boolean;
}

type Course = Omit<DisputeFact, 'kind' | 'filedOn' | 'asOriginalAgency'>;

/** What the instance decided that has the last word. A judgment under appeal is not in force: the appeal has it (行政诉讼法第八十五条). */
const lastWord = ({ concludedOn, result, appealedOn, appealConcludedOn, appealResult }: Course) =>
  appealedOn ? { on: appealConcludedOn, result: appealResult } : { on: concludedOn, result };

/** How a dispute ended; null while it is open. */
export function endOf(dispute: Course): { readonly on: Day; readonly result: DisputeResult } | null {
  const { on, result } = lastWord(dispute);
  return on && result ? { on, result } : null;
}

/** The five columns of each block of table four. */
export const Table4Column = z.enum([...DisputeResult.options, 'pending', 'total']);
export type Table4Column = z.infer<typeof Table4Column>;

/** The numbers of table four: block, then column. */
export type Table4Counts = Readonly<Record<DisputeKind, Readonly<Record<Table4Column, number>>>>;

/** The column a dispute stands in at the end of a year; null when that year does not show it. */
export function columnIn(year: number, dispute: DisputeFact): Exclude<Table4Column, 'total'> | null {
  const { on, result } = lastWord(dispute);
  if (!dispute.asOriginalAgency || yearOf(dispute.filedOn) > year || (on && yearOf(on) < year)) return null;
  return on && yearOf(on) === year && result ? result : 'pending';
}

/** A number of table four: its block, its year and its column. */
export interface Table4Cell {
  readonly kind: DisputeKind;
  readonly year: number;
  readonly column: Table4Column;
}

/** Whether a dispute is one of those a number counts: the number is the count of what this holds. */
export function countsIn({ kind, year, column }: Table4Cell, dispute: DisputeFact): boolean {
  const found = dispute.kind === kind ? columnIn(year, dispute) : null;
  return found !== null && (column === 'total' || column === found);
}

export function countTable4(disputes: readonly DisputeFact[], year: number): Table4Counts {
  const count = (kind: DisputeKind) => {
    const of = (column: Table4Column) => disputes.filter((dispute) => countsIn({ kind, year, column }, dispute)).length;
    return {
      upheld: of('upheld'),
      corrected: of('corrected'),
      other: of('other'),
      pending: of('pending'),
      total: of('total'),
    };
  };
  return { recon: count('recon'), suit_direct: count('suit_direct'), suit_after_recon: count('suit_after_recon') };
}
