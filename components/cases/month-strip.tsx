import { useLocale, useTranslations } from 'next-intl';
import type { ClockLedger } from '@/lib/domain/clock/ledger';
import { legendOf, monthOf, type StripDay, stripName, stripWeeks } from '@/lib/domain/clock/month-strip';
import type { Day } from '@/lib/domain/day';
import { holidayLabel } from '@/lib/i18n/labels';
import { useFormat } from '@/lib/i18n/use-words';
import styles from './month-strip.module.css';

interface Props {
  readonly clock: ClockLedger;
  readonly today: Day;
}

/** The limit as a calendar, a week a line: what counts, what does not, today and the due day. */
export function MonthStrip({ clock, today }: Props) {
  const t = useTranslations('case.clock');
  const format = useFormat();
  const weeks = stripWeeks(clock, today);
  const [firstWeek] = weeks;
  if (!firstWeek) return null;
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
                <StripCell key={shown.on} shown={shown} waitingFor={clock.waitingFor} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <figcaption>
        <ul className={styles.legend}>
          {legendOf(weeks, clock.waitingFor).map((name) => (
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

interface CellProps {
  readonly shown: StripDay;
  readonly waitingFor: ClockLedger['waitingFor'];
}

function StripCell({ shown, waitingFor }: CellProps) {
  const t = useTranslations('case.clock');
  const locale = useLocale();
  const format = useFormat();
  const { on, number, holiday, due, today } = shown;
  const name = stripName(shown, waitingFor);
  const said = [
    format.fullDay(on),
    holiday && holidayLabel(locale, holiday),
    number === null ? t(`legend.${name}`) : t('dayNumber', { number }),
    name === 'makeUp' && t('legend.makeUp'),
    today && t('legend.today'),
    due && t('legend.due'),
  ].filter(Boolean);
  const mark = due
    ? t('mark.due')
    : number !== null && name !== 'makeUp'
      ? number
      : name === 'outside' || name === 'counted'
        ? ''
        : t(`mark.${name}`);
  const classes = [styles.day, styles[name], today && styles.today, due && styles.due].filter(Boolean).join(' ');
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
