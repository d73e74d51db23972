'use client';

import { errorWords } from '@/lib/i18n/error-words';
import styles from './notice.module.css';

interface Props {
  readonly error: Error & { digest?: string };
  readonly reset: () => void;
}

export function ErrorNotice({ error, reset }: Props) {
  const words = errorWords(document.documentElement.lang);
  return (
    <div className={styles.notice} role="alert">
      <h1>{words.title}</h1>
      <p>{words.text}</p>
      {error.digest && <p>{words.digest(error.digest)}</p>}
      <p>
        <button type="button" className={styles.action} onClick={reset}>
          {words.retry}
        </button>
      </p>
      <p>
        {/* A full load: whatever failed is left behind. */}
        <a href={location.pathname === '/' ? '/' : '/queue'}>{words.home}</a>
      </p>
    </div>
  );
}
