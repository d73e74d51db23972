import { DisputeKind } from '@/lib/domain/report/dispute';
import { type MovedCell, movedCells } from '@/lib/domain/report/publication';
import { type FormYear, RowKey, Table3ColumnKey } from '@/lib/domain/report/report-form';
import { table2CellOf, table2Headings } from '@/lib/domain/report/table-two';
import { formatDate, formatNumber } from '@/lib/i18n/format';
import { columnLabel, inLanguage, rowLabel } from '@/lib/i18n/labels';
import type { Locale } from '@/lib/i18n/locale';
import { yearPath } from './paths';
import type { PublicWords } from './public-page';
import type { Published } from './published-year';

interface VersionsProps {
  readonly t: PublicWords;
  readonly locale: Locale;
  /** The newest first. */
  readonly versions: readonly Published[];
  readonly shown: number;
}

/** Every version published of a year, with what each corrected. */
export function Versions({ t, locale, versions, shown }: VersionsProps) {
  const newest = versions[0]?.version;
  return (
    <section className="screen-only">
      <h2>{t('reports.versions')}</h2>
      <ul>
        {versions.map(({ year, body, version, publishedOn, note }) => (
          <li key={version}>
            {version === shown ? (
              <strong>{t('reports.version', { version })}</strong>
            ) : (
              <a href={yearPath({ year, body }, version === newest ? undefined : version)}>
                {t('reports.version', { version })}
              </a>
            )}{' '}
            {t('reports.published', { day: formatDate(locale, publishedOn) })}
            {note && ` · ${t('reports.correction', { note })}`}
          </li>
        ))}
      </ul>
    </section>
  );
}

interface ChangesProps {
  readonly t: PublicWords;
  readonly locale: Locale;
  readonly from: Published;
  readonly to: Published;
}

/** The numbers in which two versions differ. */
export function Changes({ t, locale, from, to }: ChangesProps) {
  const cells = movedCells(from.tables, to.tables, to.form);
  return (
    <section>
      <h2>{t('reports.changes', { version: from.version })}</h2>
      {cells.length === 0 ? (
        <p>{t('reports.sameNumbers')}</p>
      ) : (
        <table>
          <thead>
            <tr>
              <th scope="col">{t('reports.number')}</th>
              <th scope="col">{t('reports.version', { version: from.version })}</th>
              <th scope="col">{t('reports.version', { version: to.version })}</th>
            </tr>
          </thead>
          <tbody>
            {cells.map((cell) => (
              <tr key={`${cell.table}.${cell.row}.${cell.column}`}>
                <th scope="row">{cellName(t, locale, to.form, cell)}</th>
                <td>{formatNumber(locale, cell.frozen)}</td>
                <td>{formatNumber(locale, cell.live)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}

function cellName(t: PublicWords, locale: Locale, form: FormYear, { table, row, column }: MovedCell): string {
  if (table === 2) {
    const cell = table2CellOf(`${row}.${column}`);
    const found = cell && table2Headings(form, cell);
    return found ? `${inLanguage(locale, found.row)} / ${inLanguage(locale, found.column)}` : `${row} / ${column}`;
  }
  if (table === 3) {
    return `${rowLabel(locale, form, RowKey.parse(row))} / ${columnLabel(locale, Table3ColumnKey.parse(column))}`;
  }
  const kind = DisputeKind.parse(row);
  return `${t(`reports.head.${kind}`)} / ${t(`reports.head.${column as 'upheld'}`)}`;
}
