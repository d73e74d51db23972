/**
 * Disputes as the versions they went through: whatever happens to one is a further row, whole, with who, when and why. What stands
 * is the newest row of each.
 */
import type { Day } from '@/lib/domain/day';
import type { Appellant, Served } from '@/lib/domain/dispute/dispute-entry';
import type { DisputeKind, DisputeResult } from '@/lib/domain/report/dispute';
import { bool, choice, day, index, instant, int, primaryKey, table, text } from '../columns';
import { bodies } from './bodies';
import { cases } from './cases';

export const disputeChanges = table(
  'dispute_changes',
  {
    disputeId: text().notNull(),
    /** 1, 2, 3 …; two changes at once want the same number, and one of them fails. */
    version: int().notNull(),
    bodyId: text()
      .notNull()
      .references(() => bodies.id),
    /** The case it is over. */
    caseId: text().references(() => cases.id),
    kind: choice<DisputeKind>().notNull(),
    filedOn: day<Day>().notNull(),
    /** The day it was accepted (受理) or docketed (立案): the time for the decision counts from it. */
    acceptedOn: day<Day>(),
    /** The day the body received the copy of the application, or the complaint: its own limit counts from it. */
    copyReceivedOn: day<Day>(),
    simplified: bool().notNull().default(false),
    /** The day the body answered or defended. */
    answeredOn: day<Day>(),
    /** A judgment or ruling served on the body, from which the limit to appeal counts. */
    servedOn: day<Day>(),
    served: choice<Served>(),
    concludedOn: day<Day>(),
    result: choice<DisputeResult>(),
    appealedOn: day<Day>(),
    /** Null where a ledger brought the appeal: it does not say. */
    appealedBy: choice<Appellant>(),
    appealConcludedOn: day<Day>(),
    appealResult: choice<DisputeResult>(),
    /** False where the body is sued only beside another one, as the reconsideration body. */
    asOriginalAgency: bool().notNull().default(true),
    /** The reconsideration a suit came after. */
    precededBy: text(),
    /** The day an order to answer anew reached the body, or took effect. */
    newAnswerOrderedOn: day<Day>(),
    /** The case that order opened. */
    orderedCaseId: text().references(() => cases.id),
    /** Digest of the ledger row it came from; null when entered on screen. */
    rowDigest: text(),
    /** Taken out as entered by mistake; it counts nowhere from then on. */
    removed: bool().notNull().default(false),
    /** Why it was changed or taken out; empty where no reason was asked for. */
    reason: text().notNull().default(''),
    /** Empty in rows carried over from before there was a history: nobody wrote down who it was. */
    madeBy: text().notNull(),
    madeAt: instant().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.disputeId, t.version] }),
    index('dispute_changes_of_body').on(t.bodyId, t.madeAt),
    index('dispute_changes_of_case').on(t.caseId),
  ],
);
