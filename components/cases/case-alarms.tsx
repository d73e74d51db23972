import { useTranslations } from 'next-intl';
import { Toned } from '@/components/ui/toned';
import { useFormat } from '@/lib/i18n/use-words';
import { type Alarm, alarmsOf } from './alarms';
import styles from './case-alarms.module.css';
import { useCaseDesk } from './case-desk';

/** What must not be overlooked, each in one sentence that says what can be done. */
export function CaseAlarms() {
  const t = useTranslations('case.alarm');
  const { view } = useCaseDesk();
  const words = useAlarmWords();
  const alarms = alarmsOf(view);
  if (alarms.length === 0) return null;
  return (
    <ul className={styles.alarms} aria-label={t('heading')}>
      {alarms.map((alarm, index) => (
        <li key={index} data-alarm={alarm.code}>
          <Toned tone={alarm.tone}>{words(alarm)}</Toned>
        </li>
      ))}
    </ul>
  );
}

function useAlarmWords() {
  const t = useTranslations('case');
  const format = useFormat();
  return (alarm: Alarm): string => {
    const on = format.fullDay(alarm.on);
    switch (alarm.code) {
      case 'noticePressing':
      case 'noticeOver':
        return t(`alarm.${alarm.code}`, { on, workingDay: alarm.workingDay });
      case 'noticeLate':
        return t('alarm.noticeLate', { on, risk: format.fullDay(alarm.riskOn) });
      case 'consultationOver':
        return t('alarm.consultationOver', { on, party: alarm.party, silence: t(`silence.${alarm.kind}`) });
      case 'consultationUnproven':
        return t('alarm.consultationUnproven', { on, party: alarm.party });
      case 'confirmationLate':
      case 'supplementUnproven':
      case 'supplementOver':
      case 'paymentUnproven':
      case 'paymentOver':
      case 'reasonsOver':
        return t(`alarm.${alarm.code}`, { on });
      default:
        return alarm satisfies never;
    }
  };
}
