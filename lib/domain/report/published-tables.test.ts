import { describe, expect, test } from 'vitest';
import { table2Of, table3Of, table4Of } from '@/lib/testing/outgoing-reports';
import {
  HONGZE_2024,
  type PublishedReport,
  SHANGHAI_OFFICE_2019,
  SHUYANG_2025,
  SUQIAN_2023,
  WENZHOU_POLICE_2020,
} from '@/lib/testing/published-reports';
import { PUBLISHED_TOTALS, type PublishedTotals } from '@/lib/testing/published-totals';
import { raise } from '../raise';
import { runChecks } from './checks';
import { DisputeKind } from './dispute';
import { reportForm } from './report-form';

/** Those that look at last year's report, which is not among the five. */
const ABOUT_LAST_YEAR = ['T2-1', 'T3-4', 'T3-6', 'T4-4'];

const totalsOf = (report: PublishedReport): PublishedTotals =>
  PUBLISHED_TOTALS.get(report) ?? raise(`no totals of ${report.body}`);

/** The checks that fail on the tables as they were printed, totals and all; a blank cell is zero. */
function failing(report: PublishedReport, totals = totalsOf(report)): [string, string[]][] {
  const { year, form } = report;
  const [cells, blocks] = [table3Of(report), table4Of(report)];
  const table3 = Object.fromEntries(
    reportForm(form).table3.countedRows.flatMap((row) => {
      const counts = cells[row];
      return counts ? [[row, { ...counts, total: totals.table3[row] ?? 0 }]] : [];
    }),
  );
  const block = (kind: DisputeKind) => ({ ...blocks[kind], total: totals.table4[kind] ?? 0 });
  const checks = runChecks({
    ...{ year, form, table2: table2Of(report), lastTable2: {}, table3, lastTable3: {}, disputes: [] },
    table4: { recon: block('recon'), suit_direct: block('suit_direct'), suit_after_recon: block('suit_after_recon') },
    carriedOver: null,
    pendingOnPaper: null,
  });
  return checks
    .filter(({ id, ok }) => !ok && !ABOUT_LAST_YEAR.includes(id))
    .map(({ id, detail }) => [id, detail.split('; ')]);
}

describe('the checks on tables as they were published', () => {
  test.each([WENZHOU_POLICE_2020, SUQIAN_2023, HONGZE_2024, SHUYANG_2025])(
    'find nothing in those of $body for $year',
    (report) => {
      expect(failing(report)).toEqual([]);
    },
  );

  test('find the totals Shanghai left blank in every row of outcomes, and nothing else', () => {
    expect(failing(SHANGHAI_OFFICE_2019)).toEqual([
      ['T3-2', ['total: 805 ≠ 0']],
      [
        'T3-3',
        [
          'granted: 0 ≠ 258 + 12 + 0 + 0 + 1 + 1',
          'partial: 0 ≠ 3 + 0 + 0 + 0 + 0 + 0',
          'refused_state_secret: 0 ≠ 14 + 0 + 0 + 0 + 0 + 0',
          'refused_internal_affairs: 0 ≠ 5 + 0 + 0 + 0 + 0 + 0',
          'refused_deliberative: 0 ≠ 3 + 1 + 0 + 0 + 0 + 0',
          'refused_administrative_query: 0 ≠ 10 + 2 + 0 + 0 + 0 + 0',
          'unavailable_not_held: 0 ≠ 252 + 12 + 0 + 0 + 1 + 0',
          'unavailable_needs_creation: 0 ≠ 44 + 3 + 0 + 0 + 0 + 0',
          'unavailable_still_unclear: 0 ≠ 25 + 0 + 0 + 0 + 0 + 0',
          'not_processed_petition: 0 ≠ 148 + 1 + 0 + 0 + 0 + 0',
          'not_processed_repeat: 0 ≠ 5 + 4 + 0 + 0 + 0 + 0',
        ],
      ],
    ]);
  });

  test('find one slip of the pen in any printed total', () => {
    const { table3, table4 } = totalsOf(SHUYANG_2025);
    for (const [row, total] of Object.entries(table3)) {
      const slipped = { table4, table3: { ...table3, [row]: total + 1 } };
      expect(
        failing(SHUYANG_2025, slipped).map(([id]) => id),
        row,
      ).toContain('T3-3');
    }
    for (const [at, kind] of DisputeKind.options.entries()) {
      const slipped = { table3, table4: { ...table4, [kind]: (table4[kind] ?? 0) + 1 } };
      expect(failing(SHUYANG_2025, slipped).map(([id]) => id)).toEqual([`T4-${at + 1}`]);
    }
  });
});
