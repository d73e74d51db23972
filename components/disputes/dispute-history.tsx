import { useTranslations } from 'next-intl';
import type { Day } from '@/lib/domain/day';
import { dayName, type DisputeDay } from '@/lib/domain/dispute/dispute-entry';
import { useFormat } from '@/lib/i18n/use-words';
import type { DisputeList } from '@/lib/queries/disputes';
import styles from './disputes-page.module.css';

type Row = DisputeList['rows'][number];
type Version = Row['history'][number];
type Value = Version['changes'][number]['to'];

const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** Every version of a dispute, newest first: who made it, when, what it says otherwise than the one before, and why. */
export function DisputeHistory({ row }: { readonly row: Row }) {
  const t = useTranslations('disputes');
  const format = useFormat();
  const fieldWords = (field: string) =>
    t.has(`field.${field}` as never)
      ? t(`field.${field}` as never)
      : t(`day.${dayName(row.kind, field as DisputeDay)}`);
  const valueWords = (field: string, value: Value): string => {
    if (value === null) return t('history.nothing');
    if (typeof value === 'boolean') return t(value ? 'history.yes' : 'history.no');
    if (DAY.test(value)) return format.day(value as Day);
    const area = { kind: 'kind', result: 'result', appealResult: 'result', served: 'served', appealedBy: 'appeal' };
    const key = field in area ? `${area[field as keyof typeof area]}.${value}` : '';
    return key && t.has(key as never) ? t(key as never) : value;
  };
  const nameOf = ({ by, byName }: Version) =>
    by === 'person' ? (byName ?? t('history.unknown')) : t(by === 'ledger' ? 'history.ledger' : 'history.nobody');
  return (
    <ol className={styles.history} reversed aria-label={t('history.open')}>
      {row.history.toReversed().map((version) => (
        <li key={version.version}>
          <strong>{t(version.version === 1 ? 'history.filed' : 'history.changed')}</strong>{' '}
          <small>{t('history.line', { at: format.instant(version.at), name: nameOf(version) })}</small>
          <ul>
            {version.changes.map(({ field, from, to }) => (
              <li key={field}>
                {version.version === 1
                  ? t('history.said', { field: fieldWords(field), value: valueWords(field, to) })
                  : t('history.turned', {
                      field: fieldWords(field),
                      from: valueWords(field, from),
                      to: valueWords(field, to),
                    })}
              </li>
            ))}
          </ul>
          {version.reason && <p>{t('history.reason', { reason: version.reason })}</p>}
        </li>
      ))}
    </ol>
  );
}
