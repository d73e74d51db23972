import type { Day } from '@/lib/domain/day';
import type { PublishedTables, PublishedTexts } from '@/lib/domain/report/publication';
import { type FormYear, reportForm, type SectionKey } from '@/lib/domain/report/report-form';
import { ReportFormat } from '@/lib/domain/report/report-format';
import { formatDate } from '@/lib/i18n/format';
import type { Locale } from '@/lib/i18n/locale';
import { type PathBody, reportFilePath, reportsPath, yearPath } from './paths';
import type { PublicWords } from './public-page';
import { TableFour } from './table-four';
import { TableThree } from './table-three';
import { TableTwo } from './table-two';
import { Changes, Versions } from './versions';

export interface Published {
  readonly body: PathBody;
  readonly bodyName: string;
  readonly year: number;
  readonly version: number;
  readonly form: FormYear;
  readonly publishedOn: Day;
  readonly tables: PublishedTables;
  readonly texts: PublishedTexts;
  /** What it corrects; empty for the first version. */
  readonly note: string;
}

interface Props {
  readonly t: PublicWords;
  readonly locale: Locale;
  readonly published: Published;
  /** Every version of the year, the newest first. */
  readonly versions: readonly Published[];
}

/** The report of one year, as it was when it was published. */
export function PublishedYear({ t, locale, published, versions }: Props) {
  const { year, version, form, body, bodyName, publishedOn, tables, texts, note } = published;
  const newest = versions[0] ?? published;
  const before = versions.find((one) => one.version === version - 1);
  const section = (key: SectionKey) => <SectionWords t={t} form={form} section={key} text={texts[key] ?? ''} />;
  return (
    <div className="wrap wide">
      <p className="screen-only">
        <a href={reportsPath(body)}>{t('reports.allYears')}</a>
      </p>
      <h1>{t('reports.yearTitle', { year: String(year) })}</h1>
      <p className="soft">
        {bodyName}
        <br />
        {t('reports.published', { day: formatDate(locale, publishedOn) })}
        {versions.length > 1 && ` · ${t('reports.version', { version })}`}
        <br />
        {t('reports.form', { issuedBy: reportForm(form).issuedBy })}
      </p>
      {version !== newest.version && (
        <p className="note">
          {t('reports.replaced', { version: newest.version, day: formatDate(locale, newest.publishedOn) })}{' '}
          <a href={yearPath(published)}>{t('reports.seeNewest')}</a>
        </p>
      )}
      {note && <p className="note">{t('reports.correction', { note })}</p>}
      <p className="screen-only">
        {t('reports.download')}
        {ReportFormat.options.map((format) => (
          <a key={format} href={reportFilePath(published, version, format)} download className="file">
            {t(`reports.format.${format}`)}
          </a>
        ))}
      </p>
      {locale === 'en' && Object.values(texts).some(Boolean) && <p className="soft">{t('reports.wordsInChinese')}</p>}
      <p className="soft narrow-only">{t('reports.scroll')}</p>
      {section('overview')}
      {tables.table2 && <TableTwo t={t} locale={locale} form={form} counts={tables.table2} />}
      {section('disclosure')}
      <TableThree t={t} locale={locale} form={form} counts={tables.table3} />
      {section('requests')}
      <TableFour t={t} locale={locale} form={form} counts={tables.table4} />
      {section('disputes')}
      {section('problems')}
      {section('other')}
      {versions.length > 1 && <Versions t={t} locale={locale} versions={versions} shown={version} />}
      {before && <Changes t={t} locale={locale} from={before} to={published} />}
    </div>
  );
}

interface SectionProps {
  readonly t: PublicWords;
  readonly form: FormYear;
  readonly section: SectionKey;
  readonly text: string;
}

/** The words of a section, in Chinese as they are official; under its own heading where it has no table. */
function SectionWords({ t, form, section, text }: SectionProps) {
  const found = reportForm(form).sections.find(({ key }) => key === section);
  if (!text.trim() || !found) return null;
  const paragraphs = text.split('\n').map((paragraph, line) => (
    <p key={line} className="measure">
      {paragraph}
    </p>
  ));
  return (
    <section lang="zh-CN" aria-label={t('reports.words', { number: found.number })}>
      {found.kind === 'text' && (
        <h2>
          {found.number}、{found.title}
        </h2>
      )}
      {paragraphs}
    </section>
  );
}
