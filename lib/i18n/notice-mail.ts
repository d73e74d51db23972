/** Reminders as mail, in the official language: a line for each notice, and the letter they make. */
import { createTranslator } from 'use-intl/core';
import type { Day } from '@/lib/domain/day';
import { formatDay } from './format';
import { DEFAULT_LOCALE } from './locale';
import inbox from './messages/zh-CN/inbox.json';
import { type NoticeFacts, noticeWords } from './notice-words';

const words = () => createTranslator({ locale: DEFAULT_LOCALE, messages: { inbox }, namespace: 'inbox' });

interface Noticed extends NoticeFacts {
  readonly caseId: string;
  readonly acceptanceNumber: string | null;
  readonly caseSubject: string | null;
}

/** @param publicUrl where the application is reached; null leaves links out. */
export function noticeInMail(found: Noticed, publicUrl: string | null): { subject: string; body: string } {
  const t = words();
  const { kind, day, values } = noticeWords(DEFAULT_LOCALE, found);
  const said = { kind: t(kind), day: t(day, values) };
  const { acceptanceNumber: number, caseSubject: subject, caseId } = found;
  if (!number) return { subject: said.kind, body: t('mail.other', said) };
  const line = t('mail.case', { ...said, number, subject: subject ?? '' });
  return { subject: said.kind, body: publicUrl ? `${line}\n${publicUrl}/cases/${caseId}` : line };
}

export const digestSubject = (count: number, on: Day): string =>
  words()('mail.subject', { count, on: formatDay(DEFAULT_LOCALE, on) });

export function digestText(name: string, lines: readonly { body: string }[], publicUrl: string | null): string {
  const t = words();
  return [
    t('mail.greeting', { name }),
    t('mail.lead', { count: lines.length }),
    ...lines.map(({ body }) => body),
    publicUrl ? t('mail.open', { url: `${publicUrl}/inbox` }) : t('mail.openWithoutAddress'),
    t('mail.foot'),
  ].join('\n\n');
}
