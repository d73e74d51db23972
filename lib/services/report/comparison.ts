/** Reports beside each other: six years of a body with those below it, and in the last of them each body, channel and unit. */
import 'server-only';
import { listUnits } from '@/db/bodies';
import { countAnswered, countByUnit, countReceived } from '@/db/comparisons';
import { countChannels } from '@/db/tallies';
import { Channel } from '@/lib/domain/case/channel';
import { yearOf } from '@/lib/domain/day';
import { groupOf, OUTCOME_GROUPS, type OutcomeGroup, ranked } from '@/lib/domain/report/comparison';
import { refuse } from '@/lib/domain/result';
import { mayOversee } from '@/lib/domain/staff/actor';
import type { Call } from '../call';
import { overseen } from './roll-up';

const YEARS_SHOWN = 6;

const sum = <R>(rows: readonly R[], of: (row: R) => number): number => rows.reduce((total, row) => total + of(row), 0);

type Answered = Awaited<ReturnType<typeof countAnswered>>[number];

const timeliness = (rows: readonly Answered[]) => ({
  timed: sum(rows, ({ timed }) => timed),
  inTime: sum(rows, ({ inTime }) => inTime),
});

const byGroup = (rows: readonly Answered[]): Record<OutcomeGroup, number> =>
  Object.fromEntries(
    OUTCOME_GROUPS.map((group) => [
      group,
      sum(rows, ({ outcome, count }) => (outcome && groupOf(outcome) === group ? count : 0)),
    ]),
  ) as Record<OutcomeGroup, number>;

/** @param of the body at the top; the person's own unless given. */
export async function loadComparison({ actor, today }: Call, year: number, of?: string) {
  const place = await overseen(actor, of);
  if (!place) return refuse(mayOversee(actor) ? 'not_found' : 'not_allowed');
  const { top, bodies } = place;
  const ids = bodies.map(({ id }) => id);
  const first = year - YEARS_SHOWN + 1;
  const [received, answered, channels, unitRows, units] = await Promise.all([
    countReceived(ids, first, year),
    countAnswered(ids, first, year),
    countChannels(ids, year),
    countByUnit(top.id, year),
    listUnits(top.id),
  ]);
  const years = Array.from({ length: YEARS_SHOWN }, (_, index) => first + index).map((one) => {
    const ofYear = answered.filter((row) => row.year === one);
    return {
      year: one,
      received: sum(received, (row) => (row.year === one ? row.count : 0)),
      answered: sum(ofYear, ({ count }) => count),
      outcomes: byGroup(ofYear),
      ...timeliness(ofYear),
    };
  });
  const lines = bodies.map(({ id, name }) => {
    const ofBody = answered.filter((row) => row.bodyId === id && row.year === year);
    return {
      ...{ id, name },
      received: sum(received, (row) => (row.bodyId === id && row.year === year ? row.count : 0)),
      answered: sum(ofBody, ({ count }) => count),
      outcomes: byGroup(ofBody),
      ...timeliness(ofBody),
    };
  });
  const unitLines = unitRows.map(({ unitId, ...counts }) => ({
    name: units.find(({ id }) => id === unitId)?.name ?? null,
    ...counts,
  }));
  return {
    ok: true as const,
    value: {
      year,
      thisYear: yearOf(today),
      top: { id: top.id, name: top.name },
      isOwn: top.id === actor.bodyId,
      years,
      bodies: ranked(lines),
      channels: Channel.options.map((channel) => ({ channel, count: channels.get(channel) ?? 0 })),
      units: ranked(unitLines),
    },
  };
}
export type Comparison = Extract<Awaited<ReturnType<typeof loadComparison>>, { ok: true }>['value'];
