/**
 * What can be told to the deadline calculator: the days of one request, as far as they are known, in one flat object, and
 * which of them is the day of receipt. Whether they go together is said in `known-facts.ts`; nothing is counted here.
 */
import { z } from 'zod';
import { Channel } from '@/lib/domain/case/channel';
import { day, Day } from '@/lib/domain/day';
import { ConsultationKind } from './consultation';
import { needsConfirmation } from './receipt';
import { ReconsiderationLaw } from './remedies';

/** From the first day of the Regulation of 2007 to the end of the century: other days are slips of the pen. */
export const KNOWN_DAYS = { min: day('2008-05-01'), max: day('2099-12-31') } as const;

const KnownDay = Day.refine((on) => on >= KNOWN_DAYS.min && on <= KNOWN_DAYS.max, {
  message: 'out_of_bounds',
  params: KNOWN_DAYS,
});
const on = KnownDay.nullable().optional();

const KnownConsultation = z.strictObject({
  kind: ConsultationKind,
  sentOn: KnownDay,
  receivedByConsultedOn: on,
  replyReceivedOn: on,
  /** For another agency, to which the law gives no number of days: the last day asked of it. */
  limitOn: on,
  /** The day the consultation ended, where only that is known. */
  endOn: on,
});
export type KnownConsultation = z.infer<typeof KnownConsultation>;

export const KnownReplyMethod = z.enum(['post', 'in_person', 'through_agency', 'electronic', 'fax']);
export type KnownReplyMethod = z.infer<typeof KnownReplyMethod>;

const KnownReply = z.strictObject({
  method: KnownReplyMethod,
  /** The date printed on the letter; it never counts. */
  documentDated: on,
  postedOn: on,
  deliveredOn: on,
  signedOn: on,
  sentOn: on,
});
type KnownReply = z.infer<typeof KnownReply>;

const KnownExtension = z.strictObject({
  /** Left out where it is not in question; null where nobody agreed. */
  approvedBy: z.string().nullable().optional(),
  /** Null where the applicant was not told. */
  notifiedOn: on,
  workingDays: z.number().int().min(0).max(999),
});

export const FactShape = z.strictObject({
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
  /** A supplement that came after its period was taken all the same, for good reason. */
  supplementAcceptedLate: z.boolean().optional(),
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
export type FactShape = z.infer<typeof FactShape>;

/** The days on which a request can have come, by what they mean for its channel; the first that is known counts. */
export const arrivalFields = (channel: Channel) =>
  channel === 'signed_mail'
    ? (['signedOn', 'arrivedOn'] as const)
    : needsConfirmation(channel)
      ? (['arrivedOn', 'submittedOn'] as const)
      : (['arrivedOn', 'submittedOn', 'signedOn'] as const);

/** The day of receipt that follows from channel and days; null while it is not confirmed, or cannot be told. */
export function reckonedReceipt(facts: FactShape): Day | null {
  const { channel, confirmedOn } = facts;
  if (!channel) return null;
  if (needsConfirmation(channel)) return confirmedOn ?? null;
  return arrivalFields(channel).reduce<Day | null>((found, field) => found ?? facts[field] ?? null, null);
}

/** The day of receipt in law, stated or following from channel and days; null while it is not confirmed. */
export const receiptIn = (facts: FactShape): Day | null => facts.receivedOn ?? reckonedReceipt(facts);

export const consultationsIn = ({ consultation, consultations }: FactShape): readonly KnownConsultation[] =>
  consultations ?? (consultation ? [consultation] : []);

/** The field that holds the day on which a reply takes effect, by the way it was sent. */
export const REPLY_DAY = {
  post: 'postedOn',
  in_person: 'signedOn',
  through_agency: 'signedOn',
  electronic: 'sentOn',
  fax: 'sentOn',
} as const satisfies Record<KnownReplyMethod, keyof KnownReply>;

/** The day a reply takes effect; null where that day is not known. */
export const replyEffectiveOn = (reply: KnownReply): Day | null => reply[REPLY_DAY[reply.method]] ?? null;
