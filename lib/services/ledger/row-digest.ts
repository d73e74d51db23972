/** How a row of a ledger is known again: what it said, as a digest kept with what it became. */
import 'server-only';
import { canonical } from '@/db/event-chain';
import type { PastCase } from '@/lib/domain/case/import-row';
import type { Disclosure } from '@/lib/domain/disclosure/disclosure';
import type { DisputeFact } from '@/lib/domain/report/dispute';
import { keyedDigest, sha256 } from '@/lib/platform/seal';

/** Keyed, because it is taken over the applicant's name too. */
export const caseDigest = (bodyId: string, past: PastCase, applicantName: string): string =>
  keyedDigest('import', canonical({ bodyId, ...past, applicantName }));

/** What a row says of a dispute. */
export interface DisputeSaid extends Omit<DisputeFact, 'asOriginalAgency'> {
  /** Null where the ledger does not say: then it is the body that acted. */
  readonly asOriginalAgency: boolean | null;
  /** Of the case it is over; empty for none. */
  readonly number: string;
}

/** What a stored dispute would say as a row. */
export function saidOf(dispute: DisputeFact, number: string): DisputeSaid {
  const { kind, filedOn, concludedOn, result, appealedOn, appealConcludedOn, appealResult, asOriginalAgency } = dispute;
  return { kind, filedOn, concludedOn, result, appealedOn, appealConcludedOn, appealResult, asOriginalAgency, number };
}

/**
 * What a ledger leaves out is no part of the digest, so that a row is still known that was brought before its column was there.
 * @param occurrence the first row that says this is 1, the second 2.
 */
export function disputeDigest(
  { appealedOn, appealConcludedOn, appealResult, asOriginalAgency, ...said }: DisputeSaid,
  occurrence: number,
): string {
  const appeal = appealedOn && { appealedOn, appealConcludedOn, appealResult };
  const beside = asOriginalAgency === false && { asOriginalAgency };
  return sha256(`${canonical({ ...said, ...appeal, ...beside })}#${occurrence}`);
}

/** @param occurrence the first row that says this is 1, the second 2. */
export const disclosureDigest = (said: Disclosure, occurrence: number): string =>
  sha256(`${canonical(said)}#${occurrence}`);
