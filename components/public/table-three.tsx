import { reportForm, type FormYear, type T3Row } from '@/lib/domain/report/report-form';
import type { Table3Counts } from '@/lib/domain/report/yearly-table';
import { formatNumber } from '@/lib/i18n/format';
import { columnLabel } from '@/lib/i18n/labels';
import type { Locale } from '@/lib/i18n/locale';
import type { PublicWords } from './public-page';
import { TableRegion } from './table-region';
import { type TableThreeLine, tableThreeLines } from './table-three-lines';

interface Props {
  readonly t: PublicWords;
  readonly locale: Locale;
  readonly form: FormYear;
  readonly counts: Table3Counts;
}

/** Requests received and handled, as the form of that year prints it. */
export function TableThree({ t, locale, form, counts }: Props) {
  const { columns, rows } = reportForm(form).table3;
  const kinds = columns.filter(({ group }) => group !== null);
  const label = (row: T3Row) => (locale === 'en' ? row.en : row.printed);
  const numberAt = (row: TableThreeLine['row'], column: (typeof columns)[number]['key']) => {
    const number = (counts as Readonly<Record<string, (typeof counts)['granted']>>)[row.key]?.[column];
    return number === undefined ? '' : formatNumber(locale, number);
  };
  return (
    <section>
      <h2 id="table-three">{t('reports.tableThree')}</h2>
      <TableRegion labelledBy="table-three">
        <table aria-labelledby="table-three">
          <thead>
            <tr>
              <td className="corner" colSpan={3} rowSpan={3}>
                {t('reports.head.corner')}
              </td>
              <th scope="colgroup" colSpan={columns.length}>
                {t('reports.head.applicants')}
              </th>
            </tr>
            <tr>
              <th scope="col" rowSpan={2}>
                {columnLabel(locale, 'natural')}
              </th>
              <th scope="colgroup" colSpan={kinds.length}>
                {t('reports.head.organisations')}
              </th>
              <th scope="col" rowSpan={2}>
                {columnLabel(locale, 'total')}
              </th>
            </tr>
            <tr>
              {kinds.map(({ key }) => (
                <th key={key} scope="col">
                  {columnLabel(locale, key)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {tableThreeLines(rows).map(({ row, stems, colSpan }) => (
              <tr key={row.key} className={row.kind}>
                {stems.map((stem) => (
                  <th key={stem.row.key} className="stem" scope="row" rowSpan={stem.rowSpan}>
                    {label(stem.row)}
                  </th>
                ))}
                <th scope="row" colSpan={colSpan}>
                  {label(row)}
                </th>
                {columns.map(({ key }) => (
                  <td key={key}>{numberAt(row, key)}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </TableRegion>
    </section>
  );
}
