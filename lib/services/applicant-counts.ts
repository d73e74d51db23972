/**
 * How often the applicant of a case has asked, across cases: the evidence for an excess (条例第三十五条) and the running count
 * of the fee per item (国办函〔2020〕109号). Counted by identity, in the calendar month and year of this case's receipt.
 */
import 'server-only';
import type { StoredCase } from '@/db/cases';
import { listReceiptsOf } from '@/db/people';
import type { ApplicantCounts } from '@/lib/domain/case/available-actions';
import { countsAmong } from '@/lib/domain/applicant/counts';

export async function loadApplicantCounts({ bodyId, id, state }: StoredCase): Promise<ApplicantCounts> {
  const { receivedOn, acceptanceNumber } = state;
  if (!receivedOn) return { month: 1, year: 1, ordinalInMonth: 1 };
  return countsAmong(await listReceiptsOf(bodyId, id), { receivedOn, acceptanceNumber });
}
