/** Applicants: sealed on the way in, opened on the way out, found by keyed digest. The only place that handles the cipher. */
import 'server-only';
import { and, desc, eq, isNull, notInArray, or } from 'drizzle-orm';
import { Applicant, normaliseId, normaliseName } from '@/lib/domain/applicant/applicant';
import type { Receipt } from '@/lib/domain/applicant/counts';
import { keyedDigest, open, seal } from '@/lib/platform/seal';
import { db } from './client';
import { orderedCaseIds } from './disputes';
import type { Database, Statement } from './engine';
import { applicants, cases } from './schema/cases';
import { accessLog } from './schema/safeguards';

export type ApplicantRow = typeof applicants.$inferSelect;

const blind = (bodyId: string, what: 'id' | 'name', text: string) =>
  keyedDigest('blind-index', `${bodyId}/${what}/${text}`);

export function applicantRow(bodyId: string, caseId: string, applicant: Applicant) {
  const id = normaliseId(applicant.idNumber);
  return {
    caseId,
    bodyId,
    sealed: seal(JSON.stringify(applicant), caseId),
    idBlind: id ? blind(bodyId, 'id', id) : null,
    nameBlind: blind(bodyId, 'name', normaliseName(applicant.name)),
  };
}

export const insertApplicant = (tx: Database, bodyId: string, caseId: string, applicant: Applicant): Statement =>
  tx.insert(applicants).values(applicantRow(bodyId, caseId, applicant));

export async function loadApplicant(bodyId: string, caseId: string): Promise<Applicant | null> {
  const [row] = await db()
    .select({ sealed: applicants.sealed })
    .from(applicants)
    .where(and(eq(applicants.caseId, caseId), eq(applicants.bodyId, bodyId)));
  return row ? Applicant.parse(JSON.parse(open(row.sealed, caseId))) : null;
}

/** What is sealed in a row, and the columns beside it that say otherwise; null when it does not open. */
export function openApplicantRow(row: ApplicantRow): { applicant: Applicant; differing: string[] } | null {
  try {
    const applicant = Applicant.parse(JSON.parse(open(row.sealed, row.caseId)));
    const rebuilt = applicantRow(row.bodyId, row.caseId, applicant);
    return { applicant, differing: (['idBlind', 'nameBlind'] as const).filter((at) => rebuilt[at] !== row[at]) };
  } catch {
    return null;
  }
}

/**
 * Earlier cases of the same person, newest first: by identity number where one is given, and by exact name where either
 * side has no number, as in a ledger.
 */
export async function listCasesOf(bodyId: string, who: { name: string; idNumber: string }, limit: number) {
  const id = normaliseId(who.idNumber);
  const sameName = eq(applicants.nameBlind, blind(bodyId, 'name', normaliseName(who.name)));
  const same = id
    ? or(eq(applicants.idBlind, blind(bodyId, 'id', id)), and(isNull(applicants.idBlind), sameName))
    : sameName;
  return db()
    .select({
      id: cases.id,
      acceptanceNumber: cases.acceptanceNumber,
      subject: cases.subject,
      status: cases.status,
      arrivedOn: cases.arrivedOn,
      outcome: cases.outcome,
      moverRole: cases.moverRole,
      unitId: cases.unitId,
      handlerId: cases.handlerId,
    })
    .from(applicants)
    .innerJoin(cases, eq(cases.id, applicants.caseId))
    .where(and(eq(applicants.bodyId, bodyId), same))
    .orderBy(desc(cases.arrivedOn), desc(cases.id))
    .limit(limit);
}

/**
 * The requests of the applicant of one case, this one included: by identity number; without one, by exact name among those
 * who gave none either. An earlier request that has to be answered anew is no second one, so cases opened by an order count
 * only for themselves.
 */
export async function listReceiptsOf(bodyId: string, caseId: string): Promise<Receipt[]> {
  const [own] = await db()
    .select({ idBlind: applicants.idBlind, nameBlind: applicants.nameBlind })
    .from(applicants)
    .where(and(eq(applicants.caseId, caseId), eq(applicants.bodyId, bodyId)));
  if (!own) return [];
  const same = own.idBlind
    ? eq(applicants.idBlind, own.idBlind)
    : and(isNull(applicants.idBlind), eq(applicants.nameBlind, own.nameBlind));
  const rows = await db()
    .select({ receivedOn: cases.receivedOn, acceptanceNumber: cases.acceptanceNumber })
    .from(applicants)
    .innerJoin(cases, eq(cases.id, applicants.caseId))
    .where(and(eq(applicants.bodyId, bodyId), same, or(eq(cases.id, caseId), notInArray(cases.id, orderedCaseIds()))));
  return rows.flatMap(({ receivedOn, acceptanceNumber }) => (receivedOn ? [{ receivedOn, acceptanceNumber }] : []));
}

export interface Access {
  readonly id: string;
  readonly bodyId: string;
  readonly userId: string;
  readonly caseId: string;
  readonly what: string;
  readonly at: Date;
}

export const insertAccess = (tx: Database, access: Access): Statement => tx.insert(accessLog).values(access);
