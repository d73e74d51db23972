import type { KnownFacts } from '@/lib/domain/clock/known-facts';
import type { Reckoning } from '@/lib/domain/clock/reckoning';
import type { Day } from '@/lib/domain/day';
import { formatFullDay } from '@/lib/i18n/format';
import { LedgerLines } from '../ledger-lines';
import { MonthStrip } from '../month-strip';
import type { PublicPage } from '../public-page';
import type { DeadlineWords } from './deadline-entry';
import { OtherDays } from './other-days';
import { Told } from './told';

interface Props {
  readonly page: PublicPage;
  readonly t: DeadlineWords;
  readonly facts: KnownFacts;
  readonly reckoning: Reckoning;
  readonly today: Day;
}

/** The day that matters, why it is that day, and every other day that follows. Prints on one page. */
export function Answer({ page, t, facts, reckoning, today }: Props) {
  const { t: words, locale } = page;
  const { ledger } = reckoning;
  return (
    <>
      <Headline t={t} locale={locale} reckoning={reckoning} today={today} />
      <section aria-labelledby="why-title" className="why">
        <h2 id="why-title">{t('why')}</h2>
        {ledger && (
          <div className="beside">
            <LedgerLines t={words} locale={locale} lines={ledger.lines} />
            <MonthStrip t={words} locale={locale} clock={ledger} today={today} />
          </div>
        )}
      </section>
      <div className="pair">
        <section aria-labelledby="days-title">
          <h2 id="days-title">{t('days.title')}</h2>
          <OtherDays t={t} locale={locale} facts={facts} reckoning={reckoning} />
        </section>
        <section aria-labelledby="told-title" className="print-only">
          <h2 id="told-title">{t('told')}</h2>
          <Told t={t} locale={locale} facts={facts} />
        </section>
      </div>
      <p className="note">{t('notBinding')}</p>
      <p className="soft screen-only">{t('keep')}</p>
    </>
  );
}

type HeadlineProps = Pick<Props, 't' | 'reckoning' | 'today'> & Pick<PublicPage, 'locale'>;

function Headline({ t, locale, reckoning, today }: HeadlineProps) {
  const { ledger, replyDue, replyDueProvisional, deemedAbandonedAfter, outcome, onTime, supplementOnTime } = reckoning;
  const waitingUntil = ledger?.waitingUntil ?? null;
  const on = replyDue ?? waitingUntil;
  const title = replyDue ? 'due' : ledger?.waitingFor ? (`waiting_${ledger.waitingFor}` as const) : 'notStarted';
  const isOver = Boolean(deemedAbandonedAfter && !replyDue && deemedAbandonedAfter < today);
  return (
    <section className="latest" aria-labelledby="answer-title">
      <h2 id="answer-title">{t(`answer.${title}`)}</h2>
      {on ? (
        <p className="day">
          <time dateTime={on}>{formatFullDay(locale, on)}</time>
        </p>
      ) : (
        <p>{t('answer.notStartedText')}</p>
      )}
      {(replyDueProvisional || (!replyDue && ledger?.provisional)) && (
        <p className="note yours">{t('answer.provisional')}</p>
      )}
      {waitingUntil && !replyDue && (
        <p className={isOver ? 'note late' : 'note yours'}>
          {t(
            supplementOnTime === false
              ? 'answer.cameLate'
              : `answer.${outcome === 'other_unpaid_fee' ? 'unpaid' : 'unanswered'}`,
          )}
        </p>
      )}
      {onTime !== undefined && (
        <p className={onTime ? 'note' : 'note late'}>{t(onTime ? 'answer.onTime' : 'answer.late')}</p>
      )}
    </section>
  );
}
