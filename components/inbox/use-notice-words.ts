import { useLocale, useTranslations } from 'next-intl';
import type { Day } from '@/lib/domain/day';
import { type NoticeFacts, noticeTone, noticeWords } from '@/lib/i18n/notice-words';

/** A notice in the language of the page: its kind, how pressing that looks, and the day it is about. */
export function useNoticeWords() {
  const t = useTranslations('inbox');
  const locale = useLocale();
  return (notice: NoticeFacts, today: Day) => {
    const { kind, day, values } = noticeWords(locale, notice, today);
    return { kind: t(kind), day: t(day, values), tone: noticeTone(notice) };
  };
}
