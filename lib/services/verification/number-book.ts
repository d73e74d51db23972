/** The acceptance numbers of one body: each given once, following on up to the counter. */
import { parseNumber } from '@/lib/domain/case/acceptance-number';
import { type Day, yearOf } from '@/lib/domain/day';
import type { Difference } from './difference';

interface YearOfNumbers {
  readonly serials: Set<number>;
  highest: number;
  /** Below the highest number a ledger brought, gaps are the ledger's own. */
  highestImported: number;
  /** Given out while the body's pattern was another one: their serials cannot be read any more. */
  otherwise: number;
}

const span = (from: number, to: number): string => (from === to ? String(from) : `${from}–${to}`);

export class NumberBook {
  private readonly years = new Map<number, YearOfNumbers>();
  private readonly seen = new Set<string>();
  readonly differences: Difference[] = [];

  private year(year: number): YearOfNumbers {
    const known = this.years.get(year) ?? { serials: new Set(), highest: 0, highestImported: 0, otherwise: 0 };
    this.years.set(year, known);
    return known;
  }

  add(pattern: string, row: { acceptanceNumber: string; imported: boolean; arrivedOn: Day }): void {
    const { acceptanceNumber: number, imported, arrivedOn } = row;
    if (this.seen.has(number)) this.differences.push({ code: 'number_twice', values: { number } });
    this.seen.add(number);
    const parsed = parseNumber(pattern, number);
    if (!parsed) {
      if (!imported) this.year(yearOf(arrivedOn)).otherwise += 1;
      return;
    }
    const year = this.year(parsed.year);
    year.serials.add(parsed.serial);
    if (imported) year.highestImported = Math.max(parsed.serial, year.highestImported);
    else year.highest = Math.max(parsed.serial, year.highest);
  }

  /**
   * @param counters the last number given out in each year: without them the newest case could go unnoticed. One may be behind
   * a ledger's numbers, which the body's pattern may not have matched when they were brought, but never behind its own.
   */
  gaps(counters: readonly { year: number; last: number }[]): Difference[] {
    const last = new Map(counters.map((counter) => [counter.year, counter.last]));
    for (const year of last.keys()) this.year(year);
    return [...this.years].flatMap(([year, numbers]) => {
      const counter = last.get(year) ?? 0;
      const behind: Difference = {
        code: 'serial_behind',
        values: { year: String(year), last: counter, highest: numbers.highest },
      };
      return [...missingIn(String(year), numbers, counter), ...(counter < numbers.highest ? [behind] : [])];
    });
  }
}

function missingIn(year: string, numbers: YearOfNumbers, counter: number): Difference[] {
  const { serials, highest, highestImported, otherwise } = numbers;
  const end = Math.max(highest, highestImported, counter) + 1;
  const ordered = [...serials].filter((serial) => serial > highestImported).sort((a, b) => a - b);
  const missing: Difference[] = [];
  let count = 0;
  let next = highestImported + 1;
  for (const serial of [...ordered, end]) {
    if (serial > next) missing.push({ code: 'number_gap', values: { year, serial: span(next, serial - 1) } });
    count += serial - next;
    next = serial + 1;
  }
  return count > otherwise ? missing : [];
}
