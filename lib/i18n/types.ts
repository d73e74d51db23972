/** Makes every message key a checked type, in server and client components alike. */
import type { Locale as OurLocale } from './locale';
import type { Messages as OurMessages } from './messages';

declare module 'next-intl' {
  interface AppConfig {
    Locale: OurLocale;
    Messages: OurMessages;
  }
}
