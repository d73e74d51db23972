/** What people record of a dispute, for tests: the usual of each form, but for what the test says. */
import { day } from '@/lib/domain/day';
import { filedEntry } from '@/lib/domain/dispute/dispute-entry';
import type { ChangeDispute, ConcludeDispute, FileDispute } from '@/lib/services/disputes';

/** A reconsideration of 1 April 2020, over no case. */
export const aFiling = (more: Partial<FileDispute> = {}): FileDispute => ({
  kind: 'recon',
  filedOn: day('2020-04-01'),
  acceptanceNumber: '',
  asOriginalAgency: true,
  precededBy: null,
  ...more,
});

/** Upheld on 6 May 2020. */
export const aConclusion = (more: Partial<ConcludeDispute> = {}): ConcludeDispute => ({
  version: 1,
  concludedOn: day('2020-05-06'),
  result: 'upheld',
  newAnswerOrderedOn: null,
  ...more,
});

/** What `aFiling` recorded, as it stands, but for what the test says. */
export const aChange = (more: Partial<ChangeDispute> = {}): ChangeDispute => ({
  ...filedEntry('recon', day('2020-04-01')),
  version: 1,
  acceptanceNumber: '',
  reason: '',
  ...more,
});
