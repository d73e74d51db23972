import { Feed } from 'feed';
import { getLocale, getTranslations } from 'next-intl/server';
import { feedPath, yearPath } from '@/components/public/paths';
import { publicAddress } from '@/lib/platform/origin';
import { listPublishedReports, loadPublicOffice } from '@/lib/services/citizen';

/** What somebody typed, where a reader takes it for HTML. */
const asHtml = (text: string) => text.replace(/[&<>]/g, (sign) => `&#${sign.codePointAt(0)};`);

/** Every report published, and every corrected version of one, as an Atom feed (RFC 4287). */
export async function GET(request: Request) {
  const body = new URL(request.url).searchParams.get('body');
  const [t, language, office, reports] = await Promise.all([
    getTranslations('public'),
    getLocale(),
    loadPublicOffice(),
    listPublishedReports(body),
  ]);
  if (body !== null && reports.length === 0) return new Response(null, { status: 404 });
  const base = publicAddress(request.headers);
  const name = reports[0]?.bodyName ?? office?.bodyName ?? t('shell.service');
  const feed = new Feed({
    id: `${base}${feedPath(body)}`,
    title: `${t('reports.title')} - ${name}`,
    language,
    copyright: name,
    author: { name },
    feedLinks: { atom: `${base}${feedPath(body)}` },
    // Without a report it was never updated.
    updated: new Date(
      reports
        .map(({ publishedAt }) => publishedAt)
        .sort()
        .at(-1) ?? 0,
    ),
  });
  for (const report of reports) {
    const { year, version, publishedAt, note } = report;
    const link = `${base}${yearPath(report, version)}`;
    const title = t('reports.yearTitle', { year: String(year) });
    feed.addItem({
      id: link,
      link,
      title: version > 1 ? `${title} ${t('reports.version', { version })}` : title,
      date: new Date(publishedAt),
      ...(note && { description: asHtml(t('reports.correction', { note })) }),
    });
  }
  const headers = { 'content-type': 'application/atom+xml; charset=utf-8', 'cache-control': 'no-store' };
  return new Response(feed.atom1(), { headers });
}
