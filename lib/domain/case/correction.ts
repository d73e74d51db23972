/** What a correction of the record may change, and what that makes of the case. Whether it may is decided in `correct`. */
import { z } from 'zod';
import { ApplicantKind } from '../applicant/applicant-kind';
import { Day } from '../day';
import { Outcome } from '../outcome/outcomes';
import type { CaseState } from './case-state';
import { Channel } from './channel';
import { type Delivery, Lateness, reachedOn } from './delivery';
import { RequestContent } from './request-content';
import { withStepDays } from './step-days';

export const Correction = z.object({
  subject: RequestContent.shape.subject.optional(),
  applicantKind: ApplicantKind.optional(),
  channel: Channel.optional(),
  arrivedOn: Day.optional(),
  receivedOn: Day.optional(),
  outcome: Outcome.optional(),
  closedOn: Day.optional(),
  /** Days of single steps, by the key of each (`stepDaysOf`). */
  days: z.record(z.string().max(64), Day).optional(),
  /** Why the reply was late; null where the corrected days show that it was not. */
  lateness: Lateness.nullable().optional(),
});
export type Correction = z.infer<typeof Correction>;

/** The delivery with another day that counts; method, carrier and proof stay. */
function deliveredOn(delivery: Delivery, on: Day): Delivery {
  switch (delivery.method) {
    case 'post':
      return { ...delivery, postedOn: on };
    case 'in_person':
    case 'through_agency':
      return { ...delivery, signedOn: on };
    case 'electronic':
    case 'fax':
      return { ...delivery, sentOn: on };
    default:
      return delivery satisfies never;
  }
}

/** The state a correction leaves. A reply takes effect by its delivery, so the day of closing is the day of delivery too. */
export function corrected(state: CaseState, { days = {}, ...entries }: Correction): CaseState {
  const next: CaseState = { ...withStepDays(state, days), ...(entries as Partial<CaseState>) };
  if (!state.delivery || !entries.closedOn) return next;
  const delivery = deliveredOn(state.delivery, entries.closedOn);
  return { ...next, delivery, replyReceivedOn: reachedOn(delivery) ?? next.replyReceivedOn };
}
