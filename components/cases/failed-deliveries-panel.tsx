import { useTranslations } from 'next-intl';
import { Panel } from '@/components/ui/panel';
import { useFormat } from '@/lib/i18n/use-words';
import { useCaseDesk } from './case-desk';
import styles from './case-text.module.css';

/** Attempts that did not reach the applicant, kept as evidence. */
export function FailedDeliveriesPanel() {
  const t = useTranslations('case');
  const format = useFormat();
  const { failedDeliveries } = useCaseDesk().view.state;
  if (failedDeliveries.length === 0) return null;
  return (
    <Panel heading={t('failedDeliveries.heading')}>
      <ul className={styles.list}>
        {failedDeliveries.map(({ method, on, reason, proof }, index) => (
          <li key={index}>
            {t('failedDeliveries.one', { day: format.day(on), method: t(`deliver.method.${method}`), reason })}
            {proof && <small>{t('failedDeliveries.proof', { proof })}</small>}
          </li>
        ))}
      </ul>
    </Panel>
  );
}
