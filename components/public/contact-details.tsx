import type { ReactNode } from 'react';
import type { Office, PublicWords } from './public-page';

interface Props {
  readonly t: PublicWords;
  readonly contact: Office['contact'];
}

const FIELDS = ['office', 'address', 'postcode', 'phone', 'hours', 'email'] as const;

/** How to reach the office; lines the body has not filled in are left out, and where there are none, how to find out. */
export function ContactDetails({ t, contact }: Props) {
  const shown: Partial<Record<keyof Office['contact'], ReactNode>> = {
    phone: <a href={`tel:${contact.phone.replace(/[^+\d]/g, '')}`}>{contact.phone}</a>,
    email: <a href={`mailto:${contact.email}`}>{contact.email}</a>,
  };
  const filledIn = FIELDS.filter((field) => contact[field]);
  if (filledIn.length === 0) return <p>{t('contact.none')}</p>;
  return (
    <dl className="facts">
      {filledIn.map((field) => (
        <div key={field}>
          <dt>{t(`contact.${field}`)}</dt>
          <dd>{shown[field] ?? contact[field]}</dd>
        </div>
      ))}
    </dl>
  );
}
