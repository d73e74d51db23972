import type { ReactNode } from 'react';
import styles from './form-section.module.css';

interface Props {
  readonly title: string;
  readonly explanation?: ReactNode;
  readonly children: ReactNode;
}

/** One part of a paper form: a heading and its fields, in two columns where there is room. */
export function FormSection({ title, explanation, children }: Props) {
  return (
    <fieldset className={styles.section}>
      <legend>{title}</legend>
      {explanation && <p className={styles.explanation}>{explanation}</p>}
      <div className={styles.fields}>{children}</div>
    </fieldset>
  );
}
