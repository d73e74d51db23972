/**
 * A case is its events: this file folds them into the state a decision needs. It knows no user, no permission and no
 * calendar, and stores nothing that depends on today.
 */
import type { ApplicantKind } from '../applicant/applicant-kind';
import type { Day } from '../day';
import type { Instant } from '../instant';
import type { Outcome } from '../outcome/outcomes';
import { raise } from '../raise';
import type { ReviewPlan, ReviewStep } from '../review/review-plan';
import type { CaseEvent, NewAnswerOrder } from './case-event';
import type { CaseStatus } from './case-status';
import type { Channel } from './channel';
import type { Consultation } from './consultation';
import { corrected } from './correction';
import { type Delivery, type FailedDelivery, type Lateness, reachedOn } from './delivery';
import type { ReasonsAsked } from './excess';
import type { Fee } from './fee';

export interface Supplement {
  readonly sentOn: Day;
  /** The day the notice reached the applicant, once known: the period runs from it. */
  readonly noticeReceivedOn: Day | null;
  readonly periodWorkingDays: number;
  readonly points: string;
  /** The day the supplement came; the reply clock starts again from it. */
  readonly receivedOn: Day | null;
}

export interface Extension {
  readonly workingDays: number;
  readonly stage: 'asked' | 'approved' | 'told';
  /** Whoever asked does not consent as well. */
  readonly askedBy: string;
  /** The day the head of the disclosure office consented; the applicant can be told from then on. */
  readonly approvedOn: Day | null;
  /** The day the applicant was told; from then on the extension counts. */
  readonly toldOn: Day | null;
}

export interface Draft {
  readonly outcome: Outcome;
  readonly grounds: string;
  readonly reply: string;
  readonly reviewPlan: ReviewPlan;
  /** Steps approved since this draft was handed in. */
  readonly approved: readonly ReviewStep['step'][];
  readonly signedOn: Day | null;
}

export interface CaseState {
  /** Number of events so far; every command says which version it has seen. */
  readonly version: number;
  readonly status: CaseStatus;
  /** Taken over from a ledger of past cases: its path is not known, only its ends. */
  readonly imported: boolean;
  /** The order it rests on, where it was opened to answer an earlier request anew; null otherwise. */
  readonly ordered: NewAnswerOrder | null;
  readonly acceptanceNumber: string;
  readonly channel: Channel;
  readonly applicantKind: ApplicantKind;
  readonly subject: string;
  readonly description: string;
  /** The day it reached the body, before any confirmation. */
  readonly arrivedOn: Day;
  /** The day of receipt in law (条例第三十一条); null until confirmed where confirmation is asked for. */
  readonly receivedOn: Day | null;
  readonly unitId: string | null;
  readonly handlerId: string | null;
  /** In the order in which they were asked for: one, and another where the office head allowed it. */
  readonly supplements: readonly Supplement[];
  readonly secondSupplementAllowed: boolean;
  readonly consultations: readonly Consultation[];
  readonly reasons: ReasonsAsked | null;
  readonly laterDate: { readonly on: Day; readonly toldOn: Day } | null;
  readonly fee: Fee | null;
  readonly extension: Extension | null;
  readonly draft: Draft | null;
  /** Everyone who ever drafted: they neither review nor sign. */
  readonly drafterIds: readonly string[];
  readonly failedDeliveries: readonly FailedDelivery[];
  readonly delivery: Delivery | null;
  /** Why the reply was late; null when it was not. */
  readonly lateness: Lateness | null;
  /** The day the reply reached the applicant, where it is known: their limits count from it. */
  readonly replyReceivedOn: Day | null;
  /** Receipt was agreed by the withdrawal alone, and falls with it. */
  readonly receiptByWithdrawal: boolean;
  /** Taken over as a closed case: no more than its ends is known. */
  readonly takenOverClosed: boolean;
  readonly outcome: Outcome | null;
  readonly closedOn: Day | null;
  /** When the case came to whoever holds it now. */
  readonly heldSince: Instant;
}

/** Where a case stands again after a supplement: with the handler, with the unit, or at the office. */
const statusBySeat = (seat: Pick<CaseState, 'unitId' | 'handlerId'>): CaseStatus =>
  seat.handlerId ? 'handling' : seat.unitId ? 'assigned' : 'registered';

/** A case that should not have been closed is where it would be had it not ended; what was drafted fell with the end. */
function reopened(state: CaseState, handlerId: string | null): Partial<CaseState> {
  const anew = {
    handlerId,
    closedOn: null,
    outcome: null,
    draft: null,
    failedDeliveries: [],
    receiptByWithdrawal: false,
  };
  if (state.receiptByWithdrawal) return { ...anew, status: 'awaiting_confirmation', receivedOn: null };
  const asked = lastSupplement(state);
  const waits = asked !== null && asked.receivedOn === null;
  return { ...anew, status: waits ? 'awaiting_supplement' : statusBySeat({ ...state, handlerId }) };
}

/** After a draft or an approval: the next reviewer, or the signature. */
const statusOfDraft = (draft: Draft): CaseStatus =>
  draft.approved.length < draft.reviewPlan.length ? 'in_review' : 'awaiting_signature';

/** The review step in hand, or null when none is. */
export const stepInHand = (state: CaseState): ReviewStep | null =>
  (state.status === 'in_review' && state.draft?.reviewPlan[state.draft.approved.length]) || null;

/** The supplement asked for last, answered or not. */
export const lastSupplement = (state: Pick<CaseState, 'supplements'>): Supplement | null =>
  state.supplements.at(-1) ?? null;

function begin(event: CaseEvent): CaseState {
  if (event.type !== 'received' && event.type !== 'imported') return raise(`a case cannot begin with ${event.type}`);
  const imported = event.type === 'imported';
  return {
    version: 1,
    status: imported ? 'registered' : 'awaiting_confirmation',
    imported,
    ordered: (!imported && event.ordered) || null,
    acceptanceNumber: event.acceptanceNumber,
    channel: event.channel,
    applicantKind: event.applicantKind,
    subject: event.subject,
    description: event.description,
    arrivedOn: imported ? event.receivedOn : event.arrivedOn,
    receivedOn: imported ? event.receivedOn : null,
    unitId: null,
    handlerId: null,
    supplements: [],
    secondSupplementAllowed: false,
    consultations: [],
    reasons: null,
    laterDate: null,
    fee: null,
    extension: null,
    draft: null,
    drafterIds: [],
    failedDeliveries: [],
    delivery: null,
    lateness: null,
    replyReceivedOn: null,
    receiptByWithdrawal: false,
    takenOverClosed: false,
    outcome: null,
    closedOn: null,
    heldSince: event.at,
  };
}

/** What one event changes. Every event is named here, also those that change nothing but the history. */
function changesOf(state: CaseState, event: CaseEvent): Partial<CaseState> {
  const draft = () => state.draft ?? raise(`${event.type} without a draft`);
  const supplement = (changes: Partial<Supplement>): readonly Supplement[] => {
    const asked = lastSupplement(state) ?? raise(`${event.type} without a supplement notice`);
    return [...state.supplements.slice(0, -1), { ...asked, ...changes }];
  };
  const fee = () => state.fee ?? raise(`${event.type} without a fee`);
  const consultations = (id: string, changes: Partial<Consultation>): readonly Consultation[] =>
    state.consultations.map((asked) => (asked.id === id ? { ...asked, ...changes } : asked));
  const extension = () => state.extension ?? raise(`${event.type} without a request for extension`);
  switch (event.type) {
    case 'received':
    case 'imported':
      return raise(`${event.type} can only be the first event of a case`);
    case 'receipt_confirmed':
      return {};
    case 'registered':
      return { status: 'registered', receivedOn: event.receivedOn };
    case 'supplement_asked': {
      const { sentOn, points, periodWorkingDays } = event;
      return {
        status: 'awaiting_supplement',
        supplements: [
          ...state.supplements,
          { sentOn, points, periodWorkingDays, noticeReceivedOn: null, receivedOn: null },
        ],
        secondSupplementAllowed: false,
      };
    }
    case 'second_supplement_allowed':
      return { secondSupplementAllowed: true };
    case 'supplement_notice_received':
      return { supplements: supplement({ noticeReceivedOn: event.receivedOn }) };
    case 'supplement_received':
      return { status: statusBySeat(state), supplements: supplement({ receivedOn: event.receivedOn }) };
    case 'assigned':
      return { status: 'assigned', unitId: event.unitId, handlerId: null };
    case 'accepted':
      return { status: 'handling', handlerId: event.handlerId };
    case 'returned':
      return { status: 'registered', unitId: null, handlerId: null };
    case 'reassigned':
      return { status: statusBySeat(event), unitId: event.unitId, handlerId: event.handlerId };
    case 'drafted': {
      const { outcome, grounds, reply, reviewPlan } = event;
      const handedIn: Draft = { outcome, grounds, reply, reviewPlan, approved: [], signedOn: null };
      const drafterIds = [...new Set([...state.drafterIds, event.by.userId])];
      return { status: statusOfDraft(handedIn), draft: handedIn, drafterIds };
    }
    case 'reviewed': {
      const reviewed: Draft = { ...draft(), approved: [...draft().approved, event.step] };
      return { status: statusOfDraft(reviewed), draft: reviewed };
    }
    case 'sent_back':
      return { status: 'handling', draft: { ...draft(), approved: [], signedOn: null } };
    case 'signed':
      return { status: 'awaiting_delivery', draft: { ...draft(), signedOn: event.signedOn } };
    case 'extension_asked':
      return {
        extension: {
          workingDays: event.workingDays,
          stage: 'asked',
          askedBy: event.by.userId,
          approvedOn: null,
          toldOn: null,
        },
      };
    case 'extension_approved':
      return { extension: { ...extension(), stage: 'approved', approvedOn: event.approvedOn } };
    case 'extension_refused':
      return { extension: null };
    case 'extended':
      return { extension: { ...extension(), stage: 'told', toldOn: event.toldOn } };
    case 'consultation_sent': {
      const { consultationId: id, kind, party, question, sentOn, limitOn } = event;
      const unanswered = { receivedOn: null, answeredOn: null, opinion: null, reasons: '' };
      return { consultations: [...state.consultations, { id, kind, party, question, sentOn, limitOn, ...unanswered }] };
    }
    case 'consultation_received':
      return { consultations: consultations(event.consultationId, { receivedOn: event.receivedOn }) };
    case 'consultation_answered': {
      const { consultationId, answeredOn, opinion, reasons } = event;
      return { consultations: consultations(consultationId, { answeredOn, opinion, reasons }) };
    }
    case 'reasons_asked': {
      const { sentOn, answerBy, monthCount, yearCount } = event;
      return { reasons: { sentOn, answerBy, monthCount, yearCount, answer: null } };
    }
    case 'reasons_given': {
      const asked = state.reasons ?? raise('reasons that were never asked for');
      const { receivedOn, reasons, justified } = event;
      return { reasons: { ...asked, answer: { receivedOn, reasons, justified } } };
    }
    case 'later_date_set':
      return { laterDate: { on: event.on, toldOn: event.toldOn } };
    case 'fee_charged': {
      const { mode, units, amountFen, sentOn } = event;
      return { fee: { mode, units, amountFen, sentOn, noticeReceivedOn: null, paidOn: null } };
    }
    case 'fee_notice_received':
      return { fee: { ...fee(), noticeReceivedOn: event.receivedOn } };
    case 'fee_paid':
      return { fee: { ...fee(), paidOn: event.paidOn } };
    case 'delivery_failed':
      return { failedDeliveries: [...state.failedDeliveries, event.failed] };
    case 'delivered':
      return { delivery: event.delivery, lateness: event.lateness, replyReceivedOn: reachedOn(event.delivery) };
    case 'reply_received':
      return { replyReceivedOn: event.receivedOn };
    case 'fee_unpaid':
    case 'lapsed':
      return {};
    case 'withdrawn':
      return { receiptByWithdrawal: event.confirmsReceipt ?? false };
    case 'closed':
      return {
        status: 'closed',
        closedOn: event.closedOn,
        outcome: event.outcome,
        takenOverClosed: state.imported && state.version === 1,
      };
    case 'reopened':
      return reopened(state, event.handlerId);
    case 'corrected':
      return corrected(state, event.changes);
    default:
      return event satisfies never;
  }
}

/** Applies one event; `null` is the case before its first event. Throws on a history no command can have made. */
export function apply(state: CaseState | null, event: CaseEvent): CaseState {
  if (!state) return begin(event);
  const next = { ...state, ...changesOf(state, event), version: state.version + 1 };
  const changedHands =
    next.status !== state.status ||
    next.unitId !== state.unitId ||
    next.handlerId !== state.handlerId ||
    next.draft?.approved.length !== state.draft?.approved.length;
  return changedHands ? { ...next, heldSince: event.at } : next;
}

export const fold = (events: readonly CaseEvent[]): CaseState =>
  events.reduce<CaseState | null>(apply, null) ?? raise('a case without events');
