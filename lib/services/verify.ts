/**
 * The integrity of everything stored, for operators, tests and jobs. It finds: a chain that is broken, and columns beside an
 * event that say otherwise; a cache that is not its events rebuilt with the calendar it names, and an open case behind its
 * calendar; an applicant missing, resealed or indexed otherwise, and an imported case that is not its ledger row (by keyed
 * digests); a document whose file is missing or changed; a number given twice, a gap up to the counter, a counter behind the
 * numbers given out; a dispute that is malformed, lacks a version, is over a case of another body, is not as its ledger brought it, or
 * does not agree with the case its order opened; a yearly table that does not hold, or was not published so; a row that names one which is not there.
 *
 * It cannot find: what somebody with the key rewrites from the first event on, hashes and all; without the key, a rewritten
 * history of a case that came through intake. The newest version of a dispute, a document or a notice removed with its
 * row, a query code and the text of settings leave no trace. Of an imported case removed whole nothing is left but its number: below the
 * highest number the ledgers brought, that gap may be the ledger's own.
 */
import 'server-only';
import { listBodies } from '@/db/bodies';
import { listCalendarChanges, loadCalendar } from '@/db/calendars';
import { listSerials } from '@/db/cases';
import { eachCase, eachOrphan, listEveryPublication, type WholeCase } from '@/db/everything';
import { listYears } from '@/db/tallies';
import type { BodySettings } from '@/lib/domain/staff/body';
import { caseDifferences } from './verification/case-differences';
import type { Difference } from './verification/difference';
import { disputeDifferences } from './verification/dispute-differences';
import { NumberBook } from './verification/number-book';
import { PublicationBook } from './verification/publication-book';
import { loadYearlyReport } from './report/yearly-report';

export interface Verification {
  readonly cases: number;
  readonly events: number;
  readonly differences: readonly Difference[];
}

interface Books {
  readonly settings: BodySettings;
  readonly numbers: NumberBook;
  /** Newest version of the calendar. */
  readonly newest: number;
}

async function tableDifferences(bodyId: string): Promise<Difference[]> {
  const reports = [];
  for (const year of await listYears(bodyId)) reports.push(await loadYearlyReport(bodyId, year));
  return reports.flatMap(({ year, checks }) =>
    checks
      // What is yet to be written, or is written wrongly, is the author's affair; the tables must hold.
      .filter(({ id, ok, level }) => id.startsWith('T') && !ok && level === 'error')
      .map(({ id, detail }): Difference => ({ code: 'identity', values: { year: String(year), check: id, detail } })),
  );
}

/** With the calendar of the case itself: what is closed stays as it was, what is open must have the newest. */
async function differencesOf(entry: WholeCase, books: Books | undefined) {
  const { bodyId, acceptanceNumber: number, calendarVersion: version, status } = entry.row;
  if (!books) {
    const { differences, events } = await caseDifferences(entry, null);
    return { differences: [{ code: 'body', values: { number, body: bodyId } } as const, ...differences], events };
  }
  const { newest } = books;
  const known = version >= 1 && version <= newest;
  const calendar = await loadCalendar(bodyId, known ? version : newest);
  const { differences, events } = await caseDifferences(entry, calendar);
  if (!known) differences.push({ code: 'calendar', values: { number, version, newest } });
  else if (status !== 'closed' && version < newest)
    differences.push({ code: 'calendar_behind', values: { number, version, newest } });
  return { differences, events };
}

async function openBooks(differences: Difference[]): Promise<Map<string, Books>> {
  const books = new Map<string, Books>();
  for (const { id, settings } of await listBodies()) {
    const versions = (await listCalendarChanges(id)).map(({ version }) => version);
    const gap = versions.findIndex((version, at) => version !== at + 1);
    if (gap >= 0) differences.push({ code: 'calendar_gap', values: { version: gap + 1 } });
    books.set(id, { settings, numbers: new NumberBook(), newest: versions.at(-1) ?? 0 });
  }
  return books;
}

/** Reads everything; changes nothing. */
export async function verify(): Promise<Verification> {
  const differences: Difference[] = [];
  /** A part that cannot be read at all is a difference too, and keeps no other part from being looked at. */
  const part = async (name: string, work: () => Promise<void>) => {
    await work().catch((error: unknown) => {
      const reason = (error as Error).message.slice(0, 200);
      differences.push({ code: 'unreadable', values: { part: name, reason } });
    });
  };
  let cases = 0;
  let events = 0;
  let books = new Map<string, Books>();
  const openedBy = new Map<string, string>();
  let published = new PublicationBook([]);
  await part('bodies', async () => void (books = await openBooks(differences)));
  await part('publications', async () => void (published = new PublicationBook(await listEveryPublication())));
  await part('cases', async () => {
    for await (const entry of eachCase()) {
      cases += 1;
      events += entry.links.length;
      const body = books.get(entry.row.bodyId);
      await part(entry.row.acceptanceNumber, async () => {
        const found = await differencesOf(entry, body);
        differences.push(...found.differences);
        const [first] = found.events ?? [];
        if (first?.type === 'received' && first.ordered) openedBy.set(entry.row.id, first.ordered.disputeId);
        if (found.events) published.add(entry.row.bodyId, found.events);
      });
      body?.numbers.add(body.settings.numberPattern, entry.row);
    }
  });
  for (const [bodyId, { numbers }] of books) {
    await part('serials', async () => {
      differences.push(...numbers.differences, ...numbers.gaps(await listSerials(bodyId)));
    });
    await part('reports', async () => void differences.push(...(await tableDifferences(bodyId))));
  }
  await part('disputes', async () => void differences.push(...(await disputeDifferences(openedBy))));
  await part('publications', async () => void differences.push(...(await published.differences())));
  await part('orphans', async () => {
    for await (const values of eachOrphan()) differences.push({ code: 'orphan', values });
  });
  return { cases, events, differences };
}
