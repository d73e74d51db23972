import { notFound } from 'next/navigation';
import { feedPath, type PathBody, reportsPath, yearPath } from '@/components/public/paths';
import { type Published, PublishedYear } from '@/components/public/published-year';
import { PublicShell } from '@/components/public/public-shell';
import { YearList } from '@/components/public/year-list';
import { instant } from '@/lib/domain/instant';
import { officeDay } from '@/lib/platform/today';
import { listPublishedReports, listReportingBodies, type PublishedReport } from '@/lib/services/citizen';
import { openPage, titled } from '../open-page';

interface Props {
  readonly searchParams: Promise<Readonly<Record<string, string | string[] | undefined>>>;
}

/** The address of a version; the newest one is the year's own. */
const addressOf = (published: Published, [newest]: readonly Published[]) =>
  yearPath(published, published.version === newest?.version ? undefined : published.version);

const dated = ({ publishedAt, ...rest }: PublishedReport): Published => ({
  ...rest,
  publishedOn: officeDay(instant(publishedAt)),
});

async function load({ searchParams }: Props) {
  const { year: asked, version, body: of } = await searchParams;
  const body: PathBody = typeof of === 'string' ? of : null;
  const [rows, bodies] = await Promise.all([listPublishedReports(body), listReportingBodies()]);
  const versions = rows.map(dated);
  const years = versions.filter((one, at) => versions.findIndex(({ year }) => year === one.year) === at);
  const ofYear = versions.filter(({ year }) => String(year) === asked);
  const published = version === undefined ? ofYear[0] : ofYear.find((one) => String(one.version) === version);
  return { body, bodies, years, asked, published, ofYear };
}

export async function generateMetadata(props: Props) {
  const { published, body, bodies } = await load(props);
  // The window names the body of the installation; the report may be that of one below it.
  const whose = bodies.find((one) => one.body === body && body !== null);
  const metadata = await titled((t) => {
    const title = published ? t('reports.yearTitle', { year: String(published.year) }) : t('reports.title');
    return whose ? `${whose.name} ${title}` : title;
  });
  return { ...metadata, alternates: { types: { 'application/atom+xml': feedPath(body) } } };
}

/** The years that are published, or with ?year= the report of one, with &version= an older one of it. */
export default async function ReportsPage(props: Props) {
  const [page, { body, bodies, years, asked, published, ofYear }] = await Promise.all([openPage(), load(props)]);
  const { t, locale } = page;
  if (body !== null && !bodies.some((one) => one.body === body)) notFound();
  return (
    <PublicShell page={page} section="reports" address={published ? addressOf(published, ofYear) : reportsPath(body)}>
      {() =>
        published ? (
          <PublishedYear t={t} locale={locale} published={published} versions={ofYear} />
        ) : (
          <YearList t={t} locale={locale} years={years} unknownYear={asked !== undefined} body={body} bodies={bodies} />
        )
      }
    </PublicShell>
  );
}
