'use client';

import { useTranslations } from 'next-intl';
import type { RefObject } from 'react';
import { useKeptChoice } from '@/components/ui/use-kept-choice';
import { useRowKeys } from './use-row-keys';
import styles from './queue-screen.module.css';

/** Single letters as keys can get in the way of speech input, so they can be turned off here. */
export function QueueKeys({ list, focusSearch }: { list: RefObject<HTMLElement | null>; focusSearch: () => void }) {
  const t = useTranslations('queue.keys');
  const [on, choose] = useKeptChoice('queue-keys');
  useRowKeys(list, focusSearch, on);
  return (
    <p className={styles.keys}>
      {t(on ? 'on' : 'off')}
      <button type="button" onClick={() => choose(!on)}>
        {t(on ? 'turnOff' : 'turnOn')}
      </button>
    </p>
  );
}
