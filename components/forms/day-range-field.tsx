'use client';

import { type ComponentProps, useId, useState } from 'react';
import type { Day } from '@/lib/domain/day';
import { DayInput } from './day-input';
import styles from './day-range-field.module.css';

type End = 'from' | 'to';

interface Props {
  readonly label: string;
  /** What the two ends are called where nothing is chosen. */
  readonly placeholders: readonly [string, string];
  readonly from: Day | undefined;
  readonly to: Day | undefined;
  readonly onChange: (from: Day | undefined, to: Day | undefined) => void;
}

/** Two days, either of which may be left open; the earlier one comes first, whichever was typed where. */
export function DayRangeField({ label, placeholders, from, to, onChange }: Props) {
  const helpId = useId();
  const [problems, setProblems] = useState<Readonly<Record<End, string | null>>>({ from: null, to: null });
  const tell = (first: Day | undefined, last: Day | undefined) =>
    first && last && last < first ? onChange(last, first) : onChange(first, last);
  const end = (name: End, words: string): ComponentProps<typeof DayInput> => ({
    'aria-label': words,
    placeholder: words,
    day: { from, to }[name] ?? null,
    onDay: (on) => (name === 'from' ? tell(on ?? undefined, to) : tell(from, on ?? undefined)),
    onRead: (problem) => setProblems((others) => ({ ...others, [name]: problem })),
    ...(problems[name] && { status: 'error', 'aria-describedby': helpId }),
  });
  return (
    <div role="group" aria-label={label} className={styles.range}>
      <DayInput {...end('from', placeholders[0])} />
      <DayInput {...end('to', placeholders[1])} />
      <div id={helpId} role="alert" className={styles.problem}>
        {Object.entries(problems).map(([name, problem]) => problem && <p key={name}>{problem}</p>)}
      </div>
    </div>
  );
}
