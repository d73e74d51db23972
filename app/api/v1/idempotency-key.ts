import { refuse, type Result } from '@/lib/domain/result';

export const LONGEST_KEY = 100;

const KEY = new RegExp(`^[\\x20-\\x7e]{1,${LONGEST_KEY}}$`);

/** The key a sender chose, if any, in plain signs. Never cut: two long keys that begin alike would stand for one request. */
export function idempotencyKey(headers: Headers): Result<string | undefined> {
  const key = headers.get('idempotency-key') ?? undefined;
  return key === undefined || KEY.test(key)
    ? { ok: true, value: key }
    : refuse('invalid_input', { field: 'Idempotency-Key' });
}
