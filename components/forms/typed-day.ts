/** Days as people type them, and what is wrong with one that cannot be taken. */
import { Day } from '@/lib/domain/day';

/** Year, month and day with one kind of mark between them, or none; a weekday after them is ignored. */
const WAYS: readonly RegExp[] = [
  /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})$/,
  /^(\d{4})(年)(\d{1,2})月(\d{1,2})日?$/,
  /^(\d{4})()(\d{2})(\d{2})$/,
];
const WEEKDAY = /(周.|星期.|[a-z]{3,9})$/i;

/** Year, month and day as they were written, whether there is such a day or not; also in full-width digits and marks. */
function writtenDay(typed: string): string | null {
  const text = typed.normalize('NFKC').replace(/\s/g, '').replace(WEEKDAY, '');
  const found = WAYS.map((way) => way.exec(text)).find(Boolean);
  if (!found) return null;
  const [, year = '', , month = '', date = ''] = found;
  return `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`;
}

/** The day a text names; null when it names none. */
export function readTypedDay(typed: string): Day | null {
  const read = Day.safeParse(writtenDay(typed));
  return read.success ? read.data : null;
}

export interface DayBounds {
  readonly earliest?: Day | undefined;
  readonly latest?: Day | undefined;
}

type DayProblem = 'unreadable' | 'noSuchDay' | 'tooEarly' | 'tooLate';

/** Why a typed text cannot be taken as a day here; null when it can. */
export function typedDayProblem(typed: string, { earliest, latest }: DayBounds): DayProblem | null {
  const on = readTypedDay(typed);
  if (!on) return writtenDay(typed) ? 'noSuchDay' : 'unreadable';
  if (earliest && on < earliest) return 'tooEarly';
  return latest && on > latest ? 'tooLate' : null;
}
