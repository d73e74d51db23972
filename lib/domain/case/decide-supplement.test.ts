import { describe, expect, it } from 'vitest';
import { aCase, staff } from '@/lib/testing/case-builder';
import { answer, happenings, refusal } from '@/lib/testing/decisions';
import { clock } from '@/lib/domain/clock/reply-clock';
import { NATIONAL_CALENDAR } from '@/lib/domain/clock/national-calendar';
import { day } from '@/lib/domain/day';
import { clockFacts } from './clock-facts';
import { fold } from './case-state';
import type { CaseCommand } from './command';

const received = () => aCase().received('2020-06-01');
const handling = () => received().assigned().accepted();

const ask = (sentOn: string, periodWorkingDays = 15): CaseCommand => ({
  type: 'askSupplement',
  sentOn: day(sentOn),
  points: '请明确所需信息的名称',
  periodWorkingDays,
});
const noticeCame = (receivedOn: string): CaseCommand => ({
  type: 'recordSupplementNotice',
  receivedOn: day(receivedOn),
});
const supplementCame = (receivedOn: string, lateReason?: string): CaseCommand => ({
  type: 'receiveSupplement',
  receivedOn: day(receivedOn),
  content: '补正如下',
  lateReason,
});

describe('asking for a supplement (Art. 30)', () => {
  it('puts the case with the applicant', () => {
    const story = received().on('2020-06-10');
    expect(happenings(story.attempt(staff('registrar'), ask('2020-06-10')))).toEqual([
      { type: 'supplement_asked', sentOn: '2020-06-10', points: '请明确所需信息的名称', periodWorkingDays: 15 },
    ]);
    expect(story.by(staff('registrar'), ask('2020-06-10')).state().status).toBe('awaiting_supplement');
  });

  it.each([
    [4, 'supplement_period_out_of_range'],
    [5, 'ok'],
    [30, 'ok'],
    [31, 'supplement_period_out_of_range'],
    [-5, 'supplement_period_out_of_range'],
  ])('a period of %i working days is %s', (period, expected) => {
    expect(answer(received().attempt(staff('registrar'), ask('2020-06-01', period)))).toBe(expected);
  });

  it('says what the range is', () => {
    expect(refusal(received().attempt(staff('registrar'), ask('2020-06-01', 31)))).toMatchObject({
      field: 'periodWorkingDays',
      values: { min: 5, max: 30 },
    });
  });

  it.each([
    ['2020-05-31', 'day_before_receipt'],
    ['2020-06-01', 'ok'],
    ['2020-06-05', 'ok'],
    ['2020-06-06', 'day_in_future'],
  ])('received on 1 June, told on 5 June: a notice sent on %s is %s', (sentOn, expected) => {
    expect(answer(received().on('2020-06-05').attempt(staff('registrar'), ask(sentOn)))).toBe(expected);
  });

  it('may still be asked after the seventh working day, 10 June: the ledger says that it was late', () => {
    expect(answer(received().on('2020-06-11').attempt(staff('registrar'), ask('2020-06-11')))).toBe('ok');
  });

  it('is asked once', () => {
    const story = handling()
      .supplementAsked('2020-06-02')
      .on('2020-06-03')
      .by(staff('handler'), supplementCame('2020-06-03'));
    expect(refusal(story.attempt(staff('handler'), ask('2020-06-03')))).toEqual({
      code: 'supplement_already_asked',
      article: '条例第三十条',
    });
  });
});

describe('a second notice', () => {
  const allow: CaseCommand = { type: 'allowSecondSupplement', reason: '补正后出现新的不明确之处' };
  const answeredOnce = () =>
    handling().supplementAsked('2020-06-02').on('2020-06-03').by(staff('handler'), supplementCame('2020-06-03'));

  it('needs the office head’s word, with a reason, and is the last', () => {
    const handler = staff('handler');
    expect(answer(handling().attempt(staff('office_head'), allow))).toBe('supplement_not_asked');
    expect(answer(answeredOnce().attempt(handler, allow))).toBe('not_allowed');
    const allowed = answeredOnce().by(staff('office_head'), allow);
    expect(answer(allowed.attempt(staff('office_head'), allow))).toBe('supplement_second_allowed');
    const twice = allowed.by(handler, ask('2020-06-03')).on('2020-06-05').by(handler, supplementCame('2020-06-05'));
    expect(twice.state().supplements.map(({ receivedOn }) => receivedOn)).toEqual(['2020-06-03', '2020-06-05']);
    expect(answer(twice.attempt(handler, ask('2020-06-05')))).toBe('supplement_already_asked');
    expect(answer(twice.attempt(staff('office_head'), allow))).toBe('supplement_second_allowed');
  });

  it('starts the limit from zero when it is answered, once more', () => {
    const twice = answeredOnce()
      .by(staff('office_head'), allow)
      .by(staff('handler'), ask('2020-06-03'))
      .on('2020-06-05')
      .by(staff('handler'), supplementCame('2020-06-05'));
    // Fri 5 June is day 0: 8-12 = 1-5, 15-19 = 6-10, 22-24 = 11-13, Sun 28 = 14, 29-30 = 15-16, July 1-3 = 17-19, 6 = 20.
    expect(clock(clockFacts(twice.state(), NATIONAL_CALENDAR), NATIONAL_CALENDAR).dueOn).toBe('2020-07-06');
  });
});

describe('the day the notice reached the applicant', () => {
  const asked = () => received().supplementAsked('2020-06-10').on('2020-06-15');

  it.each([
    ['2020-06-09', 'day_before_last_step'],
    ['2020-06-10', 'ok'],
    ['2020-06-15', 'ok'],
    ['2020-06-16', 'day_in_future'],
  ])('sent on 10 June, told on 15 June: a notice received on %s is %s', (on, expected) => {
    expect(answer(asked().attempt(staff('registrar'), noticeCame(on)))).toBe(expected);
  });

  it('is recorded once, and starts the period', () => {
    const story = asked().by(staff('registrar'), noticeCame('2020-06-12'));
    expect(story.state().supplements[0]?.noticeReceivedOn).toBe('2020-06-12');
    expect(answer(story.attempt(staff('registrar'), noticeCame('2020-06-12')))).toBe('supplement_notice_recorded');
  });
});

/**
 * Notice received on Fri 12 June 2020, fifteen working days: 15-19 = 1-5, 22-24 = 6-8, Dragon Boat 25-27 off, worked
 * Sunday 28 = 9, 29 and 30 = 10 and 11, 1-3 July = 12-14, Mon 6 July = 15.
 */
describe('receiving the supplement', () => {
  const waiting = () =>
    handling()
      .supplementAsked('2020-06-10')
      .on('2020-06-12')
      .by(staff('registrar'), noticeCame('2020-06-12'))
      .on('2020-07-08');

  it.each([
    // Whoever answers a notice has it.
    ['2020-06-11', 'day_before_last_step'],
    ['2020-06-12', 'ok'],
    ['2020-07-06', 'ok'],
    ['2020-07-07', 'supplement_too_late'],
    ['2020-07-09', 'day_in_future'],
  ])('the last day is 6 July: a supplement of %s is %s', (on, expected) => {
    expect(answer(waiting().attempt(staff('handler'), supplementCame(on)))).toBe(expected);
  });

  it('says which day was the last', () => {
    expect(refusal(waiting().attempt(staff('handler'), supplementCame('2020-07-07')))).toEqual({
      code: 'supplement_too_late',
      article: '条例第三十条',
      field: 'lateReason',
      values: { deadlineOn: '2020-07-06' },
    });
  });

  it.each([
    ['a supervisor with a reason', 'ok', staff('supervisor'), '住院'],
    ['a supervisor without a reason', 'supplement_too_late', staff('supervisor'), undefined],
    ['a handler with a reason', 'supplement_too_late', staff('handler'), '住院'],
    ['a registrar with a reason', 'supplement_too_late', staff('registrar'), '住院'],
  ])('a late one, recorded by %s, is %s', (_who, expected, actor, reason) => {
    expect(answer(waiting().attempt(actor, supplementCame('2020-07-07', reason)))).toBe(expected);
  });

  it('the reason is kept where it was needed and only there', () => {
    const late = happenings(waiting().attempt(staff('supervisor'), supplementCame('2020-07-07', '住院')));
    expect(late).toEqual([
      { type: 'supplement_received', receivedOn: '2020-07-07', content: '补正如下', lateReason: '住院' },
    ]);
    const inTime = happenings(waiting().attempt(staff('supervisor'), supplementCame('2020-07-06', '住院')));
    expect(inTime).toMatchObject([{ lateReason: null }]);
  });

  it('starts the reply limit from zero', () => {
    // Wed 24 June is day 0: Sunday 28 = 1, 29-30 = 2-3, July 1-3 = 4-6, 6-10 = 7-11, 13-17 = 12-16, 20-23 = 17-20.
    const state = waiting().by(staff('handler'), supplementCame('2020-06-24')).state();
    expect(clock(clockFacts(state, NATIONAL_CALENDAR), NATIONAL_CALENDAR).dueOn).toBe('2020-07-23');
  });

  it('gives the case back to where it stood', () => {
    expect(waiting().by(staff('handler'), supplementCame('2020-06-24')).state()).toMatchObject({
      status: 'handling',
      handlerId: 'the-handler',
    });
    const atOffice = received().supplementAsked('2020-06-10').by(staff('registrar'), supplementCame('2020-06-10'));
    expect(atOffice.state()).toMatchObject({ status: 'registered', unitId: null, handlerId: null });
  });
});

/**
 * Notice received on Tue 11 August 2020, ten working days: 12-14 = 1-3, 17-21 = 4-8, 24 and 25 = 9 and 10. Last day 25
 * August, so the request is deemed given up on the 26th.
 */
describe('no supplement in time: deemed given up', () => {
  const unproven = () => aCase().received('2020-08-03').assigned().accepted().supplementAsked('2020-08-07', 10);
  const waiting = () => unproven().on('2020-08-11').by(staff('registrar'), noticeCame('2020-08-11'));
  const lapse: CaseCommand = { type: 'lapse' };

  it.each([
    ['2020-08-24', 'supplement_period_not_over'],
    ['2020-08-25', 'supplement_period_not_over'],
    ['2020-08-26', 'ok'],
    ['2020-09-10', 'ok'],
  ])('on %s: %s', (today, expected) => {
    expect(answer(waiting().on(today).attempt(staff('handler'), lapse))).toBe(expected);
  });

  it('says until when the applicant has time', () => {
    expect(refusal(waiting().on('2020-08-25').attempt(staff('handler'), lapse))).toEqual({
      code: 'supplement_period_not_over',
      article: '条例第三十条',
      values: { deadlineOn: '2020-08-25' },
    });
  });

  it('waits for proof that the notice reached the applicant, however long', () => {
    expect(refusal(unproven().on('2020-12-01').attempt(staff('handler'), lapse))).toEqual({
      code: 'supplement_notice_unproven',
      article: '条例第三十条',
    });
  });

  it.each(['2020-08-26', '2020-09-10', '2021-01-05'])('recorded on %s, the case ends on 26 August', (today) => {
    const story = waiting().on(today);
    expect(happenings(story.attempt(staff('registrar'), lapse))).toEqual([
      { type: 'lapsed', deadlineOn: '2020-08-25' },
      { type: 'closed', closedOn: '2020-08-26', outcome: 'other_no_supplement' },
    ]);
    expect(fold(story.by(staff('registrar'), lapse).events())).toMatchObject({
      status: 'closed',
      outcome: 'other_no_supplement',
    });
  });
});
