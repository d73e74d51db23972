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
  const { own, consulting } = format.due(entry, today);
  const open = entry.status !== 'closed';
  return (
    <span className={styles.due}>
      <span className={styles.own}>
        {open && entry.dueOn && (
          <span className={styles.day}>
            {format.day(entry.dueOn, today)}
            {entry.dueProvisional && <abbr title={t('provisionalWhy')}>{t('provisional')}</abbr>}
          </span>
        )}
        <Toned tone={own.tone}>{t(own.phrase, own.values)}</Toned>
      </span>
      {consulting && <Toned tone={consulting.tone}>{t(consulting.phrase, consulting.values)}</Toned>}
    </span>
  );
}
