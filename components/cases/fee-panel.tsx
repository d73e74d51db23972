import { useTranslations } from 'next-intl';
import { Facts } from '@/components/ui/facts';
import { Panel } from '@/components/ui/panel';
import { Toned } from '@/components/ui/toned';
import { hasWaited } from '@/lib/domain/case/waited';
import { feeOf, itemFee } from '@/lib/domain/fee/amount';
import { useFormat } from '@/lib/i18n/use-words';
import { useCaseDesk } from './case-desk';
import styles from './case-text.module.css';
import { FeeWorking } from './fee-working';

/** The fee charged: how it was reckoned, when the notice came, until when it may be paid, and that it was. */
export function FeePanel() {
  const t = useTranslations('case');
  const format = useFormat();
  const { state, limits, today } = useCaseDesk().view;
  const { fee } = state;
  if (!fee) return null;
  const { mode, units, sentOn, noticeReceivedOn, paidOn } = fee;
  const over = !paidOn && state.status !== 'closed' && hasWaited(limits.feePayDueOn, today);
  return (
    <Panel heading={t('fee.heading')}>
      <FeeWorking working={mode === 'per_page' ? feeOf(mode, units) : itemFee(units)} units={units} />
      <Facts
        items={[
          { label: t('fee.noticeSentOn'), value: format.day(sentOn) },
          {
            label: t('field.feeNoticeReceivedOn'),
            value: noticeReceivedOn ? format.day(noticeReceivedOn) : !paidOn && t('fee.notRecorded'),
          },
          { label: t('fee.payBy'), value: limits.feePayDueOn && format.day(limits.feePayDueOn) },
          { label: t('field.paidOn'), value: paidOn && format.day(paidOn) },
        ]}
      />
      {!paidOn && state.status !== 'closed' && (
        <p className={styles.quiet}>
          {over ? (
            <Toned tone="soon">{t(noticeReceivedOn ? 'fee.over' : 'fee.unproven')}</Toned>
          ) : (
            t(noticeReceivedOn ? 'fee.awaited' : 'fee.estimated')
          )}
        </p>
      )}
    </Panel>
  );
}
