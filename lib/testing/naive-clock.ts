/**
 * The reply clock once more, as slowly and plainly as it can be written: one day after the other, asking of each whether it
 * counts. Shares nothing with the product but the facts, and so can contradict it.
 */
import type { ClockFacts } from '@/lib/domain/clock/ledger';
import { NATIONAL_YEARS } from '@/lib/domain/clock/national-calendar';

const off = new Set<string>(NATIONAL_YEARS.flatMap(({ holidays }) => holidays.flatMap(({ days }) => days)));
const worked = new Set<string>(NATIONAL_YEARS.flatMap((year) => year.worked));

const DAY_MS = 86_400_000;
const next = (on: string) => new Date(Date.parse(`${on}T00:00:00Z`) + DAY_MS).toISOString().slice(0, 10);
const isWeekend = (on: string) => [0, 6].includes(new Date(`${on}T00:00:00Z`).getUTCDay());
const isWorked = (on: string) => worked.has(on) || (!off.has(on) && !isWeekend(on));

/** The due day; null while nothing runs. */
export function naiveDueOn(facts: ClockFacts): string | null {
  if (!facts.receivedOn) return null;
  let start: string = facts.receivedOn;
  for (const { receivedOn } of facts.supplements) {
    if (!receivedOn) return null;
    if (receivedOn > start) start = receivedOn;
  }
  if (facts.fee) {
    if (!facts.fee.paidOn) return null;
    if (facts.fee.paidOn > start) start = facts.fee.paidOn;
  }
  let needed = facts.receivedOn < '2019-05-15' ? 15 : 20;
  if (facts.extension && facts.extension.toldOn >= start) needed += facts.extension.workingDays;
  let on = start;
  while (needed > 0) {
    on = next(on);
    const paused = facts.exclusions.some(({ sentOn, endedOn }) => on > sentOn && on <= endedOn);
    if (isWorked(on) && !paused) needed -= 1;
  }
  if (facts.laterDate && facts.laterDate.toldOn >= start && facts.laterDate.on > on) return facts.laterDate.on;
  return on;
}
