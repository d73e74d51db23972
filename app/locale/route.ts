import { cookies } from 'next/headers';
import { readForm } from '@/app/form-post';
import { LOCALE_COOKIE, readLocale } from '@/lib/i18n/locale';
import { isSameOrigin } from '@/lib/platform/origin';
import { ownPath } from '../own-path';

const ONE_YEAR = 365 * 24 * 60 * 60;

/** Sets the language and goes back to the page it was asked on. A plain form, so that it works without scripts. */
export async function POST(request: Request): Promise<Response> {
  if (!isSameOrigin(request.headers)) return new Response(null, { status: 403 });
  const form = await readForm(request);
  if (!form) return new Response(null, { status: 400 });
  const locale = readLocale(form.get('locale') ?? '');
  (await cookies()).set(LOCALE_COOKIE, locale, { path: '/', maxAge: ONE_YEAR, sameSite: 'lax' });
  const host = request.headers.get('host');
  const path = ownPath(form.get('back'), host) ?? ownPath(request.headers.get('referer'), host);
  return new Response(null, { status: 303, headers: { location: path ?? '/' } });
}
