import { describe, expect, it } from 'vitest';
import { aCase, staff, UNIT } from '@/lib/testing/case-builder';
import { answer, happenings, refusal } from '@/lib/testing/decisions';
import { clockLedger } from '@/lib/domain/clock/ledger';
import { clock } from '@/lib/domain/clock/reply-clock';
import { NATIONAL_CALENDAR } from '@/lib/domain/clock/national-calendar';
import { day } from '@/lib/domain/day';
import { clockFacts } from './clock-facts';
import type { CaseCommand } from './command';
import { progressOf } from './progress';
import { whoseMove } from './whose-move';

/** Received Mon 19 April 2021: 20-23 = 1-4, Sun 25 = 5, 26-30 = 6-10, May 6-7 = 11-12, Sat 8 = 13, 10-14 = 14-18, 17-18 = 19-20. */
const handling = () => aCase().received('2021-04-19').assigned().accepted().on('2021-05-07');
const handler = staff('handler');
const perPage = (pages: number | undefined, sentOn = '2021-05-07'): CaseCommand => ({
  type: 'chargeFee',
  mode: 'per_page',
  pages,
  sentOn: day(sentOn),
});
const perItem: CaseCommand = { type: 'chargeFee', mode: 'per_item', sentOn: day('2021-05-07') };
const noticed = (receivedOn: string): CaseCommand => ({ type: 'recordFeeNotice', receivedOn: day(receivedOn) });
const paid = (paidOn: string): CaseCommand => ({ type: 'recordPayment', paidOn: day(paidOn), proof: '财政票据' });

const charged = () => handling().by(handler, perPage(100));
const atHome = () => charged().on('2021-05-10').by(handler, noticed('2021-05-10'));
const clockOf = (story: ReturnType<typeof handling>) =>
  clock(clockFacts(story.state(), NATIONAL_CALENDAR), NATIONAL_CALENDAR);

describe('charging (国办函〔2020〕109号)', () => {
  it('per page: a hundred pages cost 700 yuan', () => {
    expect(happenings(handling().attempt(handler, perPage(100)))).toEqual([
      { type: 'fee_charged', mode: 'per_page', units: 100, amountFen: 70_000, sentOn: '2021-05-07' },
    ]);
  });

  it('per item: the applicant’s thirty-first request of the month costs 200 yuan', () => {
    expect(happenings(handling().asking(31).attempt(handler, perItem))).toMatchObject([
      { mode: 'per_item', units: 31, amountFen: 20_000 },
    ]);
  });

  it('what is free is not charged', () => {
    expect(refusal(handling().attempt(handler, perPage(30)))?.code).toBe('fee_is_free');
    expect(refusal(handling().asking(10).attempt(handler, perItem))?.code).toBe('fee_is_free');
    expect(answer(handling().asking(11).attempt(handler, perItem))).toBe('ok');
  });

  it('is one way or the other, once', () => {
    expect(refusal(charged().asking(31).attempt(handler, perItem))?.code).toBe('fee_already_charged');
  });

  it('is noticed within the limit for the reply, and not before 2021', () => {
    const late = handling().on('2021-05-19');
    expect(['2021-05-18', '2021-05-19'].map((on) => answer(late.attempt(handler, perPage(100, on))))).toEqual([
      'ok',
      'fee_told_too_late',
    ]);
    const early = aCase().received('2020-12-21').assigned().accepted();
    expect(answer(early.on('2020-12-31').attempt(handler, perPage(100, '2020-12-31')))).toBe('fee_not_yet');
    expect(answer(early.on('2021-01-04').attempt(handler, perPage(100, '2020-12-31')))).toBe('fee_not_yet');
  });

  it('per page needs its pages', () => {
    expect(refusal(handling().attempt(handler, perPage(undefined)))?.code).toBe('fee_pages_required');
  });
});

describe('while payment is awaited', () => {
  it('no limit runs, it is the applicant’s move, and no draft is made', () => {
    // Notice received Mon 10 May: 11-14 = 1-4, 17-21 = 5-9, 24-28 = 10-14, 31 to 4 June = 15-19, Mon 7 = 20.
    expect(clockOf(atHome())).toMatchObject({ dueOn: null, waitingUntil: '2021-06-07', waitingFor: 'payment' });
    expect(whoseMove(atHome().state()).role).toBe('applicant');
    const draft: CaseCommand = { type: 'draftOutcome', outcome: 'granted', grounds: '', reply: '答复' };
    expect(answer(atHome().attempt(handler, draft))).toBe('fee_awaited');
  });

  it('payment starts the limit again and gives the case back to its handler', () => {
    // Fri 28 May is day 0: 31 to 4 June = 1-5, 7-11 = 6-10, 14 off, 15-18 = 11-14, 21-25 = 15-19, Mon 28 = 20.
    const story = atHome().on('2021-05-28').by(staff('registrar'), paid('2021-05-28'));
    expect(clockOf(story).dueOn).toBe('2021-06-28');
    expect(whoseMove(story.state()).role).toBe('handler');
  });

  it('nothing is told of a limit that does not run: no extension, agreed or told', () => {
    const asked = () => handling().by(handler, { type: 'askExtension', workingDays: 5, reason: '检索量大' });
    const head = staff('office_head');
    const unpaid = asked().by(handler, perPage(100));
    expect(answer(unpaid.attempt(head, { type: 'approveExtension' }))).toBe('fee_awaited');
    const agreed = asked().by(head, { type: 'approveExtension' }).by(handler, perPage(100));
    const tell = (toldOn: string): CaseCommand => ({ type: 'tellExtension', toldOn: day(toldOn) });
    expect(answer(agreed.attempt(handler, tell('2021-05-07')))).toBe('fee_awaited');
    // Paid on Fri 28 May, and the limit starts again: what was said on the 27th was said of the old one.
    agreed.on('2021-05-28').by(handler, paid('2021-05-28'));
    expect(['2021-05-27', '2021-05-28'].map((on) => answer(agreed.attempt(handler, tell(on))))).toEqual([
      'day_before_last_step',
      'ok',
    ]);
  });

  it('a case that changes hands still takes the payment, and its limit starts again', () => {
    const head = staff('unit_head');
    const moved: CaseCommand[] = [
      { type: 'return', reason: '不属于本处室' },
      { type: 'reassign', unitId: UNIT, handlerId: null, reason: '承办人休假' },
    ];
    for (const move of moved) {
      const story = atHome().by(head, move).on('2021-05-28');
      expect(
        progressOf(story.state(), clockLedger(clockFacts(story.state(), NATIONAL_CALENDAR), NATIONAL_CALENDAR)),
      ).toMatchObject({ stage: 'awaiting_payment', mover: 'applicant', latestOn: '2021-06-07' });
      story.by(staff('registrar'), paid('2021-05-28'));
      expect(clockOf(story).dueOn).toBe('2021-06-28');
    }
    const returned = atHome().by(head, moved[0]!).on('2021-06-08');
    expect(happenings(returned.attempt(staff('registrar'), { type: 'lapseUnpaid' }))).toMatchObject([
      { type: 'fee_unpaid', deadlineOn: '2021-06-07' },
      { type: 'closed', closedOn: '2021-06-08' },
    ]);
  });

  it('a payment after the period is not taken', () => {
    const late = atHome().on('2021-06-08');
    expect(['2021-06-07', '2021-06-08'].map((on) => answer(late.attempt(handler, paid(on))))).toEqual([
      'ok',
      'fee_paid_too_late',
    ]);
  });

  it('unpaid, the request is given up the day after the period, and never by itself', () => {
    const unproven = charged().on('2021-07-01');
    expect(answer(unproven.attempt(handler, { type: 'lapseUnpaid' }))).toBe('fee_notice_unproven');
    expect(answer(atHome().on('2021-06-07').attempt(handler, { type: 'lapseUnpaid' }))).toBe('fee_period_not_over');
    const over = atHome().on('2021-06-20');
    expect(over.state().status).toBe('handling');
    expect(happenings(over.attempt(handler, { type: 'lapseUnpaid' }))).toEqual([
      { type: 'fee_unpaid', deadlineOn: '2021-06-07' },
      { type: 'closed', closedOn: '2021-06-08', outcome: 'other_unpaid_fee' },
    ]);
  });
});
