import type { ReactNode } from 'react';
import styles from './state-panel.module.css';

interface Props {
  readonly title: string;
  readonly text?: ReactNode;
  /** Links and buttons: what to do next. */
  readonly actions?: ReactNode;
  /** An error is announced; an empty state is not. */
  readonly role?: 'alert' | undefined;
}

/** What stands where there is nothing to show: why, and what to do. */
export function StatePanel({ title, text, actions, role }: Props) {
  return (
    <div className={styles.panel} role={role}>
      <h2>{title}</h2>
      {text && <p>{text}</p>}
      {actions && <div className={styles.actions}>{actions}</div>}
    </div>
  );
}
