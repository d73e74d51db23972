import { type ReactNode, useId } from 'react';
import styles from './panel.module.css';

interface Props {
  readonly heading: ReactNode;
  /** Beside the heading: a button or a short remark. */
  readonly extra?: ReactNode;
  readonly children: ReactNode;
  readonly className?: string | undefined;
}

/** A part of a page under its own heading. */
export function Panel({ heading, extra, children, className }: Props) {
  const id = useId();
  return (
    <section aria-labelledby={id} className={[styles.panel, className].filter(Boolean).join(' ')}>
      <div className={styles.head}>
        <h2 id={id}>{heading}</h2>
        {extra}
      </div>
      {children}
    </section>
  );
}
