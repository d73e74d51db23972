import { Button } from 'antd';
import { useLocale, useTranslations } from 'next-intl';
import register from '@/components/ui/register-page.module.css';
import type { Measure } from '@/lib/domain/disclosure/disclosure';
import { quantityWords } from '@/lib/i18n/table-two-words';
import { useFormat } from '@/lib/i18n/use-words';
import type { DisclosureList } from '@/lib/queries/disclosures';
import styles from './disclosures-page.module.css';

type Row = DisclosureList['rows'][number];

interface Props {
  readonly list: DisclosureList;
  readonly onChange: (row: Row) => void;
}

const COLUMNS = ['kind', 'unit', 'period', 'quantities', 'source', 'made'] as const;
const REACHABLE = 0;

/** The entries of the register, the latest period first, each with who entered it and when. */
export function EntryTable({ list, onChange }: Props) {
  const t = useTranslations('disclosures');
  const locale = useLocale();
  const format = useFormat();
  const mayWrite = list.rows.some((row) => row.mayWrite);
  const unitName = (unitId: string | null) =>
    unitId === null ? t('wholeBody') : (list.units.find(({ id }) => id === unitId)?.name ?? t('unknownUnit'));
  const quantity = ([measure, count]: [string, number]) => {
    const name = measure as Measure;
    const value = quantityWords(locale, name, count);
    return t('quantity', { name: t(`measure.${name}`), value });
  };
  return (
    <div className={register.region} role="region" aria-label={t('entries')} tabIndex={REACHABLE}>
      <table className={`${register.table} ${styles.table}`}>
        <thead>
          <tr>
            {COLUMNS.map((column) => (
              <th key={column} scope="col">
                {t(`column.${column}`)}
              </th>
            ))}
            {mayWrite && <th scope="col">{t('column.do')}</th>}
          </tr>
        </thead>
        <tbody>
          {list.rows.map((row) => {
            const { kind, unitId, from, to, quantities, title, number, source } = row.disclosure;
            return (
              <tr key={row.id}>
                <td>
                  {t(`kind.${kind}`)}
                  {(title || number) && (
                    <small className={styles.document}>{[title, number].filter(Boolean).join(' ')}</small>
                  )}
                </td>
                <td>{unitName(unitId)}</td>
                <td>{from === to ? format.day(from) : t('span', { from: format.day(from), to: format.day(to) })}</td>
                <td>
                  {Object.entries(quantities).map((entry) => (
                    <div key={entry[0]}>{quantity(entry)}</div>
                  ))}
                </td>
                <td>{source}</td>
                <td className={styles.quiet}>
                  {t('madeBy', { name: row.madeByName ?? t('unknownPerson'), at: format.instant(row.madeAt) })}
                  {row.reason && <div>{t('changedWhy', { reason: row.reason })}</div>}
                </td>
                {mayWrite && (
                  <td>
                    {row.mayWrite && (
                      <Button
                        size="small"
                        type="text"
                        aria-label={t('changeOf', { kind: t(`kind.${kind}`), day: format.day(from) })}
                        onClick={() => onChange(row)}
                      >
                        {t('change')}
                      </Button>
                    )}
                  </td>
                )}
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}
