import { createTranslator } from 'next-intl';
import type { Locale } from '@/lib/i18n/locale';
import { MESSAGES } from '@/lib/i18n/messages';
import type { PublicWords } from './public-page';

/** The words of the public pages outside a request. */
export const publicWords = (locale: Locale): PublicWords =>
  createTranslator({ locale, messages: MESSAGES[locale], namespace: 'public' });
