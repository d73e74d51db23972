/**
 * Intake: a request becomes a case with an acceptance number and a query code. The number is drawn in the commit that
 * stores the case, so none is lost and none given twice; the code is told once and kept only as a digest.
 */
import 'server-only';
import { casesByNumber, insertCase, lastSerial, takeSerial } from '@/db/cases';
import { commit } from '@/db/client';
import { Conflict, Duplicate } from '@/db/engine';
import { insertApplicant, listCasesOf } from '@/db/people';
import { Applicant } from '@/lib/domain/applicant/applicant';
import { maskName } from '@/lib/domain/applicant/identity-check';
import { formatNumber, type NumberPattern } from '@/lib/domain/case/acceptance-number';
import { Register } from '@/lib/domain/case/command';
import { decideRegister } from '@/lib/domain/case/decide';
import { isWithin, visibleTo } from '@/lib/domain/case/scope';
import { yearOf } from '@/lib/domain/day';
import { refuse, type Result } from '@/lib/domain/result';
import { newId } from '@/lib/platform/id';
import { keyedDigest, normaliseCode, readableCode } from '@/lib/platform/seal';
import { z } from 'zod';
import type { Call } from './call';
import { answerStatements, once } from './idempotency';
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
const ATTEMPTS = 60;
const LONGEST_WAIT_MS = 150;

export const queryCodeDigest = (code: string): string => keyedDigest('query-code', normaliseCode(code));

/** The newest registration of each body in this process: the next one waits for it, so that only another process can race. */
const newest = new Map<string, Promise<unknown>>();

function inTurn<T>(bodyId: string, work: () => Promise<T>): Promise<T> {
  const before = newest.get(bodyId) ?? Promise.resolve();
  const turn = before.then(work, work);
  newest.set(bodyId, turn);
  return turn;
}

/** @param key the sender's idempotency key. */
export const registerRequest = (call: Call, input: RegisterRequest, key?: string): Promise<Result<Registered>> =>
  inTurn(call.actor.bodyId, () => register(call, input, key));

async function register(call: Call, input: RegisterRequest, key: string | undefined): Promise<Result<Registered>> {
  const keyed = { key, request: input };
  for (let attempt = 1; ; attempt++) {
    try {
      return await once(call, keyed, () => tryRegister(call, input, keyed));
    } catch (error) {
      // Somebody else drew the number in between: draw the next one.
      const raced = error instanceof Conflict || error instanceof Duplicate;
      if (!raced || attempt === ATTEMPTS) throw error;
      // Several processes that try again at once only meet again: each waits a while of its own.
      await new Promise((resolve) => setTimeout(resolve, Math.random() * Math.min(attempt * 10, LONGEST_WAIT_MS)));
    }
  }
}

async function tryRegister(
  call: Call,
  input: RegisterRequest,
  keyed: { key: string | undefined; request: unknown },
): Promise<Result<Registered>> {
  const { bodyId } = call.actor;
  const { request, applicant } = input;
  const office = await loadOffice(bodyId);
  const year = yearOf(request.arrivedOn);
  const seen = await lastSerial(bodyId, year);
  const { serial, acceptanceNumber } = await nextFreeNumber(bodyId, office.body.settings.numberPattern, year, seen);
  const possible = decideRegister(request, acceptanceNumber, decideContext(call, office));
  if (!possible.ok) return possible;
  const decided = await withReason(bodyId, [], possible.value, input.restates);
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
    takeSerial(tx, bodyId, year, seen, serial),
    ...insertCase(tx, created, office.calendar),
    insertApplicant(tx, bodyId, registered.caseId, applicant),
    ...answerStatements(tx, call, keyed, registered),
  ]);
  return { ok: true, value: registered };
}

/** The next number nobody holds: a ledger may have brought numbers in a pattern the body took on only afterwards. */
async function nextFreeNumber(bodyId: string, pattern: NumberPattern, year: number, last: number) {
  for (let serial = last + 1; ; serial++) {
    const acceptanceNumber = formatNumber(pattern, year, serial);
    const taken = await casesByNumber(bodyId, [acceptanceNumber]);
    if (taken.size === 0) return { serial, acceptanceNumber };
  }
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
