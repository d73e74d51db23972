import type { ReactNode } from 'react';
import { Day } from '@/lib/domain/day';
import type { Locale } from '@/lib/i18n/locale';
import type { DeadlineEntry, DeadlineWords } from './deadline-entry';
import { problemWords } from './problem-words';

export interface EntryProps {
  readonly t: DeadlineWords;
  readonly locale: Locale;
  readonly entry: DeadlineEntry;
}

interface FieldProps extends EntryProps {
  /** Its dotted name: also the id, and its name in the address. */
  readonly name: string;
  readonly label: string;
  readonly hint?: string;
  readonly children: (shared: Shared) => ReactNode;
}

interface Shared {
  readonly id: string;
  readonly name: string;
  readonly 'aria-describedby': string | undefined;
  readonly 'aria-invalid': true | undefined;
}

/** A labelled field with its hint and what is wrong with it. */
export function EntryField({ t, locale, entry, name, label, hint, children }: FieldProps) {
  const problem = entry.problems.find(({ field }) => field === name);
  const described = [hint && `${name}-hint`, problem && `${name}-error`].filter(Boolean).join(' ');
  return (
    <div className={problem ? 'field wrong' : 'field'}>
      <label htmlFor={name}>{label}</label>
      {hint && (
        <p className="hint" id={`${name}-hint`}>
          {hint}
        </p>
      )}
      {problem && (
        <p className="error" id={`${name}-error`}>
          <span className="sr-only">{t('errorMark')}</span>
          {problemWords(t, locale, problem)}
        </p>
      )}
      {children({
        id: name,
        name,
        'aria-describedby': described || undefined,
        'aria-invalid': problem ? true : undefined,
      })}
    </div>
  );
}

type NamedProps = Omit<FieldProps, 'children'>;

/** The browser's own calendar; what is no day is shown as it was typed, which a calendar could not. */
export function DayField(props: NamedProps) {
  const typed = props.entry.typed[props.name] ?? '';
  const isDay = typed === '' || Day.safeParse(typed).success;
  return (
    <EntryField {...props}>
      {(shared) => <input {...shared} type={isDay ? 'date' : 'text'} defaultValue={typed} autoComplete="off" />}
    </EntryField>
  );
}

export function NumberField(props: NamedProps) {
  return (
    <EntryField {...props}>
      {(shared) => (
        <input
          {...shared}
          className="short"
          type="text"
          inputMode="numeric"
          defaultValue={props.entry.typed[props.name]}
          autoComplete="off"
        />
      )}
    </EntryField>
  );
}

interface ChoiceProps extends NamedProps {
  readonly options: readonly { readonly value: string; readonly label: string }[];
  /** The words for no choice; without them the first option is chosen. */
  readonly none?: string;
}

export function ChoiceField({ options, none, ...props }: ChoiceProps) {
  return (
    <EntryField {...props}>
      {(shared) => (
        <select {...shared} defaultValue={props.entry.typed[props.name]}>
          {none && <option value="">{none}</option>}
          {options.map(({ value, label }) => (
            <option key={value} value={value}>
              {label}
            </option>
          ))}
        </select>
      )}
    </EntryField>
  );
}
