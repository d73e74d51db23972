import Link from 'next/link';
import { useLocale, useTranslations } from 'next-intl';
import type { Table4Cell, Table4Counts } from '@/lib/domain/report/dispute';
import { type FormYear, reportForm } from '@/lib/domain/report/report-form';
import { useFormat } from '@/lib/i18n/use-words';
import styles from './report-table.module.css';
import { TableRegion } from './table-region';
import { FailMark } from './table-three';

/** The words of the printed headings, for readers of the other language. */
const HEAD = {
  行政复议: 'recon',
  行政诉讼: 'litigation',
  未经复议直接起诉: 'suitDirect',
  复议后起诉: 'suitAfterRecon',
  结果维持: 'upheld',
  结果纠正: 'corrected',
  其他结果: 'other',
  尚未审结: 'pending',
  总计: 'total',
} as const;

const isHead = (label: string): label is keyof typeof HEAD => label in HEAD;

interface Props {
  readonly year: number;
  readonly form: FormYear;
  readonly counts: Table4Counts;
  readonly failing: ReadonlyMap<string, readonly string[]>;
  /** Where a number leads: to the disputes behind it. Null where the numbers are of an earlier day, or the person may not read them. */
  readonly hrefOf: ((cell: Table4Cell) => string) | null;
}

/** Reconsideration and litigation: one line of numbers under three lines of headings. Each opens the disputes it counts. */
export function TableFour({ year, form, counts, failing, hrefOf }: Props) {
  const t = useTranslations('report');
  const kinds = useTranslations('disputes.kind');
  const locale = useLocale();
  const format = useFormat();
  const table = reportForm(form).table4;
  const headWords = (label: string) => (locale === 'en' && isHead(label) ? t(`head.${HEAD[label]}`) : label);
  return (
    <TableRegion heading={locale === 'en' ? t('head.tableFour') : table.heading}>
      <table className={`${styles.table} ${styles.narrow}`}>
        <thead>
          {table.headerRows.map((cells, line) => (
            <tr key={line}>
              {cells.map(({ label, colSpan, rowSpan }, index) => (
                <th key={index} colSpan={colSpan} rowSpan={rowSpan} scope={colSpan > 1 ? 'colgroup' : 'col'}>
                  {headWords(label)}
                </th>
              ))}
            </tr>
          ))}
        </thead>
        <tbody>
          <tr>
            {table.columns.map(({ key, kind, result }) => {
              const count = counts[kind][result];
              const fails = failing.get(kind);
              return (
                <td key={key} className={fails && styles.failing}>
                  {fails && <FailMark checks={fails} />}
                  {hrefOf && count > 0 ? (
                    <Link
                      href={hrefOf({ kind, year, column: result })}
                      aria-label={t('disputesOpen', { kind: kinds(kind), column: t(`head.${result}`), count })}
                    >
                      {format.number(count)}
                    </Link>
                  ) : (
                    format.number(count)
                  )}
                </td>
              );
            })}
          </tr>
        </tbody>
      </table>
    </TableRegion>
  );
}
