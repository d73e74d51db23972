/**
 * Which facts go together. Facts that contradict each other, or the law of their day, are refused one by one, each under the
 * field it is about; facts that are only few are no problem: what does not follow from them is left out.
 */
import type { Day } from '@/lib/domain/day';
import { arrivalFields, consultationsIn, FactShape, receiptIn, reckonedReceipt, REPLY_DAY } from './fact-shape';
import { FEES_FROM, SUPPLEMENT_PERIOD_WORKING_DAYS } from './limits';
import { needsConfirmation } from './receipt';
import { RECONSIDERATION_LAW_2023_FROM, reconsiderationLawOn } from './remedies';

/** Why facts contradict each other; the command line and the calculator have words of their own for each. */
export type FactProblem =
  | 'nothing_known'
  | 'needed_with'
  | 'missing'
  | 'unconfirmed'
  | 'not_both'
  | 'not_signed_for'
  | 'before'
  | 'other_receipt'
  | 'limit_by_law'
  | 'no_fee_yet'
  | 'law_not_yet'
  | 'simplified_2017'
  | 'period_out_of_range'
  | 'out_of_bounds';

type Field = keyof FactShape;
type Add = (code: FactProblem, field: string, params?: Readonly<Record<string, string>>) => void;

/** One of these has to be known for anything to follow. */
const STARTS = [
  'receivedOn',
  'channel',
  'replyReceivedByApplicantOn',
  'replyDue',
  'decisionReceivedByApplicantOn',
  'copyReceivedOn',
  'complaintReceivedOn',
  'judgmentServedOn',
  'rulingServedOn',
] as const satisfies readonly Field[];

/** The field that makes no sense without the others: one of them has to be there. */
const NEEDS = [
  ['arrivedOn', ['channel', 'receivedOn']],
  ['submittedOn', ['channel', 'receivedOn']],
  ['signedOn', ['channel', 'receivedOn']],
  ['confirmedOn', ['channel', 'receivedOn']],
  ['reachedOfficeOn', ['channel', 'receivedOn']],
  ['supplementPeriodWorkingDays', ['supplementNoticeSentOn', 'supplementNoticeReceivedByApplicantOn']],
  ['supplementAcceptedLate', ['supplementReceivedOn']],
  ['lawVersion', ['copyReceivedOn']],
  ['simplified', ['copyReceivedOn']],
] as const satisfies readonly (readonly [Field, readonly Field[]])[];

/** What can only have happened to a request that was received. */
const AFTER_RECEIPT = [
  'supplementNoticeSentOn',
  'supplementNoticeReceivedByApplicantOn',
  'supplementReceivedOn',
  'consultation',
  'consultations',
  'extension',
  'feeNoticeSentOn',
  'feeNoticeReceivedOn',
  'feePaidOn',
  'reply',
] as const satisfies readonly Field[];

const NOT_BOTH = [
  ['consultation', 'consultations'],
  ['replyDue', 'receivedOn'],
  ['replyDue', 'channel'],
  ['rulingServedOn', 'judgmentServedOn'],
] as const satisfies readonly (readonly [Field, Field])[];

/** The earlier field, the later one: the second may not be a day before the first. */
const IN_ORDER = [
  ['arrivedOn', 'confirmedOn'],
  ['submittedOn', 'confirmedOn'],
  ['signedOn', 'reachedOfficeOn'],
  ['supplementNoticeSentOn', 'supplementNoticeReceivedByApplicantOn'],
  ['supplementNoticeSentOn', 'supplementReceivedOn'],
  ['supplementNoticeReceivedByApplicantOn', 'supplementReceivedOn'],
  ['feeNoticeSentOn', 'feeNoticeReceivedOn'],
  ['feeNoticeSentOn', 'feePaidOn'],
  ['feeNoticeReceivedOn', 'feePaidOn'],
] as const satisfies readonly (readonly [Field, Field])[];

const isThere = (value: unknown) => value !== undefined && value !== null;

/** Whether a field was said to be anything; an empty list says nothing, and neither does `false`. */
const isSaid = (value: unknown) => isThere(value) && value !== false && !(Array.isArray(value) && value.length === 0);

function checkTogether(facts: FactShape, add: Add) {
  if (!Object.values(facts).some(isSaid)) return add('nothing_known', '', { other: STARTS.join(', ') });
  for (const [field, others] of NEEDS) {
    if (isSaid(facts[field]) && !others.some((other) => isThere(facts[other]))) {
      add('needed_with', field, { other: others.join(', ') });
    }
  }
  for (const [field, other] of NOT_BOTH) {
    if (isThere(facts[field]) && isThere(facts[other])) add('not_both', field, { other });
  }
  if (facts.calendarCoverageEnd && !STARTS.some((field) => isThere(facts[field]))) {
    add('needed_with', 'calendarCoverageEnd', { other: STARTS.join(', ') });
  }
}

function checkReceipt(facts: FactShape, add: Add) {
  const { channel, receivedOn, confirmedOn, signedOn } = facts;
  if (channel) {
    const confirmed = needsConfirmation(channel);
    const known = [...arrivalFields(channel), ...(confirmed ? (['confirmedOn'] as const) : [])];
    if (!receivedOn && !known.some((field) => isThere(facts[field]))) {
      add('needed_with', 'channel', { other: [...known, 'receivedOn'].join(', ') });
    }
    if (confirmed && signedOn) add('not_signed_for', 'signedOn', { channel });
  }
  const reckoned = reckonedReceipt(facts);
  if (receivedOn && reckoned && reckoned !== receivedOn)
    add('other_receipt', 'receivedOn', { on: receivedOn, reckoned });
  else if (receivedOn && !reckoned) {
    for (const other of ['arrivedOn', 'submittedOn', 'signedOn'] as const) {
      checkOrder(add, { field: 'receivedOn', on: receivedOn }, { other, earliest: facts[other] });
    }
  }
  if (receiptIn(facts)) return;
  for (const field of AFTER_RECEIPT) {
    if (!isSaid(facts[field])) continue;
    if (!channel) add('needed_with', field, { other: 'receivedOn, channel' });
    else if (needsConfirmation(channel) && !confirmedOn) add('unconfirmed', field);
  }
}

interface Later {
  readonly field: string;
  readonly on: Day | null | undefined;
}
interface Earlier {
  readonly other: string;
  readonly earliest: Day | null | undefined;
}

function checkOrder(add: Add, { field, on }: Later, { other, earliest }: Earlier) {
  if (on && earliest && on < earliest) add('before', field, { on, other, earliest });
}

function checkDays(facts: FactShape, add: Add) {
  for (const [other, field] of IN_ORDER) {
    checkOrder(add, { field, on: facts[field] }, { other, earliest: facts[other] });
  }
  const receipt = { other: 'receivedOn', earliest: receiptIn(facts) };
  const { extension, reply } = facts;
  for (const field of AFTER_RECEIPT) {
    const on = facts[field];
    if (typeof on === 'string') checkOrder(add, { field, on }, receipt);
  }
  checkOrder(add, { field: 'extension.notifiedOn', on: extension?.notifiedOn }, receipt);
  checkOrder(add, { field: 'replyReceivedByApplicantOn', on: facts.replyReceivedByApplicantOn }, receipt);
  if (!reply) return;
  const effective = `reply.${REPLY_DAY[reply.method]}`;
  const effectiveOn = reply[REPLY_DAY[reply.method]];
  if (!effectiveOn) add('missing', effective, { other: 'reply.method', value: reply.method });
  checkOrder(add, { field: effective, on: effectiveOn }, receipt);
  const sent = { other: effective, earliest: effectiveOn };
  checkOrder(add, { field: 'reply.deliveredOn', on: reply.deliveredOn }, sent);
  checkOrder(add, { field: 'replyReceivedByApplicantOn', on: facts.replyReceivedByApplicantOn }, sent);
}

function checkConsultations(facts: FactShape, add: Add) {
  for (const [index, asked] of consultationsIn(facts).entries()) {
    const path = facts.consultations ? `consultations.${index}` : 'consultation';
    const { kind, sentOn, receivedByConsultedOn, replyReceivedOn, limitOn, endOn } = asked;
    checkOrder(add, { field: `${path}.sentOn`, on: sentOn }, { other: 'receivedOn', earliest: receiptIn(facts) });
    for (const field of ['receivedByConsultedOn', 'replyReceivedOn', 'limitOn', 'endOn'] as const) {
      checkOrder(add, { field: `${path}.${field}`, on: asked[field] }, { other: `${path}.sentOn`, earliest: sentOn });
    }
    const reached = { other: `${path}.receivedByConsultedOn`, earliest: receivedByConsultedOn };
    checkOrder(add, { field: `${path}.replyReceivedOn`, on: replyReceivedOn }, reached);
    if (endOn && replyReceivedOn) add('not_both', `${path}.endOn`, { other: `${path}.replyReceivedOn` });
    if (kind !== 'other_agency' && limitOn) add('limit_by_law', `${path}.limitOn`, { value: kind });
    if (kind === 'other_agency' && !limitOn && !replyReceivedOn && !endOn) {
      add('missing', `${path}.limitOn`, { other: `${path}.kind`, value: kind });
    }
  }
}

function checkLaw(facts: FactShape, add: Add) {
  const { copyReceivedOn, lawVersion, simplified, supplementPeriodWorkingDays: period } = facts;
  const charged = (['feeNoticeSentOn', 'feeNoticeReceivedOn', 'feePaidOn'] as const).find((field) => facts[field]);
  if (charged && (facts[charged] ?? FEES_FROM) < FEES_FROM) add('no_fee_yet', charged, { from: FEES_FROM });
  if (copyReceivedOn && lawVersion === '2023' && copyReceivedOn < RECONSIDERATION_LAW_2023_FROM) {
    add('law_not_yet', 'lawVersion', { from: RECONSIDERATION_LAW_2023_FROM, on: copyReceivedOn });
  }
  if (copyReceivedOn && simplified && (lawVersion ?? reconsiderationLawOn(copyReceivedOn)) === '2017') {
    add('simplified_2017', 'simplified');
  }
  const { min, max } = SUPPLEMENT_PERIOD_WORKING_DAYS;
  if (period !== undefined && (period < min || period > max)) {
    add('period_out_of_range', 'supplementPeriodWorkingDays', { min: String(min), max: String(max) });
  }
}

export const KnownFacts = FactShape.superRefine((facts, context) => {
  const add: Add = (message, field, params = {}) =>
    context.addIssue({ code: 'custom', path: field === '' ? [] : field.split('.'), message, params });
  checkTogether(facts, add);
  checkReceipt(facts, add);
  checkDays(facts, add);
  checkConsultations(facts, add);
  checkLaw(facts, add);
});
export type KnownFacts = FactShape;
