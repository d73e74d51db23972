/**
 * What is on record of one dispute, whole: the reconsideration, or the suit through both instances; and what has to be true of it
 * before it can stand so.
 */
import { z } from 'zod';
import { Day } from '../day';
import { DisputeKind, DisputeResult, endOf } from '../report/dispute';
import type { Refusal } from '../result';

export const Appellant = z.enum(['applicant', 'body']);
export type Appellant = z.infer<typeof Appellant>;

export const Served = z.enum(['judgment', 'ruling']);
export type Served = z.infer<typeof Served>;

export const DisputeEntry = z.strictObject({
  kind: DisputeKind,
  filedOn: Day,
  /** The day it was accepted by the reconsideration body or docketed by the court. */
  acceptedOn: Day.nullable(),
  /** The day the body received the copy of the application, or the complaint. */
  copyReceivedOn: Day.nullable(),
  simplified: z.boolean(),
  answeredOn: Day.nullable(),
  served: Served.nullable(),
  servedOn: Day.nullable(),
  concludedOn: Day.nullable(),
  result: DisputeResult.nullable(),
  appealedOn: Day.nullable(),
  /** Null where a ledger brought the appeal: it does not say. */
  appealedBy: Appellant.nullable(),
  appealConcludedOn: Day.nullable(),
  appealResult: DisputeResult.nullable(),
  asOriginalAgency: z.boolean(),
  /** The reconsideration a suit came after, by its id. */
  precededBy: z.string().min(1).max(64).nullable(),
  /** The day an order to answer anew (责令重新答复) reached the body, or took effect; null where none was made. */
  newAnswerOrderedOn: Day.nullable(),
});
export type DisputeEntry = z.infer<typeof DisputeEntry>;

const FIELDS = Object.keys(DisputeEntry.shape) as (keyof DisputeEntry)[];

/** The entry alone, of what carries more than it. */
export const entryOf = (dispute: DisputeEntry): DisputeEntry =>
  Object.fromEntries(FIELDS.map((field) => [field, dispute[field]])) as DisputeEntry;

/** A dispute of which no more is known than that it was filed. */
export const filedEntry = (kind: DisputeKind, filedOn: Day): DisputeEntry => ({
  kind,
  filedOn,
  acceptedOn: null,
  copyReceivedOn: null,
  simplified: false,
  answeredOn: null,
  served: null,
  servedOn: null,
  concludedOn: null,
  result: null,
  appealedOn: null,
  appealedBy: null,
  appealConcludedOn: null,
  appealResult: null,
  asOriginalAgency: true,
  precededBy: null,
  newAnswerOrderedOn: null,
});

const DAYS = [
  'filedOn',
  'acceptedOn',
  'copyReceivedOn',
  'answeredOn',
  'servedOn',
  'concludedOn',
  'appealedOn',
  'appealConcludedOn',
  'newAnswerOrderedOn',
] as const;
export type DisputeDay = (typeof DAYS)[number];

/** A day of a dispute as refusals and forms call it: a suit has other words for its days than a reconsideration. */
export const dayName = <D extends DisputeDay>(kind: DisputeKind, day: D) =>
  `${kind === 'recon' ? ('recon' as const) : ('suit' as const)}.${day}` as const;

/** The day before the one it must not precede, both by name; null where they stand in order. */
export function outOfOrder(entry: DisputeEntry, later: DisputeDay, earlier: DisputeDay): Refusal | null {
  const [on, earliest] = [entry[later], entry[earlier]];
  if (!on || !earliest || on >= earliest) return null;
  const [step, after] = [dayName(entry.kind, later), dayName(entry.kind, earlier)];
  return { code: 'day_before_step', field: later, values: { step, on, after, earliest } };
}

/** Days that have come, in the order of what they are days of; what ends something has a day, and a result. */
export function badEntry(entry: DisputeEntry, today: Day): Refusal | null {
  const ahead = DAYS.find((field) => (entry[field] ?? today) > today);
  if (ahead) return { code: 'day_in_future', field: ahead, values: { on: entry[ahead] ?? today, today } };
  return (
    outOfOrder(entry, 'acceptedOn', 'filedOn') ??
    outOfOrder(entry, 'copyReceivedOn', 'filedOn') ??
    outOfOrder(entry, 'answeredOn', entry.copyReceivedOn ? 'copyReceivedOn' : 'filedOn') ??
    outOfOrder(entry, 'servedOn', 'filedOn') ??
    outOfOrder(entry, 'concludedOn', 'filedOn') ??
    badAppeal(entry) ??
    oneWithout(entry, 'served', 'servedOn') ??
    oneWithout(entry, 'result', 'concludedOn') ??
    oneWithout(entry, 'appealResult', 'appealConcludedOn') ??
    badOrder(entry) ??
    (entry.precededBy && entry.kind !== 'suit_after_recon'
      ? { code: 'dispute_not_after_recon', field: 'precededBy' }
      : null)
  );
}

/** Only a judgment can be appealed against, and only what was appealed against has a second instance. */
function badAppeal(entry: DisputeEntry): Refusal | null {
  const { kind, concludedOn, appealedOn, appealedBy, appealConcludedOn, appealResult } = entry;
  if (!appealedOn) {
    return appealedBy || appealConcludedOn || appealResult ? { code: 'dispute_incomplete', field: 'appealedOn' } : null;
  }
  if (kind === 'recon') return { code: 'dispute_no_appeal', field: 'kind' };
  if (!concludedOn) return { code: 'dispute_not_judged', field: 'appealedOn' };
  return (
    outOfOrder(entry, 'appealedOn', 'concludedOn') ??
    outOfOrder(entry, 'appealedOn', 'servedOn') ??
    outOfOrder(entry, 'appealConcludedOn', 'appealedOn')
  );
}

function oneWithout(
  entry: DisputeEntry,
  what: 'served' | 'result' | 'appealResult',
  day: 'servedOn' | 'concludedOn' | 'appealConcludedOn',
): Refusal | null {
  if (!entry[what] === !entry[day]) return null;
  return { code: 'dispute_incomplete', field: entry[what] ? day : what };
}

/** An order rests on a decision against the body; it stays on record when that decision is appealed against afterwards. */
function badOrder(entry: DisputeEntry): Refusal | null {
  if (!entry.newAnswerOrderedOn) return null;
  if (entry.appealResult === 'corrected' && entry.result !== 'corrected')
    return outOfOrder(entry, 'newAnswerOrderedOn', 'appealConcludedOn');
  if (entry.result === 'corrected') return outOfOrder(entry, 'newAnswerOrderedOn', 'concludedOn');
  return { code: 'dispute_order_groundless', field: 'newAnswerOrderedOn' };
}

/** Why an order to answer anew cannot be recorded now: what orders it has to be in force. */
export function orderObstacle(entry: DisputeEntry): Refusal | null {
  if (endOf(entry)?.result !== 'corrected') return { code: 'dispute_order_groundless', field: 'newAnswerOrderedOn' };
  return outOfOrder(entry, 'newAnswerOrderedOn', entry.appealedOn ? 'appealConcludedOn' : 'concludedOn');
}

/** The copy is sent once the application is accepted. */
export const copyBeforeAcceptance = (entry: DisputeEntry): Refusal | null =>
  outOfOrder(entry, 'copyReceivedOn', 'acceptedOn');
