import { type FormYear, reportForm } from '@/lib/domain/report/report-form';
import { table2CellAt, type Table2Counts, table2Key } from '@/lib/domain/report/table-two';
import { inLanguage } from '@/lib/i18n/labels';
import type { Locale } from '@/lib/i18n/locale';
import { cellWords } from '@/lib/i18n/table-two-words';
import type { PublicWords } from './public-page';
import { TableRegion } from './table-region';

interface Props {
  readonly t: PublicWords;
  readonly locale: Locale;
  readonly form: FormYear;
  readonly counts: Table2Counts;
}

/** The item and three numbers, at most. */
const WIDTH = 4;

/** Proactive disclosure, as the form of that year prints it: a small table for each item of Article 20. */
export function TableTwo({ t, locale, form, counts }: Props) {
  return (
    <section>
      <h2 id="table-two">{t('reports.tableTwo')}</h2>
      <TableRegion labelledBy="table-two">
        <table aria-labelledby="table-two">
          {reportForm(form).table2.blocks.map(({ key, title, columns, rows }) => {
            const spanOf = (at: number) => (at === columns.length - 1 ? WIDTH - columns.length : 1);
            return (
              <tbody key={key}>
                <tr>
                  <th colSpan={WIDTH} scope="rowgroup">
                    {locale === 'en' ? t('reports.article20', { item: key.replace('t2_', '') }) : title}
                  </th>
                </tr>
                <tr>
                  <th scope="col">{t('reports.item')}</th>
                  {columns.map((column, at) => (
                    <th key={column.key} scope="col" colSpan={spanOf(at)}>
                      {inLanguage(locale, column)}
                    </th>
                  ))}
                </tr>
                {rows.map((row) => (
                  <tr key={row.key}>
                    <th scope="row">{inLanguage(locale, row)}</th>
                    {columns.map((column, at) => {
                      const cell = table2CellAt(row.key, column);
                      return (
                        <td key={column.key} colSpan={spanOf(at)}>
                          {cellWords(locale, cell, counts[table2Key(cell)] ?? 0)}
                        </td>
                      );
                    })}
                  </tr>
                ))}
              </tbody>
            );
          })}
        </table>
      </TableRegion>
    </section>
  );
}
