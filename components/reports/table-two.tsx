import Link from 'next/link';
import { useLocale, useTranslations } from 'next-intl';
import { type FormYear, reportForm } from '@/lib/domain/report/report-form';
import { type Table2Cell, table2CellAt, type Table2Counts, table2Key } from '@/lib/domain/report/table-two';
import { inLanguage } from '@/lib/i18n/labels';
import { cellWords } from '@/lib/i18n/table-two-words';
import styles from './report-table.module.css';
import { TableRegion } from './table-region';

interface Props {
  readonly year: number;
  readonly form: FormYear;
  readonly counts: Table2Counts;
  /** Where a number leads: to the entries of the register behind it. Null where the numbers are of an earlier day. */
  readonly hrefOf: ((cell: Table2Cell) => string) | null;
}

/** The item and three numbers, at most. */
const WIDTH = 4;

/** Proactive disclosure, as the form prints it: a small table for each item of Article 20. */
export function TableTwo({ year, form, counts, hrefOf }: Props) {
  const t = useTranslations('report');
  const locale = useLocale();
  const table = reportForm(form).table2;
  return (
    <TableRegion
      heading={locale === 'en' ? t('head.tableTwo') : table.heading}
      remark={t('ofYear', { year: String(year) })}
    >
      <table className={`${styles.table} ${styles.blocks}`}>
        {table.blocks.map(({ key, title, columns, rows }) => {
          // Where a block has fewer numbers, the last one takes the room that is left.
          const spanOf = (at: number) => (at === columns.length - 1 ? WIDTH - columns.length : 1);
          return (
            <tbody key={key}>
              <tr>
                <th colSpan={WIDTH} scope="rowgroup" className={styles.block}>
                  {locale === 'en' ? t('head.article20', { item: key.replace('t2_', '') }) : title}
                </th>
              </tr>
              <tr className={styles.blockHead}>
                <th scope="col">{locale === 'en' ? t('head.item') : table.itemLabel}</th>
                {columns.map((column, at) => (
                  <th key={column.key} scope="col" colSpan={spanOf(at)}>
                    {inLanguage(locale, column)}
                  </th>
                ))}
              </tr>
              {rows.map((row) => (
                <tr key={row.key}>
                  <th scope="row" className={styles.rowLabel}>
                    {inLanguage(locale, row)}
                  </th>
                  {columns.map((column, at) => {
                    const cell = table2CellAt(row.key, column);
                    const printed = cellWords(locale, cell, counts[table2Key(cell)] ?? 0);
                    return (
                      <td key={column.key} colSpan={spanOf(at)}>
                        {hrefOf ? (
                          <Link
                            href={hrefOf(cell)}
                            aria-label={t('entriesOpen', {
                              row: inLanguage(locale, row),
                              column: inLanguage(locale, column),
                              value: printed,
                            })}
                          >
                            {printed}
                          </Link>
                        ) : (
                          printed
                        )}
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
  );
}
