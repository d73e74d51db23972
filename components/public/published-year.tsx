import type { Day } from '@/lib/domain/day';
import type { PublishedTables } from '@/lib/domain/report/publication';
import { type FormYear, reportForm } from '@/lib/domain/report/report-form';
import { formatDate } from '@/lib/i18n/format';
import type { Locale } from '@/lib/i18n/locale';
import { PATHS } from './paths';
import type { Office, PublicWords } from './public-page';
import { TableFour } from './table-four';
import { TableThree } from './table-three';
import { TableTwo } from './table-two';

export interface Published {
  readonly year: number;
  readonly form: FormYear;
  readonly publishedOn: Day;
  readonly tables: PublishedTables;
}

interface Props {
  readonly t: PublicWords;
  readonly locale: Locale;
  readonly office: Office;
  readonly published: Published;
}

/** The tables of one year, as they were when they were published. */
export function PublishedYear({ t, locale, office, published }: Props) {
  const { year, form, publishedOn, tables } = published;
  return (
    <div className="wrap wide">
      <p className="screen-only">
        <a href={PATHS.reports}>{t('reports.allYears')}</a>
      </p>
      <h1>{t('reports.yearTitle', { year: String(year) })}</h1>
      <p className="soft">
        {office.bodyName}
        <br />
        {t('reports.published', { day: formatDate(locale, publishedOn) })}
        <br />
        {t('reports.form', { issuedBy: reportForm(form).issuedBy })}
      </p>
      <p className="soft narrow-only">{t('reports.scroll')}</p>
      {tables.table2 && <TableTwo t={t} locale={locale} form={form} counts={tables.table2} />}
      <TableThree t={t} locale={locale} form={form} counts={tables.table3} />
      <TableFour t={t} locale={locale} form={form} counts={tables.table4} />
    </div>
  );
}
