import { describe, expect, it } from 'vitest';
import { aCase, staff, UNIT } from '@/lib/testing/case-builder';
import { answer, happenings, refusal } from '@/lib/testing/decisions';
import { clockLedger } from '@/lib/domain/clock/ledger';
import { clock } from '@/lib/domain/clock/reply-clock';
import { NATIONAL_CALENDAR } from '@/lib/domain/clock/national-calendar';
import { day, type Day } from '@/lib/domain/day';
import { caseLimits } from './case-limits';
import type { CaseState } from './case-state';
import { clockFacts } from './clock-facts';
import type { CaseCommand } from './command';
import type { Correction } from './correction';
import { withStepDays } from './step-days';

const registrar = staff('registrar');
const handler = staff('handler');
const supervisor = staff('supervisor');

const correct = (changes: Correction) => ({ type: 'correct', changes, reason: '登记错误' }) as const;
const days = (moved: Record<string, string>): Correction => ({ days: moved as Record<string, Day> });
const dueOn = (state: CaseState) => clock(clockFacts(state, NATIONAL_CALENDAR), NATIONAL_CALENDAR).dueOn;

const handled = () => aCase().received('2020-03-02').assigned().accepted();
/** Notice sent and received on Thu 5 March 2020, ten working days to Thu 19 March, answered on Wed 18 March. */
const supplemented = () =>
  aCase()
    .received('2020-03-02')
    .supplementAsked('2020-03-05', 10)
    .by(registrar, { type: 'recordSupplementNotice', receivedOn: day('2020-03-05') })
    .on('2020-03-18')
    .by(registrar, { type: 'receiveSupplement', receivedOn: day('2020-03-18'), content: '补正如下' });
const extended = () =>
  handled()
    .on('2020-03-27')
    .by(handler, { type: 'askExtension', workingDays: 5, reason: '检索量大' })
    .by(staff('office_head'), { type: 'approveExtension' })
    .by(handler, { type: 'tellExtension', toldOn: day('2020-03-27') });
/** Asked on Mon 9 March 2020, wanted by the 20th. */
const consulted = () =>
  handled()
    .on('2020-03-09')
    .by(handler, {
      type: 'consult',
      kind: 'other_agency',
      party: '市档案馆',
      question: '是否存有',
      sentOn: day('2020-03-09'),
      limitOn: day('2020-03-20'),
    });
/** Due on Mon 30 March 2020. */
const posted = (postedOn: string) => handled().drafted().reviewed().signed().delivered(postedOn);

describe('a day that was typed wrongly', () => {
  it('moves what is reckoned from it, and is recorded under its step', () => {
    const story = supplemented().on('2020-03-20');
    // Twenty working days after Wed 18 March, with 6 April off: Thu 16 April. After Tue 17 March: Wed 15 April.
    expect(dueOn(story.state())).toBe('2020-04-16');
    const moved = days({ 'supplement_received-1': '2020-03-17', 'supplement_asked-1': '2020-03-05' });
    expect(happenings(story.attempt(registrar, correct(moved)))).toEqual([
      { type: 'corrected', changes: { days: { 'supplement_received-1': '2020-03-17' } }, reason: '登记错误' },
    ]);
    expect(dueOn(story.by(registrar, correct(moved)).state())).toBe('2020-04-15');
  });

  it('of the answer to a consultation lengthens or shortens the pause', () => {
    const answered = consulted()
      .on('2020-03-13')
      .by(handler, {
        type: 'recordOpinion',
        consultationId: '1',
        answeredOn: day('2020-03-13'),
        opinion: 'other',
        reasons: '',
      });
    // Four working days out, 10 to 13 March: Mon 30 March moves to Fri 3 April. Three days, to the 12th: Thu 2 April.
    expect(dueOn(answered.state())).toBe('2020-04-03');
    const state = answered.by(registrar, correct(days({ 'consultation_answered-1': '2020-03-12' }))).state();
    expect(dueOn(state)).toBe('2020-04-02');
    expect(state.consultations).toMatchObject([{ answeredOn: '2020-03-12', opinion: 'other' }]);
  });

  it('of receiving the reply moves what the applicant may still do', () => {
    const story = posted('2020-03-30')
      .on('2020-04-10')
      .by(registrar, { type: 'recordReplyReceipt', receivedOn: day('2020-04-02') })
      .by(supervisor, correct(days({ 'reply_received-1': '2020-04-03' })));
    // Sixty days after 3 April: Tue 2 June.
    expect(caseLimits(story.state(), NATIONAL_CALENDAR, day('2020-04-10')).remedies).toMatchObject({
      reconsideration: { on: '2020-06-02' },
    });
  });

  it('that lies ahead by its nature may be one that has not come', () => {
    const story = consulted();
    const limit = story.attempt(registrar, correct(days({ 'consultation_limit-1': '2020-03-24' })));
    const sent = story.attempt(registrar, correct(days({ 'consultation_sent-1': '2020-03-10' })));
    expect([limit, sent].map(answer)).toEqual(['ok', 'day_in_future']);
  });

  it('belongs to a step the case has taken', () => {
    expect(refusal(handled().attempt(registrar, correct(days({ 'fee_paid-1': '2020-03-02' }))))).toEqual({
      code: 'step_not_taken',
      field: 'fee_paid-1',
    });
    expect(() => withStepDays(handled().state(), { 'fee_paid-1': day('2020-03-02') })).toThrow('fee_paid-1');
  });

  it('put back as it stands corrects nothing', () => {
    const same = correct(days({ 'supplement_received-1': '2020-03-18' }));
    expect(answer(supplemented().attempt(registrar, same))).toBe('nothing_to_correct');
  });
});

describe('days of steps that contradict each other', () => {
  it('each step stays behind the one it rests on, and the refusal names the day that was given', () => {
    const story = supplemented().on('2020-04-10');
    const given = (moved: Record<string, string>) => refusal(story.attempt(supervisor, correct(days(moved))));
    expect(given({ 'supplement_asked-1': '2020-03-19', 'supplement_notice_received-1': '2020-03-19' })).toEqual({
      code: 'day_before_step',
      field: 'supplement_notice_received-1',
      values: {
        step: 'supplement_received',
        on: '2020-03-18',
        after: 'supplement_notice_received',
        earliest: '2020-03-19',
      },
    });
    expect(given({ 'supplement_received-1': '2020-03-04' })).toMatchObject({ field: 'supplement_received-1' });
    expect(given({ 'supplement_asked-1': '2020-03-01' })).toMatchObject({
      code: 'day_before_step',
      values: { step: 'supplement_asked', on: '2020-03-01', after: 'receivedOn', earliest: '2020-03-02' },
    });
  });

  it('whoever answers a notice has it', () => {
    const story = supplemented().on('2020-03-25');
    const on = (notice: string) =>
      answer(story.attempt(registrar, correct(days({ 'supplement_notice_received-1': notice }))));
    expect(['2020-03-18', '2020-03-19'].map(on)).toEqual(['ok', 'day_before_step']);
  });

  it('receipt moved behind a step names the step', () => {
    const story = supplemented().on('2020-03-25');
    expect(
      refusal(story.attempt(registrar, correct({ receivedOn: day('2020-03-06'), arrivedOn: day('2020-03-06') }))),
    ).toEqual({
      code: 'day_before_step',
      field: 'receivedOn',
      values: { step: 'supplement_asked', on: '2020-03-05', after: 'receivedOn', earliest: '2020-03-06' },
    });
  });

  it('a limit set for others lies after the day it was set', () => {
    const on = (limit: string) =>
      answer(consulted().attempt(registrar, correct(days({ 'consultation_limit-1': limit }))));
    expect(['2020-03-09', '2020-03-10'].map(on)).toEqual(['day_not_after_step', 'ok']);
  });

  it('several moved together are judged together', () => {
    const later = days({
      'supplement_asked-1': '2020-03-19',
      'supplement_notice_received-1': '2020-03-19',
      'supplement_received-1': '2020-03-20',
    });
    expect(answer(supplemented().on('2020-04-10').attempt(supervisor, correct(later)))).toBe('ok');
  });

  it.each([
    // The limit ends on Mon 30 March 2020.
    ['extended-1', '2020-03-30', 'ok'],
    ['extended-1', '2020-03-31', 'told_too_late_on_record'],
    ['extension_approved-1', '2020-03-28', 'day_before_step'],
    ['extension_approved-1', '2020-03-26', 'ok'],
  ])('an extension with %s on %s: %s (Art. 33)', (key, on, expected) => {
    const attempt = extended()
      .on('2020-04-02')
      .attempt(registrar, correct(days({ [key]: on })));
    expect(answer(attempt)).toBe(expected);
  });

  it('a true day of receipt may show that an extension was told too late: the supervisor says so, and it has no effect', () => {
    // Twenty working days after Thu 20 February 2020 end on Thu 19 March, after 2 March on Mon 30 March; told on Fri 27 March.
    const story = extended().on('2020-04-02');
    expect(dueOn(story.state())).toBe('2020-04-07');
    const truth = correct({ receivedOn: day('2020-02-20'), arrivedOn: day('2020-02-20') });
    expect(refusal(story.attempt(registrar, truth))).toMatchObject({
      code: 'told_too_late_on_record',
      field: 'receivedOn',
      values: { dueOn: '2020-03-19' },
    });
    // So unlikely that it has to be meant.
    expect(refusal(story.attempt(supervisor, truth))).toMatchObject({
      code: 'told_too_late_unsure',
      field: 'receivedOn',
    });
    expect(dueOn(story.by(supervisor, { ...truth, knowing: true }).state())).toBe('2020-03-19');
    const reply = story.drafted().reviewed().signed();
    const delivery = { method: 'in_person', signedOn: day('2020-04-02'), proof: '签收单' } as const;
    expect(answer(reply.attempt(registrar, { type: 'deliver', delivery }))).toBe('lateness_required');
  });

  it('a supplement that came after an extension was told leaves the telling behind: the supervisor says so', () => {
    // Supplement recorded on 18 March, extension told on the 20th; the supplement came on Thu 26 March.
    const story = supplemented()
      .by(registrar, { type: 'assign', unitId: UNIT, note: '' })
      .accepted()
      .on('2020-03-20')
      .by(handler, { type: 'askExtension', workingDays: 5, reason: '检索量大' })
      .by(staff('office_head'), { type: 'approveExtension' })
      .by(handler, { type: 'tellExtension', toldOn: day('2020-03-20') })
      .on('2020-03-27');
    const truth = correct(
      days({ 'supplement_notice_received-1': '2020-03-16', 'supplement_received-1': '2020-03-26' }),
    );
    expect([registrar, supervisor].map((actor) => answer(story.attempt(actor, truth)))).toEqual([
      'day_while_waiting',
      'told_too_late_unsure',
    ]);
    // Twenty working days after Thu 26 March: 27, 30, 31 are 1-3, 1-3 April 4-6, 4-6 off, 7-10 are 7-10, 13-17 11-15, 20-24 16-20.
    expect(dueOn(story.by(supervisor, { ...truth, knowing: true }).state())).toBe('2020-04-24');
  });

  it('a fee notice that turns out to have been sent too late is shown so, and the payment still starts the limit again', () => {
    // Received on Mon 1 February 2021 the limit ended, with 7 and 20 February worked and 11-17 off, on Thu 4 March.
    const story = aCase()
      .received('2021-03-01')
      .assigned()
      .accepted()
      .on('2021-03-26')
      .by(handler, { type: 'chargeFee', mode: 'per_page', pages: 100, sentOn: day('2021-03-26') });
    const truth: CaseCommand = { ...correct({ receivedOn: day('2021-02-01') }), knowing: true };
    story.by(supervisor, truth);
    const { lines } = clockLedger(clockFacts(story.state(), NATIONAL_CALENDAR), NATIONAL_CALENDAR);
    expect(lines).toContainEqual({
      kind: 'fee_noticed',
      on: '2021-03-26',
      endedOn: '2021-03-04',
      article: '国办函〔2020〕109号',
    });
  });

  it('a supplement that turns out to have come late is taken by the supervisor alone (Art. 30)', () => {
    // Ten working days from Thu 5 March end on Thu 19 March.
    const late = correct(days({ 'supplement_received-1': '2020-03-20' }));
    const story = supplemented().on('2020-03-23');
    expect(refusal(story.attempt(registrar, late))).toEqual({
      code: 'supplement_too_late',
      field: 'supplement_received-1',
      article: '条例第三十条',
      values: { deadlineOn: '2020-03-19' },
    });
    story.by(supervisor, late);
    // What was taken late stays taken, whatever else is corrected later.
    expect(answer(story.attempt(registrar, correct({ subject: '新事项' })))).toBe('ok');
  });

  it('a fee that turns out to have been paid too late was not paid in time (国办函〔2020〕109号)', () => {
    // Notice on Mon 1 March 2021, twenty working days: Mon 29 March.
    const paid = aCase()
      .received('2021-02-22')
      .assigned()
      .accepted()
      .on('2021-03-01')
      .by(handler, { type: 'chargeFee', mode: 'per_page', pages: 100, sentOn: day('2021-03-01') })
      .by(handler, { type: 'recordFeeNotice', receivedOn: day('2021-03-01') })
      .on('2021-03-26')
      .by(handler, { type: 'recordPayment', paidOn: day('2021-03-26'), proof: '票据' })
      .on('2021-04-02');
    const on = (paidOn: string) => answer(paid.attempt(supervisor, correct(days({ 'fee_paid-1': paidOn }))));
    expect(['2021-03-29', '2021-03-30'].map(on)).toEqual(['ok', 'fee_paid_too_late']);
    expect(answer(paid.attempt(supervisor, correct(days({ 'fee_charged-1': '2021-02-26' }))))).toBe('ok');
  });

  it('a case given up ends on the day after the period that now runs', () => {
    // Five working days from Thu 5 March end on the 12th: closed on the 13th. From the 6th they end on Fri 13 March.
    const lapsed = aCase()
      .received('2020-03-02')
      .supplementAsked('2020-03-05', 5)
      .by(registrar, { type: 'recordSupplementNotice', receivedOn: day('2020-03-05') })
      .on('2020-04-01')
      .by(registrar, { type: 'lapse' });
    expect(lapsed.state().closedOn).toBe('2020-03-13');
    const notice = days({ 'supplement_notice_received-1': '2020-03-06' });
    expect(happenings(lapsed.attempt(supervisor, correct(notice)))).toMatchObject([
      { changes: { ...notice, closedOn: '2020-03-14' } },
    ]);
    expect(refusal(lapsed.attempt(supervisor, correct({ closedOn: day('2020-03-16') })))).toEqual({
      code: 'closing_follows_period',
      field: 'closedOn',
      values: { on: '2020-03-16', endsOn: '2020-03-13' },
    });
    // Received on Thu 26 March the five working days run until Thu 2 April: not over on the first.
    const running = days({ 'supplement_notice_received-1': '2020-03-26' });
    expect(refusal(lapsed.attempt(supervisor, correct(running)))).toEqual({
      code: 'period_not_over',
      values: { deadlineOn: '2020-04-02' },
    });
  });

  it('the day of withdrawal may be put back before steps taken in ignorance of it', () => {
    const withdrawn = supplemented()
      .on('2020-03-20')
      .by(registrar, { type: 'withdraw', withdrawnOn: day('2020-03-20'), proof: '撤回申请书' });
    const on = (closedOn: string) => answer(withdrawn.attempt(supervisor, correct({ closedOn: day(closedOn) })));
    expect(['2020-03-01', '2020-03-16'].map(on)).toEqual(['day_before_step', 'ok']);
  });
});

describe('what a step could not have said either', () => {
  it('nothing that came before the signature is moved behind it', () => {
    const signed = supplemented()
      .by(registrar, { type: 'assign', unitId: UNIT, note: '' })
      .accepted()
      .drafted()
      .reviewed()
      .signed()
      .on('2020-03-25');
    expect(refusal(signed.attempt(supervisor, correct(days({ 'supplement_received-1': '2020-03-19' }))))).toEqual({
      code: 'day_after_signature',
      field: 'supplement_received-1',
      values: { step: 'supplement_received', on: '2020-03-19', signedOn: '2020-03-18' },
    });
  });

  it('a supplement taken late by the supervisor is not moved on by anybody else', () => {
    const story = supplemented().on('2020-04-24');
    story.by(supervisor, correct(days({ 'supplement_received-1': '2020-03-20' })));
    const later = correct(days({ 'supplement_received-1': '2020-04-20' }));
    expect([registrar, supervisor].map((actor) => answer(story.attempt(actor, later)))).toEqual([
      'supplement_too_late',
      'ok',
    ]);
  });

  it('no fee was charged before 2021 (国办函〔2020〕109号)', () => {
    const story = aCase()
      .received('2020-12-28')
      .assigned()
      .accepted()
      .on('2021-01-06')
      .by(handler, { type: 'chargeFee', mode: 'per_page', pages: 100, sentOn: day('2021-01-06') });
    const on = (sentOn: string) => answer(story.attempt(registrar, correct(days({ 'fee_charged-1': sentOn }))));
    expect(['2020-12-31', '2021-01-01'].map(on)).toEqual(['fee_not_yet', 'ok']);
  });

  it('nothing is told of a limit that does not run', () => {
    // Told on Fri 27 March, after the supplement of the 18th; from the 5th to the 18th the office waited.
    const story = supplemented()
      .by(registrar, { type: 'assign', unitId: UNIT, note: '' })
      .accepted()
      .on('2020-03-27')
      .by(handler, { type: 'askExtension', workingDays: 5, reason: '检索量大' })
      .by(staff('office_head'), { type: 'approveExtension' })
      .by(handler, { type: 'tellExtension', toldOn: day('2020-03-27') });
    const on = (told: string) =>
      answer(story.attempt(registrar, correct(days({ 'extension_approved-1': told, 'extended-1': told }))));
    expect(['2020-03-06', '2020-03-18'].map(on)).toEqual(['day_while_waiting', 'ok']);
  });

  it('a request of before the Regulation of 2019 is not extended by more than 15 working days', () => {
    const story = aCase()
      .received('2019-05-15')
      .assigned()
      .accepted()
      .by(handler, { type: 'askExtension', workingDays: 20, reason: '检索量大' });
    const before = { receivedOn: day('2019-05-14') };
    expect(refusal(story.attempt(registrar, correct(before)))).toMatchObject({
      code: 'extension_out_of_range',
      values: { max: 15 },
    });
  });

  it('a later day is judged by the limit it was told in', () => {
    const story = handled()
      .on('2020-03-04')
      .asking(20)
      .by(handler, { type: 'askReasons', sentOn: day('2020-03-04'), answerBy: day('2020-03-06') })
      .by(registrar, { type: 'receiveReasons', receivedOn: day('2020-03-04'), reasons: '科研', justified: true })
      .on('2020-03-05')
      .by(staff('office_head'), {
        type: 'setLaterDate',
        on: day('2020-04-09'),
        toldOn: day('2020-03-05'),
        reason: '数量多',
      })
      .on('2020-03-20')
      .by(handler, { type: 'askExtension', workingDays: 20, reason: '检索量大' })
      .by(staff('office_head'), { type: 'approveExtension' })
      .by(handler, { type: 'tellExtension', toldOn: day('2020-03-20') });
    const on = (later: string) => answer(story.attempt(registrar, correct(days({ 'later_date-1': later }))));
    // Without the extension the limit ended on Mon 30 March; 4 April is a Saturday off.
    expect(['2020-03-30', '2020-04-04', '2020-04-10'].map(on)).toEqual([
      'later_date_not_later',
      'not_a_working_day',
      'ok',
    ]);
  });

  it('nothing is promised or asked for more than a year ahead', () => {
    const story = consulted();
    // Told on Mon 9 March 2020: 366 days on is 10 March 2021.
    const on = (limit: string) => answer(story.attempt(registrar, correct(days({ 'consultation_limit-1': limit }))));
    expect(['2021-03-10', '2021-03-11', '9999-12-31'].map(on)).toEqual([
      'ok',
      'day_too_far_ahead',
      'day_too_far_ahead',
    ]);
  });

  it('whoever drafted does not move the days of the case, whether it has ended or not', () => {
    const both = { ...registrar, userId: 'the-handler', roles: ['handler', 'registrar'] as const };
    const signed = supplemented()
      .by(registrar, { type: 'assign', unitId: UNIT, note: '' })
      .accepted()
      .drafted()
      .reviewed()
      .signed();
    const earlier = correct(days({ 'supplement_received-1': '2020-03-17' }));
    expect([both, registrar].map((actor) => answer(signed.attempt(actor, earlier)))).toEqual(['four_eyes', 'ok']);
    expect(answer(signed.attempt(both, correct({ subject: '新事项' })))).toBe('ok');
  });

  it('what a case has said against itself for long may become less, and not more', () => {
    const late = (on: string) => correct(days({ 'supplement_received-1': on }));
    const story = supplemented().on('2020-04-24').by(supervisor, late('2020-03-24'));
    // Taken as of Tue 24 March by the supervisor: anything later is for the supervisor again.
    expect(['2020-03-25', '2020-03-23'].map((on) => answer(story.attempt(registrar, late(on))))).toEqual([
      'supplement_too_late',
      'ok',
    ]);
  });
});

describe('a reply in time or late (Art. 33)', () => {
  it('a corrected day of closing is the day of delivery, and a reply in time needs no reason for being late', () => {
    const late = posted('2020-03-31').on('2020-04-10');
    const onTime = () => caseLimits(late.state(), NATIONAL_CALENDAR, day('2020-04-10')).onTime;
    expect([onTime(), late.state().lateness?.cause]).toEqual([false, 'workload']);
    const changes: Correction = { closedOn: day('2020-03-30') };
    expect(happenings(late.attempt(supervisor, correct(changes)))).toMatchObject([
      { changes: { closedOn: '2020-03-30', lateness: null } },
    ]);
    late.by(supervisor, correct(changes));
    expect(late.state()).toMatchObject({
      closedOn: '2020-03-30',
      delivery: { postedOn: '2020-03-30' },
      lateness: null,
    });
    expect(onTime()).toBe(true);
  });

  it('handed over, it reached the applicant the day it was delivered', () => {
    const handedOver = handled()
      .drafted()
      .reviewed()
      .signed()
      .on('2020-03-12')
      .by(registrar, {
        type: 'deliver',
        delivery: { method: 'in_person', signedOn: day('2020-03-12'), proof: '签收单' },
      })
      .by(supervisor, correct({ closedOn: day('2020-03-11') }));
    expect(handedOver.state()).toMatchObject({ replyReceivedOn: '2020-03-11', delivery: { signedOn: '2020-03-11' } });
  });

  it('one that turns out to have been late says why', () => {
    const story = posted('2020-03-27').on('2020-04-10');
    const closedOn = day('2020-03-31');
    expect(refusal(story.attempt(supervisor, correct({ closedOn })))).toEqual({
      code: 'lateness_required',
      field: 'lateness.reason',
      article: '条例第三十三条',
      values: { dueOn: '2020-03-30' },
    });
    const lateness = { cause: 'delivery', reason: '退件后重新寄送' } as const;
    expect(story.by(supervisor, correct({ closedOn, lateness })).state()).toMatchObject({ closedOn, lateness });
    expect(answer(story.attempt(supervisor, correct({ subject: '新事项' })))).toBe('ok');
  });

  it('a reason given for a reply that was in time is not recorded', () => {
    const lateness = { cause: 'delivery', reason: '退件后重新寄送' } as const;
    expect(answer(posted('2020-03-27').attempt(supervisor, correct({ lateness })))).toBe('nothing_to_correct');
  });

  it('a letter did not reach the applicant before it was posted', () => {
    const story = posted('2020-03-26')
      .on('2020-04-10')
      .by(registrar, { type: 'recordReplyReceipt', receivedOn: day('2020-03-27') });
    const closedOn = day('2020-03-28');
    expect(answer(story.attempt(supervisor, correct({ closedOn })))).toBe('day_before_step');
    const both = { closedOn, ...days({ 'reply_received-1': '2020-03-30' }) };
    expect(answer(story.attempt(supervisor, correct(both)))).toBe('ok');
  });

  it('whoever drafted the reply does not move the days that decide whether it was in time', () => {
    const both = { ...supervisor, userId: 'the-handler', roles: ['handler', 'supervisor'] as const };
    const story = extended().drafted().reviewed().signed().delivered('2020-03-31');
    const attempt = (actor: typeof supervisor) =>
      answer(story.attempt(actor, correct(days({ 'extension_approved-1': '2020-03-26' }))));
    expect([attempt(both), attempt(supervisor)]).toEqual(['four_eyes', 'ok']);
  });

  it('nor do they move the day of receipt of a case that is closed', () => {
    const both = { ...supervisor, userId: 'the-handler', roles: ['handler', 'supervisor'] as const };
    // Received a day later, on Tue 3 March, the limit ends on Tue 31 March.
    const late = handled().on('2020-03-20').drafted().reviewed().signed().delivered('2020-03-31');
    const attempt = (actor: typeof supervisor) =>
      answer(late.attempt(actor, correct({ receivedOn: day('2020-03-03') })));
    expect([attempt(both), attempt(supervisor)]).toEqual(['four_eyes', 'ok']);
  });
});
