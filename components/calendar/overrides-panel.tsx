import { Button } from 'antd';
import { useTranslations } from 'next-intl';
import { Panel } from '@/components/ui/panel';
import type { Day } from '@/lib/domain/day';
import { useFormat } from '@/lib/i18n/use-words';
import type { CalendarView } from '@/lib/queries/calendar';
import { useMadeBy } from './use-made-by';
import styles from './calendar-page.module.css';

const COLUMNS = ['day', 'kind', 'reason', 'made', 'do'] as const;
const REACHABLE = 0;

interface Props {
  readonly view: CalendarView;
  readonly onAdd: () => void;
  readonly onTakeBack: (on: Day) => void;
}

/** Days on which this body differs from the notices. */
export function OverridesPanel({ view, onAdd, onTakeBack }: Props) {
  const t = useTranslations('calendar.overrides');
  const format = useFormat();
  const madeBy = useMadeBy();
  return (
    <Panel heading={t('heading')} extra={<Button onClick={onAdd}>{t('add')}</Button>}>
      <p className={styles.hint}>{t('hint')}</p>
      {view.overrides.length === 0 ? (
        <p>{t('none')}</p>
      ) : (
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
              {view.overrides.map(({ on, working, reason, made }) => (
                <tr key={on}>
                  <th scope="row">{format.day(on)}</th>
                  <td>{t(working ? 'working' : 'off')}</td>
                  <td className={styles.source}>{reason}</td>
                  <td>{madeBy(made)}</td>
                  <td>
                    <Button
                      size="small"
                      aria-label={t('takeBackOf', { day: format.fullDay(on) })}
                      onClick={() => onTakeBack(on)}
                    >
                      {t('takeBack')}
                    </Button>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </Panel>
  );
}
