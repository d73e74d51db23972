/** What a check compares and where it is mended, in words. */
import { useLocale, useTranslations } from 'next-intl';
import { DisclosureKind } from '@/lib/domain/disclosure/disclosure';
import type { Mend } from '@/lib/domain/report/check';
import { DisputeKind } from '@/lib/domain/report/dispute';
import { type FormYear, reportForm, RowKey, SectionKey, Table3ColumnKey } from '@/lib/domain/report/report-form';
import { useFigureWords } from '@/lib/i18n/figure-words';
import { columnLabel, inLanguage, rowLabel } from '@/lib/i18n/labels';

function useSectionName(form: FormYear) {
  const locale = useLocale();
  return (section: SectionKey): string => {
    const found = reportForm(form).sections.find(({ key }) => key === section);
    return found ? `${found.number}、${inLanguage(locale, { label: found.title, en: found.en })}` : section;
  };
}

/** What a comparison is of: a column, a row, a cell, a kind of dispute, a section and a figure, or the whole table. */
export function useComparisonName(form: FormYear): (of: string) => string {
  const t = useTranslations();
  const locale = useLocale();
  const sectionName = useSectionName(form);
  const figureWords = useFigureWords(form);
  const one = (key: string): string => {
    if (key.includes('.')) return figureWords(key);
    const section = SectionKey.safeParse(key);
    if (section.success && section.data !== 'other') return sectionName(section.data);
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
  const sectionName = useSectionName(form);
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
        return sectionName(mend.section);
      case 'lastYear':
        return t('report.lastYear.heading');
    }
  };
}
