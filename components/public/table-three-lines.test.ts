import { describe, expect, it } from 'vitest';
import { FormYear, reportForm } from '@/lib/domain/report/report-form';
import { tableThreeLines } from './table-three-lines';

const linesOf = (form: FormYear) => tableThreeLines(reportForm(form).table3.rows);
const stemsOf = (form: FormYear) =>
  linesOf(form).flatMap(({ stems }) => stems.map(({ row, rowSpan }) => [row.key, rowSpan] as const));

describe.each(FormYear.options)('table three of the %s form', (form) => {
  it('has a line for every number and none for a heading', () => {
    expect(linesOf(form).map(({ row }) => row.key)).toEqual(reportForm(form).table3.countedRows);
  });

  it('is three label columns wide on every line, headings from above included', () => {
    const lines = linesOf(form);
    const widths = lines.map(({ colSpan }) => colSpan);
    lines.forEach(({ stems }, at) => {
      for (const { rowSpan } of stems)
        for (let line = at; line < at + rowSpan; line += 1) widths[line] = (widths[line] ?? 0) + 1;
    });
    expect(new Set(widths)).toEqual(new Set([3]));
  });
});

describe('headings reach down over their rows', () => {
  it('in the 2019 form, where 其他处理 is one row', () => {
    expect(stemsOf('2019')).toEqual([
      ['results', 20],
      ['refused', 8],
      ['unavailable', 3],
      ['not_processed', 5],
    ]);
  });

  it('in the 2021 form, where 其他处理 has three', () => {
    expect(stemsOf('2021')).toEqual([
      ['results', 22],
      ['refused', 8],
      ['unavailable', 3],
      ['not_processed', 5],
      ['other', 3],
    ]);
  });
});
