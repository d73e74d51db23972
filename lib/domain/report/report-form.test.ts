import { describe, expect, it } from 'vitest';
import { ApplicantKind } from '@/lib/domain/applicant/applicant-kind';
import { FormYear, formForYear, LeafRow2019, LeafRow2021, reportForm } from './report-form';

const forms = FormYear.options.map((form) => ({ name: form, ...reportForm(form) }));
const printed = (form: FormYear) => reportForm(form).table3.rows.map((row) => row.printed);

describe('formForYear', () => {
  it.each([
    [2018, '2019'],
    [2019, '2019'],
    [2020, '2019'],
    [2021, '2021'],
    [2030, '2021'],
  ])('a report for %i is made on the form of %s', (year, form) => {
    expect(formForYear(year)).toBe(form);
  });
});

describe('table three', () => {
  it('has 27 printed rows in the 2019 form and 30 in the 2021 form', () => {
    expect(printed('2019')).toHaveLength(27);
    expect(printed('2021')).toHaveLength(30);
  });

  it('differs only in what 其他处理 is split into', () => {
    const added = printed('2021').filter((row) => !printed('2019').includes(row));
    expect(added).toEqual([
      '1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请',
      '2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请',
      '3.其他',
    ]);
    expect(printed('2019').filter((row) => !printed('2021').includes(row))).toEqual([]);
  });

  it('counts the same leaf rows as the row types name', () => {
    expect(reportForm('2019').table3.leafRows).toEqual(LeafRow2019.options);
    expect(reportForm('2021').table3.leafRows).toEqual(LeafRow2021.options);
  });

  it.each(forms)('form $name: a number stands in every leaf row and in the four rows around them', ({ table3 }) => {
    const { countedRows, leafRows } = table3;
    expect(countedRows).toEqual(['new_received', 'carried_in', ...leafRows, 'total_handled', 'carried_out']);
  });

  it.each(forms)('form $name: every parent is a header that comes before its rows', ({ table3 }) => {
    table3.rows.forEach(({ parent }, index) => {
      if (parent === null) return;
      const above = table3.rows.slice(0, index).find(({ key }) => key === parent);
      expect(above?.kind).toBe('header');
    });
  });

  it.each(forms)('form $name: one column for each kind of applicant, then the total', ({ table3 }) => {
    expect(table3.columns.map(({ key }) => key)).toEqual([...ApplicantKind.options, 'total']);
    expect(table3.columns.filter(({ group }) => group === '法人或其他组织')).toHaveLength(5);
  });

  it.each(forms)('form $name: keys are unique', ({ table3, checks }) => {
    expect(new Set(table3.rows.map(({ key }) => key)).size).toBe(table3.rows.length);
    expect(new Set(checks.map(({ id }) => id)).size).toBe(checks.length);
  });
});

describe('table four', () => {
  it('has fifteen columns: three kinds of dispute, each with four results and their total', () => {
    const { columns, headerRows } = reportForm('2021').table4;
    expect(columns).toHaveLength(15);
    expect(columns.map(({ key }) => key).slice(4, 6)).toEqual(['recon_total', 'suit_direct_upheld']);
    expect(columns.at(-1)?.key).toBe('suit_after_recon_total');
    expect(headerRows).toHaveLength(3);
  });

  it('is fifteen columns wide in every header row, spans from above included', () => {
    const widths = [0, 0, 0];
    reportForm('2019').table4.headerRows.forEach((cells, row) => {
      for (const { colSpan, rowSpan } of cells) {
        for (let down = row; down < row + rowSpan; down += 1) widths[down] = (widths[down] ?? 0) + colSpan;
      }
    });
    expect(widths).toEqual([15, 15, 15]);
  });
});

describe('table two', () => {
  it('drops procurement and other services from 2021', () => {
    expect(reportForm('2019').table2.blocks.map(({ key }) => key)).toEqual(['t2_1', 't2_5', 't2_6', 't2_8', 't2_9']);
    expect(reportForm('2021').table2.blocks.map(({ key }) => key)).toEqual(['t2_1', 't2_5', 't2_6', 't2_8']);
  });

  it('has as many cells as the printed forms', () => {
    const cells = (form: FormYear) =>
      reportForm(form).table2.blocks.reduce((sum, { rows, columns }) => sum + rows.length * columns.length, 0);
    // 2019: 2×3 + 2×3 + 2×3 + 1×2 + 1×2; 2021: 2×3 + 1×1 + 2×1 + 1×1
    expect(cells('2019')).toBe(22);
    expect(cells('2021')).toBe(10);
  });
});
