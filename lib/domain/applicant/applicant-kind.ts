/** The six columns of table three: who asks. Order is the order of the statutory form (国办公开办函〔2021〕30号). */
import { z } from 'zod';

export const ApplicantKind = z.enum([
  'natural',
  'business',
  'research',
  'public_interest',
  'legal_services',
  'other_org',
]);
export type ApplicantKind = z.infer<typeof ApplicantKind>;
