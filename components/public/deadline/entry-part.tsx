import type { ReactNode } from 'react';
import { ENTRY_GROUPS } from './deadline-entry';
import type { EntryProps } from './entry-field';

interface Props extends EntryProps {
  readonly part: 'supplement' | 'consultations' | 'extension' | 'fee' | 'reply';
  readonly children: ReactNode;
}

/** What happens to some requests only: shut until there is something in it. */
export function EntryPart({ t, entry, part, children }: Props) {
  const isPart = (field: string) =>
    part === 'consultations'
      ? field.startsWith('consultations.')
      : (ENTRY_GROUPS[part] as readonly string[]).includes(field);
  const isUsed =
    Object.keys(entry.typed).some(isPart) ||
    entry.problems.some(({ field }) => isPart(field)) ||
    (part === 'consultations' && entry.rows > 1);
  return (
    <details open={isUsed}>
      <summary>{t(`part.${part}`)}</summary>
      <fieldset>
        <legend className="sr-only">{t(`part.${part}`)}</legend>
        <p className="soft">{t(`gloss.${part}`)}</p>
        {children}
      </fieldset>
    </details>
  );
}
