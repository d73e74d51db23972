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
