'use client';

import { Alert } from 'antd';
import { useTranslations } from 'next-intl';
import { type MouseEvent, useEffect, useRef } from 'react';

export interface FieldProblem {
  /** Id of the input, to jump to; none for what is about the whole form. */
  readonly inputId?: string | undefined;
  /** A sentence that can be read without the field. */
  readonly message: string;
}

interface Props {
  readonly problems: readonly FieldProblem[];
  /** Why nothing was saved although every field can be read. */
  readonly refusal?: string | null;
  /** Grows with every attempt to save: the summary takes the focus then, and not when it gets shorter. */
  readonly attempt: number;
}

/** Everything that keeps a form from being saved, at its top, each with a way to the field. */
export function ErrorSummary({ problems, refusal, attempt }: Props) {
  const t = useTranslations('common.errorSummary');
  const box = useRef<HTMLDivElement>(null);

  useEffect(() => {
    box.current?.focus();
    box.current?.scrollIntoView({ block: 'nearest' });
  }, [attempt]);

  if (!refusal && problems.length === 0) return null;
  return (
    <div ref={box} tabIndex={-1} role="alert" style={{ marginBottom: 12 }}>
      <Alert
        type="error"
        showIcon
        role="presentation"
        title={problems.length > 0 ? t('title', { count: problems.length }) : t('refusedTitle')}
        description={
          <>
            {refusal && <p style={{ margin: 0 }}>{refusal}</p>}
            {problems.length > 0 && (
              <ul style={{ margin: 0, paddingInlineStart: 20, lineHeight: '26px' }}>
                {problems.map((problem) => (
                  <li key={`${problem.inputId} ${problem.message}`}>
                    <Problem {...problem} />
                  </li>
                ))}
              </ul>
            )}
          </>
        }
      />
    </div>
  );
}

function Problem({ inputId, message }: FieldProblem) {
  if (!inputId) return message;
  const jump = (event: MouseEvent) => {
    const found = document.getElementById(inputId);
    if (!found) return;
    event.preventDefault();
    // A group of choices carries the id itself; its first choice takes the focus.
    const inner = found.matches('input, textarea') ? found : found.querySelector<HTMLElement>('input');
    (inner ?? found).focus();
    found.scrollIntoView({ block: 'center' });
  };
  return (
    <a href={`#${inputId}`} onClick={jump}>
      {message}
    </a>
  );
}
