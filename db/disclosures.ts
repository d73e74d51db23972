/** The register of proactive disclosure of a body: its changes, and what stood in it at a moment. */
import 'server-only';
import { and, asc, eq, inArray, lte } from 'drizzle-orm';
import { db } from './client';
import type { Database, Statement } from './engine';
import { disclosureChanges } from './schema/disclosures';

export type DisclosureChange = typeof disclosureChanges.$inferSelect;

/** Every change of a body's register in the order of each entry. @param until leaves out what was made after it. */
export const listDisclosureChanges = (bodyId: string, until?: Date): Promise<DisclosureChange[]> =>
  listDisclosureChangesOf([bodyId], until);

/** The same of several bodies. */
export const listDisclosureChangesOf = async (bodyIds: readonly string[], until?: Date): Promise<DisclosureChange[]> =>
  db()
    .select()
    .from(disclosureChanges)
    .where(
      and(
        inArray(disclosureChanges.bodyId, [...bodyIds]),
        until === undefined ? undefined : lte(disclosureChanges.madeAt, until),
      ),
    )
    .orderBy(asc(disclosureChanges.entryId), asc(disclosureChanges.version));

/** The changes of one entry, the first one first. */
export const listEntryChanges = async (bodyId: string, entryId: string): Promise<DisclosureChange[]> =>
  db()
    .select()
    .from(disclosureChanges)
    .where(and(eq(disclosureChanges.bodyId, bodyId), eq(disclosureChanges.entryId, entryId)))
    .orderBy(asc(disclosureChanges.version));

/** @throws {Duplicate} on commit, when somebody else has made this version of the entry. */
export const insertDisclosureChange = (tx: Database, row: typeof disclosureChanges.$inferInsert): Statement =>
  tx.insert(disclosureChanges).values(row);

/** What stands in the register: the newest row of each entry, but for those taken out. */
export const standing = (changes: readonly DisclosureChange[]): DisclosureChange[] =>
  [...new Map(changes.map((change) => [change.entryId, change])).values()].filter(({ removed }) => !removed);
