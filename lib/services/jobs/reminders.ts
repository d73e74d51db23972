/**
 * The morning round of a body: what is pressing about each open case, told once to each person it concerns. On working days
 * of the body's own calendar at half past eight; a round that was missed is made up as soon as anybody is there to do it.
 */
import 'server-only';
import { listBodies } from '@/db/bodies';
import { loadCase } from '@/db/cases';
import { commit } from '@/db/client';
import { insertNotices, type NewNotice } from '@/db/notices';
import { type WatchedRow, watchedCases } from '@/db/watched-cases';
import { caseLimits } from '@/lib/domain/case/case-limits';
import { missingYear } from '@/lib/domain/clock/missing-year';
import { isWorkingDay, type WorkCalendar } from '@/lib/domain/clock/work-calendar';
import { addDays, type Day, firstDayOf } from '@/lib/domain/day';
import type { Instant } from '@/lib/domain/instant';
import { about } from '@/lib/domain/notice/about';
import { needsLimits, pressing } from '@/lib/domain/notice/pressing';
import { recipientsOf, toldOfCalendar } from '@/lib/domain/notice/recipients';
import type { Actor } from '@/lib/domain/staff/actor';
import { withDescendants } from '@/lib/domain/staff/body';
import { newId } from '@/lib/platform/id';
import { log } from '@/lib/platform/log';
import { now, officeDay, officeMoment } from '@/lib/platform/today';
import { loadOffice, type Office } from '../office';
import { type Outcome, type Shift, type Slot, underLease } from './lease';

const MORNING = '08:30';

/** Names the leases of all rounds; the body's id follows. */
export const ROUND = 'reminders/';

/** The last morning there was a round to make: a working day whose half past eight has gone by. */
export function lastMorning(calendar: WorkCalendar, at: Instant): Slot {
  const latest = officeDay(at);
  let on = at >= officeMoment(latest, MORNING) ? latest : addDays(latest, -1);
  while (!isWorkingDay(calendar, on)) on = addDays(on, -1);
  return { moment: on, latest };
}

/** Those in use, as they act. */
const actorsOf = ({ body, units, staff }: Office): Actor[] =>
  staff
    .filter(({ active }) => active)
    .map(({ id, name, roles, unitId }) => ({
      userId: id,
      name,
      bodyId: body.id,
      roles,
      unitId,
      unitIds: unitId ? withDescendants(units, unitId) : [],
    }));

interface Round {
  readonly office: Office;
  readonly staff: readonly Actor[];
  readonly today: Day;
  /** When the round began, its lease in hand: what is made in one goes out in one mail. */
  readonly createdAt: Date;
  readonly shift: Shift;
}

const notice = (
  { office, createdAt }: Round,
  row: Pick<NewNotice, 'userId' | 'kind' | 'caseId' | 'about'>,
): NewNotice => ({
  id: newId(),
  bodyId: office.body.id,
  createdAt,
  ...row,
});

/** A history that cannot be read must not silence the whole round: `verify` names it. */
async function limitsOf({ office: { body, calendar }, today, shift }: Round, row: WatchedRow) {
  if (!needsLimits(row, calendar, today)) return null;
  await shift.step();
  try {
    const stored = await loadCase(body.id, row.id);
    return stored && caseLimits(stored.state, calendar, today);
  } catch (error) {
    log().error({ err: error, caseId: row.id }, 'the limits of a case cannot be reckoned');
    return null;
  }
}

async function noticesOf(round: Round, row: WatchedRow): Promise<NewNotice[]> {
  const { office, staff, today } = round;
  const found = pressing(row, await limitsOf(round, row), office.calendar, today);
  return found.flatMap((one) =>
    recipientsOf(one.kind, row, staff, today).map(({ userId }) =>
      notice(round, { userId, kind: one.kind, caseId: row.id, about: one.about }),
    ),
  );
}

function calendarNotices(round: Round): NewNotice[] {
  const year = missingYear(round.office.calendar, round.today);
  if (year === null) return [];
  return toldOfCalendar(round.staff).map(({ userId }) =>
    notice(round, { userId, kind: 'calendar_missing', caseId: '', about: about(firstDayOf(year)) }),
  );
}

const write = ({ shift }: Round, rows: readonly NewNotice[]) =>
  commit((tx) => [shift.renewed(tx), ...insertNotices(tx, rows)]);

async function makeRound(office: Office, shift: Shift): Promise<void> {
  const at = now();
  const round: Round = { office, staff: actorsOf(office), today: officeDay(at), createdAt: new Date(at), shift };
  await write(round, calendarNotices(round));
  for await (const page of watchedCases(office.body.id)) {
    await shift.step();
    const rows: NewNotice[] = [];
    for (const row of page) rows.push(...(await noticesOf(round, row)));
    await write(round, rows);
  }
}

/** Makes the round of one body if it is owed and nobody else is at it. */
export async function remindBody(bodyId: string, stopping: AbortSignal): Promise<Outcome> {
  const office = await loadOffice(bodyId);
  const owed = { job: `${ROUND}${bodyId}`, slot: lastMorning(office.calendar, now()), stopping };
  return underLease(owed, (shift) => makeRound(office, shift));
}

export async function remindAll(stopping: AbortSignal): Promise<void> {
  for (const { id } of await listBodies()) {
    await remindBody(id, stopping).catch((error: unknown) =>
      log().error({ err: error, bodyId: id }, 'the round of a body failed'),
    );
  }
}
