/** The yearly report as a file: as it stands, as it stood at a moment, or a version as it was published. */
import 'server-only';
import { listPublished, type Publication } from '@/db/publications';
import type { Day } from '@/lib/domain/day';
import { asOfNote, correctionNote, DRAFT_NOTE } from '@/lib/domain/report/document';
import { movedCells } from '@/lib/domain/report/publication';
import type { FormYear } from '@/lib/domain/report/report-form';
import type { ReportFormat } from '@/lib/domain/report/report-format';
import { ok, refuse, type Result } from '@/lib/domain/result';
import { worksOnCases } from '@/lib/domain/staff/actor';
import { endOfDay } from '@/lib/platform/today';
import type { Call } from '../call';
import { loadBodyName } from '../office';
import { loadYearlyReport, type YearlyReport } from '../report/yearly-report';
import { type RenderedReport, renderReport } from './render';

interface Asked {
  readonly year: number;
  readonly format: ReportFormat;
  readonly form?: FormYear | undefined;
  /** The report as it was at the end of that day. */
  readonly asOf?: Day | undefined;
}

/** Counted from the cases as they are, or were; says that it is a draft, or of which day it is. */
export async function drawReport(bodyId: string, { year, format, form, asOf }: Asked): Promise<RenderedReport> {
  const until = asOf && endOfDay(asOf);
  const [body, report] = await Promise.all([loadBodyName(bodyId), loadYearlyReport(bodyId, year, { form, until })]);
  return renderReport(format, { ...report, body, note: asOf ? asOfNote(asOf) : noteOf(report) });
}

/** A draft, but for a report that is published and has not moved since. */
function noteOf(report: YearlyReport): string | null {
  const { published, work, form } = report;
  const isAsPublished =
    published !== null &&
    work.state === 'published' &&
    published.form === form &&
    movedCells(published.tables, report, form).length === 0;
  if (!isAsPublished) return DRAFT_NOTE;
  return published.note ? correctionNote(published.version, published.note) : null;
}

/** For everyone who may read the report on screen. */
export async function loadReportFile({ actor }: Call, asked: Asked): Promise<Result<RenderedReport>> {
  return worksOnCases(actor) ? ok(await drawReport(actor.bodyId, asked)) : refuse('not_allowed');
}

/** Files of published reports, which never change: whoever asks again and again costs a look-up. */
const drawn = new Map<string, Promise<RenderedReport>>();
const KEPT = 24;

/** A version for everyone: what was published, and nothing else. */
export function drawPublished(published: Publication, format: ReportFormat): Promise<RenderedReport> {
  const key = `${published.id} ${format}`;
  const kept = drawn.get(key);
  if (kept) return kept;
  const file = drawVersion(published, format);
  drawn.set(key, file);
  file.catch(() => drawn.delete(key));
  const [oldest] = drawn.keys();
  if (drawn.size > KEPT && oldest) drawn.delete(oldest);
  return file;
}

async function drawVersion(published: Publication, format: ReportFormat): Promise<RenderedReport> {
  const { bodyId, year, form, tables, texts, note, version } = published;
  const body = await loadBodyName(bodyId);
  const { table2, table3, table4, checks, fees = null } = tables;
  const said = note ? correctionNote(version, note) : null;
  return renderReport(format, { body, year, form, table2, table3, table4, checks, fees, texts, note: said });
}

/** @param version the newest unless given. @returns null where no such report is published. */
export async function findPublished(bodyId: string, year: number, version?: number): Promise<Publication | null> {
  const ofYear = (await listPublished(bodyId)).filter((one) => one.year === year);
  return (version === undefined ? ofYear[0] : ofYear.find((one) => one.version === version)) ?? null;
}
