/**
 * A case: its events are the truth, its row a cache rebuilt from them in the same commit. The person who asks stands in
 * `applicants`, sealed. Overdue, due soon and days left are never stored.
 */
import { isNotNull, sql } from 'drizzle-orm';
import type { ApplicantKind } from '@/lib/domain/applicant/applicant-kind';
import type { CaseStatus } from '@/lib/domain/case/case-status';
import type { Channel } from '@/lib/domain/case/channel';
import type { DocumentKind } from '@/lib/domain/case/document-rules';
import type { MoverRole } from '@/lib/domain/case/whose-move';
import type { Day } from '@/lib/domain/day';
import type { Outcome } from '@/lib/domain/outcome/outcomes';
import type { Role } from '@/lib/domain/staff/role';
import { bool, choice, day, index, instant, int, primaryKey, table, text, uniqueIndex } from '../columns';
import { bodies } from './bodies';

export const cases = table(
  'cases',
  {
    id: text().primaryKey(),
    bodyId: text()
      .notNull()
      .references(() => bodies.id),
    acceptanceNumber: text().notNull(),
    /** The number as it is compared with what somebody typed. */
    numberKey: text().notNull().default(''),
    /** Events so far; a write names the version it has seen. */
    version: int().notNull(),
    /** Hash of the newest event. */
    headHash: text().notNull(),
    status: choice<CaseStatus>().notNull(),
    imported: bool().notNull(),
    channel: choice<Channel>().notNull(),
    applicantKind: choice<ApplicantKind>().notNull(),
    applicantMasked: text().notNull(),
    subject: text().notNull(),
    arrivedOn: day<Day>().notNull(),
    receivedOn: day<Day>(),
    receivedYear: int(),
    dueOn: day<Day>(),
    dueProvisional: bool().notNull(),
    waitingUntil: day<Day>(),
    /** The earliest last day for an answer that was asked of others and has not come. */
    consultingUntil: day<Day>(),
    /** The version of the work calendar the days were counted with. */
    calendarVersion: int().notNull().default(1),
    moverRole: choice<MoverRole>().notNull(),
    /** Who is asked for a decision beside the mover. */
    alsoMoverRole: choice<Role>(),
    unitId: text(),
    handlerId: text(),
    heldSince: instant().notNull(),
    outcome: choice<Outcome>(),
    closedOn: day<Day>(),
    closedYear: int(),
    queryCodeHash: text(),
    createdAt: instant().notNull(),
    changedAt: instant().notNull(),
  },
  (t) => [
    uniqueIndex('cases_number').on(t.bodyId, t.acceptanceNumber),
    index('cases_yearly_table').on(t.bodyId, t.closedYear, t.receivedYear, t.applicantKind, t.outcome),
    index('cases_number_key').on(t.numberKey),
    index('cases_received').on(t.bodyId, t.receivedYear),
    index('cases_status').on(t.bodyId, t.status, t.id),
    // Nearly every case of a body is closed: whoever looks at open ones reads these alone.
    index('cases_open')
      .on(t.bodyId, t.dueOn, t.id)
      .where(sql`status <> 'closed'`),
    index('cases_due').on(t.bodyId, t.dueOn, t.id),
    index('cases_arrived').on(t.bodyId, t.arrivedOn, t.id),
    index('cases_calendar').on(t.bodyId, t.calendarVersion, t.id),
    index('cases_waiting').on(t.bodyId, t.waitingUntil).where(isNotNull(t.waitingUntil)),
    index('cases_consulting').on(t.bodyId, t.consultingUntil).where(isNotNull(t.consultingUntil)),
    index('cases_held').on(t.bodyId, t.heldSince, t.id),
    // Imported cases have neither: left out, so that both indexes look as choosy as they are.
    index('cases_unit').on(t.bodyId, t.unitId, t.status).where(isNotNull(t.unitId)),
    index('cases_handler').on(t.bodyId, t.handlerId, t.status).where(isNotNull(t.handlerId)),
  ],
);

export const caseEvents = table(
  'case_events',
  {
    bodyId: text().notNull(),
    caseId: text()
      .notNull()
      .references(() => cases.id),
    seq: int().notNull(),
    type: text().notNull(),
    /** Canonical JSON of the event, byte for byte what the hash was taken over. */
    payload: text().notNull(),
    recordedAt: instant().notNull(),
    previousHash: text().notNull(),
    hash: text().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.caseId, t.seq] }),
    // The few events the report's sixth section is added up from, found without reading all others.
    index('case_events_fees')
      .on(t.bodyId, t.type)
      .where(sql`type in ('fee_charged', 'fee_paid')`),
  ],
);

export const applicants = table(
  'applicants',
  {
    caseId: text()
      .primaryKey()
      .references(() => cases.id),
    bodyId: text().notNull(),
    /** Name, identity, contact: JSON sealed with AES-256-GCM. */
    sealed: text().notNull(),
    /** Keyed digests for exact search; equal people have equal digests, nothing else can be read from them. */
    idBlind: text(),
    nameBlind: text().notNull(),
  },
  (t) => [index('applicants_id').on(t.bodyId, t.idBlind), index('applicants_name').on(t.bodyId, t.nameBlind)],
);

export const documents = table(
  'documents',
  {
    id: text().primaryKey(),
    bodyId: text().notNull(),
    caseId: text()
      .notNull()
      .references(() => cases.id),
    /** Of a paper nobody said anything of, the careful answer. */
    kind: choice<DocumentKind>().notNull().default('applicant'),
    name: text().notNull(),
    mediaType: text().notNull(),
    size: int().notNull(),
    sha256: text().notNull(),
    uploadedBy: text().notNull(),
    uploadedAt: instant().notNull(),
  },
  (t) => [index('documents_of_case').on(t.caseId, t.uploadedAt)],
);

/** The last serial given out, per body and year. */
export const serials = table(
  'serials',
  { bodyId: text().notNull(), year: int().notNull(), last: int().notNull() },
  (t) => [primaryKey({ columns: [t.bodyId, t.year] })],
);
