/**
 * What staff may ask for, as one zod union: the browser forms, the JSON door and the tests all speak it. A command says
 * what the person knows; days that follow from it are reckoned by `decide`.
 */
import { z } from 'zod';
import { ConsultationKind } from '../clock/consultation';
import { SUPPLEMENT_PERIOD_WORKING_DAYS } from '../clock/limits';
import { Day } from '../day';
import { FeeMode } from '../fee/amount';
import { Outcome } from '../outcome/outcomes';
import { Opinion } from './consultation';
import { Correction } from './correction';
import { Delivery, FailedDelivery, Lateness } from './delivery';
import { RequestContent } from './request-content';

const text = (max: number) => z.string().trim().min(1).max(max);
const reason = text(2000);
const id = z.string().min(1).max(64);

const command = <T extends string, S extends z.ZodRawShape>(type: T, shape: S) =>
  z.strictObject({ type: z.literal(type), ...shape });

/** How the office and the applicant agreed that the request has arrived (条例第三十一条). */
export const Confirmation = z.strictObject({ confirmedOn: Day, how: text(200) });
export type Confirmation = z.infer<typeof Confirmation>;

export const Register = command('register', {
  ...RequestContent.shape,
  arrivedOn: Day,
  /** What shows that it came that day: the number of the mail item, of the receipt, of the fax record. */
  proof: z.string().trim().max(200).optional(),
  /** Only for channels that need it, when it is already done. */
  confirmation: Confirmation.optional(),
});
export type Register = z.infer<typeof Register>;

/** Commands on a case that exists. */
export const CaseCommand = z.discriminatedUnion('type', [
  command('confirmReceipt', Confirmation.shape),
  command('askSupplement', {
    sentOn: Day,
    points: text(5000),
    periodWorkingDays: z.number().int().default(SUPPLEMENT_PERIOD_WORKING_DAYS.default),
  }),
  command('allowSecondSupplement', { reason }),
  command('recordSupplementNotice', { receivedOn: Day }),
  command('receiveSupplement', { receivedOn: Day, content: text(10_000), lateReason: reason.optional() }),
  command('lapse', {}),
  command('assign', { unitId: id, note: z.string().trim().max(2000).default('') }),
  command('accept', { handlerId: id }),
  command('return', { reason }),
  command('reassign', { unitId: id, handlerId: id.nullable().default(null), reason }),
  command('draftOutcome', {
    outcome: Outcome,
    grounds: z.string().trim().max(5000).default(''),
    reply: text(20_000),
  }),
  command('approve', { opinion: z.string().trim().max(2000).default('') }),
  command('sendBack', { reason }),
  command('sign', {}),
  /** `askedOn`: asked before it is recorded; today when left out. */
  command('askExtension', { workingDays: z.number().int(), reason, askedOn: Day.optional() }),
  /** The day of consent, where it is recorded later; today otherwise. */
  command('approveExtension', { approvedOn: Day.optional() }),
  command('refuseExtension', { reason }),
  command('tellExtension', { toldOn: Day }),
  command('consult', {
    kind: ConsultationKind,
    party: text(100),
    question: text(5000),
    sentOn: Day,
    limitOn: Day.nullable().default(null),
  }),
  command('recordConsultation', { consultationId: id, receivedOn: Day }),
  command('recordOpinion', {
    consultationId: id,
    answeredOn: Day,
    opinion: Opinion,
    reasons: z.string().trim().max(5000).default(''),
  }),
  command('askReasons', { sentOn: Day, answerBy: Day }),
  command('receiveReasons', { receivedOn: Day, reasons: text(5000), justified: z.boolean() }),
  command('setLaterDate', { on: Day, toldOn: Day, reason }),
  command('chargeFee', { mode: FeeMode, pages: z.number().int().min(1).max(1_000_000).optional(), sentOn: Day }),
  command('recordFeeNotice', { receivedOn: Day }),
  command('recordPayment', { paidOn: Day, proof: text(200) }),
  command('lapseUnpaid', {}),
  command('recordFailedDelivery', { failed: FailedDelivery }),
  command('deliver', { delivery: Delivery, lateness: Lateness.optional() }),
  command('recordReplyReceipt', { receivedOn: Day }),
  command('withdraw', { withdrawnOn: Day, proof: text(200) }),
  command('reopen', { reason }),
  /** `knowing`: what was told to the applicant turns out to have had no effect, and that is meant. */
  command('correct', { changes: Correction.strict(), reason, knowing: z.boolean().optional() }),
]);
export type CaseCommand = z.infer<typeof CaseCommand>;

export type Action = CaseCommand['type'];
export const ACTIONS: readonly Action[] = CaseCommand.options.map((option) => option.shape.type.value);
