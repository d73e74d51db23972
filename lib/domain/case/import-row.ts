/**
 * A case taken over from a ledger of past cases: only its ends are known, so it begins with one `imported` event and,
 * where the ledger gives an outcome, ends with `closed`. An open one goes on through the ordinary path.
 */
import type { ApplicantKind } from '../applicant/applicant-kind';
import type { Day } from '../day';
import type { Instant } from '../instant';
import type { Outcome } from '../outcome/outcomes';
import type { Author, CaseEvent } from './case-event';
import type { Channel } from './channel';

export interface PastCase {
  readonly acceptanceNumber: string;
  readonly applicantKind: ApplicantKind;
  readonly channel: Channel;
  readonly receivedOn: Day;
  readonly description: string;
  readonly closing: { readonly closedOn: Day; readonly outcome: Outcome } | null;
}

const SUBJECT_LENGTH = 60;

export function importPast(past: PastCase, rowDigest: string, at: Instant, by: Author): CaseEvent[] {
  const { closing, ...facts } = past;
  const subject = [...past.description].slice(0, SUBJECT_LENGTH).join('');
  const imported: CaseEvent = { type: 'imported', at, by, ...facts, subject, rowDigest };
  return closing ? [imported, { type: 'closed', at, by, ...closing }] : [imported];
}
