/**
 * How the reply reached the applicant and which day counts: posting day by mail, signing day when handed over, sending
 * day by electronic means (国办公开办函〔2016〕235号; 电子签名法第十一条). The date printed on the letter never counts.
 */
import { z } from 'zod';
import { Day } from '../day';

const proof = z.string().trim().min(1).max(200);

export const Delivery = z.discriminatedUnion('method', [
  z.object({
    method: z.literal('post'),
    postedOn: Day,
    carrier: z.enum(['postal_enterprise', 'private_courier']),
    proof,
  }),
  z.object({ method: z.literal('in_person'), signedOn: Day, proof }),
  z.object({ method: z.literal('through_agency'), signedOn: Day, proof }),
  z.object({ method: z.literal('electronic'), sentOn: Day, proof }),
  z.object({ method: z.literal('fax'), sentOn: Day, proof }),
]);
export type Delivery = z.infer<typeof Delivery>;
export type DeliveryMethod = Delivery['method'];
export const DELIVERY_METHODS = [
  'post',
  'in_person',
  'through_agency',
  'electronic',
  'fax',
] as const satisfies readonly DeliveryMethod[];

/** An attempt that did not reach the applicant: refused, returned, bounced. The reply as such is not made by it. */
export const FailedDelivery = z.object({
  method: z.enum(DELIVERY_METHODS),
  /** The day of the attempt, or of its return. */
  on: Day,
  reason: z.string().trim().min(1).max(500),
  proof: z.string().trim().max(200).default(''),
});
export type FailedDelivery = z.infer<typeof FailedDelivery>;

/** Why a reply was late: one of a list, for counting, and in words. */
export const LateCause = z.enum([
  'search',
  'consultation',
  'review',
  'handover',
  'workload',
  'delivery',
  'oversight',
  'other',
]);
export type LateCause = z.infer<typeof LateCause>;
export const Lateness = z.object({ cause: LateCause, reason: z.string().trim().min(1).max(2000) });
export type Lateness = z.infer<typeof Lateness>;

/** The day the reply takes effect for the time limit and for the yearly table. */
export function effectiveOn(delivery: Delivery): Day {
  switch (delivery.method) {
    case 'post':
      return delivery.postedOn;
    case 'in_person':
    case 'through_agency':
      return delivery.signedOn;
    case 'electronic':
    case 'fax':
      return delivery.sentOn;
    default:
      return delivery satisfies never;
  }
}

/** The day the reply is known to have reached the applicant by the delivery itself; a letter may arrive any day. */
export const reachedOn = (delivery: Delivery): Day | null =>
  delivery.method === 'post' ? null : effectiveOn(delivery);
