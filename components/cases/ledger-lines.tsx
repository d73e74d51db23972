import { useLocale, useTranslations } from 'next-intl';
import type { LedgerLine } from '@/lib/domain/clock/ledger';
import { ledgerWords } from '@/lib/i18n/ledger-words';
import { useFormat } from '@/lib/i18n/use-words';
import styles from './ledger-lines.module.css';

/** Why the due day is that day: one line for each step of the count, with its article and the days easily miscounted. */
export function LedgerLines({ lines }: { readonly lines: readonly LedgerLine[] }) {
  const t = useTranslations('case.ledger');
  const locale = useLocale();
  const format = useFormat();
  const basis = useTranslations('case.clock');
  return (
    <ol className={styles.lines}>
      {lines.map((line, index) => {
        const { sentence, asides } = ledgerWords(line, { t, locale, date: (on) => format.day(on) });
        return (
          <li key={index} className={line.kind === 'due' ? styles.due : undefined}>
            <span>{sentence}</span>
            {asides.length > 0 && (
              <ul className={styles.unusual}>
                {asides.map((aside) => (
                  <li key={aside}>{aside}</li>
                ))}
              </ul>
            )}
            {'article' in line && <small>{basis('article', { article: format.article(line.article) })}</small>}
          </li>
        );
      })}
    </ol>
  );
}
