import { describe, expect, it } from 'vitest';
import { FormYear, reportForm } from './report-form';
import { columnHeadings, LABEL_COLUMNS, tableThreeLines } from './printed-table';

const linesOf = (form: FormYear) => tableThreeLines(reportForm(form).table3);

describe.each(FormYear.options)('table three of the %s form', (form) => {
  it('has one line for each row that holds a number', () => {
    expect(linesOf(form).map(({ key }) => key)).toEqual(reportForm(form).table3.countedRows);
  });

  it('fills every line: its own cells and those that span down to it are as wide as the labels', () => {
    const lines = linesOf(form);
    const width = lines.map(() => 0);
    lines.forEach(({ labels }, line) => {
      for (const { rowSpan, colSpan } of labels) {
        for (let down = 0; down < rowSpan; down += 1) width[line + down] = (width[line + down] ?? 0) + colSpan;
      }
    });
    expect(width).toEqual(lines.map(() => LABEL_COLUMNS));
  });

  it('spans 不予公开 over its eight rows, as printed', () => {
    const heading = linesOf(form)
      .flatMap(({ labels }) => labels)
      .find(({ row }) => row.key === 'refused');
    expect(heading).toMatchObject({ rowSpan: 8, own: false });
  });

  it('prints every row of the form once', () => {
    const printed = linesOf(form).flatMap(({ labels }) => labels.map(({ row }) => row.key));
    expect(printed.toSorted()).toEqual(
      reportForm(form)
        .table3.rows.map(({ key }) => key)
        .toSorted(),
    );
  });
});

it('spans 其他处理 over three rows in the 2021 form, and prints it as one row in the 2019 form', () => {
  const other = (form: FormYear) =>
    linesOf(form)
      .flatMap(({ labels }) => labels)
      .find(({ row }) => row.key === 'other');
  expect(other('2021')).toMatchObject({ rowSpan: 3, own: false });
  expect(other('2019')).toMatchObject({ rowSpan: 1, own: true, colSpan: 2 });
});

it('prints 法人或其他组织 above five columns', () => {
  const headings = columnHeadings(reportForm('2021').table3.columns);
  expect(headings.flatMap(({ group }) => (group ? [group] : []))).toEqual([{ label: '法人或其他组织', colSpan: 5 }]);
  expect(headings.filter(({ grouped }) => !grouped).map(({ column }) => column.key)).toEqual(['natural', 'total']);
});
