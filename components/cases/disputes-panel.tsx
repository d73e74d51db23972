import Link from 'next/link';
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
          {disputes.map(({ id, kind, filedOn, end, stage, limits, orderedCaseId, orderedNumber }) => (
            <li key={id}>
              {t(`disputes.kind.${kind}`)}
              <small>
                {t('case.disputes.filed', { day: format.day(filedOn) })} ·{' '}
                {end
                  ? t('case.disputes.concluded', {
                      day: format.day(end.on),
                      result: t(`disputes.result.${end.result}`),
                    })
                  : t('case.disputes.pending')}{' '}
                · {t(`disputes.stage.${stage}`)}
              </small>
              {!end && <DisputeLimit limits={limits} kind={kind} />}
              {orderedCaseId && (
                <Link href={`/cases/${orderedCaseId}`}>
                  {t('case.disputes.ordered', { number: orderedNumber ?? '' })}
                </Link>
              )}
            </li>
          ))}
        </ul>
      )}
    </Panel>
  );
}
