/** Disputes: each well-formed, over a case of its own body, and as its ledger row said while nobody has changed it here. */
import 'server-only';
import { z } from 'zod';
import { listEveryDispute } from '@/db/everything';
import { today } from '@/lib/platform/today';
import { badDays, ChangeDispute } from '../disputes';
import { disputeDigest } from '../ledger/row-digest';
import type { Difference } from './difference';

const StoredDispute = z.object(ChangeDispute.shape);

type Entry = Awaited<ReturnType<typeof listEveryDispute>>[number];

function differingColumns({ dispute, number, caseBodyId }: Entry, count: number): string[] {
  const read = StoredDispute.safeParse({ ...dispute, reason: '' });
  if (!read.success) return read.error.issues.map(({ path }) => path.join('.'));
  const badDay = badDays(read.data, today())?.field;
  const { bodyId, rowDigest, version, kind, filedOn, concludedOn, result } = dispute;
  const said = { kind, filedOn, concludedOn, result, number: number ?? '' };
  const isAsBrought =
    rowDigest === null ||
    version > 1 ||
    Array.from({ length: count }, (_, at) => at + 1).some((nth) => disputeDigest(said, nth) === rowDigest);
  return [
    ...(badDay ? [badDay] : []),
    ...(caseBodyId !== null && caseBodyId !== bodyId ? ['caseId'] : []),
    ...(isAsBrought ? [] : ['rowDigest']),
  ];
}

export async function disputeDifferences(): Promise<Difference[]> {
  const entries = await listEveryDispute();
  return entries.flatMap((entry) =>
    differingColumns(entry, entries.length).map((column): Difference => ({
      code: 'dispute',
      values: { dispute: entry.dispute.id, filedOn: entry.dispute.filedOn, column },
    })),
  );
}
