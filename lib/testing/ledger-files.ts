/** Ledger files on disk for tests, and the body they are imported into. */
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { instant } from '@/lib/domain/instant';
import type { ImportOptions, ImportProblems, ImportSummary } from '@/lib/services/ledger/import-cases';

const CASE_COLUMNS = ['受理号', '申请人类型', '申请人', '渠道', '收到日期', '申请内容', '办结日期', '办理结果'];

export const csvOf = (rows: readonly (readonly string[])[], lineEnd = '\n'): string =>
  rows
    .map((cells) => cells.map((cell) => (/[",\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join(','))
    .join(lineEnd) + lineEnd;

/** A row of a case ledger that is right; `more` replaces cells by column. */
export function aRow(number: string, more: Readonly<Record<string, string>> = {}): string[] {
  const right: Record<string, string> = {
    受理号: number,
    申请人类型: '自然人',
    申请人: '王某某',
    渠道: '网上',
    收到日期: '2020-03-02',
    申请内容: '申请公开某事项',
    办结日期: '2020-03-20',
    办理结果: '予以公开',
  };
  return CASE_COLUMNS.map((column) => more[column] ?? right[column] ?? '');
}

export const caseLedger = (...rows: string[][]): string => csvOf([CASE_COLUMNS, ...rows]);

/** A folder that goes with the test run; `file` writes into it and gives the path. */
export function ledgerFolder() {
  const folder = mkdtempSync(path.join(tmpdir(), 'gongkai-ledger-'));
  let files = 0;
  const file = (content: string | Uint8Array, ending = 'csv'): string => {
    const made = path.join(folder, `台账${(files += 1)}.${ending}`);
    writeFileSync(made, content);
    return made;
  };
  return { folder, file };
}

export const OPTIONS: ImportOptions = {
  at: instant('2026-11-24T02:00:00.000Z'),
  by: { userId: 'ledger', name: '台账.csv' },
  dryRun: false,
  isNewBody: false,
  onProgress: () => undefined,
};

/** Problems as `row column code`, in the order they are told. */
export function problemsOf(result: ImportSummary | ImportProblems): string[] {
  if (!('problems' in result)) throw new Error(`imported: ${JSON.stringify(result)}`);
  return result.problems.map(({ row, column, code }) => `${row} ${column} ${code}`);
}
