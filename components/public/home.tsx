import { REPLY_WORKING_DAYS } from '@/lib/domain/clock/limits';
import { Doors } from './doors';
import { Guide } from './guide';
import { PATHS } from './paths';
import type { Office, PublicWords } from './public-page';

interface Props {
  readonly t: PublicWords;
  readonly office: Office;
}

export function Home({ t, office }: Props) {
  return (
    <div className="wrap">
      <div className="hero">
        <h1>
          {t.rich('home.title', { body: office.bodyName, part: (words) => <span className="phrase">{words}</span> })}
        </h1>
        <p className="lead">{t('home.promise', { days: REPLY_WORKING_DAYS })}</p>
        <p>
          <a href={PATHS.deadline}>{t('home.reckon')}</a>
        </p>
      </div>
      <Doors t={t} />
      <Guide t={t} office={office} />
    </div>
  );
}
