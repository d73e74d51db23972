/**
 * The day a request counts as received, by how it came (条例第三十一条). Every limit counts from this day, so it stays the
 * real day even when that is a weekend. Moving paper between rooms of the same body never changes it.
 * Whether the days entered make sense together is checked where they are entered, not here.
 */
import type { Channel } from '@/lib/domain/case/channel';
import type { Day } from '@/lib/domain/day';

/** handed_in: the day it is handed in or taken down; signed_for: the day the body signs; confirmed: the day both sides confirm. */
export type ReceiptRule = 'handed_in' | 'signed_for' | 'confirmed';

const RECEIPT_RULES = {
  in_person: 'handed_in',
  oral: 'handed_in',
  signed_mail: 'signed_for',
  ordinary_mail: 'confirmed',
  online: 'confirmed',
  fax: 'confirmed',
  email: 'confirmed',
} as const satisfies Record<Channel, ReceiptRule>;

export const receiptRule = (channel: Channel): ReceiptRule => RECEIPT_RULES[channel];

/** True where the office has to reach the applicant before the clock can start. */
export const needsConfirmation = (channel: Channel): boolean => receiptRule(channel) === 'confirmed';

/** Null while a confirmation is still outstanding: the request is here but not yet received in law. */
export const receivedOn = (channel: Channel, arrivedOn: Day, confirmedOn?: Day | null): Day | null =>
  needsConfirmation(channel) ? (confirmedOn ?? null) : arrivedOn;
