import type { Locale } from '@/lib/i18n/locale';
import { PATHS } from './paths';
import type { PublicWords } from './public-page';

interface Props {
  readonly t: PublicWords;
  readonly locale: Locale;
  readonly address: string;
}

/** Offers the other language, in that language. */
export function LanguageSwitch({ t, locale, address }: Props) {
  const other: Locale = locale === 'en' ? 'zh-CN' : 'en';
  return (
    <form className="language" method="post" action={PATHS.locale}>
      <input type="hidden" name="back" value={address} />
      <button type="submit" name="locale" value={other} lang={other}>
        {t('shell.otherLanguage')}
      </button>
    </form>
  );
}
