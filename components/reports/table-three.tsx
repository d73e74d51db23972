import WarningFilled from '@ant-design/icons/WarningFilled';
import { useLocale, useTranslations } from 'next-intl';
import type { MouseEvent } from 'react';
import { type FormYear, reportForm, type T3Row } from '@/lib/domain/report/report-form';
import type { Table3Counts } from '@/lib/domain/report/yearly-table';
import { columnLabel } from '@/lib/i18n/labels';
import { useFormat } from '@/lib/i18n/use-words';
import { cellKey } from './failing-cells';
import styles from './report-table.module.css';
import { TableRegion } from './table-region';
import { columnHeadings, LABEL_COLUMNS, tableThreeLines } from '@/lib/domain/report/printed-table';
import type { CellPlace } from './cell-address';

interface Props {
  readonly form: FormYear;
  readonly counts: Table3Counts;
  readonly failing: ReadonlyMap<string, readonly string[]>;
  readonly open: CellPlace | null;
  readonly cellHref: (cell: CellPlace) => string;
  /** Null where the numbers are of an earlier day, and the lists behind them of today. */
  readonly onOpen: ((cell: CellPlace) => void) | null;
}

/** Requests received and handled, as the form prints it: three rows of headings, merged labels, seven columns. */
export function TableThree({ form, counts, failing, open, cellHref, onOpen }: Props) {
  const t = useTranslations('report');
  const locale = useLocale();
  const table = reportForm(form).table3;
  const headings = columnHeadings(table.columns);
  const rowName = (row: T3Row) => (locale === 'en' ? row.en : row.printed);
  return (
    <TableRegion heading={locale === 'en' ? t('head.tableThree') : table.heading} remark={t('unit')}>
      <table className={styles.table}>
        <thead>
          <tr>
            <td rowSpan={3} colSpan={LABEL_COLUMNS} className={styles.corner}>
              {locale === 'en' ? t('head.corner') : table.cornerNote}
            </td>
            <th colSpan={table.columns.length} scope="colgroup">
              {locale === 'en' ? t('head.applicants') : table.columnHeader}
            </th>
          </tr>
          <tr>
            {headings.map(({ column, group, grouped }) =>
              group ? (
                <th key={column.key} colSpan={group.colSpan} scope="colgroup">
                  {locale === 'en' ? t('head.organisations') : group.label}
                </th>
              ) : (
                !grouped && (
                  <th key={column.key} rowSpan={2} scope="col">
                    {columnLabel(locale, column.key)}
                  </th>
                )
              ),
            )}
          </tr>
          <tr>
            {headings
              .filter(({ grouped }) => grouped)
              .map(({ column }) => (
                <th key={column.key} scope="col">
                  {columnLabel(locale, column.key)}
                </th>
              ))}
          </tr>
        </thead>
        <tbody>
          {tableThreeLines(table).map(({ key, row, labels }) => (
            <tr key={key} className={row.kind === 'sum' ? styles.sum : undefined}>
              {labels.map((label) => (
                <th
                  key={label.row.key}
                  scope={label.own ? 'row' : 'rowgroup'}
                  colSpan={label.colSpan}
                  rowSpan={label.rowSpan}
                  className={label.own ? styles.rowLabel : styles.groupLabel}
                >
                  {rowName(label.row)}
                </th>
              ))}
              {table.columns.map(({ key: column }) => (
                <NumberCell
                  key={column}
                  count={counts[key]?.[column] ?? 0}
                  names={{ row: rowName(row), column: columnLabel(locale, column) }}
                  href={cellHref({ row: key, column })}
                  chosen={open?.row === key && open.column === column}
                  fails={failing.get(cellKey(key, column))}
                  onOpen={onOpen && (() => onOpen({ row: key, column }))}
                />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </TableRegion>
  );
}

interface CellProps {
  readonly count: number;
  readonly names: { readonly row: string; readonly column: string };
  readonly href: string;
  readonly chosen: boolean;
  readonly fails: readonly string[] | undefined;
  readonly onOpen: (() => void) | null;
}

/** A number that opens what it counts; nought counts nothing and opens nothing. */
function NumberCell({ count, names, href, chosen, fails, onOpen }: CellProps) {
  const t = useTranslations('report');
  const format = useFormat();
  const follow = (event: MouseEvent) => {
    if (event.metaKey || event.ctrlKey || event.shiftKey) return;
    event.preventDefault();
    onOpen?.();
  };
  return (
    <td className={[fails && styles.failing, chosen && styles.chosen].filter(Boolean).join(' ')}>
      {fails && <FailMark checks={fails} />}
      {count === 0 || !onOpen ? (
        <span>{format.number(count)}</span>
      ) : (
        <a href={href} onClick={follow} aria-label={t('cellOpens', { ...names, count })}>
          {format.number(count)}
        </a>
      )}
    </td>
  );
}

export function FailMark({ checks }: { readonly checks: readonly string[] }) {
  const t = useTranslations('report');
  const separator = useTranslations('common')('listSeparator');
  const words = t('cellFails', { checks: checks.join(separator) });
  return (
    <span className={styles.mark} role="img" aria-label={words} title={words}>
      <WarningFilled aria-hidden="true" />
    </span>
  );
}
