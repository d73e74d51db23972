'use client';

import { type MutationCacheNotifyEvent, type QueryCacheNotifyEvent, useQueryClient } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { useEffect, useState } from 'react';
import { NoAnswer } from '@/lib/queries/request';
import { signInAgain } from './sign-in-address';
import styles from './staff-shell.module.css';

/**
 * The session has ended, whichever request found out: a way to sign in again in another window, which then shows this page.
 * What was typed here stays. Gone with the next answer.
 */
export function SignedOutBar() {
  const t = useTranslations('common');
  const client = useQueryClient();
  const [signedOut, setSignedOut] = useState(false);

  useEffect(() => {
    const hear = (event: QueryCacheNotifyEvent | MutationCacheNotifyEvent) => {
      if (event.type !== 'updated') return;
      const { action } = event;
      if (action.type === 'success') setSignedOut(false);
      const failed = action.type === 'error' ? action.error : null;
      if (failed instanceof NoAnswer && failed.why === 'signed_out') setSignedOut(true);
    };
    const deaf = [client.getQueryCache().subscribe(hear), client.getMutationCache().subscribe(hear)];
    return () => deaf.forEach((stop) => stop());
  }, [client]);

  if (!signedOut) return null;
  return (
    <p className={`${styles.warning} ${styles.signedOut}`} role="alert">
      {t('signedOut')}{' '}
      <a href={signInAgain()} target="_blank" rel="noopener">
        {t('button.signInAgain')}
      </a>
    </p>
  );
}
