import { describe, expect, it } from 'vitest';
import { runChecks } from '@/lib/domain/report/checks';
import { countTable4 } from '@/lib/domain/report/dispute';
import { countTable2 } from '@/lib/domain/report/table-two';
import { countTable3, type CaseTally } from '@/lib/domain/report/yearly-table';
import { cellKey, comparisonsOf, failingCells } from './failing-cells';

const YEAR = 2020;
const tallies: CaseTally[] = [
  { applicantKind: 'natural', receivedYear: 2020, closedYear: 2020, outcome: 'granted', count: 3 },
  { applicantKind: 'business', receivedYear: 2020, closedYear: null, outcome: null, count: 1 },
];
const table3 = countTable3(tallies, YEAR, '2019');
const sound = {
  year: YEAR,
  form: '2019',
  table2: countTable2([], YEAR, '2019'),
  lastTable2: countTable2([], YEAR - 1, '2019'),
  table3,
  table4: countTable4([], YEAR),
  lastTable3: countTable3(tallies, YEAR - 1, '2019'),
  disputes: [],
  carriedOver: null,
  pendingOnPaper: null,
} as const;

describe('failing cells', () => {
  it('marks nothing while every check holds', () => {
    expect(failingCells(runChecks(sound), '2019').size).toBe(0);
  });

  it('marks both sides of 第一项加第二项等于第三项加第四项', () => {
    const changed = { ...table3, new_received: { ...table3.new_received!, natural: 4, total: 5 } };
    const failing = failingCells(runChecks({ ...sound, table3: changed }), '2019');
    for (const row of ['new_received', 'carried_in', 'total_handled', 'carried_out']) {
      expect(failing.get(cellKey(row, 'natural'))).toContain('T3-1');
    }
    expect(failing.has(cellKey('new_received', 'business'))).toBe(false);
  });

  it('marks the whole row whose parts do not make its total', () => {
    const changed = { ...table3, granted: { ...table3.granted!, total: 9 } };
    const failing = failingCells(runChecks({ ...sound, table3: changed }), '2019');
    expect(failing.get(cellKey('granted', 'research'))).toEqual(['T3-3']);
  });

  it('marks a block of table four', () => {
    const table4 = countTable4([], YEAR);
    const failing = failingCells(
      runChecks({ ...sound, table4: { ...table4, recon: { ...table4.recon, total: 1 } } }),
      '2019',
    );
    expect([...failing]).toEqual([['recon', ['T4-1']]]);
  });
});

it('takes the detail of a check apart', () => {
  const check = { id: 'T3-1', level: 'error', ok: false, detail: 'natural: 37 + 3 ≠ 38 + 1; total: 40 ≠ 39' } as const;
  expect(comparisonsOf(check)).toEqual([
    { of: 'natural', sums: '37 + 3 ≠ 38 + 1' },
    { of: 'total', sums: '40 ≠ 39' },
  ]);
});
