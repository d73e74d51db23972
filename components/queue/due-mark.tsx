import { useTranslations } from 'next-intl';
import { Toned } from '@/components/ui/toned';
import type { Day } from '@/lib/domain/day';
import { useFormat } from '@/lib/i18n/use-words';
import type { QueueEntry } from '@/lib/queries/queue';
import styles from './queue-table.module.css';

/** The due day with its weekday, and under it in words how much time is left or what is waited for. */
export function DueMark({ entry, today }: { entry: QueueEntry; today: Day }) {
  const t = useTranslations('common.due');
  const format = useFormat();
  const open = entry.status !== 'closed';
  return (
    <span className={styles.due}>
      {open && entry.dueOn && (
        <span className={styles.day}>
          {format.day(entry.dueOn, today)}
          {entry.dueProvisional && <abbr title={t('provisionalWhy')}>{t('provisional')}</abbr>}
        </span>
      )}
      {format.due(entry, today).map(({ tone, phrase, values }) => (
        <Toned key={phrase} tone={tone}>
          {t(phrase, values)}
        </Toned>
      ))}
    </span>
  );
}
