import type { Progress as CaseProgress } from '@/lib/domain/case/progress';
import type { Day } from '@/lib/domain/day';
import { formatDate } from '@/lib/i18n/format';
import type { Locale } from '@/lib/i18n/locale';
import { LatestDay } from './latest-day';
import { LeaveForm } from './leave-form';
import { Now } from './now';
import { PATHS } from './paths';
import { ProgressSteps } from './progress-steps';
import type { PublicWords } from './public-page';

interface Props {
  readonly t: PublicWords;
  readonly locale: Locale;
  readonly view: CaseProgress;
  readonly today: Day;
}

/** Where one request stands. */
export function Progress({ t, locale, view, today }: Props) {
  const { acceptanceNumber, receivedOn, arrivedOn, steps, status } = view;
  return (
    <div className="wrap">
      <h1>{t('progress.title', { number: acceptanceNumber })}</h1>
      <p>
        {receivedOn ? t('progress.received', { day: formatDate(locale, receivedOn) }) : t('progress.notReceived')}
        <br />
        <span className="soft">{t('progress.arrived', { day: formatDate(locale, arrivedOn) })}</span>
      </p>
      <ProgressSteps t={t} locale={locale} steps={steps} />
      <Now t={t} view={view} />
      <LatestDay t={t} locale={locale} view={view} today={today} />
      {status === 'closed' && (
        <section className="measure" aria-labelledby="remedy-title">
          <h2 id="remedy-title">{t('progress.remedyTitle')}</h2>
          <p>{t('progress.remedyText')}</p>
          <p>
            <a href={PATHS.remedies}>{t('progress.remedyMore')}</a>
          </p>
        </section>
      )}
      <LeaveForm t={t} />
    </div>
  );
}
