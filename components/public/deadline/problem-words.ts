/** What is wrong with a field of the calculator, in words. */
import { Day } from '@/lib/domain/day';
import { formatDate } from '@/lib/i18n/format';
import type { Locale } from '@/lib/i18n/locale';
import type { DeadlineWords, EntryProblem } from './deadline-entry';

/** The name of a field, with its line where there are several. */
export function fieldName(t: DeadlineWords, field: string): string {
  const [list, row, name] = field.split('.');
  if (list !== 'consultations' || !name) return t(`field.${field.replace('.', '_')}` as 'field.channel');
  return t('rowField', { row: Number(row) + 1, field: t(`consultation.${name}` as 'consultation.sentOn') });
}

export function problemWords(t: DeadlineWords, locale: Locale, { field, code, values }: EntryProblem): string {
  const { other, ...rest } = values;
  const inWords = Object.entries(rest).map(([key, value]) => [
    key,
    Day.safeParse(value).success ? formatDate(locale, value as Day) : value,
  ]);
  return t(`problem.${code}` as 'problem.before', {
    field: fieldName(t, field),
    other: other
      ? other
          .split(', ')
          .map((one) => fieldName(t, one))
          .join(t('or'))
      : '',
    ...(Object.fromEntries(inWords) as Record<'on' | 'earliest', string>),
  });
}
