import { type FieldName, FieldRow } from './field-row';
import { PATHS } from './paths';
import type { PublicWords } from './public-page';

/** Why a look-up did not lead to a request. */
export type LookUpProblem =
  | { readonly kind: 'missing'; readonly fields: readonly FieldName[] }
  | { readonly kind: 'not_found' }
  | { readonly kind: 'too_many'; readonly minutes: number };

interface Props {
  readonly t: PublicWords;
  /** What was typed; the code is never shown again. */
  readonly number?: string;
  readonly problem?: LookUpProblem;
}

function errorOf(t: PublicWords, field: FieldName, problem: LookUpProblem | undefined): string | undefined {
  switch (problem?.kind) {
    case undefined:
    case 'too_many':
      return undefined;
    case 'not_found':
      return field === 'number' ? t('lookup.notFound') : undefined;
    case 'missing':
      return problem.fields.includes(field)
        ? t(field === 'number' ? 'lookup.missingNumber' : 'lookup.missingCode')
        : undefined;
    default:
      return problem satisfies never;
  }
}

/** One question: number and code. An ordinary form post, so that it works without scripts. */
export function StatusForm({ t, number = '', problem }: Props) {
  return (
    <form method="post" action={PATHS.lookUp} noValidate>
      <FieldRow t={t} name="number" value={number} error={errorOf(t, 'number', problem)} />
      <FieldRow t={t} name="code" error={errorOf(t, 'code', problem)} />
      <p>
        <button className="button" type="submit">
          {t('lookup.submit')}
        </button>
      </p>
    </form>
  );
}
