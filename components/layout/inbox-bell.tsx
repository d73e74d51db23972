'use client';

import BellOutlined from '@ant-design/icons/BellOutlined';
import { useQuery } from '@tanstack/react-query';
import Link from 'next/link';
import { usePathname } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { unreadOptions } from '@/lib/queries/inbox';
import styles from './inbox-bell.module.css';

const MOST_SHOWN = 99;

/** The way to a person's notices, with how many are unread. Asked for again by itself, which keeps no session alive. */
export function InboxBell({ unread: now }: { readonly unread: number }) {
  const t = useTranslations('inbox');
  const path = usePathname();
  const { data } = useQuery(unreadOptions(now));
  const { unread } = data;
  return (
    <Link
      href="/inbox"
      prefetch={false}
      className={styles.bell}
      aria-label={t('bell', { count: unread })}
      title={t('bell', { count: unread })}
      aria-current={path === '/inbox' ? 'page' : undefined}
    >
      <BellOutlined aria-hidden />
      {unread > 0 && (
        <span aria-hidden className={styles.count}>
          {unread > MOST_SHOWN ? t('more') : unread}
        </span>
      )}
    </Link>
  );
}
