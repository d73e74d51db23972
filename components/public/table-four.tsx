import type { Table4Counts } from '@/lib/domain/report/dispute';
import { reportForm, type FormYear } from '@/lib/domain/report/report-form';
import { formatNumber } from '@/lib/i18n/format';
import type { Locale } from '@/lib/i18n/locale';
import type { PublicWords } from './public-page';
import { TableRegion } from './table-region';

interface Props {
  readonly t: PublicWords;
  readonly locale: Locale;
  readonly form: FormYear;
  readonly counts: Table4Counts;
}

const RESULTS = ['upheld', 'corrected', 'other', 'pending', 'total'] as const;

/** What stands in the heading cells of the form, in the order in which it prints them. */
export const TABLE_FOUR_HEADS = [
  ['recon', 'litigation'],
  [...RESULTS, 'suit_direct', 'suit_after_recon'],
  [...RESULTS, ...RESULTS],
] as const;

/** Reconsideration and litigation: one line of numbers under three lines of headings. */
export function TableFour({ t, locale, form, counts }: Props) {
  const { columns, headerRows } = reportForm(form).table4;
  return (
    <section>
      <h2 id="table-four">{t('reports.tableFour')}</h2>
      <TableRegion labelledBy="table-four">
        <table aria-labelledby="table-four">
          <thead>
            {TABLE_FOUR_HEADS.map((heads, line) => (
              <tr key={line}>
                {heads.map((head, index) => {
                  const { colSpan = 1, rowSpan = 1 } = headerRows[line]?.[index] ?? {};
                  return (
                    <th key={index} scope={colSpan > 1 ? 'colgroup' : 'col'} colSpan={colSpan} rowSpan={rowSpan}>
                      {t(`reports.head.${head}`)}
                    </th>
                  );
                })}
              </tr>
            ))}
          </thead>
          <tbody>
            <tr>
              {columns.map(({ key, kind, result }) => (
                <td key={key}>{formatNumber(locale, counts[kind][result])}</td>
              ))}
            </tr>
          </tbody>
        </table>
      </TableRegion>
    </section>
  );
}
