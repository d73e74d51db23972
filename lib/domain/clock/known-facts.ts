/**
 * What can be told to the deadline calculator: the days of one request, as far as they are known, in one flat object. Says
 * which facts are well formed and go together; counts nothing.
 */
import { z } from 'zod';
import { Channel } from '@/lib/domain/case/channel';
import { Day } from '@/lib/domain/day';
import { ConsultationKind } from './consultation';
import { FEES_FROM, SUPPLEMENT_PERIOD_WORKING_DAYS } from './limits';
import { receivedOn as receiptOf } from './receipt';
import { ReconsiderationLaw } from './remedies';

const on = Day.nullable().optional();

export const KnownConsultation = z.strictObject({
  kind: ConsultationKind,
  sentOn: Day,
  receivedByConsultedOn: on,
  replyReceivedOn: on,
  /** For an agency the law gives no number of days: the last day asked of it. */
  limitOn: on,
  /** The day the consultation ended, where only that is known. */
  endOn: on,
});
export type KnownConsultation = z.infer<typeof KnownConsultation>;

const KnownReply = z.strictObject({
  method: z.enum(['post', 'in_person', 'through_agency', 'electronic', 'fax']),
  /** The date printed on the letter; it never counts. */
  documentDated: on,
  postedOn: on,
  deliveredOn: on,
  signedOn: on,
  sentOn: on,
});
export type KnownReply = z.infer<typeof KnownReply>;

const KnownExtension = z.strictObject({
  approvedBy: z.string().nullable().optional(),
  notifiedOn: Day,
  workingDays: z.number().int().min(1).max(999),
});

const Shape = z.strictObject({
  channel: Channel.optional(),
  arrivedOn: on,
  submittedOn: on,
  signedOn: on,
  /** Inside the body, from the mail room to the office; it never counts. */
  reachedOfficeOn: on,
  confirmedOn: on,
  receivedOn: on,
  supplementNoticeSentOn: on,
  supplementNoticeReceivedByApplicantOn: on,
  supplementPeriodWorkingDays: z.number().int().min(1).max(365).optional(),
  supplementReceivedOn: on,
  consultation: KnownConsultation.optional(),
  consultations: z.array(KnownConsultation).max(100).optional(),
  extension: KnownExtension.optional(),
  feeNoticeSentOn: on,
  feeNoticeReceivedOn: on,
  feePaidOn: on,
  reply: KnownReply.optional(),
  replyReceivedByApplicantOn: on,
  /** The end of a reply limit that passed in silence, where nothing else is known. */
  replyDue: on,
  decisionReceivedByApplicantOn: on,
  copyReceivedOn: on,
  lawVersion: ReconsiderationLaw.optional(),
  simplified: z.boolean().optional(),
  complaintReceivedOn: on,
  judgmentServedOn: on,
  rulingServedOn: on,
  /** Holidays after this day are taken as unknown. */
  calendarCoverageEnd: on,
});
export type KnownFacts = z.infer<typeof Shape>;

/** Why facts contradict each other; worded under `reckoning.problem` in the messages. */
export type FactProblem =
  'needed_with' | 'not_both' | 'before' | 'other_receipt' | 'no_fee_yet' | 'simplified_2017' | 'period_out_of_range';

/** The day it reached the body. */
export const arrivalOf = (facts: KnownFacts): Day | null =>
  facts.signedOn ?? facts.arrivedOn ?? facts.submittedOn ?? facts.receivedOn ?? null;

/** The day of receipt in law, stated or following from channel and days; null while it is not confirmed. */
export function receiptIn(facts: KnownFacts): Day | null {
  const { channel, receivedOn, confirmedOn } = facts;
  const arrivedOn = arrivalOf(facts);
  return receivedOn ?? (channel && arrivedOn ? receiptOf(channel, arrivedOn, confirmedOn) : null);
}

/** The earlier field, the later one: the second may not be a day before the first. */
const IN_ORDER = [
  ['arrivedOn', 'confirmedOn'],
  ['submittedOn', 'confirmedOn'],
  ['signedOn', 'reachedOfficeOn'],
  ['receivedOn', 'supplementNoticeSentOn'],
  ['supplementNoticeSentOn', 'supplementNoticeReceivedByApplicantOn'],
  ['supplementNoticeSentOn', 'supplementReceivedOn'],
  ['receivedOn', 'feeNoticeSentOn'],
  ['receivedOn', 'feeNoticeReceivedOn'],
  ['feeNoticeSentOn', 'feeNoticeReceivedOn'],
  ['feeNoticeSentOn', 'feePaidOn'],
  ['feeNoticeReceivedOn', 'feePaidOn'],
] as const satisfies readonly (readonly [keyof KnownFacts, keyof KnownFacts])[];

/** The field that makes no sense without the others: one of them has to be there. */
const NEEDS = [
  ['supplementNoticeReceivedByApplicantOn', ['supplementNoticeSentOn']],
  ['supplementPeriodWorkingDays', ['supplementNoticeSentOn']],
  ['supplementReceivedOn', ['supplementNoticeSentOn']],
  ['feePaidOn', ['feeNoticeReceivedOn', 'feeNoticeSentOn']],
  ['supplementNoticeSentOn', ['receivedOn', 'channel']],
  ['feeNoticeSentOn', ['receivedOn', 'channel']],
  ['feeNoticeReceivedOn', ['receivedOn', 'channel']],
  ['consultation', ['receivedOn', 'channel']],
  ['consultations', ['receivedOn', 'channel']],
  ['extension', ['receivedOn', 'channel']],
  ['reply', ['receivedOn', 'channel']],
  ['channel', ['receivedOn', 'arrivedOn', 'submittedOn', 'signedOn']],
  ['lawVersion', ['copyReceivedOn']],
  ['simplified', ['copyReceivedOn']],
] as const satisfies readonly (readonly [keyof KnownFacts, readonly (keyof KnownFacts)[]])[];

const REPLY_DAY = {
  post: 'postedOn',
  in_person: 'signedOn',
  through_agency: 'signedOn',
  electronic: 'sentOn',
  fax: 'sentOn',
} as const satisfies Record<KnownReply['method'], keyof KnownReply>;

/** The day a reply takes effect, by the way it was sent; null where that day is not known. */
export const replyEffectiveOn = (reply: KnownReply): Day | null => reply[REPLY_DAY[reply.method]] ?? null;

const isThere = (value: unknown) => value !== undefined && value !== null;

export const KnownFacts = Shape.superRefine((facts, context) => {
  const problem = (code: FactProblem, field: string, params: Record<string, string> = {}) =>
    context.addIssue({ code: 'custom', path: field.split('.'), message: code, params });

  for (const [field, others] of NEEDS) {
    if (isThere(facts[field]) && !others.some((other) => isThere(facts[other]))) {
      problem('needed_with', field, { other: others.join(', ') });
    }
  }
  if (facts.consultation && facts.consultations) problem('not_both', 'consultation', { other: 'consultations' });
  for (const [first, second] of IN_ORDER) {
    const [earlier, later] = [facts[first], facts[second]];
    if (earlier && later && later < earlier) problem('before', second, { other: first, on: later, earliest: earlier });
  }
  const receipt = receiptIn(facts);
  if (facts.channel && facts.receivedOn) {
    const told = facts.signedOn ?? facts.arrivedOn ?? facts.submittedOn;
    const reckoned = told ? receiptOf(facts.channel, told, facts.confirmedOn) : null;
    if (reckoned && reckoned !== facts.receivedOn) {
      problem('other_receipt', 'receivedOn', { on: facts.receivedOn, reckoned });
    }
  }
  for (const [index, asked] of (facts.consultations ?? [facts.consultation]).entries()) {
    if (!asked) continue;
    const path = facts.consultations ? `consultations.${index}` : 'consultation';
    if (receipt && asked.sentOn < receipt) {
      problem('before', `${path}.sentOn`, { other: 'receivedOn', on: asked.sentOn, earliest: receipt });
    }
    for (const field of ['receivedByConsultedOn', 'replyReceivedOn', 'limitOn', 'endOn'] as const) {
      const later = asked[field];
      if (later && later < asked.sentOn) {
        problem('before', `${path}.${field}`, { other: `${path}.sentOn`, on: later, earliest: asked.sentOn });
      }
    }
  }
  const charged = facts.feeNoticeSentOn ?? facts.feeNoticeReceivedOn;
  if (charged && charged < FEES_FROM) problem('no_fee_yet', 'feeNoticeSentOn', { from: FEES_FROM });
  if (facts.simplified && facts.lawVersion === '2017') problem('simplified_2017', 'simplified');
  const period = facts.supplementPeriodWorkingDays;
  const { min, max } = SUPPLEMENT_PERIOD_WORKING_DAYS;
  if (period !== undefined && (period < min || period > max)) {
    problem('period_out_of_range', 'supplementPeriodWorkingDays', { min: String(min), max: String(max) });
  }
  if (facts.reply && !replyEffectiveOn(facts.reply)) {
    problem('needed_with', 'reply.method', { other: `reply.${REPLY_DAY[facts.reply.method]}` });
  }
});
