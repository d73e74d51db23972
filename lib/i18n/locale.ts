/** The two languages. Chinese is the default and the official wording. */
export const LOCALES = ['zh-CN', 'en'] as const;
export type Locale = (typeof LOCALES)[number];

export const DEFAULT_LOCALE: Locale = 'zh-CN';

/** Cookie that holds the choice; no language in the address. */
export const LOCALE_COOKIE = 'locale';

export const readLocale = (text: string | undefined): Locale =>
  LOCALES.find((locale) => locale === text) ?? DEFAULT_LOCALE;
