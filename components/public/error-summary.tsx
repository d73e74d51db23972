import type { FieldName } from './field-row';
import type { PublicWords } from './public-page';
import type { LookUpProblem } from './status-form';

interface Props {
  readonly t: PublicWords;
  readonly problem: LookUpProblem;
}

// The page is the answer to a form: whoever sent it is told first what went wrong, with no script to move the focus.
const TAKES_FOCUS = { tabIndex: -1, autoFocus: true } as const;

/** What went wrong, before anything else on the page; each line leads to its field. */
export function ErrorSummary({ t, problem }: Props) {
  const { title, lines } = wordsOf(t, problem);
  return (
    <div className="problem" id="problem" role="alert" aria-labelledby="problem-title" {...TAKES_FOCUS}>
      <h2 id="problem-title">{title}</h2>
      <ul>
        {lines.map(({ text, field }) => (
          <li key={text}>{field ? <a href={`#${field}`}>{text}</a> : text}</li>
        ))}
      </ul>
    </div>
  );
}

interface Words {
  readonly title: string;
  readonly lines: readonly { readonly text: string; readonly field?: FieldName }[];
}

function wordsOf(t: PublicWords, problem: LookUpProblem): Words {
  switch (problem.kind) {
    case 'missing': {
      const text = { number: t('lookup.missingNumber'), code: t('lookup.missingCode') };
      return { title: t('lookup.missingTitle'), lines: problem.fields.map((field) => ({ text: text[field], field })) };
    }
    case 'not_found':
      return { title: t('lookup.errorTitle'), lines: [{ text: t('lookup.notFound'), field: 'number' }] };
    case 'too_many':
      return { title: t('lookup.tooManyTitle'), lines: [{ text: t('lookup.tooMany', { minutes: problem.minutes }) }] };
    default:
      return problem satisfies never;
  }
}
