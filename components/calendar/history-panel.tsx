import { useTranslations } from 'next-intl';
import { Panel } from '@/components/ui/panel';
import { useFormat } from '@/lib/i18n/use-words';
import type { CalendarView } from '@/lib/queries/calendar';
import styles from './calendar-page.module.css';

const COLUMNS = ['version', 'at', 'by', 'what', 'reason'] as const;
const REACHABLE = 0;

/** Every change there was, newest first. */
export function HistoryPanel({ changes }: { readonly changes: CalendarView['changes'] }) {
  const t = useTranslations('calendar.history');
  const calendar = useTranslations('calendar');
  const common = useTranslations('common');
  const format = useFormat();
  const what = ({ years, overrides }: CalendarView['changes'][number]) =>
    [
      ...(years.length > 0 ? [t('loaded', { years: spanned(years) })] : []),
      ...overrides.map(({ on, working }) =>
        working === null
          ? t('takenBack', { day: format.day(on) })
          : t(working ? 'setWorked' : 'setOff', { day: format.day(on) }),
      ),
    ].join(common('listSeparator'));
  return (
    <Panel heading={t('heading')}>
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
            {[...changes].reverse().map((change) => (
              <tr key={change.version}>
                <th scope="row">{change.version}</th>
                <td>{format.instant(change.at)}</td>
                <td>{change.byName ?? calendar('installation')}</td>
                <td>{what(change)}</td>
                <td className={styles.source}>{change.reason}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Panel>
  );
}

/** `2019–2026` for years in a row. */
const spanned = (years: readonly number[]): string => {
  const sorted = [...years].sort((a, b) => a - b);
  const [first, last] = [sorted[0], sorted.at(-1)];
  return sorted.length > 2 && last === (first ?? 0) + sorted.length - 1 ? `${first}–${last}` : sorted.join(' ');
};
