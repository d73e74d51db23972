import type { KnownFacts } from '@/lib/domain/clock/known-facts';
import type { Reckoning } from '@/lib/domain/clock/reckoning';
import { Day } from '@/lib/domain/day';
import { formatFullDay } from '@/lib/i18n/format';
import type { Locale } from '@/lib/i18n/locale';
import type { DeadlineWords } from './deadline-entry';

interface Props {
  readonly t: DeadlineWords;
  readonly locale: Locale;
  readonly facts: KnownFacts;
  readonly reckoning: Reckoning;
}

/** In the order in which they come up. */
const DAYS = [
  'receivedOn',
  'supplementNoticeDue',
  'riskOn',
  'supplementDeadline',
  'originalDue',
  'opinionDue',
  'pauseEndsOn',
  'extensionLatestNotice',
  'maxExtendedDue',
  'feeNoticeLatest',
  'feePayDue',
  'clockRestartsFrom',
  'deemedAbandonedAfter',
  'replyEffectiveOn',
  'reconsiderationLimit',
  'litigationLimit',
  'silenceLitigationLimit',
] as const satisfies readonly (keyof Reckoning)[];

/** Every day but the one at the top, each with what it is for; what may still move says so. */
export function OtherDays({ t, locale, facts, reckoning }: Props) {
  const { replyDue, extensionValid, provisional = [], noticeOnTime, feeNoticeOnTime } = reckoning;
  // What was already used, or is the day at the top anyway, needs no line of its own.
  const isIdle = (name: (typeof DAYS)[number]) =>
    (name === 'originalDue' && reckoning.originalDue === replyDue) ||
    (name === 'maxExtendedDue' && extensionValid === true) ||
    (name === 'supplementNoticeDue' && facts.supplementReceivedOn && noticeOnTime === undefined);
  const remarks: Partial<Record<(typeof DAYS)[number], string | null>> = {
    supplementNoticeDue: noticeOnTime === false ? t('remark.noticeLate') : null,
    extensionLatestNotice: reckoning.extensionFault ? t(`fault.${reckoning.extensionFault}`) : null,
    feeNoticeLatest: feeNoticeOnTime === false ? t('remark.feeNoticeLate') : null,
    pauseEndsOn: t('remark.excluded', { days: reckoning.excludedWorkingDays ?? 0 }),
  };
  const fault = reckoning.extensionFault;
  return (
    <>
      {fault && !reckoning.extensionLatestNotice && <p className="note late">{t(`fault.${fault}`)}</p>}
      <dl className="facts days">
        {DAYS.map((name) => {
          const on = Day.safeParse(reckoning[name]).data;
          if (!on || isIdle(name)) return null;
          return (
            <div key={name}>
              <dt>{t(`days.${name}`)}</dt>
              <dd>
                <time dateTime={on}>{formatFullDay(locale, on)}</time>
                {provisional.includes(name) && <span className="soft">{t('mayMove')}</span>}
                {remarks[name] && <span className="soft">{remarks[name]}</span>}
              </dd>
            </div>
          );
        })}
      </dl>
    </>
  );
}
