import type { PublicWords } from './public-page';

export type FieldName = 'number' | 'code';

interface Props {
  readonly t: PublicWords;
  readonly name: FieldName;
  readonly value?: string;
  readonly error: string | undefined;
}

/** A labelled field of the look-up form, with its hint and what is wrong with it. */
export function FieldRow({ t, name, value, error }: Props) {
  return (
    <div className={error ? 'field wrong' : 'field'}>
      <label htmlFor={name}>{t(`lookup.${name}`)}</label>
      <p className="hint" id={`${name}-hint`}>
        {t(`lookup.${name}Hint`)}
      </p>
      {error && (
        <p className="error" id={`${name}-error`}>
          <span className="sr-only">{t('lookup.errorMark')}</span>
          {error}
        </p>
      )}
      <input
        id={name}
        name={name}
        type="text"
        defaultValue={value}
        required
        maxLength={60}
        autoComplete="off"
        autoCapitalize="characters"
        autoCorrect="off"
        spellCheck={false}
        aria-describedby={error ? `${name}-hint ${name}-error` : `${name}-hint`}
        aria-invalid={error ? true : undefined}
      />
    </div>
  );
}
