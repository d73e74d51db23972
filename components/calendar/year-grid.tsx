import { useTranslations } from 'next-intl';
import { type KeyboardEvent, useMemo, useRef, useState } from 'react';
import type { ChangedYear } from '@/lib/domain/clock/calendar-change';
import { firstDayOfNotice, lastDayOfNotice } from '@/lib/domain/clock/work-calendar';
import type { CalendarOverride } from '@/lib/domain/clock/work-calendar';
import { addDays, addMonths, type Day, firstDayOf } from '@/lib/domain/day';
import { useFormat } from '@/lib/i18n/use-words';
import { type DayDrafted, daysDrafted, isWeekend, type Month, monthsOf, PLAIN } from './year-draft';
import styles from './year-grid.module.css';

interface Props {
  readonly entry: ChangedYear;
  readonly overrides: readonly CalendarOverride[];
  readonly onTurn: (on: Day) => void;
}

const STEPS: Readonly<Record<string, (on: Day) => Day>> = {
  ArrowLeft: (on) => addDays(on, -1),
  ArrowRight: (on) => addDays(on, 1),
  ArrowUp: (on) => addDays(on, -7),
  ArrowDown: (on) => addDays(on, 7),
  PageUp: (on) => addMonths(on, -1),
  PageDown: (on) => addMonths(on, 1),
};

/** A year, month by month; every day can be pressed. One stop for the Tab key: arrows go from day to day. */
export function YearGrid({ entry, overrides, onTurn }: Props) {
  const t = useTranslations('calendar.year');
  const { year } = entry;
  const grid = useRef<HTMLDivElement>(null);
  const [stop, setStop] = useState<Day>(firstDayOf(year));
  const months = useMemo(() => monthsOf(year), [year]);
  const drafted = daysDrafted(entry);
  const exceptions = new Map(overrides.map((override) => [override.on, override]));

  const move = (event: KeyboardEvent) => {
    const on = (event.target as HTMLElement).dataset['on'] as Day | undefined;
    const next = on && STEPS[event.key]?.(on);
    if (!next) return;
    event.preventDefault();
    if (next < firstDayOfNotice(year) || next > lastDayOfNotice(year)) return;
    setStop(next);
    grid.current?.querySelector<HTMLElement>(`[data-on="${next}"]`)?.focus();
  };
  const turn = (on: Day) => {
    setStop(on);
    onTurn(on);
  };
  return (
    <div ref={grid} className={styles.grid} role="group" aria-label={t('grid', { year: String(year) })}>
      {months.map((month) => (
        <MonthTable
          key={month.weeks.flat().find(Boolean)}
          month={month}
          stop={stop}
          dayOf={(on) => ({ drafted: drafted.get(on) ?? PLAIN, exception: exceptions.get(on) ?? null })}
          onTurn={turn}
          onKeyDown={move}
        />
      ))}
    </div>
  );
}

interface Shown {
  readonly drafted: DayDrafted;
  readonly exception: CalendarOverride | null;
}

interface MonthProps {
  readonly month: Month;
  readonly stop: Day;
  readonly dayOf: (on: Day) => Shown;
  readonly onTurn: (on: Day) => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
}

/** A Monday, for the names of the weekdays. */
const MONDAY = '2024-01-01' as Day;
const WEEK = Array.from({ length: 7 }, (_, index) => addDays(MONDAY, index));

function MonthTable({ month: { place, weeks }, stop, dayOf, onTurn, onKeyDown }: MonthProps) {
  const t = useTranslations('calendar.year');
  const format = useFormat();
  const said = useDayWords();
  const first = weeks.flat().find((on) => on !== null) ?? MONDAY;
  const name = format.month(first);
  const button = (on: Day) => {
    const shown = dayOf(on);
    const kind = kindOf(shown);
    return (
      <DayButton
        on={on}
        {...shown}
        words={said(on, shown.drafted, shown.exception)}
        mark={kind === 'plain' ? '' : t(`mark.${kind}`)}
        reachable={on === stop}
        onTurn={() => onTurn(on)}
        onKeyDown={onKeyDown}
      />
    );
  };
  return (
    <table className={styles.month}>
      <caption>{place === 'within' ? name : t(place, { month: name })}</caption>
      <thead>
        <tr>
          {WEEK.map((on) => (
            <th key={on} scope="col">
              {format.day(on).split(' ')[1]}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeks.map((week) => (
          <tr key={week.find(Boolean)}>
            {week.map((on, index) => (
              <td key={on ?? index}>{on && button(on)}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

interface DayProps extends Shown {
  readonly on: Day;
  readonly words: string;
  readonly mark: string;
  readonly reachable: boolean;
  readonly onTurn: () => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
}

const kindOf = ({ drafted, exception }: Shown) =>
  exception ? (exception.working ? 'exceptionWorked' : 'exceptionOff') : drafted.kind;

/** Asks for no words itself: there are some 370 of them. */
function DayButton({ on, words, mark, reachable, onTurn, onKeyDown, ...shown }: DayProps) {
  const kind = kindOf(shown);
  const look = kind === 'plain' && isWeekend(on) ? styles['weekend'] : styles[kind];
  return (
    <button
      type="button"
      className={`${styles.day} ${look}`}
      data-on={on}
      tabIndex={reachable ? 0 : -1}
      aria-label={words}
      title={words}
      onClick={onTurn}
      onKeyDown={onKeyDown}
    >
      {Number(on.slice(8))}
      <small>{mark}</small>
    </button>
  );
}

/** What a day is, in words: for its label, and said once it has been turned. */
export function useDayWords() {
  const t = useTranslations('calendar.year');
  const format = useFormat();
  return (on: Day, { kind, name }: DayDrafted, exception: CalendarOverride | null = null) => {
    const national = kind === 'plain' && isWeekend(on) ? t('state.weekend') : t(`state.${kind}`, { name });
    const { working, reason } = exception ?? { working: false, reason: '' };
    const local = exception && t(working ? 'state.exceptionWorked' : 'state.exceptionOff', { reason });
    return t('said', { day: format.fullDay(on), state: [national, local].filter(Boolean).join(' · ') });
  };
}
