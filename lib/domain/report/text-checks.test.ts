import { describe, expect, test } from 'vitest';
import { countTable4 } from './dispute';
import type { FeeTotals } from './fees';
import { type Figures, figuresOf } from './figures';
import { type Narrative, templatesOf } from './narrative';
import type { FormYear } from './report-form';
import { textChecks } from './text-checks';
import { countTable3 } from './yearly-table';

const NO_FEES: FeeTotals = { notices: 0, noticedFen: 0, collectedFen: 0 };
const WRITTEN: Narrative = { problems: '人手不足。' };
/** Five natural persons and two firms asked in 2023; nothing is closed. */
const TALLIES = [
  { applicantKind: 'natural', receivedYear: 2023, closedYear: null, outcome: null, count: 5 },
  { applicantKind: 'business', receivedYear: 2023, closedYear: null, outcome: null, count: 2 },
] as const;

function failing(
  narrative: Narrative,
  { form = '2021' as FormYear, fees = NO_FEES, tallies = TALLIES as Parameters<typeof countTable3>[0] } = {},
) {
  const table3 = countTable3(tallies, 2023, form);
  const figures: Figures = figuresOf({
    ...{ year: 2023, form, table2: {}, table3, table4: countTable4([], 2023), lastTable3: {}, fees },
    channels: new Map(),
    filed: { recon: 0, suit_direct: 0, suit_after_recon: 0 },
  });
  const templates = templatesOf(narrative, form, figures);
  return textChecks({ year: 2023, form, templates, figures, table3 }).flatMap(({ ok, ...check }) =>
    ok ? [] : [[check.id, check.level, check.detail, check.mend]],
  );
}
const FEW_FIRMS = ['P-1', 'warning', 'business: 2 < 3', [{ to: 'cell', row: 'new_received', column: 'business' }]];

describe('the checks on the words of a report', () => {
  test('S-1: no section of words alone is left empty (条例第五十条)', () => {
    expect(failing({ problems: ' \n', other: '' })).toEqual([
      [
        'S-1',
        'error',
        'problems: 0; other: 0',
        [
          { to: 'section', section: 'problems' },
          { to: 'section', section: 'other' },
        ],
      ],
      FEW_FIRMS,
    ]);
  });

  test('S-2: a typed number that contradicts a table is a warning, with section and figure', () => {
    expect(failing({ ...WRITTEN, overview: '全年收到申请8件。' })).toEqual([
      ['S-2', 'warning', 'overview/t3.new_received: “全年收到申请8件” 8 ≠ 7', [{ to: 'section', section: 'overview' }]],
      FEW_FIRMS,
    ]);
  });

  test('S-3: a reference to no figure is an error', () => {
    const found = failing({ ...WRITTEN, disputes: '行政复议{t4.recon.totl}件' });
    expect(found[0]).toEqual(['S-3', 'error', 'disputes: {t4.recon.totl}', [{ to: 'section', section: 'disputes' }]]);
  });

  test('S-4: fees that were charged are told, on the form that asks for them', () => {
    const fees = { notices: 3, noticedFen: 123_000, collectedFen: 80_050 };
    expect(failing(WRITTEN, { fees })).toEqual([FEW_FIRMS]);
    const silent = { ...WRITTEN, other: '收费通知3件，总金额1,230元。' };
    expect(failing(silent, { fees })[0]).toEqual([
      'S-4',
      'error',
      'other/fee.collected: 800.5',
      [{ to: 'section', section: 'other' }],
    ]);
    expect(failing(silent, { fees, form: '2019' }).map(([id]) => id)).toEqual(['P-1']);
    expect(failing({ ...silent, other: '收费通知3件，总金额1230元，收取800.5元。' }, { fees })).toEqual([FEW_FIRMS]);
  });

  test('P-1: fewer than three requests of one kind may tell of a person; none do not', () => {
    expect(failing(WRITTEN, { tallies: [TALLIES[0]] })).toEqual([]);
    expect(failing(WRITTEN, { tallies: [TALLIES[0], { ...TALLIES[1], count: 3 }] })).toEqual([]);
    expect(failing(WRITTEN)).toEqual([FEW_FIRMS]);
  });
});
