/**
 * The applicant as a person or organisation (条例第二十九条): name, proof of identity, contact. Only the name is needed to
 * register; whatever else the law asks for and is missing is a matter for the supplement notice, not for the form.
 */
import { z } from 'zod';
import { IdType } from './identity-check';

const line = (max: number) => z.string().trim().max(max).default('');

export const Applicant = z.strictObject({
  name: z.string().trim().min(1).max(100),
  idType: IdType,
  idNumber: line(40),
  /** Legal representative of an organisation. */
  representative: line(100),
  contactPerson: line(100),
  phone: line(40),
  address: line(300),
  postcode: line(10),
  email: line(200),
});
export type Applicant = z.infer<typeof Applicant>;

/** The form in which an identity number is compared: width, case and spaces do not make two people. */
export const normaliseId = (text: string): string => text.normalize('NFKC').toUpperCase().replace(/[\s-]/g, '');

/** The form in which names are compared. */
export const normaliseName = (text: string): string => text.normalize('NFKC').replace(/\s+/g, '').toLowerCase();
