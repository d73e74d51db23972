import { useTranslations } from 'next-intl';
import { Panel } from '@/components/ui/panel';
import type { Limit } from '@/lib/domain/clock/remedies';
import { useFormat } from '@/lib/i18n/use-words';
import { useCaseDesk } from './case-desk';
import styles from './case-text.module.css';

/** What the applicant may still do, and until when: against the reply, or over its absence. */
export function RemediesPanel() {
  const t = useTranslations('case.remedies');
  const format = useFormat();
  const { limits, state } = useCaseDesk().view;
  const { remedies, silence } = limits;
  if (!remedies && !silence) return null;
  const { replyReceivedOn } = state;
  return (
    <Panel heading={t('heading')}>
      {remedies && (
        <>
          <p className={styles.quiet}>
            {replyReceivedOn ? t('from', { day: format.day(replyReceivedOn) }) : t('unknown')}
          </p>
          <ul className={styles.list}>
            <LastDay of="reconsideration" limit={remedies.reconsideration} />
            {remedies.reconsiderFirst ? (
              <li>
                {t('suitAfter')}
                <small>{format.article('行政诉讼法第四十五条')}</small>
              </li>
            ) : (
              <LastDay of="suit" limit={remedies.suit} />
            )}
          </ul>
          {remedies.reconsiderFirst && (
            <p className={styles.quiet}>
              {t('reconsiderFirst')} {format.article('行政复议法第二十三条')}
            </p>
          )}
        </>
      )}
      {silence && (
        <>
          <p className={styles.quiet}>{t('silence')}</p>
          <ul className={styles.list}>
            <LastDay of="silenceSuit" limit={silence} />
          </ul>
        </>
      )}
    </Panel>
  );
}

function LastDay({ of, limit }: { of: 'reconsideration' | 'suit' | 'silenceSuit'; limit: Limit | null }) {
  const t = useTranslations('case.remedies');
  const common = useTranslations('common.due');
  const format = useFormat();
  if (!limit) return <li>{t(`${of}Open`)}</li>;
  return (
    <li>
      {t(of, { day: format.day(limit.on) })}{' '}
      {limit.provisional && <abbr title={common('provisionalWhy')}>{common('provisional')}</abbr>}
      <small>
        {format.article(limit.article)}
        {limit.on !== limit.rawDay && ` ${t('moved', { day: format.day(limit.rawDay) })}`}
      </small>
    </li>
  );
}
