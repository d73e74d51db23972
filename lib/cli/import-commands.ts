/** `import cases`, `import disputes` and `import disclosures`: a file in, a summary out, or every problem by row and column. */
import path from 'node:path';
import type { Body } from '@/lib/domain/staff/body';
import { consoleWords } from '@/lib/i18n/console';
import { now } from '@/lib/platform/today';
import { chooseBody, currentBody } from '@/lib/services/bodies';
import {
  importCases,
  type ImportOptions,
  type ImportProblems,
  type ImportSummary,
} from '@/lib/services/ledger/import-cases';
import { importDisclosures } from '@/lib/services/ledger/import-disclosures';
import { importDisputes } from '@/lib/services/ledger/import-disputes';
import type { Problem } from '@/lib/services/ledger/problem';
import { LedgerFileError } from '@/lib/services/ledger/ledger-file';
import { complain, Complaint, output, progressLine, shown, typedPath } from './terminal';

interface Options {
  readonly dryRun: boolean;
  readonly body?: string;
  readonly reason?: string;
}

type Import = (body: Body, file: string, options: ImportOptions) => Promise<ImportSummary | ImportProblems>;

const t = consoleWords();

/** What a file says must not reach the terminal as it is. */
const shownEach = (values: Problem['values'] = {}) =>
  Object.fromEntries(Object.entries(values).map(([name, value]) => [name, shown(String(value))]));

async function importLedger(run: Import, file: string, { dryRun, body: name, reason }: Options): Promise<void> {
  const isNewBody = (await currentBody()) === null;
  const chosen = await chooseBody(name);
  if (chosen === 'needed') throw new Complaint(t('cli.bodyNeeded'));
  if (chosen === 'another') throw new Complaint(t('cli.bodyOther', { body: name ?? '' }));
  const onProgress = progressLine((done, total) => t('cli.progress', { done, total }));
  const by = { userId: 'ledger', name: path.basename(file) };
  const result = await run(chosen, typedPath(file), {
    at: now(),
    by,
    dryRun,
    isNewBody,
    restates: reason?.trim() || undefined,
    onProgress,
  }).catch((error: unknown) => {
    if (!(error instanceof LedgerFileError)) throw error;
    const { code } = error;
    const key =
      code === 'changedMeanwhile' || code === 'publishedYears'
        ? (`cli.${code}` as const)
        : (`ledger.file.${code}` as const);
    throw new Complaint(t(key, shownEach(error.values)));
  });
  if ('problems' in result) {
    for (const { row, column, code, values } of result.problems) {
      const problem = t(`ledger.problem.${code}`, shownEach(values));
      complain(t('ledger.row', { sheet: shown(result.sheet), row, column, problem }));
    }
    throw new Complaint(t('cli.rowsBad', { count: result.problems.length }));
  }
  output({ body: chosen.name, ...result, dryRun });
}

export const importCaseLedger = (file: string, options: Options): Promise<void> =>
  importLedger(importCases, file, options);
export const importDisputeLedger = (file: string, options: Options): Promise<void> =>
  importLedger(importDisputes, file, options);
export const importDisclosureLedger = (file: string, options: Options): Promise<void> =>
  importLedger(importDisclosures, file, options);
