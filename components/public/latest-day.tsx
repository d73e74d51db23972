import type { Progress } from '@/lib/domain/case/progress';
import type { Day } from '@/lib/domain/day';
import { formatFullDay } from '@/lib/i18n/format';
import type { Locale } from '@/lib/i18n/locale';
import { LedgerLines } from './ledger-lines';
import { MonthStrip } from './month-strip';
import { PATHS } from './paths';
import type { PublicWords } from './public-page';

interface Props {
  readonly t: PublicWords;
  readonly locale: Locale;
  readonly view: Progress;
  readonly today: Day;
}

/** The day that matters now: for the answer, for the supplement, or the day it was concluded. */
export function LatestDay({ t, locale, view, today }: Props) {
  const { latestOn, latestKind, closedOn, provisional, estimated, clock } = view;
  const on = closedOn ?? latestOn;
  const yours = latestKind === 'supplement' || latestKind === 'payment' ? latestKind : null;
  const title = closedOn ? 'closedTitle' : yours ? (`${yours}Title` as const) : 'latestTitle';
  return (
    <section className="latest" aria-labelledby="latest-title">
      <h2 id="latest-title">{t(`progress.${title}`)}</h2>
      {on ? (
        <p className="day">
          <time dateTime={on}>{formatFullDay(locale, on)}</time>
        </p>
      ) : (
        <p>{t('progress.noLatest')}</p>
      )}
      {latestOn && latestOn < today && <p className="note late">{t(`progress.${yours ?? 'reply'}Late`)}</p>}
      {latestOn && provisional && <p>{t('progress.provisional')}</p>}
      {estimated && <p>{t('progress.estimated')}</p>}
      {yours && <p className="note yours">{t(`progress.${yours}Else`)}</p>}
      {latestKind === 'later_reply' && <p>{t('progress.laterReply')}</p>}
      {!closedOn && (
        <details>
          <summary>{t(on ? 'progress.why' : 'progress.whyNone')}</summary>
          <LedgerLines t={t} locale={locale} lines={clock.lines} />
          <MonthStrip t={t} locale={locale} clock={clock} today={today} />
          <p>
            <a href={PATHS.deadline}>{t('progress.reckonOneself')}</a>
          </p>
        </details>
      )}
    </section>
  );
}
