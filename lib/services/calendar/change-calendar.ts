/**
 * Changing a body's calendar: shown first for what it does to every open case, then made as one act on record, with who,
 * when and why. The open cases follow in pieces. For the system administrator alone; the supervisor may look and try.
 */
import 'server-only';
import { z } from 'zod';
import { insertCalendarChange, listCalendarChanges, loadCalendar } from '@/db/calendars';
import { commit } from '@/db/client';
import { Duplicate } from '@/db/engine';
import { type OpenRow, openCases, statesOf } from '@/db/open-cases';
import { clockFacts } from '@/lib/domain/case/clock-facts';
import { isWithin, visibleTo } from '@/lib/domain/case/scope';
import { CalendarChange, calendarOf } from '@/lib/domain/clock/calendar-change';
import { checkChange } from '@/lib/domain/clock/calendar-check';
import {
  type ClockDays,
  type DayTurned,
  daysTurned,
  reasonsOf,
  sameDays,
} from '@/lib/domain/clock/calendar-difference';
import { clockLedger } from '@/lib/domain/clock/ledger';
import { clock } from '@/lib/domain/clock/reply-clock';
import type { WorkCalendar } from '@/lib/domain/clock/work-calendar';
import { refuse, type Result } from '@/lib/domain/result';
import { type Actor, holds } from '@/lib/domain/staff/actor';
import { giveWay } from '@/lib/platform/give-way';
import type { Call } from '../call';
import { answerStatements, once } from '../idempotency';
import { startSettling } from './settle-cases';

/** A change, and the version its sender was looking at. */
export const CalendarProposal = z.strictObject({ expectedVersion: z.number().int().min(1), change: CalendarChange });
export type CalendarProposal = z.infer<typeof CalendarProposal>;

export const maySeeCalendar = (actor: Actor): boolean => holds(actor, 'system_admin', 'supervisor');
export const mayChangeCalendar = (actor: Actor): boolean => holds(actor, 'system_admin');

const changedMeanwhile = () => refuse('changed_meanwhile', { values: { about: 'calendar' } });

/** The changes so far, where the proposal is made on top of the newest and is sound. */
async function soundProposal(bodyId: string, { expectedVersion, change }: CalendarProposal) {
  const made = (await listCalendarChanges(bodyId)).map((stored) => stored.change);
  if (made.length !== expectedVersion) return changedMeanwhile();
  const [refusal] = checkChange(made, change);
  return refusal ? { ok: false as const, refusal } : { ok: true as const, value: made };
}

export interface CaseMoved {
  /** Null, like the subject, for those who may not see the case. */
  readonly caseId: string | null;
  readonly subject: string | null;
  readonly acceptanceNumber: string;
  readonly status: OpenRow['status'];
  readonly before: ClockDays;
  readonly after: ClockDays;
  readonly why: readonly DayTurned[];
}

/** More are counted and not listed. */
const LISTED = 200;

const daysOf = ({ dueOn, waitingUntil, provisional }: ClockDays): ClockDays => ({ dueOn, waitingUntil, provisional });
const dayOf = ({ dueOn, waitingUntil }: ClockDays) => dueOn ?? waitingUntil ?? '';

interface Found {
  readonly row: OpenRow;
  readonly before: ClockDays;
  readonly after: ClockDays;
  /** Whether its day is another one, and not only certain now or no longer. */
  readonly moved: boolean;
  /** Soonest first, those that only become certain last. */
  readonly order: string;
}

/** Every open case whose days differ between two calendars. */
async function casesBetween(bodyId: string, calendars: readonly [WorkCalendar, WorkCalendar]) {
  const found: Found[] = [];
  let open = 0;
  for await (const piece of openCases(bodyId)) {
    await giveWay();
    const states = await statesOf(piece);
    open += piece.length;
    for (const row of piece) {
      const state = states.get(row.id);
      const [before, after] = calendars.map(
        (calendar) => state && daysOf(clock(clockFacts(state, calendar), calendar)),
      );
      if (!before || !after || sameDays(before, after)) continue;
      const moved = dayOf(before) !== dayOf(after);
      found.push({ row, before, after, moved, order: `${moved ? 0 : 1} ${dayOf(after)} ${row.acceptanceNumber}` });
    }
  }
  return { open, found: found.sort((a, b) => (a.order < b.order ? -1 : 1)) };
}

/** The days turned that each of a few cases passes over: told by the whole ledger, which is long in the making. */
async function explained(
  actor: Actor,
  found: readonly Found[],
  [before, after]: readonly [WorkCalendar, WorkCalendar],
  turned: readonly DayTurned[],
): Promise<CaseMoved[]> {
  const scopes = visibleTo(actor);
  const rows: CaseMoved[] = [];
  for (const { row, ...days } of found) {
    const state = (await statesOf([row])).get(row.id);
    const seen = isWithin(scopes, row);
    rows.push({
      caseId: seen ? row.id : null,
      subject: seen ? row.subject : null,
      acceptanceNumber: row.acceptanceNumber,
      status: row.status,
      before: days.before,
      after: days.after,
      why: state
        ? reasonsOf(
            clockLedger(clockFacts(state, before), before),
            clockLedger(clockFacts(state, after), after),
            turned,
          )
        : [],
    });
    await giveWay();
  }
  return rows;
}

/** What a change would do: which days it turns, and every open case whose days it moves. Writes nothing. */
export async function previewCalendar(call: Call, proposal: CalendarProposal) {
  const { actor } = call;
  if (!maySeeCalendar(actor)) return refuse('not_allowed');
  const sound = await soundProposal(actor.bodyId, proposal);
  if (!sound.ok) return sound;
  await giveWay();
  const before = await loadCalendar(actor.bodyId, proposal.expectedVersion);
  const after = calendarOf([...sound.value, proposal.change]);
  await giveWay();
  const turned = daysTurned(before, after);
  await giveWay();
  const { open, found } = await casesBetween(actor.bodyId, [before, after]);
  const moved = found.filter((one) => one.moved).length;
  const rows = await explained(actor, found.slice(0, LISTED), [before, after], turned);
  const value = { version: proposal.expectedVersion, turned, open, moved, settled: found.length - moved, rows };
  return { ok: true as const, value };
}
export type CalendarPreview = Extract<Awaited<ReturnType<typeof previewCalendar>>, { ok: true }>['value'];

/** @param key the sender's idempotency key. */
export async function changeCalendar(
  call: Call,
  proposal: CalendarProposal,
  key?: string,
): Promise<Result<{ version: number }>> {
  const { bodyId, userId } = call.actor;
  if (!mayChangeCalendar(call.actor)) return refuse('not_allowed');
  const keyed = { key, request: proposal };
  const changed = await once(call, keyed, async (): Promise<Result<{ version: number }>> => {
    const sound = await soundProposal(bodyId, proposal);
    if (!sound.ok) return sound;
    const version = proposal.expectedVersion + 1;
    const row = { bodyId, version, change: proposal.change, madeBy: userId, madeAt: new Date(call.at) };
    try {
      await commit((tx) => [insertCalendarChange(tx, row), ...answerStatements(tx, call, keyed, { version })]);
    } catch (error) {
      if (error instanceof Duplicate) return changedMeanwhile();
      throw error;
    }
    return { ok: true, value: { version } };
  });
  if (changed.ok) startSettling(bodyId);
  return changed;
}
