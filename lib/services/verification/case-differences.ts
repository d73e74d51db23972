/** One case: its chain, the columns read off its events, its applicant and its documents. */
import 'server-only';
import { caseCache } from '@/db/case-cache';
import { firstBreak, readEvent } from '@/db/event-chain';
import type { WholeCase } from '@/db/everything';
import { openApplicantRow } from '@/db/people';
import { maskName } from '@/lib/domain/applicant/identity-check';
import type { CaseEvent } from '@/lib/domain/case/case-event';
import { fold } from '@/lib/domain/case/case-state';
import type { WorkCalendar } from '@/lib/domain/clock/work-calendar';
import { readStoredFile } from '@/lib/platform/files';
import { sha256 } from '@/lib/platform/seal';
import { caseDigest } from '../ledger/row-digest';
import { type Difference, written } from './difference';

function chainDifferences({ row, links }: WholeCase): Difference[] {
  const number = row.acceptanceNumber;
  const brokenAt = firstBreak(row.id, links) ?? (links.at(-1)?.hash === row.headHash ? null : links.length + 1);
  return brokenAt === null ? [] : [{ code: 'chain', values: { number, seq: brokenAt } }];
}

/** Columns beside the payload, which the hash does not cover. */
function eventDifferences({ row, links }: WholeCase, events: readonly CaseEvent[]): Difference[] {
  const number = row.acceptanceNumber;
  return links.flatMap(({ seq, type, recordedAt, bodyId }, at) => {
    const event = events[at];
    const rebuilt = { type: event?.type, recordedAt: new Date(event?.at ?? Number.NaN), bodyId: row.bodyId };
    return Object.entries({ type, recordedAt, bodyId }).flatMap(([column, stored]): Difference[] => {
      const right = written(rebuilt[column as keyof typeof rebuilt]);
      return written(stored) === right
        ? []
        : [{ code: 'event', values: { number, seq, column, rebuilt: right, stored: written(stored) } }];
    });
  });
}

function cacheDifferences({ row }: WholeCase, events: readonly CaseEvent[], calendar: WorkCalendar): Difference[] {
  const number = row.acceptanceNumber;
  const moments = { createdAt: new Date(events[0]?.at ?? 0), changedAt: new Date(events.at(-1)?.at ?? 0) };
  return Object.entries({ ...caseCache(fold(events), calendar), ...moments }).flatMap(([column, value]) => {
    const stored = written(row[column as keyof typeof row]);
    const rebuilt = written(value);
    return stored === rebuilt ? [] : [{ code: 'cache', values: { number, column, rebuilt, stored } }];
  });
}

/** An imported case carries a keyed digest of its ledger row, the applicant's name included. */
function digestDifferences({ row }: WholeCase, [first, second]: readonly CaseEvent[], name: string): Difference[] {
  if (first?.type !== 'imported') return [];
  const { acceptanceNumber, applicantKind, channel, receivedOn, description, at, rowDigest } = first;
  const isClosed = second?.type === 'closed' && second.at === at;
  const closing = isClosed ? { closedOn: second.closedOn, outcome: second.outcome } : null;
  const past = { acceptanceNumber, applicantKind, channel, receivedOn, description, closing };
  const number = row.acceptanceNumber;
  return caseDigest(row.bodyId, past, name) === rowDigest ? [] : [{ code: 'row_digest', values: { number } }];
}

function applicantDifferences(entry: WholeCase, events: readonly CaseEvent[] | null): Difference[] {
  const { row, applicant } = entry;
  const number = row.acceptanceNumber;
  if (!applicant) return [{ code: 'applicant', values: { number } }];
  const differ = (column: string): Difference => ({ code: 'applicant_changed', values: { number, column } });
  const opened = openApplicantRow(applicant);
  if (!opened) return [differ('sealed')];
  const kind = events ? fold(events).applicantKind : row.applicantKind;
  return [
    ...(applicant.bodyId === row.bodyId ? [] : [differ('bodyId')]),
    ...opened.differing.map(differ),
    ...(maskName(kind, opened.applicant.name) === row.applicantMasked ? [] : [differ('applicantMasked')]),
    ...(events ? digestDifferences(entry, events, opened.applicant.name) : []),
  ];
}

async function documentDifferences({ row, documents }: WholeCase): Promise<Difference[]> {
  const found: Difference[] = [];
  for (const { id, bodyId, size, sha256: digest } of documents) {
    const differ = (what: string) => {
      found.push({ code: 'document', values: { number: row.acceptanceNumber, document: id, what } });
    };
    if (bodyId !== row.bodyId) differ('bodyId');
    try {
      const bytes = await readStoredFile(id);
      if (bytes.length !== size) differ('size');
      if (sha256(bytes) !== digest) differ('sha256');
    } catch (error) {
      differ((error as NodeJS.ErrnoException).code === 'ENOENT' ? 'missing' : 'changed');
    }
  }
  return found;
}

/** @param calendar the one the case says it was counted with; null when its body has none. */
export async function caseDifferences(
  entry: WholeCase,
  calendar: WorkCalendar | null,
): Promise<{ differences: Difference[]; events: readonly CaseEvent[] | null }> {
  const differences = chainDifferences(entry);
  let events: CaseEvent[] | null = null;
  try {
    const read = entry.links.map(({ payload }) => readEvent(payload));
    differences.push(...eventDifferences(entry, read));
    if (calendar) differences.push(...cacheDifferences(entry, read, calendar));
    fold(read);
    events = read;
  } catch (error) {
    const reason = (error as Error).message.slice(0, 200);
    differences.push({ code: 'history', values: { number: entry.row.acceptanceNumber, reason } });
  }
  differences.push(...applicantDifferences(entry, events), ...(await documentDifferences(entry)));
  return { differences, events };
}
