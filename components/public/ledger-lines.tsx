import type { LedgerLine } from '@/lib/domain/clock/ledger';
import type { Day } from '@/lib/domain/day';
import { formatDate } from '@/lib/i18n/format';
import { articleLabel } from '@/lib/i18n/labels';
import type { Locale } from '@/lib/i18n/locale';
import type { PublicWords } from './public-page';

interface Props {
  readonly t: PublicWords;
  readonly locale: Locale;
  readonly lines: readonly LedgerLine[];
}

/** How the day was counted, in plain words, each line with its article. */
export function LedgerLines({ t, locale, lines }: Props) {
  return (
    <ol>
      {lines.map((line, index) => (
        <li key={index}>
          {sentence(t, locale, line)}
          {'daysOff' in line && <UnusualDays t={t} locale={locale} line={line} />}
          {'article' in line && <span className="soft">{articleLabel(locale, line.article)}</span>}
        </li>
      ))}
    </ol>
  );
}

function sentence(t: PublicWords, locale: Locale, line: LedgerLine): string {
  const date = (on: Day) => formatDate(locale, on);
  switch (line.kind) {
    case 'not_started':
      return t('ledger.not_started');
    case 'received':
    case 'restarted':
      return t(`ledger.${line.kind}`, { on: date(line.on) });
    case 'supplement_notice_due':
      return t('ledger.supplement_notice_due', { on: date(line.on), workingDays: line.workingDays });
    case 'supplement_asked':
      return t(line.late ? 'ledger.supplement_asked_late' : 'ledger.supplement_asked', { on: date(line.on) });
    case 'awaiting_supplement': {
      const { from, until, workingDays } = line;
      return t('ledger.awaiting_supplement', { from: date(from), until: date(until), workingDays });
    }
    case 'excluded':
    case 'counted':
    case 'extended': {
      const { from, to, workingDays } = line;
      return t(`ledger.${line.kind}`, { from: date(from), to: date(to), workingDays });
    }
    case 'due':
      return t(line.provisional ? 'ledger.due_provisional' : 'ledger.due', { on: date(line.on) });
    default:
      return line satisfies never;
  }
}

interface UnusualDaysProps {
  readonly t: PublicWords;
  readonly locale: Locale;
  readonly line: Extract<LedgerLine, { daysOff: readonly Day[] }>;
}

/** The days a reader would miscount. */
function UnusualDays({ t, locale, line }: UnusualDaysProps) {
  const list = (days: readonly Day[]) => days.map((on) => formatDate(locale, on)).join(t('ledger.and'));
  return (
    <>
      {line.daysOff.length > 0 && <span className="soft">{t('ledger.daysOff', { days: list(line.daysOff) })}</span>}
      {line.makeUpDays.length > 0 && (
        <span className="soft">{t('ledger.makeUpDays', { days: list(line.makeUpDays) })}</span>
      )}
    </>
  );
}
