import { describe, expect, it } from 'vitest';
import { given } from '@/lib/testing/calls';
import { refusal } from '@/lib/testing/decisions';
import { idempotencyKey, LONGEST_KEY } from './idempotency-key';

const keyOf = (key?: string) => idempotencyKey(new Headers(key === undefined ? {} : { 'Idempotency-Key': key }));

describe('the key of a request', () => {
  it('is what the sender chose, or none', () => {
    expect(given(keyOf('a-1'))).toBe('a-1');
    expect(given(keyOf('k'.repeat(LONGEST_KEY)))).toHaveLength(LONGEST_KEY);
    expect(given(keyOf())).toBeUndefined();
  });

  it.each([
    ['empty', ''],
    ['too long to be kept whole', 'k'.repeat(LONGEST_KEY + 1)],
    ['not of plain signs', 'k\u00ff'],
    ['hiding a sign nobody sees', 'k\u0001'],
  ])('is refused when %s', (_, key) => {
    expect(refusal(keyOf(key))).toEqual({ code: 'invalid_input', field: 'Idempotency-Key' });
  });
});
