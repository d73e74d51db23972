import { cookies } from 'next/headers';
import { LOCALE_COOKIE, readLocale } from '@/lib/i18n/locale';
import { isSameOrigin } from '@/lib/platform/origin';
import { ownPath } from './own-path';

const ONE_YEAR = 365 * 24 * 60 * 60;

/** Sets the language and goes back to the page it was asked on. A plain form, so that it works without scripts. */
export async function POST(request: Request): Promise<Response> {
  if (!isSameOrigin(request.headers)) return new Response(null, { status: 403 });
  const form = await request.formData();
  const locale = readLocale(String(form.get('locale') ?? ''));
  (await cookies()).set(LOCALE_COOKIE, locale, { path: '/', maxAge: ONE_YEAR, sameSite: 'lax' });
  const host = request.headers.get('host');
  const back = form.get('back');
  const path = ownPath(typeof back === 'string' ? back : null, host) ?? ownPath(request.headers.get('referer'), host);
  return new Response(null, { status: 303, headers: { location: path ?? '/' } });
}
