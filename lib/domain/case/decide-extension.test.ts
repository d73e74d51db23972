import { describe, expect, it } from 'vitest';
import { aCase, type CaseBuilder, staff } from '@/lib/testing/case-builder';
import { answer, happenings, refusal } from '@/lib/testing/decisions';
import { clock } from '@/lib/domain/clock/reply-clock';
import { NATIONAL_CALENDAR } from '@/lib/domain/clock/national-calendar';
import { day } from '@/lib/domain/day';
import { clockFacts } from './clock-facts';
import type { CaseCommand } from './command';

/** Received Mon 2 March 2020: the reply is due on Mon 30 March, four plain weeks later. */
const handling = () => aCase().received('2020-03-02').assigned().accepted();
const ask = (workingDays: number) => ({ type: 'askExtension', workingDays, reason: '检索量大' }) as const;
const APPROVE: CaseCommand = { type: 'approveExtension' };
const REFUSE: CaseCommand = { type: 'refuseExtension', reason: '理由不足' };
const tell = (toldOn: string): CaseCommand => ({ type: 'tellExtension', toldOn: day(toldOn) });

const handler = staff('handler');
const officeHead = staff('office_head');
const dueOn = (story: CaseBuilder) => clock(clockFacts(story.state(), NATIONAL_CALENDAR), NATIONAL_CALENDAR).dueOn;

describe('asking for an extension (Art. 33)', () => {
  it.each([
    [-1, 'extension_out_of_range'],
    [0, 'extension_out_of_range'],
    [1, 'ok'],
    [20, 'ok'],
    [21, 'extension_out_of_range'],
    [25, 'extension_out_of_range'],
  ])('%i working days: %s', (workingDays, expected) => {
    expect(answer(handling().attempt(handler, ask(workingDays)))).toBe(expected);
  });

  it('says how many there can be, and under which article', () => {
    expect(refusal(handling().attempt(handler, ask(21)))).toEqual({
      code: 'extension_out_of_range',
      field: 'workingDays',
      article: '条例第三十三条第二款',
      values: { max: 20 },
    });
  });

  it.each([
    [15, 'ok'],
    [16, 'extension_out_of_range'],
  ])('received on 14 May 2019, under the Regulation of 2007, %i working days: %s', (workingDays, expected) => {
    const story = aCase().received('2019-05-14').assigned().accepted();
    expect(answer(story.attempt(handler, ask(workingDays)))).toBe(expected);
  });

  it.each([
    ['2020-03-30', 'ok'],
    ['2020-03-31', 'extension_told_too_late'],
  ])('due on 30 March: asked on %s is %s', (today, expected) => {
    expect(answer(handling().on(today).attempt(handler, ask(10)))).toBe(expected);
  });

  it('says until when it could have been asked', () => {
    expect(refusal(handling().on('2020-03-31').attempt(handler, ask(10)))).toEqual({
      code: 'extension_told_too_late',
      article: '条例第三十三条',
      field: 'askedOn',
      values: { dueOn: '2020-03-30' },
    });
  });

  it('asked for, agreed and told in time, it may be recorded when the limit is over', () => {
    const late = { ...ask(10), askedOn: day('2020-03-26') };
    const story = handling().on('2020-04-02').by(handler, late);
    expect(answer(story.attempt(officeHead, { type: 'approveExtension', approvedOn: day('2020-03-31') }))).toBe(
      'extension_told_too_late',
    );
    story
      .by(officeHead, { type: 'approveExtension', approvedOn: day('2020-03-27') })
      .by(handler, { type: 'tellExtension', toldOn: day('2020-03-30') });
    // Ten working days after Mon 30 March: 31 March, 1-3 April, 7-10, 13, 14.
    expect(dueOn(story)).toBe('2020-04-14');
  });

  it('is possible as long as a reply is still being made', () => {
    expect(answer(handling().drafted().attempt(handler, ask(10)))).toBe('ok');
    expect(answer(handling().drafted().reviewed().attempt(handler, ask(10)))).toBe('ok');
    expect(answer(handling().drafted().reviewed().signed().attempt(handler, ask(10)))).toBe('not_in_this_status');
  });

  it('moves no due day, nor does the consent of the office head', () => {
    const story = handling().by(handler, ask(20));
    expect(happenings(handling().attempt(handler, ask(20)))).toEqual([
      { type: 'extension_asked', workingDays: 20, reason: '检索量大', askedOn: '2020-03-02' },
    ]);
    expect(dueOn(story)).toBe('2020-03-30');
    expect(happenings(story.attempt(officeHead, APPROVE))).toEqual([
      { type: 'extension_approved', approvedOn: '2020-03-02' },
    ]);
    expect(dueOn(story.by(officeHead, APPROVE))).toBe('2020-03-30');
  });
});

describe('once', () => {
  it('not a second time while the first request is open', () => {
    expect(answer(handling().by(handler, ask(5)).attempt(handler, ask(5)))).toBe('extension_already_asked');
  });

  it('not a second time once agreed, told or not', () => {
    const agreed = handling().by(handler, ask(5)).by(officeHead, APPROVE);
    expect(answer(agreed.attempt(handler, ask(5)))).toBe('extension_already_granted');
    expect(answer(agreed.by(handler, tell('2020-03-02')).attempt(handler, ask(5)))).toBe('extension_already_granted');
  });

  it('again after a refusal', () => {
    const story = handling().by(handler, ask(20));
    expect(happenings(story.attempt(officeHead, REFUSE))).toEqual([{ type: 'extension_refused', reason: '理由不足' }]);
    story.by(officeHead, REFUSE);
    expect(story.state().extension).toBeNull();
    expect(answer(story.attempt(handler, ask(10)))).toBe('ok');
  });
});

describe('the office head agrees or does not', () => {
  it.each([APPROVE, REFUSE])('$type: only to what was asked for', (command) => {
    expect(answer(handling().attempt(officeHead, command))).toBe('extension_not_asked');
  });

  it.each([APPROVE, REFUSE])('$type: not after it was agreed already', (command) => {
    const agreed = handling().by(handler, ask(5)).by(officeHead, APPROVE);
    expect(answer(agreed.attempt(officeHead, command))).toBe('extension_not_asked');
  });
});

describe('consent', () => {
  it('comes while the limit still runs: due on 30 March, given that day, refused the day after', () => {
    const asked = () => handling().by(handler, ask(5));
    expect(answer(asked().on('2020-03-30').attempt(officeHead, APPROVE))).toBe('ok');
    expect(answer(asked().on('2020-03-31').attempt(officeHead, APPROVE))).toBe('extension_told_too_late');
    expect(answer(asked().on('2020-03-31').attempt(officeHead, REFUSE))).toBe('ok');
  });
});

describe('telling the applicant', () => {
  const agreed = () => handling().on('2020-03-10').by(handler, ask(20)).by(officeHead, APPROVE).on('2020-04-01');

  it.each([
    ['before anything was asked', handling],
    ['before the office head agreed', () => handling().by(handler, ask(5))],
    ['when the office head refused', () => handling().by(handler, ask(5)).by(officeHead, REFUSE)],
  ])('not %s', (_when, story) => {
    expect(answer(story().attempt(handler, tell('2020-03-02')))).toBe('extension_not_approved');
  });

  it('not twice', () => {
    const told = handling().by(handler, ask(5)).by(officeHead, APPROVE).by(handler, tell('2020-03-02'));
    expect(answer(told.attempt(handler, tell('2020-03-02')))).toBe('extension_already_granted');
  });

  it.each([
    ['2020-03-09', 'day_before_last_step'],
    ['2020-03-10', 'ok'],
    ['2020-03-30', 'ok'],
    ['2020-03-31', 'extension_told_too_late'],
    ['2020-04-02', 'day_in_future'],
  ])('due on 30 March, recorded on 1 April: told on %s is %s', (toldOn, expected) => {
    expect(answer(agreed().attempt(staff('registrar'), tell(toldOn)))).toBe(expected);
  });

  it('says until when it could have been told', () => {
    expect(refusal(agreed().attempt(handler, tell('2020-03-31')))).toEqual({
      code: 'extension_told_too_late',
      field: 'toldOn',
      article: '条例第三十三条',
      values: { dueOn: '2020-03-30' },
    });
  });

  it('moves the due day by as many working days as were agreed', () => {
    expect(happenings(agreed().attempt(handler, tell('2020-03-27')))).toEqual([
      { type: 'extended', workingDays: 20, toldOn: '2020-03-27' },
    ]);
    // After Mon 30 March: 31 = 1, April 1-3 = 2-4, 4-6 off, 7-10 = 5-8, 13-17 = 9-13, 20-24 = 14-18, Sun 26 = 19, 27 = 20.
    expect(dueOn(agreed().by(handler, tell('2020-03-27')))).toBe('2020-04-27');
  });
});
