import Link from 'next/link';
import { useTranslations } from 'next-intl';
import styles from './notice.module.css';

export function NotFoundNotice({ home }: { home: '/' | '/queue' }) {
  const t = useTranslations('common.notFound');
  return (
    <main className={styles.notice}>
      <h1>{t('title')}</h1>
      <p>{t('text')}</p>
      <p>
        <Link href={home}>{t(home === '/' ? 'home' : 'queue')}</Link>
      </p>
    </main>
  );
}
