import { afterEach, describe, expect, test, vi } from 'vitest';
import { day } from '@/lib/domain/day';
import { instant } from '@/lib/domain/instant';
import { now, officeDay, officeMoment, today } from './today';

afterEach(() => {
  vi.useRealTimers();
});

describe('the day at the office', () => {
  test.each([
    ['in the morning', '2020-03-02T01:00:00.000Z', '2020-03-02'],
    ['in the last moment before midnight in Shanghai', '2020-03-02T15:59:59.999Z', '2020-03-02'],
    ['at midnight in Shanghai', '2020-03-02T16:00:00.000Z', '2020-03-03'],
    ['late in the evening of Greenwich', '2020-03-02T23:59:59.999Z', '2020-03-03'],
    ['at the turn of the year', '2019-12-31T16:00:00.000Z', '2020-01-01'],
    ['on a leap day', '2020-02-28T16:00:00.000Z', '2020-02-29'],
    ['in a summer in which Shanghai had summer time', '1990-07-01T15:30:00.000Z', '1990-07-02'],
  ])('%s', (_name, at, on) => {
    expect(officeDay(instant(at))).toBe(on);
  });

  test('is read from the clock, whatever zone the machine is in', () => {
    vi.useFakeTimers({ toFake: ['Date'], now: new Date('2020-03-02T16:00:00Z') });
    expect(now()).toBe('2020-03-02T16:00:00.000Z');
    expect(today()).toBe('2020-03-03');
  });
});

describe('a moment at the office', () => {
  test('is eight hours earlier in Greenwich', () => {
    expect(officeMoment(day('2020-03-02'))).toBe('2020-03-02T02:00:00.000Z');
    expect(officeMoment(day('2020-03-02'), '00:30')).toBe('2020-03-01T16:30:00.000Z');
  });

  test('lies on its day', () => {
    for (const time of ['00:00', '12:00', '23:59']) {
      expect(officeDay(officeMoment(day('2020-03-02'), time))).toBe('2020-03-02');
    }
  });
});
