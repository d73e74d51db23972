/**
 * The register of proactive disclosure as the changes it is made of: an entry changed or taken out is a further row, with who, when
 * and why. What stands in the register is the newest row of each entry.
 */
import type { Day } from '@/lib/domain/day';
import type { DisclosureKind, Quantities } from '@/lib/domain/disclosure/disclosure';
import { bool, choice, day, index, instant, int, json, primaryKey, table, text } from '../columns';
import { bodies } from './bodies';

export const disclosureChanges = table(
  'disclosure_changes',
  {
    entryId: text().notNull(),
    /** 1, 2, 3 …; two changes at once want the same number, and one of them fails. */
    version: int().notNull(),
    bodyId: text()
      .notNull()
      .references(() => bodies.id),
    /** Null for the body as a whole. */
    unitId: text(),
    kind: choice<DisclosureKind>().notNull(),
    fromOn: day<Day>().notNull(),
    toOn: day<Day>().notNull(),
    quantities: json<Quantities>().notNull(),
    title: text().notNull().default(''),
    number: text().notNull().default(''),
    source: text().notNull(),
    /** Taken out as entered by mistake. */
    removed: bool().notNull().default(false),
    /** Why it was changed or taken out; empty for the first row of an entry. */
    reason: text().notNull().default(''),
    /** Digest of the ledger row it came from; null when entered on screen. */
    rowDigest: text(),
    madeBy: text().notNull(),
    madeAt: instant().notNull(),
  },
  (t) => [primaryKey({ columns: [t.entryId, t.version] }), index('disclosure_changes_of_body').on(t.bodyId, t.madeAt)],
);
