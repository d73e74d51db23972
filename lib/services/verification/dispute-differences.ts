/**
 * Disputes: every version there, well-formed, over a case of its own body; what stands as its ledger row said while nobody has
 * changed it here; and the case an order opened, each naming the other.
 */
import 'server-only';
import { listEveryDisputeChange } from '@/db/everything';
import { badEntry, DisputeEntry, entryOf } from '@/lib/domain/dispute/dispute-entry';
import { precedingProblem } from '@/lib/domain/dispute/preceding';
import { today } from '@/lib/platform/today';
import { disputeDigest, saidOf } from '../ledger/row-digest';
import type { Difference } from './difference';

type Entry = Awaited<ReturnType<typeof listEveryDisputeChange>>[number];

/** Carried over from before there was a history: what stood before it nobody wrote down. */
export const isCarriedOver = ({ madeBy }: Pick<Entry['change'], 'madeBy'>): boolean => madeBy === '';

/** What one version says that cannot be. */
function wrongIn({ change, caseBodyId }: Entry): string[] {
  const read = DisputeEntry.safeParse(entryOf(change));
  if (!read.success) return read.error.issues.map(({ path }) => path.join('.'));
  const bad = badEntry(read.data, today())?.field;
  return [...(bad ? [bad] : []), ...(caseBodyId !== null && caseBodyId !== change.bodyId ? ['caseId'] : [])];
}

/** One version after another, from the first one on. */
function isNext(version: Entry, before: Entry | undefined): boolean {
  const expected = before?.change.disputeId === version.change.disputeId ? before.change.version + 1 : 1;
  const { change } = version;
  return change.version === expected || (change.version > expected && expected > 1 && isCarriedOver(change));
}

function isAsBrought({ change, number }: Entry, count: number): boolean {
  const { rowDigest, version } = change;
  if (rowDigest === null || version > 1) return true;
  const said = saidOf(change, number ?? '');
  return Array.from({ length: count }, (_, at) => at + 1).some((nth) => disputeDigest(said, nth) === rowDigest);
}

/** @param openedBy the dispute each case opened by an order names. */
export async function disputeDifferences(openedBy: ReadonlyMap<string, string>): Promise<Difference[]> {
  const entries = await listEveryDisputeChange();
  const newest = new Map(entries.map((entry) => [entry.change.disputeId, entry]));
  const standsAlone = (entry: Entry): string[] => {
    const { disputeId, removed, precededBy, bodyId, orderedCaseId } = entry.change;
    if (newest.get(disputeId) !== entry || removed) return [];
    const recon = newest.get(precededBy ?? '')?.change;
    const isThere = recon?.bodyId === bodyId && !recon.removed;
    const misfits = precededBy && precedingProblem(entry.change, isThere ? recon : undefined);
    const isOpen = orderedCaseId === null || openedBy.get(orderedCaseId) === disputeId;
    return [
      ...(isAsBrought(entry, newest.size) ? [] : ['rowDigest']),
      ...(misfits ? ['precededBy'] : []),
      ...(isOpen ? [] : ['orderedCaseId']),
    ];
  };
  const told = (change: Pick<Entry['change'], 'disputeId' | 'filedOn'>, column: string): Difference => ({
    code: 'dispute',
    values: { dispute: change.disputeId, filedOn: change.filedOn, column },
  });
  const unnamed = [...openedBy].flatMap(([caseId, disputeId]): Difference[] => {
    const change = newest.get(disputeId)?.change;
    if (change?.orderedCaseId === caseId) return [];
    return [
      { code: 'dispute', values: { dispute: disputeId, filedOn: change?.filedOn ?? '', column: 'orderedCaseId' } },
    ];
  });
  const wrong = entries.flatMap((entry, at) =>
    [...wrongIn(entry), ...(isNext(entry, entries[at - 1]) ? [] : ['version']), ...standsAlone(entry)].map((column) =>
      told(entry.change, column),
    ),
  );
  return [...wrong, ...unnamed];
}
