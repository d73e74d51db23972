/**
 * The citizen's side: where a request stands, by acceptance number and query code, without an account. Says whose move it
 * is, what comes next and the latest day; never who asked, what for, or what the answer was.
 */
import 'server-only';
import { timingSafeEqual } from 'node:crypto';
import { z } from 'zod';
import { listBodies } from '@/db/bodies';
import { listByNumber, loadCase } from '@/db/cases';
import { listPublished, listReporting } from '@/db/publications';
import { numberKey } from '@/lib/domain/case/acceptance-number';
import { clockFacts } from '@/lib/domain/case/clock-facts';
import { consultingUntil } from '@/lib/domain/case/consultation';
import { type Progress, progressOf } from '@/lib/domain/case/progress';
import { clockLedger } from '@/lib/domain/clock/ledger';
import { NATIONAL_CALENDAR } from '@/lib/domain/clock/national-calendar';
import type { WorkCalendar } from '@/lib/domain/clock/work-calendar';
import type { BodySettings } from '@/lib/domain/staff/body';
import { open, seal } from '@/lib/platform/seal';
import { today } from '@/lib/platform/today';
import { loadOffice, loadOfficeOf } from './office';
import { forgetTries, networkOf, secondsToWait, STATUS_BY_NETWORK, STATUS_BY_NUMBER } from './rate-limit';
import { queryCodeDigest } from './register-request';
import type { ReportFormat } from '@/lib/domain/report/report-format';
import type { RenderedReport } from './report-document/render';
import { drawPublished, findPublished } from './report-document/report-file';

export interface PublicOffice {
  readonly bodyName: string;
  readonly contact: BodySettings['contact'];
  readonly reconsiderationBody: string;
  readonly court: string;
}

/** The body this installation serves to the public; null before it has been set up. */
export async function loadPublicOffice(): Promise<PublicOffice | null> {
  const [body] = await listBodies();
  if (!body) return null;
  const { contact, reconsiderationBody, court } = body.settings;
  return { bodyName: body.name, contact, reconsiderationBody, court };
}

/** The working days the calculator counts by: the body's, or the whole country's where there is no body yet. */
export async function loadPublicCalendar(): Promise<WorkCalendar> {
  const [body] = await listBodies();
  return body ? (await loadOffice(body.id)).calendar : NATIONAL_CALENDAR;
}

const PASS_RECORD = 'status-pass';
const PASS_MINUTES = 15;
const Pass = z.object({ bodyId: z.string(), caseId: z.string(), until: z.number() });

export type StatusAnswer =
  | { readonly kind: 'found'; readonly pass: string }
  | { readonly kind: 'not_found' }
  | { readonly kind: 'too_many'; readonly retryAfterSeconds: number };

const NOBODYS_HASH = Buffer.alloc(32);

/** Compares in constant time; a case without a code and a number without a case cost the same. */
function codeFits(hash: string | null | undefined, code: string): boolean {
  const given = Buffer.from(queryCodeDigest(code), 'base64url');
  const kept = hash ? Buffer.from(hash, 'base64url') : NOBODYS_HASH;
  return timingSafeEqual(kept, given) && Boolean(hash);
}

/** One answer for "no such number" and "wrong code". Tries are counted per number and per network before looking. */
export async function findStatus(input: { number: string; code: string; clientIp: string }): Promise<StatusAnswer> {
  const number = numberKey(input.number).slice(0, 60);
  // A network that has spent its tries does not spend those of a number as well.
  const retryAfterSeconds =
    (await secondsToWait(STATUS_BY_NETWORK, networkOf(input.clientIp))) ||
    (await secondsToWait(STATUS_BY_NUMBER, number));
  if (retryAfterSeconds > 0) return { kind: 'too_many', retryAfterSeconds };

  const candidates = await listByNumber(number);
  const [found] = (candidates.length > 0 ? candidates : [undefined]).filter((row) =>
    codeFits(row?.queryCodeHash, input.code),
  );
  if (!found) return { kind: 'not_found' };
  // Who has the code is not guessing: their tries do not count against the number.
  await forgetTries(STATUS_BY_NUMBER, number);
  const pass = { bodyId: found.bodyId, caseId: found.id, until: Date.now() + PASS_MINUTES * 60_000 };
  return { kind: 'found', pass: seal(JSON.stringify(pass), PASS_RECORD, 'cookie') };
}

/** Opens a pass given by `findStatus`; null when it has run out or was not made here. */
export async function loadStatus(sealedPass: string): Promise<Progress | null> {
  const pass = readPass(sealedPass);
  const stored = pass && (await loadCase(pass.bodyId, pass.caseId));
  if (!stored) return null;
  const { calendar } = await loadOfficeOf(stored);
  const { state } = stored;
  const until = consultingUntil(state, calendar);
  const consulting = until !== null && until >= today();
  return progressOf(state, clockLedger(clockFacts(state, calendar), calendar), consulting);
}

function readPass(sealedPass: string): z.infer<typeof Pass> | null {
  try {
    const pass = Pass.parse(JSON.parse(open(sealedPass, PASS_RECORD, 'cookie')));
    return pass.until > Date.now() ? pass : null;
  } catch {
    return null;
  }
}

/** The body of that id, or the one this installation is of where none is named; undefined where there is none. */
async function bodyAsked(id: string | null) {
  const bodies = await listBodies();
  const body = id === null ? bodies[0] : bodies.find((one) => one.id === id);
  return body && { ...body, isFirst: body.id === bodies[0]?.id };
}

/** Every body that has published a report; `body` null for the one this installation is of. */
export async function listReportingBodies() {
  const [bodies, reporting] = await Promise.all([listBodies(), listReporting()]);
  return bodies
    .map(({ id, name }, at) => ({ id, name, body: at === 0 ? null : id }))
    .filter(({ id, body }) => body === null || reporting.has(id))
    .map(({ name, body }) => ({ name, body }));
}

/** Every version of every yearly report a body has published, newest year first, its newest version first. */
export async function listPublishedReports(bodyId: string | null = null) {
  const of = await bodyAsked(bodyId);
  const published = of ? await listPublished(of.id) : [];
  return published.map(({ year, version, form, publishedAt, tables, texts, note, digest }) => ({
    ...{ body: of?.isFirst ? null : (of?.id ?? null), bodyName: of?.name ?? '' },
    ...{ year, version, form, tables, texts, note, digest },
    publishedAt: publishedAt.toISOString(),
  }));
}
export type PublishedReport = Awaited<ReturnType<typeof listPublishedReports>>[number];

interface PublicFile {
  readonly year: number;
  /** The newest unless given. */
  readonly version?: number | undefined;
  readonly format: ReportFormat;
  /** The one this installation is of unless given. */
  readonly body?: string | undefined;
}

/** A published report as a file; null where none is published. */
export async function drawPublicReport({
  year,
  version,
  format,
  body: id,
}: PublicFile): Promise<RenderedReport | null> {
  const body = await bodyAsked(id ?? null);
  const published = body && (await findPublished(body.id, year, version));
  return published ? drawPublished(published, format) : null;
}
