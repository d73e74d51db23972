/** How a row of a ledger is known again: what it said, as a digest kept with what it became. */
import 'server-only';
import { canonical } from '@/db/event-chain';
import type { PastCase } from '@/lib/domain/case/import-row';
import type { Day } from '@/lib/domain/day';
import type { Disclosure } from '@/lib/domain/disclosure/disclosure';
import type { DisputeKind, DisputeResult } from '@/lib/domain/report/dispute';
import { keyedDigest, sha256 } from '@/lib/platform/seal';

/** Keyed, because it is taken over the applicant's name too. */
export const caseDigest = (bodyId: string, past: PastCase, applicantName: string): string =>
  keyedDigest('import', canonical({ bodyId, ...past, applicantName }));

export interface DisputeSaid {
  readonly kind: DisputeKind;
  readonly filedOn: Day;
  readonly concludedOn: Day | null;
  readonly result: DisputeResult | null;
  /** Of the case it is over; empty for none. */
  readonly number: string;
}

/** @param occurrence the first row that says this is 1, the second 2. */
export const disputeDigest = (said: DisputeSaid, occurrence: number): string =>
  sha256(`${canonical(said)}#${occurrence}`);

/** @param occurrence the first row that says this is 1, the second 2. */
export const disclosureDigest = (said: Disclosure, occurrence: number): string =>
  sha256(`${canonical(said)}#${occurrence}`);
