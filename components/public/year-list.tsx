import { formatDate } from '@/lib/i18n/format';
import type { Locale } from '@/lib/i18n/locale';
import { feedPath, type PathBody, reportsPath, yearPath } from './paths';
import type { PublicWords } from './public-page';
import type { Published } from './published-year';

interface Props {
  readonly t: PublicWords;
  readonly locale: Locale;
  /** Newest first. */
  readonly years: readonly Published[];
  /** A year was asked for that is not among them. */
  readonly unknownYear: boolean;
  /** Whose years they are. */
  readonly body: PathBody;
  /** Every body that has published a report; one of them needs no list. */
  readonly bodies: readonly { readonly body: PathBody; readonly name: string }[];
}

export function YearList({ t, locale, years, unknownYear, body, bodies }: Props) {
  return (
    <div className="wrap">
      <div className="measure">
        <h1>{t('reports.title')}</h1>
        {bodies.length > 1 && <p className="soft">{bodies.find((one) => one.body === body)?.name}</p>}
        {unknownYear && (
          <p className="note" role="alert">
            {t('reports.unknownYear')}
          </p>
        )}
        <p>{t('reports.intro')}</p>
        {bodies.length > 1 && (
          <nav aria-label={t('reports.bodies')}>
            <h2>{t('reports.bodies')}</h2>
            <ul className="years">
              {bodies.map((one) => (
                <li key={one.name}>
                  <a href={reportsPath(one.body)} aria-current={one.body === body ? 'page' : undefined}>
                    {one.name}
                  </a>
                </li>
              ))}
            </ul>
          </nav>
        )}
        <h2>{t('reports.years')}</h2>
        {years.length === 0 ? (
          <p className="note">{t('reports.empty')}</p>
        ) : (
          <ul className="years">
            {years.map(({ year, body: of, publishedOn }) => (
              <li key={year}>
                <a href={yearPath({ year, body: of })}>{t('reports.year', { year: String(year) })}</a>
                <span className="soft">{t('reports.published', { day: formatDate(locale, publishedOn) })}</span>
              </li>
            ))}
          </ul>
        )}
        {years.length > 0 && (
          <p className="screen-only">
            <a href={feedPath(body)}>{t('reports.feed')}</a>
          </p>
        )}
      </div>
    </div>
  );
}
