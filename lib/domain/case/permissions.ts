/**
 * The one table that answers "what may happen next, and who may do it?". It draws the buttons and refuses the request;
 * nothing else decides it. What is not listed is refused. `reviewer` stands for the role of the review step in hand.
 */
import type { Role } from '../staff/role';
import type { CaseStatus } from './case-status';
import type { Action } from './command';

export type Permitted = Role | 'reviewer';

const CORRECT_OPEN = ['registrar', 'supervisor'] as const;
const REASSIGN = ['registrar', 'unit_head', 'supervisor'] as const;
/** An extension may be asked for and settled for as long as a reply is still to be made. */
const EXTENSION = {
  askExtension: ['handler'],
  approveExtension: ['office_head'],
  refuseExtension: ['office_head'],
  tellExtension: ['registrar', 'handler'],
} as const;
/** An answer to a consultation may come while the draft is already on its way. */
const CONSULTED = {
  recordConsultation: ['registrar', 'handler'],
  recordOpinion: ['registrar', 'handler'],
} as const;
/** A payment may come while nobody handles the case. */
const FEE_BETWEEN_HANDLERS = {
  recordFeeNotice: ['registrar'],
  recordPayment: ['registrar'],
  lapseUnpaid: ['registrar'],
} as const;
const OPEN = { withdraw: ['registrar', 'handler'], correct: CORRECT_OPEN } as const;

export const PERMISSIONS = {
  awaiting_confirmation: { confirmReceipt: ['registrar'], withdraw: ['registrar'], correct: CORRECT_OPEN },
  registered: {
    assign: ['registrar'],
    askSupplement: ['registrar'],
    allowSecondSupplement: ['office_head'],
    ...FEE_BETWEEN_HANDLERS,
    ...OPEN,
  },
  awaiting_supplement: {
    recordSupplementNotice: ['registrar', 'handler'],
    receiveSupplement: ['registrar', 'handler', 'supervisor'],
    lapse: ['registrar', 'handler'],
    ...OPEN,
  },
  assigned: {
    accept: ['handler', 'unit_head'],
    return: ['handler', 'unit_head'],
    reassign: REASSIGN,
    ...FEE_BETWEEN_HANDLERS,
    ...OPEN,
  },
  handling: {
    draftOutcome: ['handler'],
    askSupplement: ['handler'],
    allowSecondSupplement: ['office_head'],
    ...EXTENSION,
    consult: ['handler'],
    ...CONSULTED,
    askReasons: ['handler'],
    receiveReasons: ['registrar', 'handler'],
    setLaterDate: ['office_head'],
    chargeFee: ['handler'],
    recordFeeNotice: ['registrar', 'handler'],
    recordPayment: ['registrar', 'handler'],
    lapseUnpaid: ['registrar', 'handler'],
    return: ['handler', 'unit_head'],
    reassign: REASSIGN,
    ...OPEN,
  },
  in_review: {
    approve: ['reviewer'],
    sendBack: ['reviewer'],
    draftOutcome: ['handler'],
    ...EXTENSION,
    ...CONSULTED,
    ...OPEN,
  },
  awaiting_signature: {
    sign: ['office_head'],
    sendBack: ['office_head'],
    draftOutcome: ['handler'],
    ...EXTENSION,
    ...CONSULTED,
    ...OPEN,
  },
  awaiting_delivery: { deliver: ['registrar'], recordFailedDelivery: ['registrar'], ...OPEN },
  closed: {
    recordReplyReceipt: ['registrar'],
    recordFailedDelivery: ['registrar'],
    reopen: ['supervisor'],
    correct: ['supervisor'],
  },
} as const satisfies Record<CaseStatus, Partial<Record<Action, readonly Permitted[]>>>;

type Row = Partial<Record<Action, readonly Permitted[]>>;

/** Actions listed for a status, in the order they are shown, with who may take them. */
export const permittedIn = (status: CaseStatus): readonly (readonly [Action, readonly Permitted[]])[] =>
  Object.entries(PERMISSIONS[status] satisfies Row) as [Action, readonly Permitted[]][];
