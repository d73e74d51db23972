import type { ClockLedger } from '@/lib/domain/clock/ledger';
import { legendOf, monthOf, type StripDay, stripName, stripWeeks } from '@/lib/domain/clock/month-strip';
import type { Day } from '@/lib/domain/day';
import { formatFullDay, formatWeekday } from '@/lib/i18n/format';
import { holidayLabel } from '@/lib/i18n/labels';
import type { Locale } from '@/lib/i18n/locale';
import type { PublicWords } from './public-page';

interface Props {
  readonly t: PublicWords;
  readonly locale: Locale;
  readonly clock: ClockLedger;
  readonly today: Day;
}

/** The limit as a calendar, a week a line. Every day says what it is in words, too: colour alone tells nobody anything. */
export function MonthStrip({ t, locale, clock, today }: Props) {
  const weeks = stripWeeks(clock, today);
  const [firstWeek] = weeks;
  if (!firstWeek) return null;
  return (
    <figure className="strip">
      <table>
        <caption className="sr-only">{t('strip.caption')}</caption>
        <thead>
          <tr>
            <td />
            {firstWeek.map(({ on }) => (
              <th key={on} scope="col">
                {formatWeekday(locale, on).replace('周', '')}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {weeks.map((week, index) => (
            <tr key={week[0]?.on}>
              <MonthName t={t} name={monthOf(week) === monthOf(weeks[index - 1]) ? '' : monthOf(week)} />
              {week.map((shown) => (
                <Cell key={shown.on} t={t} locale={locale} shown={shown} waitingFor={clock.waitingFor} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <figcaption>
        <ul>
          {legendOf(weeks, clock.waitingFor).map((name) => (
            <li key={name}>
              <span className={`swatch ${name}`} aria-hidden="true" />
              {t(`strip.${name}`)}
            </li>
          ))}
        </ul>
      </figcaption>
    </figure>
  );
}

/** Only the first week of a month has its name beside it. */
const MonthName = ({ t, name }: { readonly t: PublicWords; readonly name: string }) =>
  name ? <th scope="row">{t('strip.month', { year: name.slice(0, 4), month: Number(name.slice(5)) })}</th> : <td />;

interface CellProps {
  readonly t: PublicWords;
  readonly locale: Locale;
  readonly shown: StripDay;
  readonly waitingFor: ClockLedger['waitingFor'];
}

function Cell({ t, locale, shown, waitingFor }: CellProps) {
  const { on, number, holiday, due, today } = shown;
  const name = stripName(shown, waitingFor);
  if (name === 'outside') return <td />;
  const said = [
    formatFullDay(locale, on),
    holiday && holidayLabel(locale, holiday),
    number === null ? t(`strip.${name}`) : t('strip.number', { number }),
    name === 'makeUp' && t('strip.makeUp'),
    today && t('strip.today'),
    due && t('strip.due'),
  ]
    .filter(Boolean)
    .join(t('strip.and'));
  const classes = [name, today && 'today', due && 'due'].filter(Boolean).join(' ');
  return (
    <td className={classes} title={said}>
      <span aria-hidden="true">{Number(on.slice(8))}</span>
      <small aria-hidden="true">
        {due ? t('strip.mark.due') : name === 'counted' ? number : t(`strip.mark.${name}`)}
      </small>
      <span className="sr-only">{said}</span>
    </td>
  );
}
