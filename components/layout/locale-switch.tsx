import { useLocale, useTranslations } from 'next-intl';
import { LOCALES } from '@/lib/i18n/locale';
import styles from './staff-shell.module.css';

/** A plain form: works without scripts, and comes back to the page it stands on. */
export function LocaleSwitch() {
  const t = useTranslations('common.language');
  const current = useLocale();
  return (
    <form method="post" action="/locale" aria-label={t('switch')} className={styles.locale}>
      {LOCALES.filter((locale) => locale !== current).map((locale) => (
        <button key={locale} type="submit" name="locale" value={locale} lang={locale} className={styles.quiet}>
          {t(locale)}
        </button>
      ))}
    </form>
  );
}
