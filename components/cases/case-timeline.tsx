import EditOutlined from '@ant-design/icons/EditOutlined';
import RollbackOutlined from '@ant-design/icons/RollbackOutlined';
import { useTranslations } from 'next-intl';
import { Panel } from '@/components/ui/panel';
import { lettersOf } from '@/lib/domain/case/letters';
import { useFormat } from '@/lib/i18n/use-words';
import { useCaseDesk } from './case-desk';
import { eventDay } from './event-day';
import { historyOf, isDayEntry } from './history';
import styles from './case-timeline.module.css';
import { LetterLines } from './letter-lines';
import { useEventWords } from './use-event-words';
import { useStepWords } from './use-step-words';

/** Everything that has happened, newest first: what, the day that counts, who recorded it and when. */
export function CaseTimeline() {
  const t = useTranslations('case');
  const format = useFormat();
  const words = useEventWords();
  const stepWords = useStepWords();
  const { events, state } = useCaseDesk().view;
  const nameOf = (name: string) => (isDayEntry(name) ? t(`field.${name}`) : stepWords(state, name));
  return (
    <Panel heading={t('timeline.heading')}>
      <ol className={styles.timeline} reversed>
        {historyOf(events).map((entry) => {
          const { event, number } = entry;
          const on = eventDay(event);
          const { says, texts } = words(entry);
          return (
            <li key={number} data-event={event.type}>
              <div className={styles.line}>
                <strong>{t(`event.${event.type}`)}</strong>
                {says && <span>{says}</span>}
                {on && <span className={styles.day}>{t('timeline.countsFrom', { day: format.day(on) })}</span>}
              </div>
              {entry.undone && (
                <p className={styles.mended}>
                  <RollbackOutlined aria-hidden /> {t('timeline.undone')}
                </p>
              )}
              {entry.mended.map(([name, day]) => (
                <p key={name} className={styles.mended}>
                  <EditOutlined aria-hidden /> {t('timeline.mended', { what: nameOf(name), day: format.day(day) })}
                </p>
              ))}
              <LetterLines letters={lettersOf(event, entry.before?.draft?.outcome)} />
              {texts.map(({ label, text }) => (
                <div key={`${label} ${text}`} className={styles.text}>
                  <span>{label}</span>
                  <p>{text}</p>
                </div>
              ))}
              <small>{t('timeline.recordedAt', { name: event.by.name, at: format.instant(event.at) })}</small>
            </li>
          );
        })}
      </ol>
    </Panel>
  );
}
