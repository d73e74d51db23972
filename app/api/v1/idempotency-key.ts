import { refuse, type Result } from '@/lib/domain/result';

export const LONGEST_KEY = 100;

/** The key a sender chose, if any. Never cut: two long keys that begin alike would stand for one request. */
export function idempotencyKey(headers: Headers): Result<string | undefined> {
  const key = headers.get('idempotency-key') ?? undefined;
  const fits = key === undefined || (key !== '' && key.length <= LONGEST_KEY);
  return fits ? { ok: true, value: key } : refuse('invalid_input', { field: 'Idempotency-Key' });
}
