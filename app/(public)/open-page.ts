import 'server-only';
import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { cache } from 'react';
import type { PublicPage, PublicWords } from '@/components/public/public-page';
import { loadPublicOffice } from '@/lib/services/citizen';

/** Words, language and body of a public page. Read once per request. */
export const openPage = cache(async (): Promise<PublicPage> => {
  const [t, locale, office] = await Promise.all([getTranslations('public'), getLocale(), loadPublicOffice()]);
  return { t, locale, office };
});

/** The title of the window: the page, then whose it is. */
export const windowTitle = ({ t, office }: PublicPage, title: string): string =>
  `${office ? title : t('quiet.title')} - ${office?.bodyName ?? t('shell.service')}`;

export async function titled(titleOf: (t: PublicWords) => string): Promise<Metadata> {
  const page = await openPage();
  return { title: { absolute: windowTitle(page, titleOf(page.t)) } };
}
