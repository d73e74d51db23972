/** What the descriptions of several answers are made of. */
import { z } from 'zod';
import { CaseStatus } from '@/lib/domain/case/case-status';
import { Day } from '@/lib/domain/day';
import { Outcome } from '@/lib/domain/outcome/outcomes';

export const id = z.string();
export const count = z.number().int();
export const open = z.looseObject({});
export const optionalId = id.nullable();
export const optionalDay = Day.nullable();

/** A case in a list: the applicant's name is masked. */
export const CaseLine = z.object({
  id,
  acceptanceNumber: z.string(),
  applicantMasked: z.string(),
  subject: z.string(),
  status: CaseStatus,
  receivedOn: optionalDay,
  closedOn: optionalDay,
  outcome: Outcome.nullable(),
});
