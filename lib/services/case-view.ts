/** One case as its page needs it: where it stands, whose move, how the due day was counted, what this person may do. */
import 'server-only';
import { commit } from '@/db/client';
import { listDocuments } from '@/db/documents';
import { insertAccess, loadApplicant } from '@/db/people';
import { listDisputesOfCase } from '@/db/disputes';
import { listPublicationsOfCase } from '@/db/publications';
import type { Applicant } from '@/lib/domain/applicant/applicant';
import { maskEmail, maskId, maskName, maskPhone, maskText } from '@/lib/domain/applicant/identity-check';
import { availableActions } from '@/lib/domain/case/available-actions';
import { caseLimits } from '@/lib/domain/case/case-limits';
import type { CaseState } from '@/lib/domain/case/case-state';
import { stepInHand } from '@/lib/domain/case/case-state';
import { clockFacts } from '@/lib/domain/case/clock-facts';
import { mayAddDocument, mayOpenDocument, maySeeApplicant } from '@/lib/domain/case/document-access';
import { whoseMove } from '@/lib/domain/case/whose-move';
import { clockLedger } from '@/lib/domain/clock/ledger';
import { workingDaysLeft } from '@/lib/domain/clock/work-calendar';
import { yearOf } from '@/lib/domain/day';
import { disputeLimits } from '@/lib/domain/dispute/dispute-limits';
import { stageOf } from '@/lib/domain/dispute/stage';
import { refuse, type Result } from '@/lib/domain/result';
import { cellsOf, factOf } from '@/lib/domain/report/cell';
import { endOf } from '@/lib/domain/report/dispute';
import { formForYear } from '@/lib/domain/report/report-form';
import { newId } from '@/lib/platform/id';
import { loadVisibleCase } from './act-on-case';
import { loadApplicantCounts } from './applicant-counts';
import type { Call } from './call';
import { decideContext, loadOfficeOf } from './office';

/** Cells this case counts in, for every year from its receipt to its closing, or to this year while it is open. */
function countsIn(state: CaseState, thisYear: number) {
  if (!state.receivedOn) return [];
  const fact = factOf(state);
  const [receivedYear, closedYear] = [yearOf(state.receivedOn), fact.closedYear];
  const years = Array.from({ length: (closedYear ?? thisYear) - receivedYear + 1 }, (_, index) => receivedYear + index);
  return years.flatMap((year) => {
    const form = formForYear(year);
    return cellsOf(fact, year, form).map((cell) => ({ year, form, ...cell }));
  });
}

const masked = (kind: CaseState['applicantKind'], applicant: Applicant): Applicant => ({
  ...applicant,
  name: maskName(kind, applicant.name),
  idNumber: applicant.idNumber && maskId(applicant.idNumber),
  representative: applicant.representative && maskName('natural', applicant.representative),
  contactPerson: applicant.contactPerson && maskName('natural', applicant.contactPerson),
  phone: maskPhone(applicant.phone),
  address: maskText(applicant.address),
  postcode: maskText(applicant.postcode),
  email: maskEmail(applicant.email),
});

export async function loadCaseView(call: Call, caseId: string) {
  const stored = await loadVisibleCase(call.actor, caseId);
  if (!stored) return refuse('not_found');
  const { state, events } = stored;
  const [office, applicant, documents, disputes, published] = await Promise.all([
    loadOfficeOf(stored),
    loadApplicant(call.actor.bodyId, caseId),
    listDocuments(caseId),
    listDisputesOfCase(caseId),
    listPublicationsOfCase(caseId),
  ]);
  const ledger = clockLedger(clockFacts(state, office.calendar), office.calendar);
  const mover = whoseMove(state);
  const nameOf = (userId: string | null) => office.staff.find(({ id }) => id === userId)?.name ?? null;
  const unitName = (unitId: string | null) => office.units.find(({ id }) => id === unitId)?.name ?? null;
  return {
    ok: true as const,
    value: {
      id: caseId,
      state,
      events,
      today: call.today,
      applicant: applicant && masked(state.applicantKind, applicant),
      mayRevealApplicant: maySeeApplicant(call.actor, state),
      mover: { ...mover, unitName: unitName(mover.unitId), userName: nameOf(mover.userId) },
      unitName: unitName(state.unitId),
      handlerName: nameOf(state.handlerId),
      reviewStep: stepInHand(state),
      clock: ledger,
      limits: caseLimits(state, office.calendar, call.today),
      applicantCounts: await loadApplicantCounts(stored),
      workingDaysLeft:
        ledger.dueOn && state.status !== 'closed' ? workingDaysLeft(office.calendar, call.today, ledger.dueOn) : null,
      actions: availableActions(state, decideContext(call, office)),
      mayAddDocument: mayAddDocument(state, decideContext(call, office)),
      documents: documents.map(({ id, kind, name, mediaType, size, sha256, uploadedAt, uploadedBy }) => ({
        id,
        kind,
        // People name a file after the person it is about.
        name: mayOpenDocument(call.actor, state, kind) ? name : null,
        mediaType,
        size,
        sha256,
        uploadedAt: uploadedAt.toISOString(),
        uploadedByName: nameOf(uploadedBy),
      })),
      disputes: disputes.map((dispute) => ({
        id: dispute.id,
        kind: dispute.kind,
        filedOn: dispute.filedOn,
        end: endOf(dispute),
        stage: stageOf(dispute),
        orderedCaseId: dispute.orderedCaseId,
        orderedNumber: dispute.orderedNumber,
        limits: disputeLimits(dispute, office.calendar, call.today),
      })),
      countsIn: countsIn(state, yearOf(call.today)),
      /** Where it stands in reports as published, which stay as they were. */
      publishedIn: published,
      units: office.units,
      handlers: office.staff
        .filter(({ active, unitId, roles }) => active && unitId && roles.includes('handler'))
        .map(({ id, name, unitId }) => ({ id, name, unitId })),
      people: Object.fromEntries(office.staff.map(({ id, name }) => [id, name])),
    },
  };
}
export type CaseView = Extract<Awaited<ReturnType<typeof loadCaseView>>, { ok: true }>['value'];

/** The applicant in full: for the registrar and the case's handler, and every look is written down. */
export async function revealApplicant(call: Call, caseId: string): Promise<Result<Applicant>> {
  const stored = await loadVisibleCase(call.actor, caseId);
  if (!stored) return refuse('not_found');
  if (!maySeeApplicant(call.actor, stored.state)) return refuse('not_allowed');
  const applicant = await loadApplicant(call.actor.bodyId, caseId);
  if (!applicant) return refuse('not_found');
  const { bodyId, userId } = call.actor;
  await commit((tx) => [
    insertAccess(tx, { id: newId(), bodyId, userId, caseId, what: 'applicant_revealed', at: new Date(call.at) }),
  ]);
  return { ok: true, value: applicant };
}
