import { useTranslations } from 'next-intl';
import type { LedgerLine } from '@/lib/domain/clock/ledger';
import type { Day } from '@/lib/domain/day';
import { useFormat } from '@/lib/i18n/use-words';
import styles from './ledger-lines.module.css';

/** Why the due day is that day: one line for each step of the count, with its article and the days easily miscounted. */
export function LedgerLines({ lines }: { readonly lines: readonly LedgerLine[] }) {
  const t = useTranslations('case.clock');
  const separator = useTranslations('common')('listSeparator');
  const format = useFormat();
  const sentence = useSentence();
  const daysOf = (days: readonly Day[]) => days.map((on) => format.day(on)).join(separator);
  return (
    <ol className={styles.lines}>
      {lines.map((line) => (
        <li key={`${line.kind}${'on' in line ? line.on : ''}`} className={line.kind === 'due' ? styles.due : undefined}>
          <span>{sentence(line)}</span>
          {'daysOff' in line && (
            <ul className={styles.unusual}>
              <li>{t('weekendsOut')}</li>
              {line.daysOff.length > 0 && <li>{t('daysOff', { days: daysOf(line.daysOff) })}</li>}
              {line.makeUpDays.length > 0 && <li>{t('makeUpDays', { days: daysOf(line.makeUpDays) })}</li>}
            </ul>
          )}
          {'article' in line && <small>{t('article', { article: format.article(line.article) })}</small>}
        </li>
      ))}
    </ol>
  );
}

function useSentence() {
  const t = useTranslations('case.ledger');
  const { day } = useFormat();
  return (line: LedgerLine): string => {
    switch (line.kind) {
      case 'not_started':
        return t('not_started');
      case 'received':
      case 'restarted':
        return t(line.kind, { on: day(line.on) });
      case 'supplement_notice_due':
        return t('supplement_notice_due', { on: day(line.on), workingDays: line.workingDays });
      case 'supplement_asked':
        return t(line.late ? 'supplement_asked_late' : 'supplement_asked', { on: day(line.on) });
      case 'awaiting_supplement':
        return t('awaiting_supplement', {
          from: day(line.from),
          until: day(line.until),
          workingDays: line.workingDays,
        });
      case 'excluded':
      case 'counted':
      case 'extended':
        return t(line.kind, { from: day(line.from), to: day(line.to), workingDays: line.workingDays });
      case 'due':
        return t(line.provisional ? 'due_provisional' : 'due', { on: day(line.on) });
      default:
        return line satisfies never;
    }
  };
}
