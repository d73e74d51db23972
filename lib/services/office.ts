/**
 * Everything about the body a decision rests on: settings, units, handlers, calendar. Read together and never cached, but
 * for a version of a calendar, which never changes.
 */
import 'server-only';
import { listStaff, listUnits, loadBody, type StaffMember } from '@/db/bodies';
import type { ApplicantCounts } from '@/lib/domain/case/available-actions';
import { loadCalendar } from '@/db/calendars';
import type { StoredCase } from '@/db/cases';
import type { DecideContext } from '@/lib/domain/case/decide';
import type { WorkCalendar } from '@/lib/domain/clock/work-calendar';
import { raise } from '@/lib/domain/raise';
import type { Directory } from '@/lib/domain/staff/actor';
import type { Body, Unit } from '@/lib/domain/staff/body';
import type { Call } from './call';

export interface Office {
  readonly body: Body;
  readonly units: readonly Unit[];
  readonly staff: readonly StaffMember[];
  readonly calendar: WorkCalendar;
}

export const loadBodyName = async (bodyId: string): Promise<string> =>
  (await loadBody(bodyId))?.name ?? raise(`no body ${bodyId}`);

/** @param version of the calendar; the newest unless given. */
export async function loadOffice(bodyId: string, version?: number): Promise<Office> {
  const [body, units, staff, calendar] = await Promise.all([
    loadBody(bodyId),
    listUnits(bodyId),
    listStaff(bodyId),
    loadCalendar(bodyId, version),
  ]);
  return { body: body ?? raise(`no body ${bodyId}`), units, staff, calendar };
}

/** The office as it looks at a case: a closed one keeps the calendar it was closed with. */
export const loadOfficeOf = ({ bodyId, state, calendarVersion }: StoredCase): Promise<Office> =>
  loadOffice(bodyId, state.status === 'closed' ? calendarVersion : undefined);

const directoryOf = ({ units, staff }: Office): Directory => ({
  unitIds: new Set(units.map(({ id }) => id)),
  handlers: new Map(
    staff.flatMap(({ id, unitId, active, roles }) =>
      active && unitId && roles.includes('handler') ? [[id, unitId] as const] : [],
    ),
  ),
});

/** What a decision rests on that concerns no other case of the applicant. */
const ALONE: ApplicantCounts = { month: 1, year: 1, ordinalInMonth: 1 };

/** @param applicantCounts counted by whoever decides on an excess or a fee. */
export const decideContext = (call: Call, office: Office, applicantCounts: ApplicantCounts = ALONE): DecideContext => ({
  applicantCounts,
  actor: call.actor,
  at: call.at,
  today: call.today,
  calendar: office.calendar,
  reviewPlan: office.body.settings.reviewPlan,
  directory: directoryOf(office),
});
