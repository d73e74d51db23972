import { describe, expect, it } from 'vitest';
import { aCase, staff } from '@/lib/testing/case-builder';
import { answer, happenings, refusal } from '@/lib/testing/decisions';
import { clock } from '@/lib/domain/clock/reply-clock';
import { NATIONAL_CALENDAR } from '@/lib/domain/clock/national-calendar';
import { day } from '@/lib/domain/day';
import { clockFacts } from './clock-facts';
import type { CaseCommand } from './command';

/** Received Mon 2 March 2020, due Mon 30 March: the applicant's fourteenth request of the month, fortieth of the year. */
const handling = () => aCase().received('2020-03-02').assigned().accepted().asking(14, 40);
const handler = staff('handler');
const ask: CaseCommand = { type: 'askReasons', sentOn: day('2020-03-04'), answerBy: day('2020-03-11') };
const asked = () => handling().on('2020-03-04').by(handler, ask);
const given = (justified: boolean) =>
  asked()
    .on('2020-03-09')
    .by(handler, { type: 'receiveReasons', receivedOn: day('2020-03-09'), reasons: '用于学术研究', justified });
const notProcessed: CaseCommand = {
  type: 'draftOutcome',
  outcome: 'not_processed_excessive',
  grounds: '数量明显超过合理范围',
  reply: '不予处理',
};
const later = (on: string, toldOn = '2020-03-10'): CaseCommand => ({
  type: 'setLaterDate',
  on: day(on),
  toldOn: day(toldOn),
  reason: '需要整理的材料多',
});
const dueOn = (story: ReturnType<typeof handling>) =>
  clock(clockFacts(story.state(), NATIONAL_CALENDAR), NATIONAL_CALENDAR).dueOn;

describe('a number of requests beyond reason (Art. 35)', () => {
  it('the evidence goes on record with the question, and the limit runs on', () => {
    expect(happenings(handling().on('2020-03-04').attempt(handler, ask))).toEqual([
      { type: 'reasons_asked', sentOn: '2020-03-04', answerBy: '2020-03-11', monthCount: 14, yearCount: 40 },
    ]);
    expect(dueOn(asked())).toBe('2020-03-30');
  });

  it('is left unprocessed only after reasons were asked for and were not good, or did not come', () => {
    expect(refusal(handling().attempt(handler, notProcessed))?.code).toBe('excess_reasons_not_asked');
    expect(refusal(asked().on('2020-03-11').attempt(handler, notProcessed))?.code).toBe('excess_reasons_awaited');
    expect(answer(asked().on('2020-03-12').attempt(handler, notProcessed))).toBe('ok');
    expect(answer(given(false).attempt(handler, notProcessed))).toBe('ok');
    expect(refusal(given(true).attempt(handler, notProcessed))?.code).toBe('excess_justified');
  });

  it('with good reasons a later day may be set by the office head, told while the limit runs', () => {
    const head = staff('office_head');
    const good = given(true).on('2020-03-10');
    expect(answer(good.attempt(handler, later('2020-06-30')))).toBe('not_allowed');
    expect(answer(given(false).attempt(head, later('2020-06-30', '2020-03-09')))).toBe('excess_not_justified');
    expect(dueOn(good.by(head, later('2020-06-30')))).toBe('2020-06-30');
  });

  it('told before the limit started again it says nothing, and another may be set', () => {
    const head = staff('office_head');
    const again = given(true)
      .on('2020-03-10')
      .by(head, later('2020-06-30'))
      .by(handler, {
        type: 'askSupplement',
        sentOn: day('2020-03-10'),
        points: '请明确所需信息',
        periodWorkingDays: 15,
      })
      .on('2020-03-16')
      .by(staff('registrar'), { type: 'receiveSupplement', receivedOn: day('2020-03-16'), content: '补正' });
    // From Mon 16 March: 17-20 = 1-4, 23-27 = 5-9, 30 to April 3 = 10-14, 6 off, 7-10 = 15-18, 13-14 = 19-20.
    expect(dueOn(again)).toBe('2020-04-14');
    expect(answer(again.attempt(head, later('2020-06-30', '2020-03-13')))).toBe('day_before_last_step');
    expect(dueOn(again.by(head, later('2020-06-30', '2020-03-16')))).toBe('2020-06-30');
  });

  it('the later day is later, a working day, and told in time', () => {
    const head = staff('office_head');
    const good = () => given(true).on('2020-04-01');
    expect(answer(good().attempt(head, later('2020-03-30')))).toBe('later_date_not_later');
    // Sat 27 June 2020 is in the Dragon Boat holiday, Sun 28 June is worked.
    expect(answer(good().attempt(head, later('2020-06-27')))).toBe('not_a_working_day');
    expect(answer(good().attempt(head, later('2020-06-28')))).toBe('ok');
    expect(answer(good().attempt(head, later('2020-06-28', '2020-03-31')))).toBe('later_date_told_too_late');
  });
});
