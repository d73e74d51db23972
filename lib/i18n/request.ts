/** Which language and which words a request gets: the cookie decides, Chinese when it says nothing. */
import { cookies } from 'next/headers';
import { getRequestConfig } from 'next-intl/server';
import { OFFICE_ZONE } from './format';
import { LOCALE_COOKIE, readLocale } from './locale';
import { MESSAGES } from './messages';

export default getRequestConfig(async () => {
  const locale = readLocale((await cookies()).get(LOCALE_COOKIE)?.value);
  return { locale, messages: MESSAGES[locale], timeZone: OFFICE_ZONE };
});
