import { useLocale, useTranslations } from 'next-intl';
import { Panel } from '@/components/ui/panel';
import { outcomeRule } from '@/lib/domain/outcome/outcomes';
import { outcomeLabel } from '@/lib/i18n/labels';
import { useFormat } from '@/lib/i18n/use-words';
import { useCaseDesk } from './case-desk';
import styles from './case-text.module.css';
import { lastDrafted, sentBack, votesOf } from './votes';

/** All a reviewer has to judge, side by side: the request, the proposed outcome with its grounds, the reply, the opinions. */
export function DraftPanel() {
  const t = useTranslations('case');
  const locale = useLocale();
  const format = useFormat();
  const { state, events } = useCaseDesk().view;
  const { draft } = state;
  if (!draft) return null;
  const drafted = lastDrafted(events);
  const opinions = votesOf(state, events).filter(({ event }) => event?.type === 'reviewed');
  const earlier = sentBack(events);
  return (
    <Panel
      heading={t(draft.signedOn ? 'review.signedHeading' : 'review.heading')}
      extra={
        drafted && (
          <small className={styles.quiet}>
            {t('review.drafter', { name: drafted.by.name, at: format.instant(drafted.at) })}
          </small>
        )
      }
    >
      <div className={styles.beside}>
        <div>
          <h3>{t('review.asked')}</h3>
          <blockquote className={styles.words}>{state.description}</blockquote>
          <h3>{t('review.outcome')}</h3>
          <p className={styles.outcome}>
            {outcomeLabel(locale, draft.outcome)}
            <small>
              {t('review.article')} {format.article(outcomeRule(draft.outcome).article)}
            </small>
          </p>
          <h3>{t('review.grounds')}</h3>
          {draft.grounds ? (
            <blockquote className={styles.words}>{draft.grounds}</blockquote>
          ) : (
            <p className={styles.quiet}>{t('review.noGrounds')}</p>
          )}
        </div>
        <div>
          <h3>{t('review.reply')}</h3>
          <blockquote className={styles.words}>{draft.reply}</blockquote>
          {opinions.length > 0 && (
            <>
              <h3>{t('review.votes')}</h3>
              <ul className={styles.list}>
                {opinions.map(({ step, event }) => (
                  <li key={step}>
                    {t('review.said', {
                      step: t(`step.${step}`),
                      text: (event?.type === 'reviewed' && event.opinion) || t('review.noOpinion'),
                    })}
                    <small>
                      {event && t('timeline.recordedAt', { name: event.by.name, at: format.instant(event.at) })}
                    </small>
                  </li>
                ))}
              </ul>
            </>
          )}
          {earlier.length > 0 && (
            <>
              <h3>{t('review.earlier')}</h3>
              <ul className={styles.list}>
                {[...earlier].reverse().map(({ step, reason, by, at }, index) => (
                  <li key={index}>
                    {t('review.said', { step: t(`step.${step}`), text: reason })}
                    <small>{t('timeline.recordedAt', { name: by.name, at: format.instant(at) })}</small>
                  </li>
                ))}
              </ul>
            </>
          )}
        </div>
      </div>
    </Panel>
  );
}
