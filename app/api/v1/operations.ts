/** Every operation of the JSON door and the schema it parses: what OpenAPI is generated from. A test holds it to the routes there are. */
import { z } from 'zod';
import { CaseCommand } from '@/lib/domain/case/command';
import { DocumentKind } from '@/lib/domain/case/document-rules';
import { Restates } from '@/lib/services/report/published-years';
import { PasswordChange } from '@/lib/services/account';
import { CalendarProposal } from '@/lib/services/calendar/change-calendar';
import { ChangeDispute, ConcludeDispute, FileDispute, RemoveDispute } from '@/lib/services/disputes';
import { ChangeDisclosure, RecordDisclosure, RemoveDisclosure } from '@/lib/services/disclosures';
import { ImportDisclosures } from '@/lib/services/ledger/sent-disclosures';
import { InboxQuery, MarkRead, SentQuery } from '@/lib/services/inbox';
import { QueueQuery } from '@/lib/services/queue';
import { MEDIA_TYPES } from '@/lib/services/report-document/render';
import { RegisterRequest } from '@/lib/services/register-request';
import { SettingsChange } from '@/lib/services/settings';
import { NewStaff, StaffChange } from '@/lib/services/staff';
import { StaffEmail } from '@/lib/services/staff-email';
import { NewUnit } from '@/lib/services/units';
import * as Answer from './answers';
import { CellQuery, ReportDocumentQuery, ReportOrder, ReportQuery, RollUpQuery } from './report-queries';

/** A command, and the version of the case its sender was looking at. */
export const Order = z.strictObject({
  expectedVersion: z.number().int(),
  command: CaseCommand,
  /** Why the numbers of a published report may move, where they do. */
  restates: Restates,
});

/** Whose earlier cases are looked for. */
export const Who = z.strictObject({ name: z.string().max(100), idNumber: z.string().max(40) });

/** A paper of which nobody says that it is a working paper is kept as one that shows the applicant. */
export const DocumentFields = z.object({ kind: DocumentKind.default('applicant') });

export const DisclosureQuery = z.object({
  year: z.coerce.number().int().min(2008).max(2099),
  /** `licence.decisions`: only the entries behind that number. */
  cell: z.string().max(60).optional(),
});

export interface Operation {
  readonly id: string;
  readonly method: 'get' | 'post' | 'put' | 'patch' | 'delete';
  /** Below /api/v1, with path parameters in braces. */
  readonly path: string;
  readonly query?: z.ZodObject;
  readonly body?: z.ZodType;
  /** A file in the multipart field `file`, with these fields beside it. */
  readonly file?: z.ZodObject;
  /** Carried out once for each `Idempotency-Key`: every POST that changes something. */
  readonly keyed?: true;
  readonly success: 200 | 201;
  /** What success answers with; null for the bytes of a file. */
  readonly answer: z.ZodType | null;
  /** What the file may be; bytes of any kind unless given. */
  readonly mediaTypes?: readonly string[];
}

export const OPERATIONS: readonly Operation[] = [
  { id: 'me', method: 'get', path: '/me', success: 200, answer: Answer.Me },
  {
    id: 'changePassword',
    method: 'put',
    path: '/me/password',
    body: PasswordChange,
    success: 200,
    answer: Answer.Account,
  },
  { id: 'listQueue', method: 'get', path: '/cases', query: QueueQuery, success: 200, answer: Answer.Queue },
  {
    id: 'registerRequest',
    method: 'post',
    path: '/cases',
    body: RegisterRequest,
    keyed: true,
    success: 201,
    answer: Answer.Registered,
  },
  { id: 'loadCase', method: 'get', path: '/cases/{caseId}', success: 200, answer: Answer.Case },
  {
    id: 'actOnCase',
    method: 'post',
    path: '/cases/{caseId}/commands',
    body: Order,
    keyed: true,
    success: 200,
    answer: Answer.Acted,
  },
  { id: 'revealApplicant', method: 'post', path: '/cases/{caseId}/applicant', success: 200, answer: Answer.Applicant },
  {
    id: 'addDocument',
    method: 'post',
    path: '/cases/{caseId}/documents',
    file: DocumentFields,
    keyed: true,
    success: 201,
    answer: Answer.Made,
  },
  { id: 'openDocument', method: 'get', path: '/documents/{documentId}', success: 200, answer: null },
  {
    id: 'listSameApplicant',
    method: 'post',
    path: '/applicants/matches',
    body: Who,
    success: 200,
    answer: Answer.SameApplicant,
  },
  { id: 'loadReport', method: 'get', path: '/reports/{year}', query: ReportQuery, success: 200, answer: Answer.Report },
  {
    id: 'loadReportDocument',
    method: 'get',
    path: '/reports/{year}/document',
    query: ReportDocumentQuery,
    success: 200,
    answer: null,
    mediaTypes: Object.values(MEDIA_TYPES),
  },
  {
    id: 'loadCell',
    method: 'get',
    path: '/reports/{year}/cells/{row}/{column}',
    query: CellQuery,
    success: 200,
    answer: Answer.AnyCell,
  },
  {
    id: 'loadRollUp',
    method: 'get',
    path: '/reports/{year}/roll-up',
    query: RollUpQuery,
    success: 200,
    answer: Answer.RollUp,
  },
  {
    id: 'loadRollUpCell',
    method: 'get',
    path: '/reports/{year}/roll-up/cells/{row}/{column}',
    query: RollUpQuery,
    success: 200,
    answer: Answer.RollUpCell,
  },
  {
    id: 'actOnReport',
    method: 'post',
    path: '/reports/{year}/commands',
    body: ReportOrder,
    keyed: true,
    success: 200,
    answer: Answer.ReportActed,
  },
  { id: 'listDisputes', method: 'get', path: '/disputes', success: 200, answer: Answer.Disputes },
  {
    id: 'fileDispute',
    method: 'post',
    path: '/disputes',
    body: FileDispute,
    keyed: true,
    success: 201,
    answer: Answer.DisputeMade,
  },
  {
    id: 'changeDispute',
    method: 'put',
    path: '/disputes/{disputeId}',
    body: ChangeDispute,
    success: 200,
    answer: Answer.DisputeMade,
  },
  {
    id: 'concludeDispute',
    method: 'post',
    path: '/disputes/{disputeId}/conclusion',
    body: ConcludeDispute,
    keyed: true,
    success: 200,
    answer: Answer.DisputeMade,
  },
  {
    id: 'removeDispute',
    method: 'post',
    path: '/disputes/{disputeId}/removal',
    body: RemoveDispute,
    keyed: true,
    success: 200,
    answer: Answer.DisputeMade,
  },
  {
    id: 'listDisclosures',
    method: 'get',
    path: '/disclosures',
    query: DisclosureQuery,
    success: 200,
    answer: Answer.Disclosures,
  },
  {
    id: 'recordDisclosure',
    method: 'post',
    path: '/disclosures',
    body: RecordDisclosure,
    keyed: true,
    success: 201,
    answer: Answer.Versioned,
  },
  {
    id: 'importDisclosures',
    method: 'post',
    path: '/disclosures/import',
    file: ImportDisclosures,
    keyed: true,
    success: 200,
    answer: Answer.DisclosuresImported,
  },
  {
    id: 'changeDisclosure',
    method: 'put',
    path: '/disclosures/{entryId}',
    body: ChangeDisclosure,
    success: 200,
    answer: Answer.Versioned,
  },
  {
    id: 'removeDisclosure',
    method: 'post',
    path: '/disclosures/{entryId}/removal',
    body: RemoveDisclosure,
    keyed: true,
    success: 200,
    answer: Answer.Versioned,
  },
  { id: 'listInbox', method: 'get', path: '/inbox', query: InboxQuery, success: 200, answer: Answer.Inbox },
  { id: 'countInbox', method: 'get', path: '/inbox/unread', success: 200, answer: Answer.Unread },
  { id: 'readNotices', method: 'put', path: '/inbox/read', body: MarkRead, success: 200, answer: Answer.Unread },
  { id: 'listSentNotices', method: 'get', path: '/notices', query: SentQuery, success: 200, answer: Answer.Sent },
  { id: 'loadSettings', method: 'get', path: '/settings', success: 200, answer: Answer.Settings },
  {
    id: 'changeBodySettings',
    method: 'put',
    path: '/settings/body',
    body: SettingsChange,
    success: 200,
    answer: Answer.Seen,
  },
  { id: 'loadCalendar', method: 'get', path: '/settings/calendar', success: 200, answer: Answer.Calendar },
  {
    id: 'previewCalendar',
    method: 'post',
    path: '/settings/calendar/preview',
    body: CalendarProposal,
    success: 200,
    answer: Answer.Preview,
  },
  {
    id: 'changeCalendar',
    method: 'post',
    path: '/settings/calendar/changes',
    body: CalendarProposal,
    keyed: true,
    success: 201,
    answer: Answer.Version,
  },
  {
    id: 'addUnit',
    method: 'post',
    path: '/settings/units',
    body: NewUnit,
    keyed: true,
    success: 201,
    answer: Answer.Made,
  },
  {
    id: 'addStaff',
    method: 'post',
    path: '/settings/staff',
    body: NewStaff,
    keyed: true,
    success: 201,
    answer: Answer.StaffAdded,
  },
  {
    id: 'changeStaff',
    method: 'patch',
    path: '/settings/staff/{userId}',
    body: StaffChange,
    success: 200,
    answer: Answer.Made,
  },
  {
    id: 'changeStaffEmail',
    method: 'put',
    path: '/settings/staff/{userId}/email',
    body: StaffEmail,
    success: 200,
    answer: Answer.Made,
  },
  {
    id: 'resetPassword',
    method: 'post',
    path: '/settings/staff/{userId}/password',
    keyed: true,
    success: 201,
    answer: Answer.Password,
  },
  {
    id: 'forgetSignInTries',
    method: 'delete',
    path: '/settings/staff/{userId}/tries',
    success: 200,
    answer: Answer.Made,
  },
];
