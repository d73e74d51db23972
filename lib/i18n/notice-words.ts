/** A notice in words: what it is, and the day it is about. The words are under `inbox`. */
import type { Day } from '@/lib/domain/day';
import { yearOf } from '@/lib/domain/day';
import { dayOfAbout, stageOfAbout } from '@/lib/domain/notice/about';
import type { NoticeKind } from '@/lib/domain/notice/notice';
import { isSupplementLate } from '@/lib/domain/notice/pressing';
import type { DueTone } from './due';
import { formatDay } from './format';
import type { Locale } from './locale';

export interface NoticeFacts {
  readonly kind: NoticeKind;
  readonly about: string;
}

const isLate = ({ kind, about }: NoticeFacts) =>
  kind === 'supplement_notice_due' && isSupplementLate(stageOfAbout(about));

/** Keys under `inbox` and the values of the second. */
export const noticeWords = (locale: Locale, found: NoticeFacts, today?: Day) => {
  const on = dayOfAbout(found.about);
  return {
    kind: isLate(found) ? ('supplementNoticeLate' as const) : (`kind.${found.kind}` as const),
    day: `day.${found.kind}` as const,
    values: { on: formatDay(locale, on, today), year: String(yearOf(on)) },
  };
};

/** Red for what is overdue, amber for what soon will be; what waits for somebody, or may not be needed, is quiet. */
export const noticeTone = (found: NoticeFacts): DueTone => {
  if (found.kind === 'overdue') return 'overdue';
  if (/_over$/.test(found.kind)) return 'waiting';
  return found.kind === 'due_in_5' || found.kind === 'supplement_notice_due' ? 'normal' : 'soon';
};
