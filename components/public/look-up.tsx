import { ErrorSummary } from './error-summary';
import type { PublicWords } from './public-page';
import { type LookUpProblem, StatusForm } from './status-form';

interface Props {
  readonly t: PublicWords;
  readonly number?: string;
  readonly problem?: LookUpProblem;
}

export const lookUpTitle = (t: PublicWords, problem?: LookUpProblem): string =>
  `${problem ? t('lookup.errorPrefix') : ''}${t('lookup.title')}`;

/** The look-up page, as first shown and as the answer to a look-up that failed. */
export function LookUp({ t, number, problem }: Props) {
  return (
    <div className="wrap">
      <div className="measure">
        {problem && <ErrorSummary t={t} problem={problem} />}
        <h1>{t('lookup.title')}</h1>
        <p>{t('lookup.intro')}</p>
        <StatusForm t={t} number={number} problem={problem} />
        <p className="soft">{t('lookup.privacy')}</p>
        <h2>{t('lookup.lost')}</h2>
        <p>{t('lookup.lostText')}</p>
      </div>
    </div>
  );
}
