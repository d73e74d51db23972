import { PATHS } from './paths';
import type { PublicWords } from './public-page';

interface Props {
  readonly t: PublicWords;
  readonly why: 'crossSite' | 'unreadable';
}

/** The answer to a form post that was not looked at. */
export function NotProcessed({ t, why }: Props) {
  return (
    <div className="wrap">
      <div className="measure">
        <h1>{t(`lookup.${why}Title`)}</h1>
        <p>{t(`lookup.${why}`)}</p>
        <p>
          <a href={PATHS.status}>{t('lookup.again')}</a>
        </p>
      </div>
    </div>
  );
}
