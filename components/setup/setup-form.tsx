import type { useTranslations } from 'next-intl';

export type SetupWords = ReturnType<typeof useTranslations<'setup'>>;

export const SETUP_FIELDS = ['token', 'bodyName', 'username', 'name', 'password', 'again'] as const;
export type SetupField = (typeof SETUP_FIELDS)[number];

/** What is wrong: with one field, or with the attempt as a whole. */
export interface SetupProblem {
  readonly field: SetupField | null;
  readonly text: string;
}

interface Props {
  readonly t: SetupWords;
  /** What was typed; a password is never shown again. */
  readonly typed: Readonly<Partial<Record<SetupField, string>>>;
  /** Set where the name of the body is given by the configuration. */
  readonly bodyName: string;
  readonly problems: readonly SetupProblem[];
}

const SECRET: readonly SetupField[] = ['password', 'again'];

// The page may be the answer to a form: what went wrong is told first, with no script to move the focus.
const TAKES_FOCUS = { tabIndex: -1, autoFocus: true } as const;

/** The form that makes the first administrator: an ordinary post, so that it works without scripts. */
export function SetupForm({ t, typed, bodyName, problems }: Props) {
  return (
    <main id="content" className="wrap">
      <div className="measure">
        {problems.length > 0 && (
          <div className="problem" role="alert" aria-labelledby="problem-title" {...TAKES_FOCUS}>
            <h2 id="problem-title">{t('problemTitle')}</h2>
            <ul>
              {problems.map(({ field, text }) => (
                <li key={text}>{field ? <a href={`#${field}`}>{text}</a> : text}</li>
              ))}
            </ul>
          </div>
        )}
        <h1>{t('title')}</h1>
        <p>{t('intro')}</p>
        <form method="post" action="/setup/create" noValidate>
          {SETUP_FIELDS.map((field) => {
            const problem = problems.find((found) => found.field === field);
            const isFixed = field === 'bodyName' && bodyName !== '';
            const isSecret = SECRET.includes(field);
            return (
              <div key={field} className={problem ? 'field wrong' : 'field'}>
                <label htmlFor={field}>{t(field)}</label>
                <p className="hint" id={`${field}-hint`}>
                  {t(`${field}Hint`)}
                </p>
                {problem && (
                  <p className="error" id={`${field}-error`}>
                    <span className="sr-only">{t('errorPrefix')}</span>
                    {problem.text}
                  </p>
                )}
                <input
                  id={field}
                  name={field}
                  type={isSecret ? 'password' : 'text'}
                  defaultValue={isFixed ? bodyName : isSecret ? '' : typed[field]}
                  readOnly={isFixed}
                  required
                  autoComplete={isSecret ? 'new-password' : field === 'username' ? 'username' : 'off'}
                  aria-describedby={problem ? `${field}-hint ${field}-error` : `${field}-hint`}
                  aria-invalid={problem ? true : undefined}
                />
              </div>
            );
          })}
          <p>
            <button className="button" type="submit">
              {t('submit')}
            </button>
          </p>
        </form>
      </div>
    </main>
  );
}
