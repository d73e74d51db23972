/** The main status: one word, and whose move it is. Everything else about a case is an axis beside it. */
import { z } from 'zod';

export const CaseStatus = z.enum([
  'awaiting_confirmation',
  'registered',
  'awaiting_supplement',
  'assigned',
  'handling',
  'in_review',
  'awaiting_signature',
  'awaiting_delivery',
  'closed',
]);
export type CaseStatus = z.infer<typeof CaseStatus>;

export const OPEN_STATUSES: readonly CaseStatus[] = CaseStatus.options.filter((status) => status !== 'closed');
