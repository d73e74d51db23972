import type { Reckoning } from '@/lib/domain/clock/reckoning';
import type { Day } from '@/lib/domain/day';
import { PATHS } from '../paths';
import type { PublicPage } from '../public-page';
import { Answer } from './answer';
import type { DeadlineEntry, DeadlineWords } from './deadline-entry';
import { DeadlineForm } from './deadline-form';
import { Problems } from './problems';

interface Props {
  readonly page: PublicPage;
  readonly t: DeadlineWords;
  readonly entry: DeadlineEntry;
  readonly reckoning: Reckoning | null;
  readonly today: Day;
}

/** The calculator: what follows from the days that were typed, and the days to change. */
export function DeadlinePage({ page, t, entry, reckoning, today }: Props) {
  const { typed, facts, problems } = entry;
  return (
    <div className="wrap deadline">
      {problems.length > 0 && <Problems t={t} locale={page.locale} problems={problems} />}
      <h1>{t('title')}</h1>
      {reckoning && facts ? (
        <Answer page={page} t={t} facts={facts} reckoning={reckoning} today={today} />
      ) : (
        <div className="measure">
          <p className="lead">{t('intro')}</p>
          <p className="soft">{t('privacy')}</p>
        </div>
      )}
      <section className="measure screen-only" aria-labelledby="facts-title">
        <h2 id="facts-title">{t(reckoning ? 'change' : 'tell')}</h2>
        <DeadlineForm t={t} locale={page.locale} entry={entry} />
        {Object.keys(typed).length > 0 && (
          <p>
            <a href={PATHS.deadline}>{t('startAgain')}</a>
          </p>
        )}
      </section>
    </div>
  );
}
