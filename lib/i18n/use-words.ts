/** The formatters and the wording of problems, in the language of the page, for components. */
import { useLocale, useTranslations } from 'next-intl';
import { useMemo } from 'react';
import type { Day } from '@/lib/domain/day';
import type { Refusal } from '@/lib/domain/result';
import { ApiRefusal, NoAnswer } from '@/lib/queries/request';
import { type DueFacts, dueWords } from './due';
import {
  formatDate,
  formatDay,
  formatFileSize,
  formatFullDay,
  formatInstant,
  formatMonth,
  formatNumber,
  formatTime,
} from './format';
import { articleLabel } from './labels';
import { issueWords, refusalWords } from './refusal';

export function useFormat() {
  const locale = useLocale();
  return useMemo(
    () => ({
      day: (on: Day, today?: Day) => formatDay(locale, on, today),
      date: (on: Day) => formatDate(locale, on),
      month: (on: Day) => formatMonth(locale, on),
      fullDay: (on: Day) => formatFullDay(locale, on),
      instant: (at: string) => formatInstant(locale, at),
      time: (at: number) => formatTime(locale, at),
      number: (value: number) => formatNumber(locale, value),
      fileSize: (bytes: number) => formatFileSize(locale, bytes),
      due: (facts: DueFacts, today: Day) => dueWords(locale, facts, today),
      article: (article: string) => articleLabel(locale, article),
    }),
    [locale],
  );
}

const whyNot = (error: unknown) => (error instanceof NoAnswer ? error.why : 'server');

export function useProblemWords() {
  const locale = useLocale();
  const t = useTranslations();
  return useMemo(() => {
    const refusal = (value: Refusal) => refusalWords(t, locale, value);
    return {
      refusal,
      /** One malformed field of the input. */
      issue: (code: string) => issueWords(t, code),
      /** Whatever a write threw, as a sentence that says what became of what was typed. */
      problem: (error: unknown) =>
        error instanceof ApiRefusal ? refusal(error.refusal) : t(`common.noAnswer.${whyNot(error)}`),
      /** Whatever kept something from being shown. */
      loadProblem: (error: unknown) =>
        error instanceof ApiRefusal ? refusal(error.refusal) : t(`common.notLoaded.${whyNot(error)}`),
    };
  }, [locale, t]);
}
