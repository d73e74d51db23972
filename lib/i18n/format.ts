/** The only formatters of days, instants and numbers. Days have no zone; instants are shown as the office's clock says. */
import type { Day } from '@/lib/domain/day';
import type { Locale } from './locale';

export const OFFICE_ZONE = 'Asia/Shanghai';

/** British order and words for English: day before month, as the Chinese order has the year first. */
const TAG = { 'zh-CN': 'zh-CN', en: 'en-GB' } as const satisfies Record<Locale, string>;

const INSTANT_PARTS = {
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
  timeZone: OFFICE_ZONE,
} as const;

const PARTS = {
  weekday: { weekday: 'short', timeZone: 'UTC' },
  fullWeekday: { weekday: 'long', timeZone: 'UTC' },
  date: { year: 'numeric', month: 'long', day: 'numeric', timeZone: 'UTC' },
  month: { year: 'numeric', month: 'long', timeZone: 'UTC' },
  instant: INSTANT_PARTS,
  time: { ...INSTANT_PARTS, second: '2-digit' },
} as const satisfies Record<string, Intl.DateTimeFormatOptions>;

const formatters = new Map<string, Intl.DateTimeFormat>();

/** Kept once made: making one costs far more than using it. */
function formatter(locale: Locale, wanted: keyof typeof PARTS): Intl.DateTimeFormat {
  const key = `${locale} ${wanted}`;
  const made = formatters.get(key) ?? new Intl.DateTimeFormat(TAG[locale], PARTS[wanted]);
  formatters.set(key, made);
  return made;
}

const midnight = (on: Day) => new Date(`${on}T00:00:00Z`);
const parts = (locale: Locale, wanted: keyof typeof PARTS, at: Date) => {
  const found = formatter(locale, wanted).formatToParts(at);
  return (type: Intl.DateTimeFormatPartTypes) => found.find((part) => part.type === type)?.value ?? '';
};

/** `周四`, `Thu`. */
export const formatWeekday = (locale: Locale, on: Day): string => formatter(locale, 'weekday').format(midnight(on));

/** `11-26 周四`; with its year, `2025-11-26 周三`, unless it is that of `today`. */
export const formatDay = (locale: Locale, on: Day, today?: Day): string => {
  const sameYear = on.slice(0, 4) === today?.slice(0, 4);
  return `${sameYear ? on.slice(5) : on} ${formatWeekday(locale, on)}`;
};

/** `2026年11月26日`, `26 November 2026`. */
export const formatDate = (locale: Locale, on: Day): string => formatter(locale, 'date').format(midnight(on));

/** `2026年11月`, `November 2026`. */
export const formatMonth = (locale: Locale, on: Day): string => formatter(locale, 'month').format(midnight(on));

/** `2026年11月26日 星期四`, `Thursday, 26 November 2026`. */
export const formatFullDay = (locale: Locale, on: Day): string => {
  const weekday = formatter(locale, 'fullWeekday').format(midnight(on));
  const date = formatDate(locale, on);
  return locale === 'en' ? `${weekday}, ${date}` : `${date} ${weekday}`;
};

/** `2026-11-26 14:05` by the office's clock, in both languages. */
export const formatInstant = (locale: Locale, at: string): string => {
  const part = parts(locale, 'instant', new Date(at));
  return `${part('year')}-${part('month')}-${part('day')} ${part('hour')}:${part('minute')}`;
};

/** `14:05:10` by the office's clock. */
export const formatTime = (locale: Locale, at: number): string => {
  const part = parts(locale, 'time', new Date(at));
  return `${part('hour')}:${part('minute')}:${part('second')}`;
};

export const formatNumber = (locale: Locale, value: number): string => new Intl.NumberFormat(TAG[locale]).format(value);

const KIB = 1024;
const UNITS = ['B', 'KB', 'MB', 'GB'] as const;

/** `3.2 MB`. */
export const formatFileSize = (locale: Locale, bytes: number): string => {
  const step = bytes < KIB ? 0 : Math.min(Math.floor(Math.log(bytes) / Math.log(KIB)), UNITS.length - 1);
  const value = bytes / KIB ** step;
  const shown = new Intl.NumberFormat(TAG[locale], { maximumFractionDigits: value < 10 && step > 0 ? 1 : 0 }).format(
    value,
  );
  return `${shown} ${UNITS[step]}`;
};
