/**
 * The integrity of everything stored: every chain whole, every cache equal to its events rebuilt with the calendar it names,
 * no open case left with an old calendar, every number given once, every applicant there, every year's table consistent. One program for operators, tests and jobs.
 */
import 'server-only';
import { listBodies } from '@/db/bodies';
import { loadCalendar, newestVersion } from '@/db/calendars';
import { eachCase, listSerials } from '@/db/cases';
import { caseCache } from '@/db/case-cache';
import { firstBreak, readEvent } from '@/db/event-chain';
import { listYears } from '@/db/reports';
import { parseNumber } from '@/lib/domain/case/acceptance-number';
import { fold } from '@/lib/domain/case/case-state';
import { type Day, yearOf } from '@/lib/domain/day';
import { raise } from '@/lib/domain/raise';
import type { WorkCalendar } from '@/lib/domain/clock/work-calendar';
import type { BodySettings } from '@/lib/domain/staff/body';
import { loadYearlyReport } from './yearly-report';

/** `code` is worded under `console.difference`. */
export interface Difference {
  readonly code:
    | 'chain'
    | 'cache'
    | 'history'
    | 'applicant'
    | 'calendar'
    | 'calendar_behind'
    | 'number_twice'
    | 'number_gap'
    | 'identity';
  readonly values: Readonly<Record<string, string | number>>;
}

export interface Verification {
  readonly cases: number;
  readonly events: number;
  readonly differences: readonly Difference[];
}

const written = (value: unknown) => (value instanceof Date ? value.toISOString() : String(value));

interface Stored {
  row: { id: string; acceptanceNumber: string; headHash: string } & object;
  links: Parameters<typeof firstBreak>[1];
  hasApplicant: boolean;
}

/** @param calendar the one the case says it was counted with. */
function differencesOf({ row, links, hasApplicant }: Stored, calendar: WorkCalendar): Difference[] {
  const number = row.acceptanceNumber;
  const differences: Difference[] = [];
  const brokenAt = firstBreak(row.id, links) ?? (links.at(-1)?.hash === row.headHash ? null : links.length + 1);
  if (brokenAt !== null) differences.push({ code: 'chain', values: { number, seq: brokenAt } });
  if (!hasApplicant) differences.push({ code: 'applicant', values: { number } });
  try {
    const rebuilt = caseCache(fold(links.map(({ payload }) => readEvent(payload))), calendar);
    const stored = row as unknown as typeof rebuilt;
    for (const [column, value] of Object.entries(rebuilt)) {
      const kept = stored[column as keyof typeof rebuilt];
      if (written(kept) !== written(value)) {
        differences.push({ code: 'cache', values: { number, column, rebuilt: written(value), stored: written(kept) } });
      }
    }
  } catch (error) {
    differences.push({ code: 'history', values: { number, reason: (error as Error).message.slice(0, 200) } });
  }
  return differences;
}

interface YearOfNumbers {
  readonly serials: Set<number>;
  highest: number;
  /** Below the highest number a ledger brought, gaps are the ledger's own. */
  highestImported: number;
  /** Given out while the body's pattern was another one: their serials cannot be read any more. */
  otherwise: number;
}

/** Numbers given out here follow on, up to the counter. */
class NumberBook {
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
    year.highest = Math.max(parsed.serial, year.highest);
    if (imported) year.highestImported = Math.max(parsed.serial, year.highestImported);
  }

  /** @param counters the last number given out in each year: without them the newest case could go unnoticed. */
  gaps(counters: readonly { year: number; last: number }[]): Difference[] {
    for (const { year, last } of counters) {
      const known = this.year(year);
      known.highest = Math.max(last, known.highest);
    }
    return [...this.years].flatMap(([year, { serials, highest, highestImported, otherwise }]) => {
      const missing: Difference[] = [];
      for (let serial = highestImported + 1; serial <= highest; serial++) {
        if (!serials.has(serial)) missing.push({ code: 'number_gap', values: { year: String(year), serial } });
      }
      return missing.length > otherwise ? missing : [];
    });
  }
}

async function tableDifferences(bodyId: string): Promise<Difference[]> {
  const reports = [];
  for (const year of await listYears(bodyId)) reports.push(await loadYearlyReport(bodyId, year));
  return reports.flatMap(({ year, checks }) =>
    checks
      .filter(({ ok, level }) => !ok && level === 'error')
      .map(({ id, detail }): Difference => ({ code: 'identity', values: { year: String(year), check: id, detail } })),
  );
}

/** With the calendar of the case itself: what is closed stays as it was, what is open must have the newest. */
async function caseDifferences(
  entry: Stored & { row: { bodyId: string; status: string; calendarVersion: number } },
  newest: number,
): Promise<Difference[]> {
  const { bodyId, acceptanceNumber: number, calendarVersion: version, status } = entry.row;
  const known = version >= 1 && version <= newest;
  const found = differencesOf(entry, await loadCalendar(bodyId, known ? version : newest));
  if (!known) return [...found, { code: 'calendar', values: { number, version, newest } }];
  const behind = status !== 'closed' && version < newest;
  return behind ? [...found, { code: 'calendar_behind', values: { number, version, newest } }] : found;
}

/** Reads everything; changes nothing. */
export async function verify(): Promise<Verification> {
  const differences: Difference[] = [];
  let cases = 0;
  let events = 0;
  const bodies = new Map<string, { settings: BodySettings; numbers: NumberBook; newest: number }>();
  for (const { id, settings } of await listBodies()) {
    bodies.set(id, { settings, numbers: new NumberBook(), newest: await newestVersion(id) });
  }
  for await (const entry of eachCase()) {
    cases += 1;
    events += entry.links.length;
    const body = bodies.get(entry.row.bodyId) ?? raise(`no body ${entry.row.bodyId}`);
    differences.push(...(await caseDifferences(entry, body.newest)));
    body.numbers.add(body.settings.numberPattern, entry.row);
  }
  for (const [bodyId, { numbers }] of bodies) {
    const gaps = numbers.gaps(await listSerials(bodyId));
    differences.push(...numbers.differences, ...gaps, ...(await tableDifferences(bodyId)));
  }
  return { cases, events, differences };
}
