import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { isWithin, workOf } from '@/lib/domain/case/scope';
import { moverOn } from '@/lib/domain/case/waited';
import type { Day } from '@/lib/domain/day';
import type { Actor } from '@/lib/domain/staff/actor';
import type { QueueEntry } from '@/lib/queries/queue';
import { DueMark } from './due-mark';
import styles from './queue-table.module.css';

interface Props {
  readonly entry: QueueEntry;
  readonly actor: Actor;
  readonly today: Day;
}

/** Whose move it is, by name where one unit or person has it. */
function useMover(entry: QueueEntry, today: Day): string {
  const t = useTranslations();
  const { unitName, handlerName } = entry;
  const moverRole = moverOn(entry, today);
  const role = t(`common.mover.${moverRole}`);
  const name =
    moverRole === 'handler' ? handlerName : moverRole === 'unit' || moverRole === 'unit_head' ? unitName : null;
  return name ? t('queue.movedBy', { role, name }) : role;
}

/** One case. The number is the link; its target covers the whole row, so that any click opens the case. */
export function QueueRow({ entry, actor, today }: Props) {
  const t = useTranslations();
  const mover = useMover(entry, today);
  const yours = isWithin(workOf(actor, today), entry);
  const open = entry.status !== 'closed';
  const cell = (name: 'applicant' | 'subject' | 'status' | 'move' | 'due' | 'holder') => ({
    role: 'cell',
    className: styles[`${name}Cell`],
    'data-label': t(`queue.column.${name}`),
  });
  return (
    <tr role="row" className={open ? styles.row : `${styles.row} ${styles.closed}`}>
      <th scope="row" role="rowheader" className={styles.number}>
        <Link href={`/cases/${entry.id}`} data-row={entry.id} prefetch={false}>
          {entry.acceptanceNumber}
        </Link>
      </th>
      <td {...cell('subject')}>
        <span title={entry.subject}>{entry.subject}</span>
      </td>
      <td {...cell('applicant')}>
        {entry.applicantMasked} <small>{t(`common.applicantKind.${entry.applicantKind}`)}</small>
      </td>
      <td {...cell('status')}>
        <span className={styles.status} data-status={entry.status}>
          {t(`common.status.${entry.status}`)}
        </span>
      </td>
      <td {...cell('move')}>
        {yours && <strong>{t('queue.yours')}</strong>}
        {open && <span className={yours ? styles.sub : undefined}>{mover}</span>}
      </td>
      <td {...cell('due')}>
        <DueMark entry={entry} today={today} />
      </td>
      <td {...cell('holder')}>
        {open && <span>{entry.handlerName ?? entry.unitName ?? t('queue.nobody')}</span>}
        {open && <span className={styles.sub}>{t('queue.heldFor', { days: entry.daysHeld })}</span>}
      </td>
    </tr>
  );
}
