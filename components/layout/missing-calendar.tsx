import Link from 'next/link';
import { useTranslations } from 'next-intl';
import styles from './staff-shell.module.css';

/** Said on every page of those who can do something about it: the next notice is not loaded, and due days past it may move. */
export function MissingCalendar({ year, href }: { readonly year: number; readonly href: string | null }) {
  const t = useTranslations('common.missingCalendar');
  return (
    <p className={styles.warning} role="note">
      <strong>{t('title', { year })}</strong> {t('text')} {href ? <Link href={href}>{t('load')}</Link> : t('ask')}
    </p>
  );
}
