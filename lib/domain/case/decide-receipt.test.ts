import { describe, expect, it } from 'vitest';
import { aCase, aContext, aRequest, staff } from '@/lib/testing/case-builder';
import { answer, happenings, refusal } from '@/lib/testing/decisions';
import { day } from '@/lib/domain/day';
import { Role } from '@/lib/domain/staff/role';
import type { Register } from './command';
import { decideRegister } from './decide';

const registerOn = (today: string, arrivedOn: string, more: Partial<Register> = {}) =>
  decideRegister(aRequest(arrivedOn, more), '2020-0001', aContext(staff('registrar'), today));

const typesOf = (result: ReturnType<typeof registerOn>) => happenings(result).map(({ type }) => type);

describe('registering a request (Art. 31)', () => {
  it.each(['in_person', 'signed_mail', 'oral'] as const)('%s counts as received the day it arrives', (channel) => {
    const [received, registered] = happenings(registerOn('2020-03-06', '2020-03-04', { channel }));
    expect(received).toEqual({
      type: 'received',
      channel,
      applicantKind: 'natural',
      subject: '某事项',
      description: '申请公开某事项的有关信息',
      wantedForm: 'paper',
      wantedDelivery: 'post',
      acceptanceNumber: '2020-0001',
      arrivedOn: '2020-03-04',
    });
    expect(registered).toEqual({ type: 'registered', receivedOn: '2020-03-04' });
  });

  it.each(['ordinary_mail', 'online', 'fax', 'email'] as const)(
    '%s is on record but not received until the applicant has been reached',
    (channel) => {
      expect(typesOf(registerOn('2020-03-06', '2020-03-06', { channel }))).toEqual(['received']);
      const confirmation = { confirmedOn: day('2020-03-06'), how: '电话' };
      expect(happenings(registerOn('2020-03-06', '2020-03-04', { channel, confirmation })).slice(1)).toEqual([
        { type: 'receipt_confirmed', confirmedOn: '2020-03-06', how: '电话' },
        { type: 'registered', receivedOn: '2020-03-06' },
      ]);
    },
  );

  it('a confirmation does not move the receipt of what was handed in', () => {
    const confirmation = { confirmedOn: day('2020-03-06'), how: '电话' };
    expect(happenings(registerOn('2020-03-06', '2020-03-04', { confirmation })).slice(1)).toEqual([
      { type: 'registered', receivedOn: '2020-03-04' },
    ]);
  });

  it('every event says who recorded it and when', () => {
    const result = registerOn('2020-03-06', '2020-03-06');
    const authors = result.ok ? result.value.map(({ at, by }) => [at, by]) : [];
    const registrar = { userId: 'the-registrar', name: 'the-registrar' };
    expect(authors).toEqual(Array(2).fill(['2020-03-06T02:00:00.000Z', registrar]));
  });

  it.each(Role.options)('a %s registers only as a registrar', (role) => {
    const result = decideRegister(aRequest('2020-03-02'), '2020-0001', aContext(staff(role), '2020-03-02'));
    expect(answer(result)).toBe(role === 'registrar' ? 'ok' : 'not_allowed');
  });

  it('a request cannot arrive tomorrow', () => {
    expect(refusal(registerOn('2020-03-06', '2020-03-07'))).toMatchObject({
      code: 'day_in_future',
      field: 'arrivedOn',
      values: { on: '2020-03-07', today: '2020-03-06' },
    });
  });

  it.each([
    ['2020-03-03', 'day_before_arrival'],
    ['2020-03-04', 'ok'],
    ['2020-03-06', 'ok'],
    ['2020-03-07', 'day_in_future'],
  ])('arrived on 4 March, told on 6 March: a confirmation of %s is %s', (confirmedOn, expected) => {
    const confirmation = { confirmedOn: day(confirmedOn), how: '电话' };
    expect(answer(registerOn('2020-03-06', '2020-03-04', { channel: 'online', confirmation }))).toBe(expected);
  });
});

describe('confirming receipt later', () => {
  const letter = () => aCase().arrived('2020-03-04', { channel: 'ordinary_mail' }).on('2020-03-06');
  const confirm = (confirmedOn: string) =>
    ({ type: 'confirmReceipt', confirmedOn: day(confirmedOn), how: '当面' }) as const;

  it('the day of confirmation is the day of receipt', () => {
    expect(happenings(letter().attempt(staff('registrar'), confirm('2020-03-06')))).toEqual([
      { type: 'receipt_confirmed', confirmedOn: '2020-03-06', how: '当面' },
      { type: 'registered', receivedOn: '2020-03-06' },
    ]);
    expect(letter().by(staff('registrar'), confirm('2020-03-06')).state()).toMatchObject({
      status: 'registered',
      arrivedOn: '2020-03-04',
      receivedOn: '2020-03-06',
    });
  });

  it.each([
    ['2020-03-03', 'day_before_arrival'],
    ['2020-03-04', 'ok'],
    ['2020-03-06', 'ok'],
    ['2020-03-07', 'day_in_future'],
  ])('arrived on 4 March, told on 6 March: a confirmation of %s is %s', (confirmedOn, expected) => {
    expect(answer(letter().attempt(staff('registrar'), confirm(confirmedOn)))).toBe(expected);
  });

  it('happens once', () => {
    const confirmed = letter().by(staff('registrar'), confirm('2020-03-06'));
    expect(refusal(confirmed.attempt(staff('registrar'), confirm('2020-03-06')))).toMatchObject({
      code: 'not_in_this_status',
      values: { status: 'registered' },
    });
  });

  it('mail found to have been signed for is received on the day of arrival after all', () => {
    const story = letter().by(staff('registrar'), {
      type: 'correct',
      changes: { channel: 'signed_mail' },
      reason: '查到签收单',
    });
    expect(story.state()).toMatchObject({ status: 'registered', receivedOn: '2020-03-04' });
  });
});
