/**
 * The statutory numbers for receipt, supplement, reply and extension, each with its article, and which Regulation a request
 * falls under. All are working days. Counting them is the work calendar's business; no day is computed here.
 */
import { day, type Day } from '@/lib/domain/day';

/** First day of the Regulation of 2007 (国务院令第492号): no request is older. */
export const REGULATION_FROM = day('2008-05-01');

/** First day of the Regulation as revised in 2019 (国务院令第711号). Earlier requests keep the limits of 2007. */
export const REVISED_REGULATION_FROM = day('2019-05-15');

/** 条例第三十三条第二款. */
export const REPLY_WORKING_DAYS = 20;

/** 条例第三十三条第二款: one extension, told to the applicant. */
export const EXTENSION_MAX_WORKING_DAYS = 20;

/** 2007年条例第二十四条, for requests received before 2019-05-15. */
export const REPLY_WORKING_DAYS_2007 = 15;

/** 2007年条例第二十四条, for requests received before 2019-05-15. */
export const EXTENSION_MAX_WORKING_DAYS_2007 = 15;

/** 条例第三十条: the supplement notice goes out within this many working days of receipt. */
export const SUPPLEMENT_NOTICE_WORKING_DAYS = 7;

/** 条例第三十条 asks for a "reasonable" period and gives no number: these are the house's default and bounds. */
export const SUPPLEMENT_PERIOD_WORKING_DAYS = { min: 5, default: 15, max: 30 } as const;

export const replyWorkingDays = (receivedOn: Day): number =>
  receivedOn < REVISED_REGULATION_FROM ? REPLY_WORKING_DAYS_2007 : REPLY_WORKING_DAYS;

export const extensionMaxWorkingDays = (receivedOn: Day): number =>
  receivedOn < REVISED_REGULATION_FROM ? EXTENSION_MAX_WORKING_DAYS_2007 : EXTENSION_MAX_WORKING_DAYS;

/** 条例第三十二条、第三十四条: a third party, or an agency that made the information too, has this long from the letter. */
export const OPINION_WORKING_DAYS = 15;

/** 国办函〔2020〕109号第六条: time to pay, from the day after the fee notice was received. */
export const FEE_PAYMENT_WORKING_DAYS = 20;

/** First day of the measure on processing fees (国办函〔2020〕109号); no fee before it. */
export const FEES_FROM = day('2021-01-01');
