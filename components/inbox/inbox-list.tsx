import { Button } from 'antd';
import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { Toned } from '@/components/ui/toned';
import type { Day } from '@/lib/domain/day';
import { useFormat } from '@/lib/i18n/use-words';
import type { InboxNotice } from '@/lib/queries/inbox';
import styles from './inbox-page.module.css';
import { useNoticeWords } from './use-notice-words';

interface Props {
  readonly rows: readonly InboxNotice[];
  readonly today: Day;
  readonly onRead: (notice: InboxNotice) => void;
  /** The notice is opened, which reads it too. */
  readonly onOpen: (notice: InboxNotice) => void;
}

export function InboxList({ rows, ...rest }: Props) {
  const t = useTranslations('inbox');
  return (
    <ul className={styles.list} aria-label={t('list')}>
      {rows.map((notice) => (
        <Notice key={notice.id} notice={notice} {...rest} />
      ))}
    </ul>
  );
}

function Notice({ notice, today, onRead, onOpen }: Omit<Props, 'rows'> & { notice: InboxNotice }) {
  const t = useTranslations('inbox');
  const format = useFormat();
  const { kind, day, tone } = useNoticeWords()(notice, today);
  const unread = notice.readAt === null;
  return (
    <li className={unread ? `${styles.notice} ${styles.unread}` : styles.notice}>
      <div className={styles.what}>
        <span className={styles.kind}>
          <Toned tone={tone}>{kind}</Toned>
        </span>
        {notice.caseId && (
          <Link
            href={`/cases/${notice.caseId}`}
            prefetch={false}
            className={styles.case}
            onClick={() => unread && onOpen(notice)}
          >
            <span>{notice.acceptanceNumber}</span> {notice.subject}
          </Link>
        )}
        {!notice.caseId && (
          <Link
            href="/settings/calendar"
            prefetch={false}
            className={styles.case}
            onClick={() => unread && onOpen(notice)}
          >
            {t('toCalendar')}
          </Link>
        )}
        <span className={styles.day}>{day}</span>
        <span className={styles.at}>{t('at', { at: format.instant(notice.createdAt) })}</span>
      </div>
      {unread && (
        <div className={styles.do}>
          <span className={styles.mark}>{t('unread')}</span>
          <Button
            size="small"
            aria-label={t('markReadOf', { kind, number: notice.acceptanceNumber ?? '' })}
            onClick={() => onRead(notice)}
          >
            {t('markRead')}
          </Button>
        </div>
      )}
    </li>
  );
}
