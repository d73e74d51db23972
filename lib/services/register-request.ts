/**
 * Intake: a request becomes a case with an acceptance number and a query code. The number is drawn in the commit that
 * stores the case, so none is lost and none given twice; the code is told once and kept only as a digest.
 */
import 'server-only';
import { insertCase } from '@/db/cases';
import { commit } from '@/db/client';
import { insertApplicant, listCasesOf } from '@/db/people';
import { Applicant } from '@/lib/domain/applicant/applicant';
import { maskName } from '@/lib/domain/applicant/identity-check';
import { Register } from '@/lib/domain/case/command';
import { decideRegister } from '@/lib/domain/case/decide';
import { isWithin, visibleTo } from '@/lib/domain/case/scope';
import { refuse, type Result } from '@/lib/domain/result';
import { newId } from '@/lib/platform/id';
import { keyedDigest, normaliseCode, readableCode } from '@/lib/platform/seal';
import { z } from 'zod';
import type { Call } from './call';
import { answerStatements, type Keyed, once } from './idempotency';
import { drawNumber, inTurn } from './numbers';
import { decideContext, loadOffice } from './office';
import { Restates, withReason } from './report/published-years';

export const RegisterRequest = z.strictObject({ request: Register, applicant: Applicant, restates: Restates });
export type RegisterRequest = z.infer<typeof RegisterRequest>;

export interface Registered {
  readonly caseId: string;
  readonly acceptanceNumber: string;
  /** Told this once; 80 random bits. */
  readonly queryCode: string;
}

const CODE_GROUPS = 4;

export const queryCodeDigest = (code: string): string => keyedDigest('query-code', normaliseCode(code));

/** @param key the sender's idempotency key. */
export function registerRequest(call: Call, input: RegisterRequest, key?: string): Promise<Result<Registered>> {
  const keyed = { key, request: input };
  return inTurn(call.actor.bodyId, () => once(call, keyed, () => register(call, input, keyed)));
}

async function register(
  call: Call,
  { request, applicant, restates }: RegisterRequest,
  keyed: Keyed,
): Promise<Result<Registered>> {
  const { bodyId } = call.actor;
  const office = await loadOffice(bodyId);
  const { acceptanceNumber, take } = await drawNumber(office.body, request.arrivedOn);
  const possible = decideRegister(request, acceptanceNumber, decideContext(call, office));
  if (!possible.ok) return possible;
  const decided = await withReason(bodyId, [], possible.value, restates);
  if (!decided.ok) return decided;

  const queryCode = readableCode(CODE_GROUPS);
  const registered: Registered = { caseId: newId(), acceptanceNumber, queryCode };
  const created = {
    id: registered.caseId,
    bodyId,
    applicantMasked: maskName(request.applicantKind, applicant.name),
    queryCodeHash: queryCodeDigest(queryCode),
    events: decided.value,
  };
  await commit((tx) => [
    ...take(tx),
    ...insertCase(tx, created, office.calendar),
    insertApplicant(tx, bodyId, registered.caseId, applicant),
    ...answerStatements(tx, call, keyed, registered),
  ]);
  return { ok: true, value: registered };
}

const SIMILAR_SHOWN = 20;

/** Earlier cases of the same applicant, to warn of a repeat; only those this person may see. */
export async function listSameApplicant(call: Call, who: { name: string; idNumber: string }) {
  if (!call.actor.roles.includes('registrar')) return refuse('not_allowed');
  const found = await listCasesOf(call.actor.bodyId, who, SIMILAR_SHOWN);
  const scopes = visibleTo(call.actor);
  const shown = found
    .filter((row) => isWithin(scopes, row))
    .map(({ id, acceptanceNumber, subject, status, arrivedOn, outcome }) => ({
      id,
      acceptanceNumber,
      subject,
      status,
      arrivedOn,
      outcome,
    }));
  return { ok: true as const, value: shown };
}
export type SameApplicantCase = Extract<Awaited<ReturnType<typeof listSameApplicant>>, { ok: true }>['value'][number];
