/** A year's report brought to publication in a test: written where it must be, warnings explained, locked, signed off, published. */
import { explanationOf, type ReportCommand } from '@/lib/domain/report/report-work';
import type { Role } from '@/lib/domain/staff/role';
import { actOnReport } from '@/lib/services/report/report-desk';
import { loadYearlyReport } from '@/lib/services/report/yearly-report';
import { callBy, given } from './calls';
import { BODY } from './office';

export const PROBLEMS = '一是答复文书的说理还不够充分；二是信息公开人员的培训还不够。';

/** One step by whoever may take it, on the report as it stands. */
export async function takeStep(role: Role, on: string, year: number, command: ReportCommand) {
  const { work } = await loadYearlyReport(BODY.id, year);
  return actOnReport(callBy(role, on), year, command, work.version);
}

/** Ready to be locked: section five written, every warning explained. */
export async function prepareReport(on: string, year: number): Promise<void> {
  given(await takeStep('supervisor', on, year, { type: 'write', section: 'problems', text: PROBLEMS }));
  const { checks, work } = await loadYearlyReport(BODY.id, year);
  for (const check of checks.filter(({ ok, level }) => !ok && level === 'warning')) {
    if (explanationOf(work, check)) continue;
    given(await takeStep('supervisor', on, year, { type: 'explain', check: check.id, reason: '已核对，情况属实' }));
  }
}

/** Published, or published again after a reason to correct it. */
export async function publishReport(on: string, year: number, reason = '更正'): Promise<void> {
  const { work } = await loadYearlyReport(BODY.id, year);
  if (work.state === 'published') given(await takeStep('supervisor', on, year, { type: 'reopen', reason }));
  await prepareReport(on, year);
  given(await takeStep('supervisor', on, year, { type: 'lock' }));
  given(await takeStep('office_head', on, year, { type: 'signOff' }));
  given(await takeStep('supervisor', on, year, { type: 'publish' }));
}
