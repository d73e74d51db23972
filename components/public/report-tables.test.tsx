import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { filedEntry } from '@/lib/domain/dispute/dispute-entry';
import { countTable4 } from '@/lib/domain/report/dispute';
import { day } from '@/lib/domain/day';
import { FormYear, reportForm } from '@/lib/domain/report/report-form';
import { countTable3 } from '@/lib/domain/report/yearly-table';
import { TABLE_FOUR_HEADS, TableFour } from './table-four';
import { TableThree } from './table-three';
import { publicWords } from './public-words';

const zh = publicWords('zh-CN');

describe('the words of the printed form', () => {
  it.each(FormYear.options)('stand in the Chinese headings: %s form', (form) => {
    const { table3, table4 } = reportForm(form);
    expect(zh('reports.tableThree')).toBe(table3.heading);
    expect(zh('reports.tableFour')).toBe(table4.heading);
    expect(zh('reports.head.corner')).toBe(table3.cornerNote);
    expect(zh('reports.head.applicants')).toBe(table3.columnHeader);
    expect(table3.columns.map(({ group }) => group)).toContain(zh('reports.head.organisations'));
    expect(TABLE_FOUR_HEADS.map((heads) => heads.map((head) => zh(`reports.head.${head}`)))).toEqual(
      table4.headerRows.map((cells) => cells.map(({ label }) => label)),
    );
  });
});

const cells = (markup: string) => [...markup.matchAll(/<td>([^<]*)<\/td>/g)].map(([, number]) => number);

describe('the numbers', () => {
  it('of table three stand row by row, one for each kind of applicant and the total', () => {
    const counts = countTable3(
      [{ applicantKind: 'natural', receivedYear: 2020, closedYear: 2020, outcome: 'granted', count: 1_200 }],
      2020,
      '2019',
    );
    const markup = renderToStaticMarkup(<TableThree t={zh} locale="zh-CN" form="2019" counts={counts} />);
    const numbers = cells(markup);
    expect(numbers).toHaveLength(23 * 7);
    expect(numbers.slice(0, 7)).toEqual(['1,200', '0', '0', '0', '0', '0', '1,200']);
    expect(markup).toContain('（一）予以公开');
  });

  it('of table four stand in one line of fifteen', () => {
    const counts = countTable4(
      [{ ...filedEntry('suit_direct', day('2019-06-03')), concludedOn: day('2020-04-20'), result: 'upheld' }],
      2020,
    );
    const markup = renderToStaticMarkup(<TableFour t={publicWords('en')} locale="en" form="2019" counts={counts} />);
    expect(cells(markup).map(Number)).toEqual([0, 0, 0, 0, 0, 1, 0, 0, 0, 1, 0, 0, 0, 0, 0]);
    expect(markup).toContain('Suit without reconsideration');
  });
});
