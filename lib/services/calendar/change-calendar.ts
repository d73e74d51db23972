/**
 * Changing a body's calendar: shown first for what it does to every open case, then made as one act on record, with who,
 * when and why. The open cases follow in pieces. For the system administrator alone; the supervisor may look and try.
 */
import 'server-only';
import { z } from 'zod';
import { insertCalendarChange, listCalendarChanges } from '@/db/calendars';
import { commit } from '@/db/client';
import { Duplicate } from '@/db/engine';
import { type OpenRow, openCases, statesOf } from '@/db/open-cases';
import type { CaseState } from '@/lib/domain/case/case-state';
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
import { clock, clockLedger } from '@/lib/domain/clock/ledger';
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
const isMoved = ({ before, after }: CaseMoved) => dayOf(before) !== dayOf(after);

interface Calendars {
  readonly before: WorkCalendar;
  readonly after: WorkCalendar;
  readonly turned: readonly DayTurned[];
}

function movedBy({ before, after, turned }: Calendars, state: CaseState) {
  // How long a consultation lasts is counted by the calendar as well.
  const [was, is] = [clockFacts(state, before), clockFacts(state, after)];
  if (sameDays(clock(was, before), clock(is, after))) return null;
  const [old, fresh] = [clockLedger(was, before), clockLedger(is, after)];
  return { before: daysOf(old), after: daysOf(fresh), why: reasonsOf(old, fresh, turned) };
}

/** Every open case whose days would change, soonest first, those that only become certain last. Writes nothing. */
export async function previewCalendar(call: Call, proposal: CalendarProposal) {
  const { actor } = call;
  if (!maySeeCalendar(actor)) return refuse('not_allowed');
  const sound = await soundProposal(actor.bodyId, proposal);
  if (!sound.ok) return sound;
  const [before, after] = [calendarOf(sound.value), calendarOf([...sound.value, proposal.change])];
  const calendars = { before, after, turned: daysTurned(before, after) };
  const scopes = visibleTo(actor);
  const rows: CaseMoved[] = [];
  let open = 0;
  for await (const piece of openCases(actor.bodyId)) {
    const states = await statesOf(piece);
    open += piece.length;
    for (const row of piece) {
      const state = states.get(row.id);
      const moved = state && movedBy(calendars, state);
      if (!moved) continue;
      const seen = isWithin(scopes, row);
      const { acceptanceNumber, status } = row;
      rows.push({
        caseId: seen ? row.id : null,
        subject: seen ? row.subject : null,
        acceptanceNumber,
        status,
        ...moved,
      });
    }
    await giveWay();
  }
  const order = (row: CaseMoved) => `${isMoved(row) ? 0 : 1} ${dayOf(row.after)} ${row.acceptanceNumber}`;
  rows.sort((a, b) => (order(a) < order(b) ? -1 : 1));
  const moved = rows.filter(isMoved).length;
  const value = {
    version: proposal.expectedVersion,
    turned: calendars.turned,
    open,
    moved,
    settled: rows.length - moved,
    rows: rows.slice(0, LISTED),
  };
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
