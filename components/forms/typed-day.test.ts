import { describe, expect, it } from 'vitest';
import { day } from '@/lib/domain/day';
import { readTypedDay, typedDayProblem } from './typed-day';

describe('a day as it is typed', () => {
  it.each([
    ['2026-11-20', '2026-11-20'],
    ['2026-1-5', '2026-01-05'],
    ['2026/11/20', '2026-11-20'],
    ['2026/1/5', '2026-01-05'],
    ['2026.11.20', '2026-11-20'],
    ['2026年11月20日', '2026-11-20'],
    ['2026年1月5日', '2026-01-05'],
    ['２０２６－１１－２０', '2026-11-20'],
    ['２０２６年１１月２０日', '2026-11-20'],
    ['20261120', '2026-11-20'],
    [' 2026 - 11 - 20 ', '2026-11-20'],
    ['2024-02-29', '2024-02-29'],
    ['2026-11-20 周五', '2026-11-20'],
    ['2026-11-20 Fri', '2026-11-20'],
  ])('“%s” is %s', (typed, on) => {
    expect(readTypedDay(typed)).toBe(on);
  });

  it.each([
    'garbage',
    '11月20日',
    '2026-13-45',
    '2026-02-29',
    '2026-11',
    '2026/1',
    '26-11-20',
    '2026-11/20',
    '2026-11-200',
    '',
  ])('“%s” is none', (typed) => {
    expect(readTypedDay(typed)).toBeNull();
  });
});

describe('what is wrong with a typed day', () => {
  const bounds = { earliest: day('2026-11-01'), latest: day('2026-11-25') };

  it.each([
    ['2026-11-01', null],
    ['2026/11/25', null],
    ['2026-10-31', 'tooEarly'],
    ['2026-11-26', 'tooLate'],
    ['tomorrow', 'unreadable'],
    ['2026-02-30', 'noSuchDay'],
    ['2026年13月1日', 'noSuchDay'],
  ])('“%s”: %s', (typed, problem) => {
    expect(typedDayProblem(typed, bounds)).toBe(problem);
  });

  it('has no bounds where none are given', () => {
    expect(typedDayProblem('2099-12-31', {})).toBeNull();
  });
});
