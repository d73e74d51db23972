'use client';

import { Form, Radio, Select } from 'antd';
import { useTranslations } from 'next-intl';
import { FormSection } from '@/components/forms/form-section';
import { TextItem } from '@/components/forms/text-item';
import type { ApplicantKind } from '@/lib/domain/applicant/applicant-kind';
import {
  checkCreditCode,
  checkResidentId,
  type IdentityCheck,
  type IdType,
} from '@/lib/domain/applicant/identity-check';
import type { Day } from '@/lib/domain/day';
import { RegisterSameApplicant } from './register-same-applicant';
import { KINDS, papersOf, type RegisterValues } from './register-values';
import styles from './register.module.css';

/** What can be said of a number without asking anybody; nothing for papers whose numbers follow no public rule. */
function checkNumber(idType: IdType, idNumber: string, today: Day): IdentityCheck {
  if (idType === 'resident_id') return checkResidentId(idNumber, today);
  return idType === 'credit_code' ? checkCreditCode(idNumber) : { ok: true };
}

/** Who asks: the statutory kind first, because it decides which proof of identity is asked for. */
export function RegisterApplicantSection({ today }: { today: Day }) {
  const t = useTranslations('register');
  const common = useTranslations('common');
  const form = Form.useFormInstance<RegisterValues>();
  const kind: ApplicantKind | undefined = Form.useWatch('applicantKind', form);
  const idType: IdType | undefined = Form.useWatch('idType', form);
  const idNumber: string = Form.useWatch('idNumber', form) ?? '';
  const name: string = Form.useWatch('name', form) ?? '';
  const organisation = kind !== undefined && kind !== 'natural';
  const nameLabel = t(organisation ? 'field.orgName' : 'field.name');
  const checked = idType && idNumber.trim() ? checkNumber(idType, idNumber, today) : null;

  const chooseKind = (chosen: ApplicantKind) => {
    const papers = papersOf(chosen);
    if (!idType || !papers.includes(idType)) form.setFieldValue('idType', papers[0]);
  };

  return (
    <FormSection title={t('section.applicant')}>
      <Form.Item
        className="wide"
        name="applicantKind"
        label={t('field.applicantKind')}
        rules={[{ required: true, message: t('choose', { field: t('field.applicantKind') }) }]}
      >
        <Radio.Group
          aria-label={t('field.applicantKind')}
          onChange={(event) => chooseKind(event.target.value as ApplicantKind)}
          options={KINDS.map((value) => ({ value, label: common(`applicantKind.${value}`) }))}
        />
      </Form.Item>
      <TextItem
        className="wide"
        name="name"
        label={nameLabel}
        extra={t(organisation ? 'hint.orgName' : 'hint.name')}
        rules={[{ required: true, whitespace: true, message: t('missing', { field: nameLabel }) }]}
        max={100}
        autoComplete="off"
      />
      <Form.Item
        name="idType"
        label={t('field.idType')}
        rules={[{ required: true, message: t('choose', { field: t('field.idType') }) }]}
      >
        <Select options={papersOf(kind).map((value) => ({ value, label: common(`idType.${value}`) }))} />
      </Form.Item>
      <TextItem
        name="idNumber"
        label={t('field.idNumber')}
        extra={
          checked && !checked.ok ? (
            <span className={styles.warning} role="status">
              {t('identity.warning', {
                problem: t(`identity.${checked.problem}`, { expected: checked.expected ?? '' }),
              })}
            </span>
          ) : (
            t('hint.idNumber')
          )
        }
        max={40}
        autoComplete="off"
        spellCheck={false}
      />
      {organisation && (
        <>
          <TextItem name="representative" label={t('field.representative')} max={100} autoComplete="off" />
          <TextItem name="contactPerson" label={t('field.contactPerson')} max={100} autoComplete="off" />
        </>
      )}
      <RegisterSameApplicant name={name} idNumber={idNumber} today={today} />
    </FormSection>
  );
}
