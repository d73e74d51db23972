'use client';

import { Form, Radio } from 'antd';
import { useTranslations } from 'next-intl';
import { FormSection } from '@/components/forms/form-section';
import { TextItem } from '@/components/forms/text-item';
import { WANTED_DELIVERIES, WANTED_FORMS } from './register-values';

/** Where the applicant can be reached: none of it has to be known to register. */
export function RegisterContactSection() {
  const t = useTranslations('register');
  const line = (name: 'phone' | 'email' | 'address' | 'postcode', max: number) => (
    <TextItem name={name} label={t(`field.${name}`)} max={max} autoComplete="off" />
  );
  return (
    <FormSection title={t('section.contact')}>
      {line('phone', 40)}
      {line('email', 200)}
      {line('address', 300)}
      {line('postcode', 10)}
    </FormSection>
  );
}

/** What is asked for: a line for lists, and the applicant's own words. */
export function RegisterContentSection() {
  const t = useTranslations('register');
  const text = (name: 'subject' | 'description') => ({
    className: 'wide',
    name,
    label: t(`field.${name}`),
    extra: t(`hint.${name}`),
    rules: [{ required: true, whitespace: true, message: t('missing', { field: t(`field.${name}`) }) }],
  });
  return (
    <FormSection title={t('section.request')}>
      <TextItem {...text('description')} lines={4} max={10_000} />
      <TextItem {...text('subject')} max={200} autoComplete="off" />
    </FormSection>
  );
}

export function RegisterWantedSection() {
  const t = useTranslations('register');
  const common = useTranslations('common');
  const choice = (name: 'wantedForm' | 'wantedDelivery', options: { value: string; label: string }[]) => (
    <Form.Item
      name={name}
      label={t(`field.${name}`)}
      rules={[{ required: true, message: t('choose', { field: t(`field.${name}`) }) }]}
    >
      <Radio.Group aria-label={t(`field.${name}`)} options={options} />
    </Form.Item>
  );
  return (
    <FormSection title={t('section.wanted')} explanation={t('hint.wanted')}>
      {choice(
        'wantedForm',
        WANTED_FORMS.map((value) => ({ value, label: common(`wantedForm.${value}`) })),
      )}
      {choice(
        'wantedDelivery',
        WANTED_DELIVERIES.map((value) => ({ value, label: common(`wantedDelivery.${value}`) })),
      )}
    </FormSection>
  );
}
