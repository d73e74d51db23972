import { Button } from 'antd';
import { useTranslations } from 'next-intl';
import { Panel } from '@/components/ui/panel';
import type { CalendarView } from '@/lib/queries/calendar';
import { useMadeBy } from './use-made-by';
import styles from './calendar-page.module.css';

const COLUMNS = ['year', 'source', 'holidays', 'worked', 'made', 'do'] as const;
const REACHABLE = 0;

interface Props {
  readonly view: CalendarView;
  /** Something is being put together already: that has the one button that stands out. */
  readonly busy: boolean;
  readonly onOpen: (year: number) => void;
}

/** The notices loaded, newest first, each with what it rests on and who loaded it. */
export function YearsPanel({ view, busy, onOpen }: Props) {
  const t = useTranslations('calendar.years');
  const madeBy = useMadeBy();
  const next = Math.max(...view.years.map(({ year }) => year)) + 1;
  return (
    <Panel
      heading={t('heading')}
      extra={
        <Button type={view.missingYear === next && !busy ? 'primary' : 'default'} onClick={() => onOpen(next)}>
          {t('load', { year: String(next) })}
        </Button>
      }
    >
      <p className={styles.hint}>{t('loadHint')}</p>
      <div className={styles.region} role="group" aria-label={t('heading')} tabIndex={REACHABLE}>
        <table className={styles.table}>
          <thead>
            <tr>
              {COLUMNS.map((column) => (
                <th key={column} scope="col">
                  {t(column)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {[...view.years].reverse().map(({ year, source, holidays, worked, made }) => (
              <tr key={year}>
                <th scope="row">{year}</th>
                <td className={styles.source}>{source}</td>
                <td>{t('days', { count: holidays.flatMap(({ days }) => days).length })}</td>
                <td>{t('days', { count: worked.length })}</td>
                <td>{madeBy(made)}</td>
                <td>
                  <Button size="small" aria-label={t('openOf', { year: String(year) })} onClick={() => onOpen(year)}>
                    {t('open')}
                  </Button>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Panel>
  );
}
