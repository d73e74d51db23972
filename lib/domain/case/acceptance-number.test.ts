import { describe, expect, it } from 'vitest';
import { DEFAULT_NUMBER_PATTERN, formatNumber, NumberPattern, parseNumber } from './acceptance-number';

describe('the pattern of a body', () => {
  it.each([
    [DEFAULT_NUMBER_PATTERN, true, 'the default'],
    ['温公开〔{year}〕第{serial:3}号', true, 'words and brackets around it'],
    ['{serial:9}/{year}', true, 'serial first, nine digits'],
    ['{year}', false, 'no serial'],
    ['{serial:4}', false, 'no year'],
    ['{year}-{serial}', false, 'a serial of no length'],
    ['{year}-{serial:0}', false, 'a serial of no digits'],
    ['{year}-{serial:10}', false, 'a serial of ten digits'],
    ['{year}-{year}-{serial:4}', false, 'the year twice'],
    ['{year}-{serial:4}-{serial:4}', false, 'the serial twice'],
    [`${'x'.repeat(46)}{year}{serial:4}`, false, 'longer than sixty characters'],
  ])('%s is usable: %s, %s', (pattern, usable) => {
    expect(NumberPattern.safeParse(pattern).success).toBe(usable);
  });
});

describe('a number and its pattern', () => {
  it.each([
    ['{year}-{serial:4}', 2020, 1, '2020-0001'],
    ['{year}-{serial:4}', 2020, 9999, '2020-9999'],
    ['{year}-{serial:4}', 2020, 10_000, '2020-10000'],
    ['温公开〔{year}〕第{serial:3}号', 2026, 12, '温公开〔2026〕第012号'],
    ['({year}).{serial:1}+', 2026, 7, '(2026).7+'],
    ['{serial:5}/{year}', 2021, 42, '00042/2021'],
    ['{year}-{serial:1}', 2021, 999_999, '2021-999999'],
    ['{year}-{serial:9}', 2021, 7, '2021-000000007'],
    ['{year}{serial:4}', 2021, 2022, '20212022'],
  ])('%s, year %i, serial %i: %s, and back', (pattern, year, serial, number) => {
    expect(formatNumber(pattern, year, serial)).toBe(number);
    expect(parseNumber(pattern, number)).toEqual({ year, serial });
  });

  it.each([
    ['2020-001', 'fewer digits than the pattern'],
    ['2020-0001 ', 'a blank after it'],
    ['X2020-0001', 'a letter before it'],
    ['20-0001', 'a year of two digits'],
    ['2020_0001', 'another separator'],
    ['2020-1000000', 'more digits than any year needs'],
    ['2020-999999999', 'a slip of the hand'],
    ['', 'nothing'],
  ])('%j is not one of {year}-{serial:4}: %s', (number) => {
    expect(parseNumber(DEFAULT_NUMBER_PATTERN, number)).toBeNull();
  });

  it('signs that mean something elsewhere stand for themselves', () => {
    expect(parseNumber('({year}).{serial:1}+', '(2026)x7+')).toBeNull();
    expect(parseNumber('$1{year}.*{serial:2}', '$12026.*07')).toEqual({ year: 2026, serial: 7 });
  });
});
