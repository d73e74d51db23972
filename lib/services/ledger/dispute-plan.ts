/** Which stored dispute each row of a ledger stands for, and what it brings. */
import type { StoredDispute } from '@/db/disputes';
import type { DisputeSaid } from './row-digest';

export interface LedgerDispute extends Omit<DisputeSaid, 'number'> {
  readonly caseId: string | null;
  readonly rowDigest: string;
}

interface Match {
  readonly stored: StoredDispute;
  readonly row: LedgerDispute;
}

export interface Plan {
  readonly inserts: readonly LedgerDispute[];
  /** Rows that say how a dispute went on. */
  readonly conclusions: readonly Match[];
  /** Rows whose dispute went another way since: neither may be taken for the other, nor counted beside it. */
  readonly conflicts: readonly Match[];
}

const COURSE = ['concludedOn', 'result', 'appealedOn', 'appealConcludedOn', 'appealResult'] as const;
type Course = Pick<LedgerDispute, (typeof COURSE)[number]>;

/** Whether nothing that is known of the first is otherwise in the second, where it may have gone on. */
const goesOnAs = (first: Course, second: Course) =>
  COURSE.every((field) => first[field] === null || first[field] === second[field]);

/** A row and a stored dispute with the same of these can be one and the same. */
const isSameMatter = (row: LedgerDispute, stored: StoredDispute) =>
  stored.kind === row.kind && stored.filedOn === row.filedOn && stored.caseId === row.caseId;

/** The same matter, and what the row says of the body's part in it, if anything, is on record so. */
const agrees = (row: LedgerDispute, stored: StoredDispute) =>
  isSameMatter(row, stored) && (row.asOriginalAgency ?? stored.asOriginalAgency) === stored.asOriginalAgency;

/**
 * Finds for each row the imported dispute it stands for, the surest likeness first: as it is now, then as it was brought,
 * then as something that went on since. What was entered on screen is nobody's row; what was taken out stays out.
 */
export function planOf(rows: readonly LedgerDispute[], stored: readonly StoredDispute[]): Plan {
  const brought = stored.filter(({ rowDigest }) => rowDigest !== null);
  const left = brought.filter(({ removed }) => !removed);
  const takenOut = brought.filter(({ removed }) => removed);
  const open = new Set(rows);
  const match = (fits: (row: LedgerDispute, dispute: StoredDispute) => boolean, pool = left): Match[] =>
    [...open].flatMap((row) => {
      const at = pool.findIndex((dispute) => fits(row, dispute));
      const [found] = at < 0 ? [] : pool.splice(at, 1);
      if (found) open.delete(row);
      return found ? [{ row, stored: found }] : [];
    });

  match((row, dispute) => agrees(row, dispute) && goesOnAs(row, dispute) && goesOnAs(dispute, row));
  const isSameRow = (row: LedgerDispute, dispute: StoredDispute) => dispute.rowDigest === row.rowDigest;
  match(isSameRow);
  match(isSameRow, takenOut);
  // It went on on screen since, or in a later file: a row that knows less says nothing new.
  match((row, dispute) => agrees(row, dispute) && goesOnAs(row, dispute));
  const conclusions = match((row, dispute) => agrees(row, dispute) && goesOnAs(dispute, row));
  match(isSameMatter, takenOut);
  return { conclusions, conflicts: match(isSameMatter), inserts: [...open] };
}
