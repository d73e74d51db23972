import { useTranslations } from 'next-intl';
import { Facts } from '@/components/ui/facts';
import { Panel } from '@/components/ui/panel';
import { Toned } from '@/components/ui/toned';
import { useFormat } from '@/lib/i18n/use-words';
import { useCaseDesk } from './case-desk';
import styles from './case-text.module.css';
import { useToldTooLate } from './use-told-too-late';

/** An excess in number or frequency: the evidence, what was asked and answered, and the later day that came of it. */
export function ExcessPanel() {
  const t = useTranslations('case');
  const format = useFormat();
  const toldTooLate = useToldTooLate();
  const { state, today } = useCaseDesk().view;
  const { reasons, laterDate } = state;
  if (!reasons) return null;
  const { sentOn, answerBy, monthCount, yearCount, answer } = reasons;
  const judged = answer && t(answer.justified ? 'excess.justified' : 'excess.unjustified');
  return (
    <Panel heading={t('excess.heading')}>
      <Facts
        items={[
          { label: t('excess.counts'), value: t('excess.countsAsked', { month: monthCount, year: yearCount }) },
          { label: t('excess.askedOn'), value: format.day(sentOn) },
          { label: t('field.answerBy'), value: format.day(answerBy) },
          { label: t('field.reasonsReceivedOn'), value: answer && format.day(answer.receivedOn) },
          { label: t('field.reasonsGiven'), value: answer?.reasons },
          { label: t('excess.judged'), value: judged },
          { label: t('field.laterOn'), value: laterDate && format.day(laterDate.on) },
          { label: t('field.toldOn'), value: laterDate && format.day(laterDate.toldOn) },
          { label: t('field.withoutEffect'), value: toldTooLate('later_date') },
        ]}
      />
      {!answer && (
        <p className={styles.quiet}>
          {today > answerBy ? <Toned tone="soon">{t('excess.over')}</Toned> : t('excess.awaited')}
        </p>
      )}
    </Panel>
  );
}
