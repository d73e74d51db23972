/** What a check compares and where it is mended, in words. */
import { useLocale, useTranslations } from 'next-intl';
import { DisclosureKind } from '@/lib/domain/disclosure/disclosure';
import type { Mend } from '@/lib/domain/report/check';
import { DisputeKind } from '@/lib/domain/report/dispute';
import { type FormYear, RowKey, SectionKey, Table3ColumnKey } from '@/lib/domain/report/report-form';
import { useFigureWords } from '@/lib/i18n/figure-words';
import { columnLabel, rowLabel, sectionLabel } from '@/lib/i18n/labels';

/** What a comparison is of: a column, a row, a cell, a kind of dispute, a section and a figure, or the whole table. */
export function useComparisonName(form: FormYear): (of: string) => string {
  const t = useTranslations();
  const locale = useLocale();
  const figureWords = useFigureWords(form);
  const one = (key: string): string => {
    if (key.includes('.')) return figureWords(key);
    const section = SectionKey.safeParse(key);
    if (section.success && section.data !== 'other') return sectionLabel(locale, form, section.data);
    const column = Table3ColumnKey.safeParse(key);
    if (column.success) return columnLabel(locale, column.data);
    const row = RowKey.safeParse(key);
    if (row.success) return rowLabel(locale, form, row.data);
    const disclosed = DisclosureKind.safeParse(key);
    if (disclosed.success) return t(`disclosures.kind.${disclosed.data}`);
    const kind = DisputeKind.safeParse(key);
    return kind.success ? t(`disputes.kind.${kind.data}`) : t('report.checks.wholeTable');
  };
  return (of) => of.split('/').map(one).join(' / ');
}

export function useMendName(form: FormYear): (mend: Mend) => string {
  const t = useTranslations();
  const locale = useLocale();
  const figureWords = useFigureWords(form);
  return (mend) => {
    switch (mend.to) {
      case 'cell':
        return `${rowLabel(locale, form, mend.row)} / ${columnLabel(locale, mend.column)}`;
      case 'disputes':
        return t(`disputes.kind.${mend.kind}`);
      case 'disclosures':
        return figureWords(`t2.${mend.cell}`);
      case 'case':
        return mend.acceptanceNumber;
      case 'section':
        return sectionLabel(locale, form, mend.section);
      case 'lastYear':
        return t('report.lastYear.heading');
    }
  };
}
