import { useTranslations } from 'next-intl';
import type { FeeWorking as Working } from '@/lib/domain/fee/amount';
import { useFormat } from '@/lib/i18n/use-words';
import styles from './fee-working.module.css';

interface Props {
  readonly working: Working;
  /** Pages of the request, or which of the applicant's requests of the month this one is. */
  readonly units: number;
}

/** A fee slice by slice, and why it is nothing where it is nothing. */
export function FeeWorking({ working, units }: Props) {
  const t = useTranslations('case');
  const format = useFormat();
  const { mode, slices, amountYuan } = working;
  return (
    <div className={styles.working}>
      <table>
        <caption>
          {t(`feeMode.${mode}`)} · {t(`feeUnits.${mode}`, { units })}
        </caption>
        <thead>
          <tr>
            <th scope="col">{t(`fee.slice.${mode}`)}</th>
            <th scope="col">{t('fee.each')}</th>
            <th scope="col">{t('fee.yuan')}</th>
          </tr>
        </thead>
        <tbody>
          {slices.map(({ from, to, yuanEach, yuan }) => (
            <tr key={from}>
              <th scope="row">{t(`fee.span.${mode}`, { from, to })}</th>
              <td>{yuanEach === 0 ? t('fee.free') : format.number(yuanEach)}</td>
              <td>{format.number(yuan)}</td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row" colSpan={2}>
              {t('fee.total')}
            </th>
            <td>{format.number(amountYuan)}</td>
          </tr>
        </tfoot>
      </table>
      {amountYuan === 0 && <p>{t(`fee.whyFree.${mode}`, { units })}</p>}
    </div>
  );
}
