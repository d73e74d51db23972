/**
 * Everything that can have happened to a case. Events are append-only; a mistake is mended by a new event with a reason.
 * Each carries who recorded it and when, and the `Day` it happened where the law counts days. No personal data of the
 * applicant belongs here.
 */
import { z } from 'zod';
import { ApplicantKind } from '../applicant/applicant-kind';
import { Day } from '../day';
import { Instant } from '../instant';
import { ConsultationKind } from '../clock/consultation';
import { FeeMode } from '../fee/amount';
import { Outcome } from '../outcome/outcomes';
import { ReviewPlan, REVIEW_STEPS } from '../review/review-plan';
import { Channel } from './channel';
import { Opinion } from './consultation';
import { Correction } from './correction';
import { Delivery, FailedDelivery, Lateness } from './delivery';
import { RequestContent } from './request-content';

/** Who recorded the event; the name as it was that day. */
export const Author = z.object({ userId: z.string(), name: z.string() });
export type Author = z.infer<typeof Author>;

/** Why the body opened a case itself: a decision over an earlier one orders it to answer that request anew. */
export const NewAnswerOrder = z.object({
  disputeId: z.string(),
  /** The case the dispute was over, and its number. */
  caseId: z.string(),
  acceptanceNumber: z.string(),
});
export type NewAnswerOrder = z.infer<typeof NewAnswerOrder>;

/** `restates`: why the event moves the numbers of a report already published or locked, where it gives no reason itself. */
const event = <T extends string, S extends z.ZodRawShape>(type: T, shape: S) =>
  z.object({ type: z.literal(type), at: Instant, by: Author, restates: z.string().optional(), ...shape });

const reason = z.string();

export const CaseEvent = z.discriminatedUnion('type', [
  event('received', {
    ...RequestContent.shape,
    acceptanceNumber: z.string(),
    arrivedOn: Day,
    /** What shows that it came that day, where there is such a thing. */
    proof: z.string().optional(),
    /** Not a request that came in, but an earlier one to be answered anew: it counts as received on the day of the order. */
    ordered: NewAnswerOrder.optional(),
  }),
  event('receipt_confirmed', { confirmedOn: Day, how: z.string() }),
  event('registered', { receivedOn: Day }),
  event('imported', {
    acceptanceNumber: z.string(),
    channel: Channel,
    applicantKind: ApplicantKind,
    subject: z.string(),
    description: z.string(),
    receivedOn: Day,
    /** Keyed digest of the whole ledger row, applicant included, so that the same row is known again. */
    rowDigest: z.string(),
  }),
  event('supplement_asked', { sentOn: Day, points: z.string(), periodWorkingDays: z.number().int() }),
  event('second_supplement_allowed', { reason }),
  event('supplement_notice_received', { receivedOn: Day }),
  event('supplement_received', { receivedOn: Day, content: z.string(), lateReason: z.string().nullable() }),
  event('lapsed', { deadlineOn: Day }),
  event('assigned', { unitId: z.string(), note: z.string() }),
  event('accepted', { handlerId: z.string() }),
  event('returned', { reason }),
  event('reassigned', { unitId: z.string(), handlerId: z.string().nullable(), reason }),
  event('drafted', { outcome: Outcome, grounds: z.string(), reply: z.string(), reviewPlan: ReviewPlan }),
  event('reviewed', { step: z.enum(REVIEW_STEPS), opinion: z.string() }),
  event('sent_back', { step: z.enum([...REVIEW_STEPS, 'signature']), reason }),
  event('signed', { signedOn: Day }),
  event('extension_asked', { workingDays: z.number().int(), reason, askedOn: Day.optional() }),
  event('extension_approved', { approvedOn: Day }),
  event('extension_refused', { reason }),
  event('extended', { workingDays: z.number().int(), toldOn: Day }),
  event('consultation_sent', {
    consultationId: z.string(),
    kind: ConsultationKind,
    /** Whom it asks, as a label: never an identity number or an address, and never the applicant. */
    party: z.string(),
    question: z.string(),
    sentOn: Day,
    limitOn: Day.nullable(),
  }),
  event('consultation_received', { consultationId: z.string(), receivedOn: Day }),
  event('consultation_answered', {
    consultationId: z.string(),
    answeredOn: Day,
    opinion: Opinion,
    reasons: z.string(),
  }),
  event('reasons_asked', {
    sentOn: Day,
    answerBy: Day,
    /** The evidence: requests of this applicant in the calendar month and year of this one, itself included. */
    monthCount: z.number().int(),
    yearCount: z.number().int(),
  }),
  event('reasons_given', { receivedOn: Day, reasons: z.string(), justified: z.boolean() }),
  event('later_date_set', { on: Day, toldOn: Day, reason }),
  event('fee_charged', { mode: FeeMode, units: z.number().int(), amountFen: z.number().int(), sentOn: Day }),
  event('fee_notice_received', { receivedOn: Day }),
  event('fee_paid', { paidOn: Day, proof: z.string() }),
  event('fee_unpaid', { deadlineOn: Day }),
  event('delivery_failed', { failed: FailedDelivery }),
  event('delivered', { delivery: Delivery, lateness: Lateness.nullable().default(null) }),
  event('reply_received', { receivedOn: Day }),
  /** `confirmsReceipt`: receipt had still to be agreed, and was with the withdrawal. */
  event('withdrawn', { withdrawnOn: Day, proof: z.string(), confirmsReceipt: z.literal(true).optional() }),
  event('closed', { closedOn: Day, outcome: Outcome }),
  /** `handlerId`: who has the case again; null where its handler has left. */
  event('reopened', { handlerId: z.string().nullable(), reason }),
  event('corrected', { changes: Correction, reason }),
]);
export type CaseEvent = z.infer<typeof CaseEvent>;
export type CaseEventType = CaseEvent['type'];
export const CASE_EVENT_TYPES: readonly CaseEventType[] = CaseEvent.options.map((option) => option.shape.type.value);
