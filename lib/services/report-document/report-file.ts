/** The yearly report as a file: counted from the cases as they are, on the form of its year unless another one is asked for. */
import 'server-only';
import type { Narrative } from '@/lib/domain/report/document';
import type { FormYear } from '@/lib/domain/report/report-form';
import type { ReportFormat } from '@/lib/domain/report/report-format';
import { ok, refuse, type Result } from '@/lib/domain/result';
import { worksOnCases } from '@/lib/domain/staff/actor';
import type { Call } from '../call';
import { loadBodyName } from '../office';
import { loadYearlyReport } from '../yearly-report';
import { type RenderedReport, renderReport } from './render';

interface Asked {
  readonly year: number;
  readonly format: ReportFormat;
  readonly form?: FormYear | undefined;
  readonly narrative?: Narrative;
  readonly note?: string | null;
}

export async function drawReport(
  bodyId: string,
  { year, format, form, narrative = {}, note = null }: Asked,
): Promise<RenderedReport> {
  const [body, report] = await Promise.all([loadBodyName(bodyId), loadYearlyReport(bodyId, year, form)]);
  return renderReport(format, { ...report, body, narrative, note });
}

/** For everyone who may read the report on screen. */
export async function loadReportFile({ actor }: Call, asked: Asked): Promise<Result<RenderedReport>> {
  return worksOnCases(actor) ? ok(await drawReport(actor.bodyId, asked)) : refuse('not_allowed');
}
