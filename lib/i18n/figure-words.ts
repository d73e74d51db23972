/** What a figure of the report is called, for whoever puts it into a text or reads that a text contradicts it. */
import { useLocale, useTranslations } from 'next-intl';
import { Channel } from '@/lib/domain/case/channel';
import { type FormYear, RowKey, Table3ColumnKey } from '@/lib/domain/report/report-form';
import { table2CellOf, table2Headings } from '@/lib/domain/report/table-two';
import { columnLabel, inLanguage, rowLabel } from './labels';

type SuitKey = 'recon' | 'suit_direct' | 'suit_after_recon' | 'suits';
type ResultKey = 'upheld' | 'corrected' | 'other' | 'pending' | 'total';

/** @returns the words of a key such as `t3.granted`; two keys joined by + are their sum; the key itself where it is unknown. */
export function useFigureWords(form: FormYear): (key: string) => string {
  const t = useTranslations();
  const locale = useLocale();

  const inTable3 = (row: string, column: string | undefined): string | null => {
    const [parsedRow, parsedColumn] = [RowKey.safeParse(row), Table3ColumnKey.safeParse(column ?? 'total')];
    if (!parsedRow.success || !parsedColumn.success) return null;
    const words = rowLabel(locale, form, parsedRow.data);
    return column ? `${words} / ${columnLabel(locale, parsedColumn.data)}` : words;
  };
  const one = (key: string): string => {
    const [kind = '', first = '', second, third] = key.split('.');
    switch (kind) {
      case 't3':
        return inTable3(first, second) ?? key;
      case 'last':
        return t('report.figure.last', { figure: inTable3(second ?? '', third) ?? key });
      case 'change':
        return t('report.figure.change', { figure: inTable3(second ?? '', third) ?? key });
      case 't4':
        return `${t(`report.figure.dispute.${first as SuitKey}`)} / ${t(`report.head.${second as ResultKey}`)}`;
      case 'filed':
        return t(`report.figure.filed.${first as 'recon' | 'suits'}`);
      case 't2': {
        const cell = table2CellOf(`${first}.${second ?? ''}`);
        const found = cell && table2Headings(form, cell);
        return found ? `${inLanguage(locale, found.row)} / ${inLanguage(locale, found.column)}` : key;
      }
      case 'channel': {
        const channel = Channel.safeParse(first);
        const words = channel.success ? t(`common.channel.${channel.data}`) : t('report.figure.mail');
        return t('report.figure.channel', { channel: words });
      }
      case 'fee':
        return t(`report.figure.fee.${first as 'notices' | 'noticed' | 'collected'}`);
      default:
        return kind === 'year' || kind === 'last_year' ? t(`report.figure.${kind}`) : key;
    }
  };
  return (key) => key.split('+').map(one).join(' + ');
}
