import { describe, expect, it } from 'vitest';
import { day } from '@/lib/domain/day';
import { fieldOf, papersOf, type RegisterValues, toRequest } from './register-values';

const letter: RegisterValues = {
  channel: 'ordinary_mail',
  arrivedOn: day('2026-11-23'),
  confirmed: 'yes',
  confirmedOn: day('2026-11-24'),
  how: '电话',
  applicantKind: 'natural',
  name: '张三',
  idType: 'resident_id',
  subject: '某地块征收补偿方案',
  description: '请公开某地块征收补偿方案。',
  wantedForm: 'paper',
  wantedDelivery: 'post',
};

describe('the registration form', () => {
  it('sends a confirmation only where the channel asks for one', () => {
    expect(toRequest(letter).request.confirmation).toEqual({ confirmedOn: '2026-11-24', how: '电话' });
    expect(toRequest({ ...letter, channel: 'in_person' }).request).not.toHaveProperty('confirmation');
    expect(toRequest({ ...letter, confirmed: 'no' }).request).not.toHaveProperty('confirmation');
  });

  it('leaves out what belongs to an organisation when a person asks', () => {
    const typed = { ...letter, representative: '李四', contactPerson: '王五' };
    expect(toRequest(typed).applicant).toMatchObject({ representative: '', contactPerson: '', phone: '' });
    expect(toRequest({ ...typed, applicantKind: 'business' }).applicant).toMatchObject({
      representative: '李四',
      contactPerson: '王五',
    });
  });

  it('offers the papers of the kind of applicant', () => {
    expect(papersOf('natural')[0]).toBe('resident_id');
    expect(papersOf('research')).toEqual(['credit_code', 'other']);
  });

  it('finds the field a path speaks of', () => {
    expect(fieldOf('request.confirmation.how')).toBe('how');
    expect(fieldOf('arrivedOn')).toBe('arrivedOn');
  });
});
