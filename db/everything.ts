/**
 * Every row as it is stored, whatever it says and whoever it says it belongs to: what `verify` reads. Other code asks for
 * the rows of one body.
 */
import 'server-only';
import { aliasedTable, and, asc, eq, getTableName, gt, inArray, isNotNull, isNull, ne } from 'drizzle-orm';
import { db } from './client';
import { bodies, sessions, units, users } from './schema/bodies';
import { calendarChanges } from './schema/calendars';
import { applicants, caseEvents, cases, documents, serials } from './schema/cases';
import { disclosureChanges } from './schema/disclosures';
import { disputeChanges } from './schema/disputes';
import { mails, notices } from './schema/notices';
import { publications, publishedCases, reportChanges } from './schema/reports';
import { accessLog, idempotencyKeys } from './schema/safeguards';

const CHUNK = 500;

function byCase<Row extends { caseId: string }>(rows: readonly Row[]): Map<string, Row[]> {
  const found = new Map<string, Row[]>();
  for (const row of rows) {
    const known = found.get(row.caseId);
    if (known) known.push(row);
    else found.set(row.caseId, [row]);
  }
  return found;
}

/** Every case in order of id, a batch at a time, with its links, its applicant and its documents. */
export async function* eachCase() {
  for (let after = ''; ;) {
    const rows = await db().select().from(cases).where(gt(cases.id, after)).orderBy(asc(cases.id)).limit(CHUNK);
    const ids = rows.map(({ id }) => id);
    const last = ids.at(-1);
    if (last === undefined) return;
    const links = await db()
      .select()
      .from(caseEvents)
      .where(inArray(caseEvents.caseId, ids))
      .orderBy(asc(caseEvents.caseId), asc(caseEvents.seq));
    const people = await db().select().from(applicants).where(inArray(applicants.caseId, ids));
    const papers = await db().select().from(documents).where(inArray(documents.caseId, ids)).orderBy(asc(documents.id));
    const linksOf = byCase(links);
    const applicantOf = byCase(people);
    const papersOf = byCase(papers);
    for (const row of rows) {
      yield {
        row,
        links: linksOf.get(row.id) ?? [],
        applicant: applicantOf.get(row.id)?.[0] ?? null,
        documents: papersOf.get(row.id) ?? [],
      };
    }
    after = last;
  }
}
export type WholeCase = ReturnType<typeof eachCase> extends AsyncGenerator<infer Entry> ? Entry : never;

/** Every version of every dispute in order, with the number and the body of the case each is over. */
export const listEveryDisputeChange = async () =>
  db()
    .select({ change: disputeChanges, number: cases.acceptanceNumber, caseBodyId: cases.bodyId })
    .from(disputeChanges)
    .leftJoin(cases, eq(cases.id, disputeChanges.caseId))
    .orderBy(asc(disputeChanges.disputeId), asc(disputeChanges.version));

export const listEveryPublication = async () => db().select().from(publications).orderBy(asc(publications.id));

const OF_BODY = [
  units,
  users,
  sessions,
  calendarChanges,
  serials,
  disputeChanges,
  disclosureChanges,
  publications,
  reportChanges,
  notices,
  mails,
  accessLog,
  idempotencyKeys,
];

/** Columns that name a row of another table; empty or null where they name none. */
const REFERENCES = [
  ...OF_BODY.map((from) => ({ from, column: from.bodyId, to: bodies })),
  { from: bodies, column: bodies.parentId, to: bodies },
  { from: units, column: units.parentId, to: units },
  { from: users, column: users.unitId, to: units },
  { from: sessions, column: sessions.userId, to: users },
  { from: cases, column: cases.unitId, to: units },
  { from: cases, column: cases.handlerId, to: users },
  { from: caseEvents, column: caseEvents.caseId, to: cases },
  { from: applicants, column: applicants.caseId, to: cases },
  { from: documents, column: documents.caseId, to: cases },
  { from: documents, column: documents.uploadedBy, to: users },
  { from: disputeChanges, column: disputeChanges.caseId, to: cases },
  { from: disputeChanges, column: disputeChanges.orderedCaseId, to: cases },
  { from: disclosureChanges, column: disclosureChanges.unitId, to: units },
  { from: publications, column: publications.publishedBy, to: users },
  { from: publications, column: publications.signedBy, to: users },
  { from: publishedCases, column: publishedCases.publicationId, to: publications },
  { from: publishedCases, column: publishedCases.caseId, to: cases },
  { from: reportChanges, column: reportChanges.madeBy, to: users },
  { from: notices, column: notices.userId, to: users },
  { from: notices, column: notices.caseId, to: cases },
  { from: mails, column: mails.noticeId, to: notices },
  { from: accessLog, column: accessLog.userId, to: users },
  { from: accessLog, column: accessLog.caseId, to: cases },
  { from: idempotencyKeys, column: idempotencyKeys.userId, to: users },
];

/** Rows that name a row which is not there, one entry for each name. */
export async function* eachOrphan(): AsyncGenerator<{ table: string; column: string; names: string }> {
  for (const { from, column, to } of REFERENCES) {
    const named = aliasedTable(to as typeof cases, 'named');
    const found = await db()
      .selectDistinct({ names: column })
      .from(from as typeof cases)
      .leftJoin(named, eq(named.id, column))
      .where(and(isNotNull(column), ne(column, ''), isNull(named.id)))
      .orderBy(asc(column));
    for (const { names } of found) yield { table: getTableName(from), column: column.name, names: String(names) };
  }
}
