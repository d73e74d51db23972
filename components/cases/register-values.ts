/** What the registration form holds while it is typed, and the request it becomes. Every field may still be empty. */
import type { Restating } from '@/components/forms/restates-item';
import type { ApplicantKind } from '@/lib/domain/applicant/applicant-kind';
import type { IdType } from '@/lib/domain/applicant/identity-check';
import type { Channel } from '@/lib/domain/case/channel';
import type { WantedDelivery, WantedForm } from '@/lib/domain/case/request-content';
import { needsConfirmation } from '@/lib/domain/clock/receipt';
import type { Day } from '@/lib/domain/day';
import type { RegisterRequest } from '@/lib/queries/cases';

/** The values once every required field has been filled in; before that any of them may be missing. */
export interface RegisterValues extends Restating {
  readonly channel: Channel;
  readonly arrivedOn: Day;
  /** What shows that it came that day. */
  readonly proof?: string;
  /** Asked only for channels that need it. */
  readonly confirmed?: 'yes' | 'no';
  readonly confirmedOn?: Day;
  readonly how?: string;
  readonly applicantKind: ApplicantKind;
  readonly name: string;
  readonly idType: IdType;
  readonly idNumber?: string;
  readonly representative?: string;
  readonly contactPerson?: string;
  readonly phone?: string;
  readonly address?: string;
  readonly postcode?: string;
  readonly email?: string;
  readonly subject: string;
  readonly description: string;
  readonly wantedForm: WantedForm;
  readonly wantedDelivery: WantedDelivery;
}
export type RegisterField = keyof RegisterValues;

export const CHANNELS = [
  'in_person',
  'signed_mail',
  'ordinary_mail',
  'online',
  'fax',
  'email',
  'oral',
] as const satisfies readonly Channel[];
/** In the order of the columns of table three. */
export const KINDS = [
  'natural',
  'business',
  'research',
  'public_interest',
  'legal_services',
  'other_org',
] as const satisfies readonly ApplicantKind[];
export const WANTED_FORMS = ['paper', 'electronic', 'disc', 'inspection'] as const satisfies readonly WantedForm[];
export const WANTED_DELIVERIES = ['post', 'electronic', 'fax', 'collect'] as const satisfies readonly WantedDelivery[];

const PERSON_PAPERS = [
  'resident_id',
  'passport',
  'hk_macao_permit',
  'taiwan_permit',
  'foreign_resident_id',
  'other',
] as const;
const ORGANISATION_PAPERS = ['credit_code', 'other'] as const;

/** Papers that prove who a kind of applicant is, the usual one first. */
export const papersOf = (kind: ApplicantKind | undefined): readonly [IdType, ...IdType[]] =>
  kind === undefined || kind === 'natural' ? PERSON_PAPERS : ORGANISATION_PAPERS;

export function toRequest(values: RegisterValues): RegisterRequest {
  const { channel, arrivedOn, applicantKind, subject, description, wantedForm, wantedDelivery } = values;
  const { proof, confirmed, confirmedOn, how } = values;
  const confirmation =
    needsConfirmation(channel) && confirmed === 'yes' && confirmedOn && how
      ? { confirmation: { confirmedOn, how } }
      : {};
  const person = applicantKind === 'natural';
  const restates = values.restates?.trim();
  return {
    ...(restates && { restates }),
    request: {
      type: 'register',
      channel,
      arrivedOn,
      ...(proof?.trim() && { proof }),
      ...confirmation,
      applicantKind,
      subject,
      description,
      wantedForm,
      wantedDelivery,
    },
    applicant: {
      name: values.name,
      idType: values.idType,
      idNumber: values.idNumber ?? '',
      representative: (!person && values.representative) || '',
      contactPerson: (!person && values.contactPerson) || '',
      phone: values.phone ?? '',
      address: values.address ?? '',
      postcode: values.postcode ?? '',
      email: values.email ?? '',
    },
  };
}

/** The field a refusal or an issue of the server is about: `request.confirmation.how` is `how`. */
export const fieldOf = (path: string): string => path.split('.').at(-1) ?? path;
