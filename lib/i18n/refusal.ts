/** Refusals in words: what is wrong, what to do, and the article it rests on. Works on the server and in the browser. */
import type { useTranslations } from 'next-intl';
import type { CaseStatus } from '@/lib/domain/case/case-status';
import type { Day } from '@/lib/domain/day';
import type { Refusal } from '@/lib/domain/result';
import { formatFullDay } from './format';
import { articleLabel } from './labels';
import type { Locale } from './locale';

/** `useTranslations()` or `await getTranslations()`, without a namespace. */
export type Translate = ReturnType<typeof useTranslations<never>>;

const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** A step or an entry of a case, or a day of a dispute, by the name it has on the page. */
function stepName(t: Translate, name: string): string {
  const key = [`case.stepDay.${name}`, `case.field.${name}`, `disputes.day.${name}`].find((one) => t.has(one as never));
  return key ? t(key as never) : name;
}

/** What is wrong with a ledger as a whole. */
function faultName(t: Translate, fault: string, values: NonNullable<Refusal['values']>): string {
  const key = `ledger.file.${fault}`;
  return t.has(key as never) ? t(key as never, values as never) : fault;
}

/** The values of a refusal as people read them: days in full, a status and an event by name, seconds as minutes. */
function valuesInWords(t: Translate, locale: Locale, { values = {} }: Refusal): Record<string, string | number> {
  const inWords = ([name, value]: [string, string | number]): [string, string | number] => {
    if (DAY.test(String(value))) return [name, formatFullDay(locale, value as Day)];
    if (name === 'status') return [name, t(`common.status.${value as CaseStatus}`)];
    if (name === 'step' || name === 'after') return [name, stepName(t, String(value))];
    if (name === 'fault') return [name, faultName(t, String(value), values)];
    if (name === 'event') return [name, t.has(`case.event.${value}` as never) ? t(`case.event.${value}` as never) : ''];
    return [name, value];
  };
  const minutes = Math.max(1, Math.ceil(Number(values['seconds'] ?? 0) / 60));
  // A message chooses by `about`, `by` and `checks`; a choice cannot be made on nothing.
  return {
    minutes,
    ...Object.fromEntries(Object.entries(values).map(inWords)),
    about: values['about'] || 'none',
    by: values['by'] || 'none',
    checks: values['checks'] || 'none',
  };
}

export function refusalWords(t: Translate, locale: Locale, refusal: Refusal): string {
  const sentence = t(`common.refusal.${refusal.code}`, valuesInWords(t, locale, refusal));
  if (!refusal.article) return sentence;
  return t('common.withArticle', { sentence, article: articleLabel(locale, refusal.article) });
}

/** Why one part of the input could not be read. */
export const issueWords = (t: Translate, code: string): string =>
  t.has(`common.validation.${code}` as never) ? t(`common.validation.${code}` as never) : t('common.validation.other');
