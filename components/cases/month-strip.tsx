import { useTranslations } from 'next-intl';
import type { ClockLedger } from '@/lib/domain/clock/ledger';
import type { Day } from '@/lib/domain/day';
import { useFormat } from '@/lib/i18n/use-words';
import { type StripDay, stripWeeks } from './strip-days';
import styles from './month-strip.module.css';

type Legend =
  | 'started'
  | 'counted'
  | 'off'
  | 'holiday'
  | 'makeUp'
  | 'excluded'
  | 'waiting'
  | 'before'
  | 'outside'
  | 'due'
  | 'today';

/** What a day is called in the legend; holidays and make-up days by their own name. */
const legendOf = ({ kind, holiday, makeUp }: StripDay): Legend =>
  kind === 'counted' && makeUp ? 'makeUp' : kind === 'off' && holiday ? 'holiday' : kind;

const SHOWN_IN_LEGEND: readonly Legend[] = [
  'started',
  'counted',
  'makeUp',
  'off',
  'holiday',
  'excluded',
  'waiting',
  'before',
  'today',
  'due',
];

/** The limit as a calendar, a week a line: what counts, what does not, today and the due day. */
export function MonthStrip({ clock, today }: { readonly clock: ClockLedger; readonly today: Day }) {
  const t = useTranslations('case.clock');
  const format = useFormat();
  const weeks = stripWeeks(clock, today);
  const [firstWeek] = weeks;
  if (!firstWeek) return null;
  const days = weeks.flat();
  const inUse = (name: Legend) =>
    days.some(
      (shown) => legendOf(shown) === name || (name === 'today' && shown.today) || (name === 'due' && shown.due),
    );
  return (
    <figure className={styles.figure}>
      <table className={styles.strip}>
        <caption className={styles.caption}>{t('calendar')}</caption>
        <thead>
          <tr>
            <td />
            {firstWeek.map(({ on }) => (
              <th key={on} scope="col">
                {format.day(on, on).split(' ')[1]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {weeks.map((week, index) => (
            <tr key={week[0]?.on}>
              <MonthName name={monthOf(week) === monthOf(weeks[index - 1]) ? '' : monthOf(week)} />
              {week.map((shown) => (
                <StripCell key={shown.on} shown={shown} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <figcaption>
        <ul className={styles.legend}>
          {SHOWN_IN_LEGEND.filter(inUse).map((name) => (
            <li key={name}>
              <span className={`${styles.swatch} ${styles[name]}`} aria-hidden="true" />
              {t(`legend.${name}`)}
            </li>
          ))}
        </ul>
      </figcaption>
    </figure>
  );
}

/** Only the first week of a month has its name beside it. */
const MonthName = ({ name }: { readonly name: string }) =>
  name ? (
    <th scope="row" className={styles.month}>
      {name}
    </th>
  ) : (
    <td />
  );

/** The month of a week's first day within the limit. */
const monthOf = (week: readonly StripDay[] = []): string =>
  week.find(({ kind }) => kind !== 'outside')?.on.slice(0, 7) ?? '';

function StripCell({ shown }: { readonly shown: StripDay }) {
  const t = useTranslations('case.clock');
  const format = useFormat();
  const { on, kind, number, due, today } = shown;
  const legend = legendOf(shown);
  const said = [
    format.fullDay(on),
    number === null ? t(`legend.${legend}`) : t('dayNumber', { number }),
    legend === 'makeUp' && t('legend.makeUp'),
    today && t('legend.today'),
    due && t('legend.due'),
  ].filter(Boolean);
  const mark = due
    ? t('mark.due')
    : number !== null && legend !== 'makeUp'
      ? number
      : kind === 'outside'
        ? ''
        : t(`mark.${legend as 'off'}`);
  const classes = [styles.day, styles[legend], today && styles.today, due && styles.due].filter(Boolean).join(' ');
  return (
    <td className={classes} title={said.join(' · ')}>
      <span aria-hidden="true" className={styles.number}>
        {Number(on.slice(8))}
      </span>
      <span aria-hidden="true" className={styles.mark}>
        {mark}
      </span>
      <span className={styles.hidden}>{said.join(' · ')}</span>
    </td>
  );
}
