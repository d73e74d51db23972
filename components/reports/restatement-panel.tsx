import { Alert } from 'antd';
import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { Panel } from '@/components/ui/panel';
import { useFigureWords } from '@/lib/i18n/figure-words';
import { useFormat } from '@/lib/i18n/use-words';
import type { ReportView } from '@/lib/queries/reports';
import styles from './restatement-panel.module.css';
import { useComparisonName } from './mend-words';

type Restatement = NonNullable<ReportView['restatement']>;

interface Props {
  readonly report: ReportView;
  readonly restatement: Restatement;
}

/** What has moved since the report was published: cell by cell, and the cases with the events that moved them. */
export function RestatementPanel({ report, restatement }: Props) {
  const t = useTranslations('report.restatement');
  const events = useTranslations('case.event');
  const separator = useTranslations('common')('listSeparator');
  const format = useFormat();
  const nameOf = useComparisonName(report.form);
  const figureWords = useFigureWords(report.form);
  const { version, cells, cases, untold } = restatement;
  const cellName = ({ table, row, column }: Restatement['cells'][number]) =>
    table === 2
      ? figureWords(`t2.${row}.${column}`)
      : table === 4
        ? figureWords(`t4.${row}.${column}`)
        : nameOf(`${row}/${column}`);
  const places = (list: Restatement['cases'][number]['left']) =>
    list.map(({ row, column }) => nameOf(`${row}/${column}`)).join(separator);
  return (
    <Panel heading={t('heading')} className={styles.panel}>
      <Alert type="warning" showIcon title={t('what', { version })} />
      <table className={styles.cells}>
        <thead>
          <tr>
            <th scope="col">{t('cell')}</th>
            <th scope="col">{t('frozen')}</th>
            <th scope="col">{t('live')}</th>
          </tr>
        </thead>
        <tbody>
          {cells.map((cell) => (
            <tr key={`${cell.table}.${cell.row}.${cell.column}`}>
              <th scope="row">{cellName(cell)}</th>
              <td>{format.number(cell.frozen)}</td>
              <td>{format.number(cell.live)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <ul className={styles.cases}>
        {cases.map(({ caseId, acceptanceNumber, left, entered, events: moves }) => (
          <li key={caseId}>
            <Link href={`/cases/${caseId}`}>{acceptanceNumber}</Link>
            {left.length > 0 && <div>{t('left', { cells: places(left) })}</div>}
            {entered.length > 0 && <div>{t('entered', { cells: places(entered) })}</div>}
            <ul>
              {moves.map(({ seq, type, at, byName, reason }) => (
                <li key={seq}>
                  {t('event', { at: format.instant(at), name: byName, event: events(type) })}
                  {reason && ` ${t('because', { reason })}`}
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
      {untold > 0 && <p>{t('untold', { count: untold })}</p>}
    </Panel>
  );
}
