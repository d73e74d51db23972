import { describe, expect, it } from 'vitest';
import { aCase, aContext, staff, UNIT } from '@/lib/testing/case-builder';
import { answer, happenings } from '@/lib/testing/decisions';
import { clock } from '@/lib/domain/clock/reply-clock';
import { NATIONAL_CALENDAR } from '@/lib/domain/clock/national-calendar';
import { day } from '@/lib/domain/day';
import { fold } from './case-state';
import { clockFacts } from './clock-facts';
import type { CaseCommand } from './command';
import { decide } from './decide';
import { importPast } from './import-row';

const registrar = staff('registrar');
const supervisor = staff('supervisor');
const reopen: CaseCommand = { type: 'reopen', reason: '补正材料 3 月 11 日已经寄到，误归他件' };

/** Notice received on Thu 5 March 2020, five working days to Thu 12 March; given up as of the 13th. */
const lapsed = () =>
  aCase()
    .received('2020-03-02')
    .supplementAsked('2020-03-05', 5)
    .by(registrar, { type: 'recordSupplementNotice', receivedOn: day('2020-03-05') })
    .on('2020-03-16')
    .by(registrar, { type: 'lapse' });
const withdrawal: CaseCommand = { type: 'withdraw', withdrawnOn: day('2020-03-04'), proof: '撤回申请书' };

describe('a case that should not have been closed', () => {
  it('given up although the supplement had come goes on with the supplement, and its limit with it', () => {
    const story = lapsed();
    expect(happenings(story.attempt(supervisor, reopen))).toEqual([
      { type: 'reopened', handlerId: null, reason: reopen.reason },
    ]);
    story.by(supervisor, reopen);
    expect(story.state()).toMatchObject({ status: 'awaiting_supplement', closedOn: null, outcome: null });
    story.by(registrar, { type: 'receiveSupplement', receivedOn: day('2020-03-11'), content: '补正如下' });
    // Twenty working days after Wed 11 March 2020, with Mon 6 April off: Thu 9 April.
    const { dueOn } = clock(clockFacts(story.state(), NATIONAL_CALENDAR), NATIONAL_CALENDAR);
    expect([story.state().status, dueOn]).toEqual(['registered', '2020-04-09']);
  });

  it('withdrawn by mistake is with its handler again, and has to be drafted anew', () => {
    const handled = aCase().received('2020-03-02').assigned().accepted();
    const story = handled.drafted().reviewed().signed().on('2020-03-05').by(registrar, withdrawal);
    story.by(supervisor, reopen);
    expect(story.state()).toMatchObject({ status: 'handling', unitId: UNIT, handlerId: 'the-handler', draft: null });
    expect(
      answer(story.attempt(staff('handler'), { type: 'draftOutcome', outcome: 'granted', grounds: '', reply: '' })),
    ).toBe('ok');
  });

  it('is reopened by a supervisor alone', () => {
    const story = lapsed();
    expect([registrar, staff('office_head'), supervisor].map((actor) => answer(story.attempt(actor, reopen)))).toEqual([
      'not_allowed',
      'not_allowed',
      'ok',
    ]);
  });

  it('withdrawn before receipt was agreed waits for it again', () => {
    const story = aCase()
      .arrived('2020-03-02', { channel: 'online' })
      .on('2020-03-04')
      .by(registrar, withdrawal)
      .by(supervisor, reopen);
    expect(story.state()).toMatchObject({ status: 'awaiting_confirmation', receivedOn: null, arrivedOn: '2020-03-02' });
    const agreed: CaseCommand = { type: 'confirmReceipt', confirmedOn: day('2020-03-03'), how: '电话' };
    expect(story.by(registrar, agreed).state()).toMatchObject({ status: 'registered', receivedOn: '2020-03-03' });
  });

  it('given up unpaid awaits the payment again', () => {
    // Notice on Mon 1 March 2021, twenty working days to Mon 29 March; given up as of the 30th.
    const story = aCase()
      .received('2021-02-22')
      .assigned()
      .accepted()
      .on('2021-03-01')
      .by(staff('handler'), { type: 'chargeFee', mode: 'per_page', pages: 100, sentOn: day('2021-03-01') })
      .by(staff('handler'), { type: 'recordFeeNotice', receivedOn: day('2021-03-01') })
      .on('2021-03-31')
      .by(registrar, { type: 'lapseUnpaid' })
      .by(supervisor, reopen)
      .by(staff('handler'), { type: 'recordPayment', paidOn: day('2021-03-29'), proof: '票据' });
    // Twenty working days after Mon 29 March 2021: 30 and 31 are 1-2, 1-2 April 3-4, 3-5 off, 6-9 are 5-8, 12-16 9-13, 19-23 14-18, Sun 25 worked 19, Mon 26 20.
    expect(clock(clockFacts(story.state(), NATIONAL_CALENDAR), NATIONAL_CALENDAR).dueOn).toBe('2021-04-26');
  });

  it('goes to the unit where its handler has left', () => {
    const story = aCase().received('2020-03-02').assigned().accepted().on('2020-03-05').by(registrar, withdrawal);
    const context = story.context(supervisor);
    const without = { ...context, directory: { ...context.directory, handlers: new Map() } };
    expect(happenings(decide(story.state(), reopen, without))).toMatchObject([{ type: 'reopened', handlerId: null }]);
    const decided = decide(story.state(), reopen, without);
    const state = decided.ok ? [...story.events(), ...decided.value] : [];
    expect(fold(state)).toMatchObject({ status: 'assigned', unitId: UNIT, handlerId: null });
  });

  it('keeps no attempt to deliver what has to be drafted anew', () => {
    const failed = { method: 'post', on: day('2020-03-05'), reason: '退回', proof: '' } as const;
    const story = aCase()
      .received('2020-03-02')
      .assigned()
      .accepted()
      .drafted()
      .reviewed()
      .signed()
      .on('2020-03-05')
      .by(registrar, { type: 'recordFailedDelivery', failed })
      .by(registrar, withdrawal)
      .by(supervisor, reopen);
    expect(story.state().failedDeliveries).toEqual([]);
  });

  it('is not reopened by whoever drafted its reply', () => {
    const both = { ...supervisor, userId: 'the-handler', roles: ['handler', 'supervisor'] as const };
    const drafted = aCase()
      .received('2020-03-02')
      .assigned()
      .accepted()
      .drafted()
      .on('2020-03-05')
      .by(registrar, withdrawal);
    expect([both, supervisor].map((actor) => answer(drafted.attempt(actor, reopen)))).toEqual(['four_eyes', 'ok']);
  });

  it('may be closed again', () => {
    expect(lapsed().by(supervisor, reopen).by(registrar, { type: 'lapse' }).state()).toMatchObject({
      status: 'closed',
      closedOn: '2020-03-13',
    });
  });
});

describe('what stays closed', () => {
  it('a request that was answered', () => {
    const answered = aCase().received('2020-03-02').assigned().accepted().drafted().reviewed().signed().delivered();
    expect(answer(answered.attempt(supervisor, reopen))).toBe('nothing_to_reopen');
  });

  it('a case taken over as closed, but not one taken over while it ran', () => {
    const past = {
      acceptanceNumber: '旧-1',
      applicantKind: 'natural' as const,
      channel: 'in_person' as const,
      receivedOn: day('2020-03-02'),
      description: '补录',
    };
    const context = aContext(supervisor, '2020-03-05');
    const by = { userId: 'the-registrar', name: 'the-registrar' };
    const closing = { closedOn: day('2020-03-04'), outcome: 'granted' as const };
    const closed = fold(importPast({ ...past, closing }, 'digest', context.at, by));
    expect(answer(decide(closed, reopen, context))).toBe('nothing_to_reopen');
    const running = importPast({ ...past, closing: null }, 'digest', context.at, by);
    const withdrawn = decide(fold(running), withdrawal, aContext(registrar, '2020-03-05'));
    const state = fold([...running, ...(withdrawn.ok ? withdrawn.value : [])]);
    expect([state.status, answer(decide(state, reopen, context))]).toEqual(['closed', 'ok']);
    // Its end is known here: no answer can be read into it.
    const answered: CaseCommand = { type: 'correct', changes: { outcome: 'granted' }, reason: '误' };
    expect(answer(decide(state, answered, context))).toBe('outcome_needs_reply');
  });

  it('nothing that is still open is reopened', () => {
    expect(answer(aCase().received('2020-03-02').attempt(supervisor, reopen))).toBe('not_in_this_status');
  });
});
