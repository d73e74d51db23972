import { useTranslations } from 'next-intl';
import type { FeeTotals } from '@/lib/domain/report/fees';
import { useFormat } from '@/lib/i18n/use-words';

const FEN_PER_YUAN = 100;

/** What the sixth section of the report says of processing fees. */
export function FeesLine({ fees }: { readonly fees: FeeTotals }) {
  const t = useTranslations('report.fees');
  const format = useFormat();
  const yuan = (fen: number) => format.number(fen / FEN_PER_YUAN);
  const { notices, noticedFen, collectedFen } = fees;
  return (
    <section>
      <h2>{t('title')}</h2>
      <p>{t('text', { notices, noticed: yuan(noticedFen), collected: yuan(collectedFen) })}</p>
    </section>
  );
}
