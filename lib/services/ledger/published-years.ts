/** A ledger whose rows move the numbers of a published report is taken only with the reason why. */
import 'server-only';
import { unexplainedMove } from '../report/published-years';
import { LedgerFileError } from './ledger-file';

/**
 * @param moves whether the rows to be stored move the report of a year.
 * @throws {LedgerFileError} `publishedYears` where they do and no reason is given.
 */
export async function reasonGiven(
  bodyId: string,
  { restates }: { readonly restates?: string | undefined },
  moves: (year: number) => boolean,
): Promise<void> {
  const refusal = await unexplainedMove(bodyId, restates, moves);
  if (refusal) throw new LedgerFileError('publishedYears', { years: String(refusal.values?.['years'] ?? '') });
}
