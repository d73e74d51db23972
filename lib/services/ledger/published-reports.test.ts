import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { closeDatabase } from '@/db/client';
import { useFreshDatabase } from '@/db/testing';
import { ApplicantKind } from '@/lib/domain/applicant/applicant-kind';
import { DisputeKind, DisputeResult } from '@/lib/domain/report/dispute';
import { reportForm } from '@/lib/domain/report/report-form';
import { printedTable2, table2Cells, table2Key } from '@/lib/domain/report/table-two';
import {
  caseLedgerCsv,
  disclosureLedgerCsv,
  disclosuresOf,
  disputeLedgerCsv,
  disputesOf,
  pastCasesOf,
} from '@/lib/testing/ledger-from-table';
import { ledgerFolder, OPTIONS } from '@/lib/testing/ledger-files';
import { BODY, storeOffice } from '@/lib/testing/office';
import { PUBLISHED_REPORTS } from '@/lib/testing/published-reports';
import { verify } from '../verify';
import { loadYearlyReport, type YearlyReport } from '../report/yearly-report';
import { importCases } from './import-cases';
import { importDisclosures } from './import-disclosures';
import { importDisputes } from './import-disputes';

afterAll(closeDatabase);

const { file } = ledgerFolder();

describe.each(PUBLISHED_REPORTS)('the ledgers behind the report of $body for $year', (published) => {
  const { year, form, table2, table3, table4 } = published;
  let report: YearlyReport;

  beforeAll(async () => {
    await useFreshDatabase();
    await storeOffice();
    const cases = await importCases(BODY, file(caseLedgerCsv(pastCasesOf(published))), OPTIONS);
    expect(cases).toMatchObject({ unchanged: 0 });
    // A report without disputes has no ledger of them.
    const disputes = disputesOf(published);
    if (disputes.length > 0) await importDisputes(BODY, file(disputeLedgerCsv(disputes)), OPTIONS);
    const disclosures = await importDisclosures(BODY, file(disclosureLedgerCsv(disclosuresOf(published))), OPTIONS);
    expect(disclosures).toMatchObject({ unchanged: 0 });
    report = await loadYearlyReport(BODY.id, year);
  }, 60_000);

  test('give table two as it was published, in every cell', () => {
    for (const cell of table2Cells(form)) {
      const key = table2Key(cell);
      // One of them printed 0 where others, and we, say 无增减.
      const printed = cell.type === 'signed_int' && table2[key] === '0' ? '无增减' : table2[key];
      expect(printedTable2(cell, report.table2[key] ?? Number.NaN), key).toBe(printed);
    }
  });

  test('give table three as it was published, in every cell', () => {
    expect(report.form).toBe(form);
    for (const row of reportForm(form).table3.countedRows) {
      const cells = ApplicantKind.options.map((kind) => [kind, table3[row]?.[kind] ?? 0] as const);
      const total = cells.reduce((sum, [, count]) => sum + count, 0);
      expect(report.table3[row], row).toEqual({ ...Object.fromEntries(cells), total });
    }
  });

  test('give table four as it was published, in every cell', () => {
    for (const kind of DisputeKind.options) {
      const cells = [...DisputeResult.options, 'pending' as const].map(
        (key) => [key, table4[kind]?.[key] ?? 0] as const,
      );
      const total = cells.reduce((sum, [, count]) => sum + count, 0);
      expect(report.table4[kind], kind).toEqual({ ...Object.fromEntries(cells), total });
    }
  });

  test('pass every check of the form', () => {
    expect(report.checks.filter(({ id, ok }) => id.startsWith('T') && !ok)).toEqual([]);
  });

  test('are whole in the database', async () => {
    expect((await verify()).differences).toEqual([]);
  });
});
