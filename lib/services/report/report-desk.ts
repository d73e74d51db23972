/** The report of a year as its page needs it, and the steps from writing to publishing. */
import 'server-only';
import { listStaff } from '@/db/bodies';
import { commit } from '@/db/client';
import { Duplicate } from '@/db/engine';
import { canonical } from '@/db/event-chain';
import {
  insertPublication,
  insertReportChange,
  listPublished,
  listReportChanges,
  type Publication,
} from '@/db/publications';
import { listCounted, listYears } from '@/db/tallies';
import { yearOf } from '@/lib/domain/day';
import { casesOfYear, type PublishedCase } from '@/lib/domain/report/publication';
import { formForYear } from '@/lib/domain/report/report-form';
import {
  decideReport,
  explanationOf,
  notOver,
  reportActions,
  type ReportCommand,
  type ReportWork,
} from '@/lib/domain/report/report-work';
import { refuse, type Result } from '@/lib/domain/result';
import { worksOnCases } from '@/lib/domain/staff/actor';
import { newId } from '@/lib/platform/id';
import { sha256 } from '@/lib/platform/seal';
import type { Call } from '../call';
import { mayReadDisputes } from '../disputes';
import { answerStatements, type Keyed, once } from '../idempotency';
import { loadOffice } from '../office';
import { type Asked, digestOf, loadYearlyReport, type YearlyReport } from './yearly-report';
import { loadRestatement } from './restatement';
import { overseen } from './roll-up';

/** @param asked the form where it is not that of the year, and the moment where it is not now. */
export async function loadReportView(call: Call, year: number, asked: Asked = {}) {
  if (!worksOnCases(call.actor)) return refuse('not_allowed');
  const { bodyId } = call.actor;
  const [office, report, years, versions, changes, place] = await Promise.all([
    loadOffice(bodyId),
    loadYearlyReport(bodyId, year, asked),
    listYears(bodyId),
    listPublished(bodyId, asked.until),
    listReportChanges(bodyId, year, asked.until),
    overseen(call.actor),
  ]);
  const nameOf = (userId: string | null) => office.staff.find(({ id }) => id === userId)?.name ?? null;
  const { form, table2, table3, table4, fees, checks, templates, texts, figures, work } = report;
  const ofYear = versions.filter((version) => version.year === year);
  const isOwn = asked.until === undefined && form === formForYear(year);
  return {
    ok: true as const,
    value: {
      ...{ year, form, table2, table3, table4, fees, templates, texts },
      figures: [...figures.values()].map(({ key, text }) => ({ key, text })),
      checks: checks.map((check) => ({ ...check, explanation: explanationOf(work, check) })),
      work: {
        version: work.version,
        state: work.state,
        lastYear: work.lastYear,
        lockedByName: nameOf(work.lockedBy),
        signedByName: nameOf(work.signedBy),
        correction: work.correction,
        actions: isOwn ? reportActions(work, call.actor) : [],
      },
      history: changes
        .map(({ version, action, reason, madeBy, madeAt }) => ({
          version,
          action,
          reason,
          byName: nameOf(madeBy),
          at: madeAt.toISOString(),
        }))
        .reverse(),
      versions: ofYear.map(({ version, note, digest, publishedBy, signedBy, publishedAt }) => ({
        version,
        note,
        digest,
        publishedByName: nameOf(publishedBy),
        signedByName: nameOf(signedBy),
        publishedAt: publishedAt.toISOString(),
      })),
      restatement: isOwn ? await loadRestatement(call.actor, report) : null,
      body: office.body.name,
      years: [...new Set([yearOf(call.today), ...years, year])].sort((a, b) => b - a),
      publishedAt: ofYear[0]?.publishedAt.toISOString() ?? null,
      lastYearPublished: report.lastYearPublished,
      notYet: notOver(year, call.today)?.refusal ?? null,
      mayOpenDisputes: mayReadDisputes(call.actor),
      mayCompare: place !== null,
      hasBodiesBelow: place !== null && place.bodies.length > 1,
    },
  };
}
export type ReportView = Extract<Awaited<ReturnType<typeof loadReportView>>, { ok: true }>['value'];

export interface ReportActed {
  readonly year: number;
  /** Version of the work after the command. */
  readonly version: number;
}

/**
 * One step of the work on a year's report: written, explained, locked, signed off, published, opened again.
 * @param expectedVersion of the work, as the person saw it.
 * @param key the sender's idempotency key.
 */
export async function actOnReport(
  call: Call,
  year: number,
  command: ReportCommand,
  expectedVersion: number,
  key?: string,
): Promise<Result<ReportActed>> {
  if (!worksOnCases(call.actor)) return refuse('not_allowed');
  const keyed = { key, request: { report: year, command, expectedVersion } };
  return once(call, keyed, async (): Promise<Result<ReportActed>> => {
    const report = await loadYearlyReport(call.actor.bodyId, year);
    const { work, checks, lastYearPublished } = report;
    if (work.version !== expectedVersion) return changedMeanwhile(call, year);
    const { actor, today } = call;
    const context = { actor, today, year, checks, digest: digestOf(report), lastYearPublished };
    const decided = decideReport(work, command, context);
    return decided.ok ? keep(call, report, { command, work: decided.value }, keyed) : decided;
  });
}

async function changedMeanwhile({ actor: { bodyId } }: Call, year: number) {
  const last = (await listReportChanges(bodyId, year)).at(-1);
  const by = (await listStaff(bodyId)).find(({ id }) => id === last?.madeBy)?.name ?? '';
  return refuse('report_changed_meanwhile', { values: { by, action: last?.action ?? 'write' } });
}

interface Step {
  readonly command: ReportCommand;
  readonly work: ReportWork;
}

async function keep(
  call: Call,
  report: YearlyReport,
  { command, work }: Step,
  keyed: Keyed,
): Promise<Result<ReportActed>> {
  const { bodyId, userId } = call.actor;
  const { year } = report;
  const acted = { year, version: work.version };
  const made = { bodyId, year, version: work.version, madeBy: userId, madeAt: new Date(call.at) };
  const change = { ...made, action: command.type, work, reason: 'reason' in command ? command.reason : '' };
  const publication = command.type === 'publish' ? await publicationOf(call, report) : null;
  try {
    await commit((tx) => [
      insertReportChange(tx, change),
      ...(publication ? insertPublication(tx, publication.row, publication.behind) : []),
      ...answerStatements(tx, call, keyed, acted),
    ]);
  } catch (error) {
    if (!(error instanceof Duplicate)) throw error;
    const newest = (await listReportChanges(bodyId, year)).at(-1);
    if ((newest?.version ?? 0) >= work.version) return changedMeanwhile(call, year);
    throw error;
  }
  return { ok: true, value: acted };
}

/** What is frozen: tables, texts, the cases behind the numbers, and a digest that chains it to the version before. */
async function publicationOf(call: Call, report: YearlyReport) {
  const { bodyId, userId } = call.actor;
  const { year, form, table2, table3, table4, checks, fees, texts, work, published } = report;
  const behind = casesOfYear(await listCounted(bodyId, year), year, form);
  const content = {
    ...{ bodyId, year, form, texts },
    version: (published?.version ?? 0) + 1,
    tables: { table2, table3, table4, checks, fees },
    note: published ? work.correction : '',
  };
  const digest = publicationDigest(content, behind, published);
  const row = {
    ...content,
    ...{ id: newId(), digest, signedBy: work.signedBy, publishedBy: userId, publishedAt: new Date(call.at) },
  };
  return { row, behind };
}

type Content = Pick<Publication, 'bodyId' | 'year' | 'form' | 'version' | 'tables' | 'texts' | 'note'>;

/** @param before the version it follows, whose digest goes into its own. */
export function publicationDigest(
  { bodyId, year, form, version, tables, texts, note }: Content,
  behind: readonly PublishedCase[],
  before: Pick<Publication, 'digest'> | null,
): string {
  const frozen = { bodyId, year, form, version, tables, texts, note, behind, before: before?.digest ?? '' };
  return sha256(canonical(frozen));
}
