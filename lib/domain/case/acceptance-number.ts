/**
 * Acceptance numbers: unique per body and year, without gaps, in the body's own pattern. The pattern holds {year} and
 * {serial:N} (N digits at least), e.g. `{year}-{serial:4}` gives 2020-0001.
 */
import { z } from 'zod';

const SERIAL = /\{serial:([1-9])\}/;

export const NumberPattern = z
  .string()
  .trim()
  .max(60)
  .refine((text) => text.split('{year}').length === 2 && text.split(SERIAL).length === 3, {
    error: 'number_pattern_invalid',
  });
export type NumberPattern = z.infer<typeof NumberPattern>;

export const DEFAULT_NUMBER_PATTERN = '{year}-{serial:4}';

export const formatNumber = (pattern: NumberPattern, year: number, serial: number): string =>
  pattern
    .replace('{year}', String(year))
    .replace(SERIAL, (_, digits: string) => String(serial).padStart(Number(digits), '0'));

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** No body gives out a million numbers a year: what has more digits is another kind of number, or a slip of the hand. */
const MOST_DIGITS = 6;

/** Year and serial of a number in this pattern, or null when it follows another one. */
export function parseNumber(pattern: NumberPattern, number: string): { year: number; serial: number } | null {
  const source = escaped(pattern)
    .replace('\\{year\\}', '(?<year>[0-9]{4})')
    .replace(
      /\\\{serial:([1-9])\\\}/,
      (_, least: string) => `(?<serial>[0-9]{${least},${Math.max(Number(least), MOST_DIGITS)}})`,
    );
  const groups = new RegExp(`^${source}$`).exec(number)?.groups;
  return groups ? { year: Number(groups['year']), serial: Number(groups['serial']) } : null;
}

/** The form in which numbers are compared: width, case and blanks do not make two numbers. */
export const numberKey = (number: string): string =>
  number
    .normalize('NFKC')
    .replace(/[\s\p{C}]/gu, '')
    .toLowerCase();
