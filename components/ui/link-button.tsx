import Link from 'next/link';
import type { ReactNode } from 'react';
import styles from './link-button.module.css';

interface Props {
  readonly href: string;
  /** The one thing a page is for; plain when another button is. */
  readonly primary?: boolean;
  readonly children: ReactNode;
}

/** A real link that looks like a button: it goes somewhere, it does nothing. */
export function LinkButton({ href, primary = true, children }: Props) {
  return (
    <Link href={href} className={primary ? styles.button : `${styles.button} ${styles.plain}`}>
      {children}
    </Link>
  );
}
