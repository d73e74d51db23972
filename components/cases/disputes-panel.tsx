import { useTranslations } from 'next-intl';
import { DisputeLimit } from '@/components/disputes/dispute-limit';
import { Panel } from '@/components/ui/panel';
import { useFormat } from '@/lib/i18n/use-words';
import { useCaseDesk } from './case-desk';
import styles from './case-text.module.css';

/** Reconsiderations and suits over this case. */
export function DisputesPanel() {
  const t = useTranslations();
  const format = useFormat();
  const { disputes } = useCaseDesk().view;
  return (
    <Panel heading={t('case.disputes.heading')}>
      {disputes.length === 0 ? (
        <p className={styles.quiet}>{t('case.disputes.none')}</p>
      ) : (
        <ul className={styles.list}>
          {disputes.map(({ id, kind, filedOn, concludedOn, result, limits }) => (
            <li key={id}>
              {t(`disputes.kind.${kind}`)}
              <small>
                {t('case.disputes.filed', { day: format.day(filedOn) })} ·{' '}
                {concludedOn && result
                  ? t('case.disputes.concluded', {
                      day: format.day(concludedOn),
                      result: t(`disputes.result.${result}`),
                    })
                  : t('case.disputes.pending')}
              </small>
              {!concludedOn && <DisputeLimit limits={limits} kind={kind} />}
            </li>
          ))}
        </ul>
      )}
    </Panel>
  );
}
