/**
 * A case the body opens itself: a judgment or a reconsideration decision orders it to answer an earlier request anew. The same
 * applicant asks for the same; what is new is the day, from which the reply is due.
 */
import type { Day } from '../day';
import type { CaseEvent, NewAnswerOrder } from './case-event';
import type { CaseState } from './case-state';
import { type DecideContext, signedBy } from './happening';

/** A ledger does not say how the applicant wanted the answer: then it goes out on paper, by post. */
const UNSAID = { wantedForm: 'paper', wantedDelivery: 'post' } as const;

/**
 * The events of the new case. What was asked is copied as it stands after corrections, with the channel it first came by; it
 * counts as received on the day of the order and nobody has to confirm that, so it is registered at once.
 * @param first event of the earlier case.
 */
export function openOrdered(
  earlier: Pick<CaseState, 'channel' | 'applicantKind' | 'subject' | 'description'>,
  first: CaseEvent | undefined,
  opened: { readonly acceptanceNumber: string; readonly on: Day; readonly ordered: NewAnswerOrder },
  context: DecideContext,
): CaseEvent[] {
  const { channel, applicantKind, subject, description } = earlier;
  const { acceptanceNumber, on, ordered } = opened;
  const { wantedForm, wantedDelivery } = first?.type === 'received' ? first : UNSAID;
  const content = { channel, applicantKind, subject, description, wantedForm, wantedDelivery };
  return signedBy(context, [
    { type: 'received', ...content, acceptanceNumber, arrivedOn: on, ordered },
    { type: 'registered', receivedOn: on },
  ]);
}
