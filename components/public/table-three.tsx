import { columnHeadings, LABEL_COLUMNS, tableThreeLines } from '@/lib/domain/report/printed-table';
import {
  type FormYear,
  reportForm,
  type T3Row,
  type Table3ColumnKey,
  type Table3RowKey,
} from '@/lib/domain/report/report-form';
import type { Table3Counts } from '@/lib/domain/report/yearly-table';
import { formatNumber } from '@/lib/i18n/format';
import { columnLabel } from '@/lib/i18n/labels';
import type { Locale } from '@/lib/i18n/locale';
import type { PublicWords } from './public-page';
import { TableRegion } from './table-region';

interface Props {
  readonly t: PublicWords;
  readonly locale: Locale;
  readonly form: FormYear;
  readonly counts: Table3Counts;
}

/** Requests received and handled, as the form of that year prints it. */
export function TableThree({ t, locale, form, counts }: Props) {
  const table = reportForm(form).table3;
  const { columns } = table;
  const headings = columnHeadings(columns);
  const label = (row: T3Row) => (locale === 'en' ? row.en : row.printed);
  const numberAt = (row: Table3RowKey, column: Table3ColumnKey) => {
    const number = counts[row]?.[column];
    return number === undefined ? '' : formatNumber(locale, number);
  };
  return (
    <section>
      <h2 id="table-three">{t('reports.tableThree')}</h2>
      <TableRegion labelledBy="table-three">
        <table aria-labelledby="table-three">
          <thead>
            <tr>
              <td className="corner" colSpan={LABEL_COLUMNS} rowSpan={3}>
                {t('reports.head.corner')}
              </td>
              <th scope="colgroup" colSpan={columns.length}>
                {t('reports.head.applicants')}
              </th>
            </tr>
            <tr>
              {headings.map(({ column, group, grouped }) =>
                group ? (
                  <th key={column.key} scope="colgroup" colSpan={group.colSpan}>
                    {t('reports.head.organisations')}
                  </th>
                ) : (
                  !grouped && (
                    <th key={column.key} scope="col" rowSpan={2}>
                      {columnLabel(locale, column.key)}
                    </th>
                  )
                ),
              )}
            </tr>
            <tr>
              {headings
                .filter(({ grouped }) => grouped)
                .map(({ column: { key } }) => (
                  <th key={key} scope="col">
                    {columnLabel(locale, key)}
                  </th>
                ))}
            </tr>
          </thead>
          <tbody>
            {tableThreeLines(table).map(({ key, row, labels }) => (
              <tr key={key} className={row.kind}>
                {labels.map(({ own, ...cell }) => (
                  <th
                    key={cell.row.key}
                    className={own ? undefined : 'stem'}
                    scope="row"
                    rowSpan={cell.rowSpan}
                    colSpan={cell.colSpan}
                  >
                    {label(cell.row)}
                  </th>
                ))}
                {columns.map((column) => (
                  <td key={column.key}>{numberAt(key, column.key)}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </TableRegion>
    </section>
  );
}
