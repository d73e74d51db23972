import { formatDate } from '@/lib/i18n/format';
import type { Locale } from '@/lib/i18n/locale';
import { PATHS, yearPath } from './paths';
import type { PublicWords } from './public-page';
import type { Published } from './published-year';

interface Props {
  readonly t: PublicWords;
  readonly locale: Locale;
  /** Newest first. */
  readonly years: readonly Published[];
  /** A year was asked for that is not among them. */
  readonly unknownYear: boolean;
}

export function YearList({ t, locale, years, unknownYear }: Props) {
  return (
    <div className="wrap">
      <div className="measure">
        <h1>{t('reports.title')}</h1>
        {unknownYear && (
          <p className="note" role="alert">
            {t('reports.unknownYear')}
          </p>
        )}
        <p>{t('reports.intro')}</p>
        <h2>{t('reports.years')}</h2>
        {years.length === 0 ? (
          <p className="note">{t('reports.empty')}</p>
        ) : (
          <ul className="years">
            {years.map(({ year, publishedOn }) => (
              <li key={year}>
                <a href={yearPath(year)}>{t('reports.year', { year: String(year) })}</a>
                <span className="soft">{t('reports.published', { day: formatDate(locale, publishedOn) })}</span>
              </li>
            ))}
          </ul>
        )}
        {years.length > 0 && (
          <p className="screen-only">
            <a href={PATHS.feed}>{t('reports.feed')}</a>
          </p>
        )}
      </div>
    </div>
  );
}
