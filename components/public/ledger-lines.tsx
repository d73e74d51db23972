import type { LedgerLine } from '@/lib/domain/clock/ledger';
import type { Day } from '@/lib/domain/day';
import { formatDate } from '@/lib/i18n/format';
import { articleLabel } from '@/lib/i18n/labels';
import { type LedgerTranslator, ledgerWords } from '@/lib/i18n/ledger-words';
import type { Locale } from '@/lib/i18n/locale';
import type { PublicWords } from './public-page';

interface Props {
  readonly t: PublicWords;
  readonly locale: Locale;
  readonly lines: readonly LedgerLine[];
}

/** How the day was counted, in plain words, each line with its article. */
export function LedgerLines({ t, locale, lines }: Props) {
  const words: LedgerTranslator = (key, values) => t(`ledger.${key}`, values);
  const date = (on: Day) => formatDate(locale, on);
  return (
    <ol className="ledger">
      {lines.map((line, index) => {
        const { sentence, asides } = ledgerWords(line, { t: words, locale, date });
        return (
          <li key={index}>
            {sentence}
            {asides.map((aside) => (
              <span key={aside} className="soft">
                {aside}
              </span>
            ))}
            {'article' in line && <span className="soft">{articleLabel(locale, line.article)}</span>}
          </li>
        );
      })}
    </ol>
  );
}
