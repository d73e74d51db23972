import type { Locale } from '@/lib/i18n/locale';
import type { DeadlineWords, EntryProblem } from './deadline-entry';
import { problemWords } from './problem-words';

interface Props {
  readonly t: DeadlineWords;
  readonly locale: Locale;
  readonly problems: readonly EntryProblem[];
}

// The page is the answer to a form: whoever sent it is told first what went wrong, with no script to move the focus.
const TAKES_FOCUS = { tabIndex: -1, autoFocus: true } as const;

/** What went wrong, before anything else on the page; each line leads to its field. */
export function Problems({ t, locale, problems }: Props) {
  return (
    <div className="problem" id="problem" role="alert" aria-labelledby="problem-title" {...TAKES_FOCUS}>
      <h2 id="problem-title">{t('errorTitle')}</h2>
      <ul>
        {problems.map((problem) => (
          <li key={problem.field}>
            <a href={`#${problem.field}`}>{problemWords(t, locale, problem)}</a>
          </li>
        ))}
      </ul>
    </div>
  );
}
