/**
 * How long the applicant may turn against a reply, and how long the body has to answer when it is challenged (行政复议法 of
 * 2017 and 2023, 行政诉讼法, 法释〔2018〕1号). Limits in days and months are calendar time: day one is the day after, and a
 * last day that is a day off moves to the next working day (民法典第二百零一条至第二百零三条).
 */
import { z } from 'zod';
import { addDays, addMonths, day, type Day } from '@/lib/domain/day';
import { addWorkingDays, isCovered, nextWorkingDay, type WorkCalendar } from './work-calendar';

/** The last day of a limit. */
export interface Limit {
  readonly on: Day;
  /** Where it would fall if days off did not move it. */
  readonly rawDay: Day;
  /** It lies past the years whose holidays are known, and may still move. */
  readonly provisional: boolean;
  readonly article: string;
}

const limit = (rawDay: Day, article: string, calendar: WorkCalendar): Limit => {
  const on = nextWorkingDay(calendar, rawDay);
  return { on, rawDay, provisional: !isCovered(calendar, on), article };
};

/** Reconsideration: sixty days from knowing of the act. */
export const reconsiderationLimit = (knownOn: Day, calendar: WorkCalendar): Limit =>
  limit(addDays(knownOn, 60), '行政复议法第二十条', calendar);

/** Suit without reconsideration: six months from knowing of the act. */
export const directSuitLimit = (knownOn: Day, calendar: WorkCalendar): Limit =>
  limit(addMonths(knownOn, 6), '行政诉讼法第四十六条', calendar);

/** Suit because no reply came: six months from the end of the reply limit. */
export const silenceSuitLimit = (replyDueOn: Day, calendar: WorkCalendar): Limit =>
  limit(addMonths(replyDueOn, 6), '法释〔2018〕1号第六十六条', calendar);

/** Suit after reconsideration: fifteen days from receiving the decision. */
export const suitAfterReconsiderationLimit = (decisionReceivedOn: Day, calendar: WorkCalendar): Limit =>
  limit(addDays(decisionReceivedOn, 15), '行政诉讼法第四十五条', calendar);

export const ReconsiderationLaw = z.enum(['2017', '2023']);
export type ReconsiderationLaw = z.infer<typeof ReconsiderationLaw>;

/** First day of the Reconsideration Law as revised in 2023. */
export const RECONSIDERATION_LAW_2023_FROM = day('2024-01-01');

export const reconsiderationLawOn = (on: Day): ReconsiderationLaw =>
  on < RECONSIDERATION_LAW_2023_FROM ? '2017' : '2023';

/**
 * The body's written answer in a reconsideration: ten days from receiving the copy under the law of 2017; under that of 2023
 * ten working days, five where the procedure is the simplified one, which the law of 2017 does not know.
 */
export function reconsiderationAnswerDue(
  copyReceivedOn: Day,
  simplified: boolean,
  calendar: WorkCalendar,
  law: ReconsiderationLaw = reconsiderationLawOn(copyReceivedOn),
): Limit {
  if (law === '2017') return limit(addDays(copyReceivedOn, 10), '行政复议法（2017）第二十三条', calendar);
  const on = addWorkingDays(calendar, copyReceivedOn, simplified ? 5 : 10);
  const article = simplified ? '行政复议法（2023）第五十四条' : '行政复议法（2023）第四十八条';
  return { on, rawDay: on, provisional: !isCovered(calendar, on), article };
}

/** The body's defence in court: fifteen days from receiving the complaint. */
export const defenceDue = (complaintReceivedOn: Day, calendar: WorkCalendar): Limit =>
  limit(addDays(complaintReceivedOn, 15), '行政诉讼法第六十七条', calendar);

/** Appeal: fifteen days from service of a judgment, ten from that of a ruling. */
export const appealLimit = (servedOn: Day, of: 'judgment' | 'ruling', calendar: WorkCalendar): Limit =>
  limit(addDays(servedOn, of === 'judgment' ? 15 : 10), '行政诉讼法第八十五条', calendar);

/**
 * When the reconsideration is to be decided: sixty days from acceptance; under the law of 2023 thirty where the procedure is
 * the simplified one, which the law of 2017 does not know.
 */
export function reconsiderationDecisionDue(acceptedOn: Day, simplified: boolean, calendar: WorkCalendar): Limit {
  if (reconsiderationLawOn(acceptedOn) === '2017') {
    return limit(addDays(acceptedOn, 60), '行政复议法（2017）第三十一条', calendar);
  }
  return limit(addDays(acceptedOn, simplified ? 30 : 60), '行政复议法（2023）第六十二条', calendar);
}

/** When a court of first instance is to decide: six months from docketing, forty-five days where simplified. */
export const firstInstanceDue = (docketedOn: Day, simplified: boolean, calendar: WorkCalendar): Limit =>
  simplified
    ? limit(addDays(docketedOn, 45), '行政诉讼法第八十三条', calendar)
    : limit(addMonths(docketedOn, 6), '行政诉讼法第八十一条', calendar);
