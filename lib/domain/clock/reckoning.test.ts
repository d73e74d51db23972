import { describe, expect, it } from 'vitest';
import { WORKED_CLOCK_CASES } from '@/lib/testing/worked-cases';
import { KnownFacts } from './known-facts';
import { NATIONAL_CALENDAR } from './national-calendar';
import { reckon } from './reckoning';

describe('the worked cases', () => {
  it.each(WORKED_CLOCK_CASES.map(({ id, input, expected }) => [id, input, expected] as const))(
    '%s',
    (_id, input, expected) => {
      expect(reckon(KnownFacts.parse(input), NATIONAL_CALENDAR)).toMatchObject(expected);
    },
  );
});
