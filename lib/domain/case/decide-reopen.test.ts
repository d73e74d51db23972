import { describe, expect, it } from 'vitest';
import { aCase, staff, UNIT } from '@/lib/testing/case-builder';
import { answer, happenings } from '@/lib/testing/decisions';
import { clock } from '@/lib/domain/clock/ledger';
import { NATIONAL_CALENDAR } from '@/lib/domain/clock/national-calendar';
import { day } from '@/lib/domain/day';
import { clockFacts } from './clock-facts';
import type { CaseCommand } from './command';

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
    expect(happenings(story.attempt(supervisor, reopen))).toEqual([{ type: 'reopened', reason: reopen.reason }]);
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

  it('nothing that is still open is reopened', () => {
    expect(answer(aCase().received('2020-03-02').attempt(supervisor, reopen))).toBe('not_in_this_status');
  });
});
