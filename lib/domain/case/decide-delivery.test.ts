import { describe, expect, it } from 'vitest';
import { aCase, staff } from '@/lib/testing/case-builder';
import { answer, happenings, refusal } from '@/lib/testing/decisions';
import { day } from '@/lib/domain/day';
import type { CaseCommand } from './command';
import { type Delivery, DELIVERY_METHODS, effectiveOn, type Lateness } from './delivery';

const received = () => aCase().received('2020-03-02');
/** Signed on Fri 27 March 2020; due on Mon 30 March; told on 2 April. */
const signed = () => received().assigned().accepted().drafted().reviewed().on('2020-03-27').signed().on('2020-04-02');

const post = (postedOn: string): Delivery => ({
  method: 'post',
  postedOn: day(postedOn),
  carrier: 'postal_enterprise',
  proof: '挂号 XA1',
});
const handedOver = (signedOn: string): Delivery => ({ method: 'in_person', signedOn: day(signedOn), proof: '签收单' });
const throughAgency = (signedOn: string): Delivery => ({
  method: 'through_agency',
  signedOn: day(signedOn),
  proof: '回执',
});
const electronic = (sentOn: string): Delivery => ({ method: 'electronic', sentOn: day(sentOn), proof: '发送记录' });
const fax = (sentOn: string): Delivery => ({ method: 'fax', sentOn: day(sentOn), proof: '传真报告' });

const LATE: Lateness = { cause: 'review', reason: '签发流转延误' };
/** With a reason at hand, in case the reply is late. */
const deliver = (delivery: Delivery): CaseCommand => ({ type: 'deliver', delivery, lateness: LATE });

/** 国办公开办函〔2016〕235号: posting day by mail, signing day when handed over; 电子签名法第十一条: sending day. */
describe('the day a reply takes effect', () => {
  it.each([
    ['posted on the due day, arrived three days later', post('2020-03-30'), '2020-03-30', null],
    ['handed over and signed for the day after the due day', handedOver('2020-03-31'), '2020-03-31', LATE],
    ['signed for at another agency', throughAgency('2020-03-31'), '2020-03-31', LATE],
    ['sent by e-mail on the due day', electronic('2020-03-30'), '2020-03-30', null],
    ['faxed on the due day', fax('2020-03-30'), '2020-03-30', null],
  ])('%s', (_title, delivery, closedOn, lateness) => {
    expect(effectiveOn(delivery)).toBe(closedOn);
    expect(happenings(signed().attempt(staff('registrar'), deliver(delivery)))).toEqual([
      { type: 'delivered', delivery, lateness },
      { type: 'closed', closedOn, outcome: 'granted' },
    ]);
  });

  it('is known for every method', () => {
    const methods = [post, handedOver, throughAgency, electronic, fax].map((made) => made('2020-03-30').method);
    expect(methods).toEqual([...DELIVERY_METHODS]);
  });
});

describe('delivering a signed reply', () => {
  it('closes the case with the outcome that was signed', () => {
    const story = received().assigned().accepted().drafted('partial').reviewed().signed();
    expect(story.delivered('2020-03-03').state()).toMatchObject({
      status: 'closed',
      outcome: 'partial',
      closedOn: '2020-03-03',
      delivery: { method: 'post', postedOn: '2020-03-03' },
    });
  });

  it.each([
    ['posting', post],
    ['handing over', handedOver],
    ['handing over at another agency', throughAgency],
    ['e-mailing', electronic],
    ['faxing', fax],
  ])('%s cannot come before the signature nor after today', (_how, made) => {
    const on = (text: string) => answer(signed().attempt(staff('registrar'), deliver(made(text))));
    expect(['2020-03-26', '2020-03-27', '2020-04-02', '2020-04-03'].map(on)).toEqual([
      'day_before_step',
      'ok',
      'ok',
      'day_in_future',
    ]);
  });

  it('a private courier may not carry letters of a public body (邮政法第五十五条)', () => {
    const postedOn = day('2020-03-30');
    const courier: Delivery = { method: 'post', postedOn, carrier: 'private_courier', proof: 'SF1' };
    expect(refusal(signed().attempt(staff('registrar'), deliver(courier)))).toEqual({
      code: 'private_courier',
      field: 'delivery.carrier',
      article: '邮政法第五十五条',
    });
  });

  it('happens after signature, and once', () => {
    const unsigned = received().assigned().accepted().drafted().reviewed();
    expect(answer(unsigned.attempt(staff('registrar'), deliver(post('2020-03-02'))))).toBe('not_in_this_status');
    const done = signed().delivered('2020-04-02');
    expect(answer(done.attempt(staff('registrar'), deliver(post('2020-04-02'))))).toBe('not_in_this_status');
  });
});

describe('withdrawal by the applicant', () => {
  const withdraw = (withdrawnOn: string): CaseCommand => ({
    type: 'withdraw',
    withdrawnOn: day(withdrawnOn),
    proof: '撤回申请书',
  });

  it.each([
    ['2020-03-01', 'day_before_receipt'],
    ['2020-03-02', 'ok'],
    ['2020-03-05', 'ok'],
    ['2020-03-06', 'day_in_future'],
  ])('received on 2 March, told on 5 March: withdrawn on %s is %s', (on, expected) => {
    expect(answer(received().on('2020-03-05').attempt(staff('registrar'), withdraw(on)))).toBe(expected);
  });

  it('closes the case on the day of the withdrawal', () => {
    expect(happenings(received().on('2020-03-05').attempt(staff('registrar'), withdraw('2020-03-04')))).toEqual([
      { type: 'withdrawn', withdrawnOn: '2020-03-04', proof: '撤回申请书' },
      { type: 'closed', closedOn: '2020-03-04', outcome: 'other_withdrawn' },
    ]);
  });

  it.each([
    ['registered', received],
    ['awaiting supplement', () => received().supplementAsked('2020-03-02')],
    ['assigned', () => received().assigned()],
    ['handling', () => received().assigned().accepted()],
    ['in review', () => received().assigned().accepted().drafted()],
    ['awaiting signature', () => received().assigned().accepted().drafted().reviewed()],
    ['awaiting delivery', signed],
  ])('is possible while %s', (_status, story) => {
    expect(answer(story().attempt(staff('registrar'), withdraw('2020-03-02')))).toBe('ok');
  });

  it('before receipt is confirmed confirms it: who takes a request back has been reached (Art. 31)', () => {
    const unconfirmed = aCase().arrived('2020-12-31', { channel: 'online' }).on('2021-01-04');
    expect(answer(unconfirmed.attempt(staff('registrar'), withdraw('2020-12-30')))).toBe('day_before_receipt');
    expect(unconfirmed.by(staff('registrar'), withdraw('2021-01-04')).state()).toMatchObject({
      status: 'closed',
      receivedOn: '2021-01-04',
      closedOn: '2021-01-04',
      outcome: 'other_withdrawn',
    });
  });

  it('is not possible after closing', () => {
    const closed = signed().delivered();
    expect(answer(closed.attempt(staff('registrar'), withdraw('2020-04-02')))).toBe('not_in_this_status');
  });
});
