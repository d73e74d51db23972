/** The words, one file per area and language. An area's name is the namespace of its messages. */
import type { Locale } from './locale';
import enDeadline from './messages/en/deadline.json';
import enPublic from './messages/en/public.json';
import zhDeadline from './messages/zh-CN/deadline.json';
import zhPublic from './messages/zh-CN/public.json';
import { STAFF_MESSAGES } from './staff-messages';

const zh = { ...STAFF_MESSAGES['zh-CN'], deadline: zhDeadline, public: zhPublic };

/** The Chinese files say which messages there are. */
export type Messages = typeof zh;

const en = { ...STAFF_MESSAGES.en, deadline: enDeadline, public: enPublic };

// Only the Chinese keys are typed; lib/i18n/messages.test.ts holds the two languages together.
export const MESSAGES: Readonly<Record<Locale, Messages>> = { 'zh-CN': zh, en: en as Messages };
