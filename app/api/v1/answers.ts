/**
 * What the operations of the JSON door answer with, for its description. The services' own types are what holds; a test holds
 * these schemas to what the services give. Parts of a view that only our own pages draw are left open.
 */
import { z } from 'zod';
import { Applicant } from '@/lib/domain/applicant/applicant';
import { ApplicantKind } from '@/lib/domain/applicant/applicant-kind';
import { CaseEvent } from '@/lib/domain/case/case-event';
import { CaseStatus } from '@/lib/domain/case/case-status';
import { Channel } from '@/lib/domain/case/channel';
import { DocumentKind } from '@/lib/domain/case/document-rules';
import { ChangedDay } from '@/lib/domain/clock/calendar-change';
import { Day } from '@/lib/domain/day';
import { Disclosure } from '@/lib/domain/disclosure/disclosure';
import { Instant } from '@/lib/domain/instant';
import { NoticeKind } from '@/lib/domain/notice/notice';
import { DisputeEntry } from '@/lib/domain/dispute/dispute-entry';
import { STAGES } from '@/lib/domain/dispute/stage';
import { FormYear } from '@/lib/domain/report/report-form';
import { BodySettings } from '@/lib/domain/staff/body';
import { Role } from '@/lib/domain/staff/role';
import { CaseLine, count, id, open, optionalDay, optionalId } from './answer-parts';

export { AnyCell, Cell, DisclosureCell, DisputeCell, Report, ReportActed, RollUp, RollUpCell } from './report-answers';

const Unit = z.object({ id, name: z.string(), parentId: optionalId });
const Named = z.object({ id, name: z.string() });

const QueueLine = CaseLine.extend({
  applicantKind: ApplicantKind,
  channel: Channel,
  moverRole: z.string(),
  alsoMoverRole: z.string().nullable(),
  unitId: optionalId,
  unitName: z.string().nullable(),
  handlerId: optionalId,
  handlerName: z.string().nullable(),
  daysHeld: count,
  arrivedOn: Day,
  dueOn: optionalDay,
  dueProvisional: z.boolean(),
  waitingUntil: optionalDay,
  consultingUntil: optionalDay,
  workingDaysLeft: count.nullable(),
  confirmationDueOn: optionalDay,
});

const Document = z.object({
  id,
  kind: DocumentKind,
  name: z.string().nullable(),
  mediaType: z.string(),
  size: count,
  sha256: z.string(),
  uploadedAt: Instant,
  uploadedByName: z.string().nullable(),
});

const said = z.union([z.string(), z.boolean(), z.null()]);

const Dispute = DisputeEntry.extend({
  id,
  version: count,
  caseId: optionalId,
  acceptanceNumber: z.string().nullable(),
  orderedCaseId: optionalId,
  orderedNumber: z.string().nullable(),
  stage: z.enum(STAGES),
  limits: open,
  /** Its versions, the first one first: who made each, when, why, and what it says otherwise than the one before. */
  history: z.array(
    z.object({
      version: count,
      at: Instant,
      byName: z.string().nullable(),
      by: z.enum(['person', 'ledger', 'nobody']),
      reason: z.string(),
      changes: z.array(z.object({ field: z.string(), from: said, to: said })),
    }),
  ),
});

const Notice = z.object({
  id,
  kind: NoticeKind,
  about: z.string(),
  createdAt: Instant,
  readAt: Instant.nullable(),
  caseId: optionalId,
  acceptanceNumber: z.string().nullable(),
  subject: z.string().nullable(),
});

const Mail = z.object({
  state: z.enum(['none', 'waiting', 'retrying', 'sent', 'failed']),
  at: Instant.nullable(),
  attempts: count,
  error: z.string().nullable(),
});

const Member = z.object({
  id,
  username: z.string(),
  name: z.string(),
  roles: z.array(Role),
  unitId: optionalId,
  active: z.boolean(),
  email: z.string(),
  locked: z.boolean(),
});

const byWhom = { made: z.object({ version: count, at: z.string(), byName: z.string().nullable() }) };

export const Made = z.object({ id });
export const Acted = z.object({ caseId: id, version: count });
export const Registered = z.object({ caseId: id, acceptanceNumber: z.string(), queryCode: z.string() });
export const Me = z.object({
  userId: id,
  name: z.string(),
  roles: z.array(Role),
  unitId: optionalId,
  bodyName: z.string(),
});
export const Account = z.object({ username: z.string() });
export const Password = z.object({ username: z.string(), password: z.string() });
export const StaffAdded = z.object({ id, password: z.string() });
export const Unread = z.object({ unread: count });
export const Seen = z.object({ seen: z.string() });
export const Version = z.object({ version: count });
export { Applicant };

export const Queue = z.object({
  rows: z.array(QueueLine),
  total: count,
  counts: z.record(z.string(), count),
  today: Day,
  units: z.array(Unit),
  holders: z.array(Named),
});

/** `state` is what the events amount to; `clock` how the due day was counted. */
export const Case = z.object({
  id,
  state: z.looseObject({ version: count, status: CaseStatus, acceptanceNumber: z.string() }),
  events: z.array(CaseEvent),
  today: Day,
  applicant: Applicant.nullable(),
  mayRevealApplicant: z.boolean(),
  mover: open,
  unitName: z.string().nullable(),
  handlerName: z.string().nullable(),
  reviewStep: open.nullable(),
  clock: z.looseObject({ dueOn: optionalDay, provisional: z.boolean(), lines: z.array(open) }),
  limits: open,
  applicantCounts: open,
  workingDaysLeft: count.nullable(),
  actions: z.array(z.object({ action: z.string(), blockedBy: open.nullable() })),
  mayAddDocument: z.boolean(),
  documents: z.array(Document),
  disputes: z.array(open),
  countsIn: z.array(open),
  publishedIn: z.array(open),
  units: z.array(Unit),
  handlers: z.array(Named.extend({ unitId: optionalId })),
  people: z.record(z.string(), z.string()),
});

export const SameApplicant = z.array(
  CaseLine.omit({ applicantMasked: true, receivedOn: true, closedOn: true }).extend({ arrivedOn: Day }),
);

export const DisputeMade = z.object({
  id,
  /** The case that was opened, where a new answer was ordered. */
  ordered: z.object({ caseId: id, acceptanceNumber: z.string() }).nullable(),
});

export const Disputes = z.object({ rows: z.array(Dispute), mayWrite: z.boolean(), today: Day });

export const Versioned = z.object({ id, version: count });

const Imported = z.object({ sheet: z.string(), rows: count, imported: count, unchanged: count });
const Flawed = z.object({
  sheet: z.string(),
  problems: z.array(
    z.object({
      row: count,
      column: z.string(),
      code: z.string(),
      values: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
    }),
  ),
});
/** Problems are told to a dry run alone; an import that meets any is refused. */
export const DisclosuresImported = z.union([Imported, Flawed]);

export const Disclosures = z.object({
  year: count,
  years: z.array(count),
  form: FormYear,
  today: Day,
  rows: z.array(
    z.object({
      id,
      version: count,
      disclosure: Disclosure,
      mayWrite: z.boolean(),
      madeByName: z.string().nullable(),
      madeAt: Instant,
      reason: z.string(),
    }),
  ),
  table2: z.record(z.string(), z.number().int()),
  units: z.array(z.object({ id, name: z.string(), mayWrite: z.boolean() })),
  mayWriteForBody: z.boolean(),
});

export const Inbox = z.object({ rows: z.array(Notice), next: z.string().nullable(), unread: count, today: Day });

export const Sent = z.object({
  rows: z.array(Notice.extend({ mail: Mail, person: z.string() })),
  next: z.string().nullable(),
  today: Day,
});

export const Settings = z.object({
  body: z.object({ id, name: z.string(), settings: BodySettings }),
  seen: z.string(),
  units: z.array(Unit),
  calendarUntil: Day,
  staff: z.array(Member),
});

export const Calendar = z.object({
  version: count,
  coveredUntil: Day,
  missingYear: count.nullable(),
  today: Day,
  mayChange: z.boolean(),
  behind: count,
  years: z.array(z.looseObject({ year: count, ...byWhom })),
  overrides: z.array(z.looseObject({ on: Day, working: z.boolean(), reason: z.string(), ...byWhom })),
  changes: z.array(
    z.object({
      version: count,
      at: Instant,
      byName: z.string().nullable(),
      reason: z.string(),
      years: z.array(count),
      overrides: z.array(ChangedDay),
    }),
  ),
});

export const Preview = z.object({
  version: count,
  turned: z.array(z.object({ on: Day, working: z.boolean(), name: z.string() })),
  open: count,
  moved: count,
  settled: count,
  rows: z.array(z.looseObject({ caseId: optionalId, acceptanceNumber: z.string() })),
});
