import { describe, expect, it } from 'vitest';
import { day } from '@/lib/domain/day';
import { extensionMaxWorkingDays, replyWorkingDays, SUPPLEMENT_PERIOD_WORKING_DAYS } from './limits';

describe('limits by the Regulation in force on the day of receipt', () => {
  it.each([
    ['2019-05-14', 15, 15],
    ['2019-05-15', 20, 20],
    ['2026-01-05', 20, 20],
  ])('received %s: reply in %i, extension up to %i', (received, reply, extension) => {
    expect(replyWorkingDays(day(received))).toBe(reply);
    expect(extensionMaxWorkingDays(day(received))).toBe(extension);
  });

  it('keeps the default supplement period inside its bounds', () => {
    expect(SUPPLEMENT_PERIOD_WORKING_DAYS.default).toBeGreaterThanOrEqual(SUPPLEMENT_PERIOD_WORKING_DAYS.min);
    expect(SUPPLEMENT_PERIOD_WORKING_DAYS.default).toBeLessThanOrEqual(SUPPLEMENT_PERIOD_WORKING_DAYS.max);
  });
});
