/** What can be asked of the fee tariff: how many requests in a month, which request of a month, or how many pages. */
import { z } from 'zod';
import { type FeeSlice, feeOf, itemFee } from './amount';

const Units = z.number().int().min(1).max(100_000);

const PerItem = z
  .strictObject({
    mode: z.literal('per_item'),
    /** Requests of the applicant in the calendar month. */
    count: Units.optional(),
    /** The one request that is this number of the month. */
    ordinal: Units.optional(),
  })
  .superRefine(({ count, ordinal }, context) => {
    const add = (message: string, field: string, params: object) =>
      context.addIssue({ code: 'custom', path: [field], message, params });
    if (count === undefined && ordinal === undefined) add('needed_with', 'mode', { other: 'count, ordinal' });
    if (count !== undefined && ordinal !== undefined && ordinal > count) add('beyond_count', 'ordinal', { count });
  });

const PerPage = z.strictObject({ mode: z.literal('per_page'), pages: Units });

export const FeeQuestion = z.discriminatedUnion('mode', [PerItem, PerPage]);
export type FeeQuestion = z.infer<typeof FeeQuestion>;

export interface FeeAnswer {
  readonly mode: FeeQuestion['mode'];
  readonly units: number;
  readonly slices: readonly FeeSlice[];
  readonly amountYuan: number;
  /** What the one request asked about costs, where all of a month were asked about as well. */
  readonly ordinalYuan?: number;
}

export function answerFee(question: FeeQuestion): FeeAnswer {
  if (question.mode === 'per_page') return feeOf('per_page', question.pages);
  const { count, ordinal } = question;
  const one = ordinal === undefined ? null : itemFee(ordinal);
  if (count === undefined && one) return one;
  const all = feeOf('per_item', count ?? 1);
  return one ? { ...all, ordinalYuan: one.amountYuan } : all;
}
