'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { forgetAllTyped } from '@/components/forms/typed-values';
import { signOut } from '@/lib/queries/session';
import styles from './staff-shell.module.css';

export function SignOutButton() {
  const t = useTranslations('common.account');
  const [leaving, setLeaving] = useState(false);

  const leave = async () => {
    setLeaving(true);
    // Whatever happens, nothing of this person's may stay on the screen.
    forgetAllTyped();
    await signOut().catch(() => undefined);
    location.replace('/sign-in');
  };

  return (
    <button type="button" className={styles.quiet} disabled={leaving} onClick={leave}>
      {t(leaving ? 'signingOut' : 'signOut')}
    </button>
  );
}
