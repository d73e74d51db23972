/**
 * What the applicant asks for, in the words of the application form (条例第二十九条). No purpose: it may not be asked for.
 * The person stands apart, in the applicant's own record.
 */
import { z } from 'zod';
import { ApplicantKind } from '../applicant/applicant-kind';
import { Channel } from './channel';

export const WantedForm = z.enum(['paper', 'electronic', 'disc', 'inspection']);
export type WantedForm = z.infer<typeof WantedForm>;

export const WantedDelivery = z.enum(['post', 'electronic', 'fax', 'collect']);
export type WantedDelivery = z.infer<typeof WantedDelivery>;

export const RequestContent = z.object({
  channel: Channel,
  applicantKind: ApplicantKind,
  /** Short title for lists, written by staff; holds no personal data. */
  subject: z.string().trim().min(1).max(200),
  /** The applicant's own words. */
  description: z.string().trim().min(1).max(10_000),
  wantedForm: WantedForm,
  wantedDelivery: WantedDelivery,
});
export type RequestContent = z.infer<typeof RequestContent>;
