/**
 * What staff are told without asking, and to whom it goes (house rules; the limits are those of 条例第三十条至第三十四条 and
 * 国办函〔2020〕109号). A notice is about one day of one case; the same one is never made twice.
 */
import { z } from 'zod';

export const NoticeKind = z.enum([
  'due_in_5',
  'due_in_3',
  'due_in_1',
  'due_today',
  'overdue',
  'receipt_unconfirmed',
  'supplement_notice_due',
  'supplement_over',
  'payment_over',
  'consultation_over',
  'calendar_missing',
]);
export type NoticeKind = z.infer<typeof NoticeKind>;

/** A notice about a case. */
export type CaseNoticeKind = Exclude<NoticeKind, 'calendar_missing'>;
