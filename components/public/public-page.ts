import type { useTranslations } from 'next-intl';
import type { BodySettings } from '@/lib/domain/staff/body';
import type { Locale } from '@/lib/i18n/locale';

export type PublicWords = ReturnType<typeof useTranslations<'public'>>;

export interface Office {
  readonly bodyName: string;
  readonly contact: BodySettings['contact'];
  readonly reconsiderationBody: string;
  readonly court: string;
}

/**
 * What every public page is drawn with. Words come in as a value, not through a hook, so that a route handler can draw
 * the same components without Next.js around them.
 */
export interface PublicPage {
  readonly t: PublicWords;
  readonly locale: Locale;
  /** Null while the installation has no body yet. */
  readonly office: Office | null;
}
