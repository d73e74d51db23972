/**
 * A request carries a key its sender chose; the same request again gets the same answer and changes nothing. The answer
 * is kept sealed, in the commit that carries the request out.
 */
import 'server-only';
import { canonical } from '@/db/event-chain';
import { keepAnswer, loadAnswer } from '@/db/safeguards';
import { type Database, Duplicate, type Statement } from '@/db/engine';
import { refuse, type Result } from '@/lib/domain/result';
import { open, seal, sha256 } from '@/lib/platform/seal';
import type { Call } from './call';

export interface Keyed {
  /** Chosen by the sender; without one a repeat cannot be recognised. */
  readonly key: string | undefined;
  readonly request: unknown;
}

const recordOf = ({ actor }: Call, key: string) => `idempotency/${actor.bodyId}/${actor.userId}/${key}`;

async function keptAnswer<T>(call: Call, { key, request }: Keyed): Promise<Result<T> | null> {
  if (!key) return null;
  const kept = await loadAnswer(call.actor.bodyId, call.actor.userId, key);
  if (!kept) return null;
  if (kept.requestHash !== sha256(canonical(request))) return refuse('key_used_for_another_request');
  return { ok: true, value: JSON.parse(open(kept.answer, recordOf(call, key))) as T };
}

/** The statement that keeps an answer, to be added to the commit; none without a key. */
export function answerStatements(tx: Database, call: Call, { key, request }: Keyed, answer: unknown): Statement[] {
  if (!key) return [];
  const { bodyId, userId } = call.actor;
  const sealed = seal(JSON.stringify(answer), recordOf(call, key));
  const requestHash = sha256(canonical(request));
  return [keepAnswer(tx, { bodyId, userId, key, requestHash, answer: sealed, createdAt: new Date(call.at) })];
}

/**
 * Carries a request out once. A twin that was committed in between shows as `Duplicate`, or as a refusal because the case
 * has moved on by that very request; either way the twin's answer is given.
 */
export async function once<T>(call: Call, keyed: Keyed, carryOut: () => Promise<Result<T>>): Promise<Result<T>> {
  const kept = await keptAnswer<T>(call, keyed);
  if (kept) return kept;
  try {
    const answer = await carryOut();
    return answer.ok ? answer : ((await keptAnswer<T>(call, keyed)) ?? answer);
  } catch (error) {
    const twin = error instanceof Duplicate ? await keptAnswer<T>(call, keyed) : null;
    if (twin) return twin;
    throw error;
  }
}
