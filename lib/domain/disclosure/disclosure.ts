/**
 * The register of proactive disclosure (条例第二十条第一、五、六、八、九项), kept through the year: what was made, decided, charged and
 * bought, each entry with its period, its unit and its source. Table two is counted from it; no counting rule here.
 */
import { z } from 'zod';
import { Day, yearOf } from '../day';

export const DisclosureKind = z.enum([
  'regulations',
  'normative',
  'licence',
  'other_services',
  'penalty',
  'coercion',
  'charges',
  'procurement',
]);
export type DisclosureKind = z.infer<typeof DisclosureKind>;

/**
 * What an entry counts. `standing`: documents in force when the register began. `items`: change in the number of items on the
 * body's list, signed. `amountFen`: money, in fen.
 */
export const Measure = z.enum([
  'standing',
  'made',
  'published',
  'repealed',
  'items',
  'decisions',
  'projects',
  'amountFen',
]);
export type Measure = z.infer<typeof Measure>;

const DOCUMENTS = ['standing', 'made', 'published', 'repealed'] as const;
const ITEMS = ['items', 'decisions'] as const;

/** What is counted of each kind, in the order it is asked for. */
export const MEASURES = {
  regulations: DOCUMENTS,
  normative: DOCUMENTS,
  licence: ITEMS,
  other_services: ITEMS,
  penalty: ITEMS,
  coercion: ITEMS,
  charges: ['items', 'amountFen'],
  procurement: ['projects', 'amountFen'],
} as const satisfies Record<DisclosureKind, readonly Measure[]>;

/** More than any body prints: a number beyond is a slip of the pen. Money in fen stays an exact number. */
export const LARGEST_COUNT = 1_000_000_000;
export const LARGEST_FEN = 100_000_000_000_000;

/** What can be wrong with an entry beside the shape of its fields; worded under `common.validation` and `ledger.problem`. */
export const DISCLOSURE_PROBLEMS = [
  'period_backwards',
  'period_across_years',
  'not_counted_of_kind',
  'negative',
  'too_big',
  'nothing_counted',
] as const;
type DisclosureProblem = (typeof DISCLOSURE_PROBLEMS)[number];

const largest = (measure: string) => (measure === 'amountFen' ? LARGEST_FEN : LARGEST_COUNT);

export const Quantities = z
  .partialRecord(Measure, z.number().int())
  .refine((quantities) => Object.values(quantities).some((quantity) => quantity !== 0), { message: 'nothing_counted' });
export type Quantities = z.infer<typeof Quantities>;

export const Disclosure = z
  .strictObject({
    kind: DisclosureKind,
    /** The unit it belongs to; null for the body as a whole. */
    unitId: z.string().nullable(),
    /** First and last day of the period; one day for a document. Both in one year. */
    from: Day,
    to: Day,
    quantities: Quantities,
    /** A document's title and number, where the entry is about one. */
    title: z.string().trim().max(200),
    number: z.string().trim().max(100),
    /** Where the numbers come from: the system, the ledger, the notice. */
    source: z.string().trim().min(1).max(200),
  })
  .superRefine(({ kind, from, to, quantities }, context) => {
    const add = (message: DisclosureProblem, ...path: string[]) => context.addIssue({ code: 'custom', path, message });
    if (to < from) add('period_backwards', 'to');
    else if (yearOf(from) !== yearOf(to)) add('period_across_years', 'to');
    const counted: readonly string[] = MEASURES[kind];
    for (const [measure, quantity] of Object.entries(quantities)) {
      if (!counted.includes(measure)) add('not_counted_of_kind', 'quantities', measure);
      else if (measure !== 'items' && quantity < 0) add('negative', 'quantities', measure);
      else if (Math.abs(quantity) > largest(measure)) add('too_big', 'quantities', measure);
    }
  });
export type Disclosure = z.infer<typeof Disclosure>;
