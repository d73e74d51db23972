import { describe, expect, it } from 'vitest';
import { day } from '@/lib/domain/day';
import {
  formatDate,
  formatDay,
  formatFileSize,
  formatFullDay,
  formatInstant,
  formatMonth,
  formatNumber,
  formatTime,
} from './format';

const thursday = day('2026-11-26');

describe('days', () => {
  it('carry their weekday, and their year unless it is this year', () => {
    expect(formatDay('zh-CN', thursday, day('2026-11-24'))).toBe('11-26 周四');
    expect(formatDay('zh-CN', thursday, day('2027-01-04'))).toBe('2026-11-26 周四');
    expect(formatDay('en', thursday)).toBe('2026-11-26 Thu');
  });

  it('are written out', () => {
    expect(formatFullDay('zh-CN', thursday)).toBe('2026年11月26日 星期四');
    expect(formatFullDay('en', thursday)).toBe('Thursday, 26 November 2026');
    expect(formatDate('zh-CN', thursday)).toBe('2026年11月26日');
    expect(formatMonth('zh-CN', thursday)).toBe('2026年11月');
    expect(formatMonth('en', thursday)).toBe('November 2026');
  });
});

describe('instants', () => {
  it('are shown by the clock of the office, also past midnight', () => {
    expect(formatInstant('zh-CN', '2026-11-25T16:30:00.000Z')).toBe('2026-11-26 00:30');
    expect(formatTime('en', Date.UTC(2026, 10, 26, 6, 5, 9))).toBe('14:05:09');
  });
});

describe('numbers and sizes', () => {
  it('are grouped', () => expect(formatNumber('zh-CN', 12345)).toBe('12,345'));
  it.each([
    [0, '0 B'],
    [1023, '1,023 B'],
    [1536, '1.5 KB'],
    [20 * 1024 * 1024, '20 MB'],
  ] as const)('%i bytes', (bytes, text) => {
    expect(formatFileSize('en', bytes)).toBe(text);
  });
});
