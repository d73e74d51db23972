import { PATHS, yearPath } from '@/components/public/paths';
import { type Published, PublishedYear } from '@/components/public/published-year';
import { PublicShell } from '@/components/public/public-shell';
import { YearList } from '@/components/public/year-list';
import { instant } from '@/lib/domain/instant';
import { officeDay } from '@/lib/platform/today';
import { listPublishedYears } from '@/lib/services/citizen';
import { openPage, titled } from '../open-page';

interface Props {
  readonly searchParams: Promise<Readonly<Record<string, string | string[] | undefined>>>;
}

async function load({ searchParams }: Props) {
  const [rows, { year: asked }] = await Promise.all([listPublishedYears(), searchParams]);
  const years: Published[] = rows.map(({ publishedAt, ...rest }) => ({
    ...rest,
    publishedOn: officeDay(instant(publishedAt)),
  }));
  return { years, asked, published: years.find(({ year }) => String(year) === asked) };
}

export async function generateMetadata(props: Props) {
  const { published } = await load(props);
  return titled((t) => (published ? t('reports.yearTitle', { year: String(published.year) }) : t('reports.title')));
}

/** The years that are published, or with ?year= the tables of one. */
export default async function ReportsPage(props: Props) {
  const [page, { years, asked, published }] = await Promise.all([openPage(), load(props)]);
  const { t, locale } = page;
  return (
    <PublicShell page={page} section="reports" address={published ? yearPath(published.year) : PATHS.reports}>
      {(office) =>
        published ? (
          <PublishedYear t={t} locale={locale} office={office} published={published} />
        ) : (
          <YearList t={t} locale={locale} years={years} unknownYear={asked !== undefined} />
        )
      }
    </PublicShell>
  );
}
