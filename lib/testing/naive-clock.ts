/**
 * The reply clock once more, as slowly and plainly as it can be written: one day after the other, asking of each whether it
 * counts. Shares nothing with the product but the facts, and so can contradict it.
 */
import type { ClockFacts } from '@/lib/domain/clock/reply-clock';
import { NATIONAL_YEARS } from '@/lib/domain/clock/national-calendar';

const off = new Set<string>(NATIONAL_YEARS.flatMap(({ holidays }) => holidays.flatMap(({ days }) => days)));
const worked = new Set<string>(NATIONAL_YEARS.flatMap((year) => year.worked));

const DAY_MS = 86_400_000;
const next = (on: string) => new Date(Date.parse(`${on}T00:00:00Z`) + DAY_MS).toISOString().slice(0, 10);
const isWeekend = (on: string) => [0, 6].includes(new Date(`${on}T00:00:00Z`).getUTCDay());
const isWorked = (on: string) => worked.has(on) || (!off.has(on) && !isWeekend(on));

/** The day after so many working days have gone by since a day. */
export function naiveDayAfter(from: string, workingDays: number): string {
  let [on, left] = [from, workingDays];
  while (left > 0) {
    on = next(on);
    if (isWorked(on)) left -= 1;
  }
  return next(on);
}

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
  const basis = facts.receivedOn < '2019-05-15' ? 15 : 20;
  const { extension, laterDate, exclusions } = facts;
  // The last day of so many working days, of the consultations sent by a day.
  const counted = (days: number, sentBy: string) => {
    let [on, left] = [start, days];
    while (left > 0) {
      on = next(on);
      const paused = exclusions.some(({ sentOn, endedOn }) => sentOn <= sentBy && on > sentOn && on <= endedOn);
      if (isWorked(on) && !paused) left -= 1;
    }
    return on;
  };
  // What is told after the limit has ended, or was told of the one before a restart, changes nothing.
  const inTime = (toldOn: string, days: number, promised: string) => {
    const end = counted(days, toldOn);
    return toldOn >= start && toldOn <= (promised > end ? promised : end);
  };
  let [days, promised] = [basis, ''];
  const extend = () => {
    if (extension && inTime(extension.toldOn, days, promised)) days += extension.workingDays;
  };
  const promise = () => {
    if (laterDate && inTime(laterDate.toldOn, days, promised)) promised = laterDate.on;
  };
  if (extension && laterDate && laterDate.toldOn < extension.toldOn) {
    promise();
    extend();
  } else {
    extend();
    promise();
  }
  const end = counted(days, '9999-12-31');
  return promised > end ? promised : end;
}
