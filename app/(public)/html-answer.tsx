import 'server-only';
import type { ReactNode } from 'react';
import { PATHS } from '@/components/public/paths';
import type { PublicPage } from '@/components/public/public-page';
import { PublicShell } from '@/components/public/public-shell';
import { windowTitle } from './open-page';

interface Answer {
  readonly status: number;
  readonly title: string;
  readonly headers?: Readonly<Record<string, string>>;
}

/** A whole document as the answer of a route handler: the status is its own, and what was posted stays out of the address. */
export async function documentAnswer(
  page: PublicPage,
  { status, title, headers }: Answer,
  body: ReactNode,
): Promise<Response> {
  const { renderToStaticMarkup } = await import('react-dom/server');
  const markup = renderToStaticMarkup(
    <html lang={page.locale}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{windowTitle(page, title)}</title>
        <link rel="icon" href={PATHS.icon} />
        <link rel="stylesheet" href={PATHS.stylesheet} />
      </head>
      <body>{body}</body>
    </html>,
  );
  return new Response(`<!DOCTYPE html>${markup}`, {
    status,
    headers: { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store', ...headers },
  });
}

/** The same, inside the look-up's page. */
export const htmlAnswer = (
  page: PublicPage,
  { children, ...answer }: Answer & { readonly children: ReactNode },
): Promise<Response> =>
  documentAnswer(
    page,
    answer,
    <PublicShell page={page} section="status" address={PATHS.status}>
      {() => children}
    </PublicShell>,
  );

/** On to another page of ours. A relative address, because behind a proxy the server does not know its own name. */
export const seeOther = (path: string): Response => new Response(null, { status: 303, headers: { location: path } });
