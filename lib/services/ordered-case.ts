/** The case a decision over an earlier one opens: the same request of the same applicant, to be answered anew. */
import 'server-only';
import { insertCase, listByNumber, loadCase } from '@/db/cases';
import type { Build } from '@/db/engine';
import { insertApplicant, loadApplicant } from '@/db/people';
import { maskName } from '@/lib/domain/applicant/identity-check';
import { openOrdered } from '@/lib/domain/case/ordered';
import type { Day } from '@/lib/domain/day';
import { raise } from '@/lib/domain/raise';
import { ok, type Result } from '@/lib/domain/result';
import { newId } from '@/lib/platform/id';
import type { Call } from './call';
import { drawNumber } from './numbers';
import { decideContext, loadOffice } from './office';
import { withReason } from './report/published-years';

interface Order {
  readonly disputeId: string;
  /** The earlier case. */
  readonly caseId: string;
  readonly on: Day;
  /** Why the numbers of a published report may move. */
  readonly restates: string | undefined;
}

export interface OrderedCase {
  readonly caseId: string;
  readonly acceptanceNumber: string;
  /** Stores the case, its number and its applicant; fails on commit when somebody else has drawn the number meanwhile. */
  readonly store: Build;
}

/** Not stored yet, so that it can be in the commit that records the order. The applicant's query code opens both cases. */
export async function orderedCase(
  call: Call,
  { disputeId, caseId, on, restates }: Order,
): Promise<Result<OrderedCase>> {
  const { bodyId } = call.actor;
  const [office, earlier, applicant] = await Promise.all([
    loadOffice(bodyId),
    loadCase(bodyId, caseId),
    loadApplicant(bodyId, caseId),
  ]);
  if (!earlier || !applicant) return raise(`an order over a case that is not there: ${caseId}`);
  const { state, events } = earlier;
  const { acceptanceNumber, take } = await drawNumber(office.body, on);
  const ordered = { disputeId, caseId, acceptanceNumber: state.acceptanceNumber };
  const sameNumber = await listByNumber(state.acceptanceNumber);
  const opening = openOrdered(state, events[0], { acceptanceNumber, on, ordered }, decideContext(call, office));
  const told = await withReason(bodyId, [], opening, restates);
  if (!told.ok) return told;
  const created = {
    id: newId(),
    bodyId,
    applicantMasked: maskName(state.applicantKind, applicant.name),
    queryCodeHash: sameNumber.find(({ id }) => id === caseId)?.queryCodeHash ?? null,
    events: told.value,
  };
  return ok({
    caseId: created.id,
    acceptanceNumber,
    store: (tx) => [
      ...take(tx),
      ...insertCase(tx, created, office.calendar),
      insertApplicant(tx, bodyId, created.id, applicant),
    ],
  });
}
