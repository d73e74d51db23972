/**
 * The chain of a case: every event is stored as canonical JSON and hashed together with the hash before it, so that an
 * event changed, removed or put in between shows. Case id and position are part of what is hashed.
 */
import { CaseEvent } from '@/lib/domain/case/case-event';
import { sha256 } from '@/lib/platform/seal';

/** JSON with keys in order and without undefined: equal values give equal bytes. */
export function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (value !== null && typeof value === 'object') {
    const entries = Object.entries(value).filter(([, entry]) => entry !== undefined);
    entries.sort(([a], [b]) => (a < b ? -1 : 1));
    return `{${entries.map(([key, entry]) => `${JSON.stringify(key)}:${canonical(entry)}`).join(',')}}`;
  }
  return JSON.stringify(value);
}

export const GENESIS = '';

export interface Link {
  readonly seq: number;
  readonly type: CaseEvent['type'];
  readonly payload: string;
  readonly recordedAt: Date;
  readonly previousHash: string;
  readonly hash: string;
}

const hashOf = (caseId: string, seq: number, previousHash: string, payload: string) =>
  sha256(`${caseId}\n${seq}\n${previousHash}\n${payload}`);

/** New events as links behind the head of a case. */
export function chain(caseId: string, head: { seq: number; hash: string }, events: readonly CaseEvent[]): Link[] {
  const links: Link[] = [];
  for (const event of events) {
    const { seq, hash: previousHash } = links.at(-1) ?? head;
    const payload = canonical(event);
    links.push({
      seq: seq + 1,
      type: event.type,
      payload,
      recordedAt: new Date(event.at),
      previousHash,
      hash: hashOf(caseId, seq + 1, previousHash, payload),
    });
  }
  return links;
}

/** The first position whose link is broken, or null when the chain holds. Links come in order of position. */
export function firstBreak(
  caseId: string,
  links: readonly Pick<Link, 'seq' | 'payload' | 'previousHash' | 'hash'>[],
): number | null {
  let previousHash = GENESIS;
  for (const [index, link] of links.entries()) {
    const whole =
      link.seq === index + 1 &&
      link.previousHash === previousHash &&
      link.hash === hashOf(caseId, link.seq, previousHash, link.payload);
    if (!whole) return index + 1;
    previousHash = link.hash;
  }
  return null;
}

export const readEvent = (payload: string): CaseEvent => CaseEvent.parse(JSON.parse(payload));
