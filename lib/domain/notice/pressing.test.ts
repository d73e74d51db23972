// Calendars of 2019 to 2026; every expected day is counted in the comment beside it.
import { describe, expect, test } from 'vitest';
import { caseLimits } from '@/lib/domain/case/case-limits';
import { missingYear } from '@/lib/domain/clock/missing-year';
import { NATIONAL_CALENDAR } from '@/lib/domain/clock/national-calendar';
import { day } from '@/lib/domain/day';
import { aCase, staff } from '@/lib/testing/case-builder';
import { about, dayOfAbout, stageOfAbout } from './about';
import { isSupplementLate, needsLimits, pressing, type WatchedCase } from './pressing';

const A_CASE: WatchedCase = {
  status: 'in_review',
  imported: false,
  moverRole: 'unit_head',
  unitId: 'unit-a',
  handlerId: 'the-handler',
  arrivedOn: day('2020-08-17'),
  receivedOn: day('2020-08-17'),
  dueOn: null,
  waitingUntil: null,
  consultingUntil: null,
};

const told = (found: Partial<WatchedCase>, today: string) =>
  pressing({ ...A_CASE, ...found }, null, NATIONAL_CALENDAR, day(today)).map((one) => `${one.kind} ${one.about}`);

describe('the reply, by working days left', () => {
  // Due Monday 12 October 2020. 1 to 8 October are off, Sunday 27 September, Friday 9 and Saturday 10 October are worked.
  // Left: 12 Oct 0, 10 Oct 1, 9 Oct 2, 30 Sep 3, 29 Sep 4, 28 Sep 5, 27 Sep (Sun, worked) 6.
  test.each([
    ['2020-09-27', []],
    ['2020-09-28', ['due_in_5 2020-10-12']],
    ['2020-09-29', ['due_in_5 2020-10-12']],
    ['2020-09-30', ['due_in_3 2020-10-12']],
    ['2020-10-03', ['due_in_3 2020-10-12']],
    ['2020-10-09', ['due_in_3 2020-10-12']],
    ['2020-10-10', ['due_in_1 2020-10-12']],
    ['2020-10-12', ['due_today 2020-10-12']],
    ['2020-10-13', ['overdue 2020-10-12']],
    ['2021-03-01', ['overdue 2020-10-12']],
  ])('on %s: %j', (today, kinds) => {
    expect(told({ dueOn: day('2020-10-12') }, today)).toEqual(kinds);
  });

  test('while no clock runs, and once it is closed, nothing is pressing', () => {
    expect(told({ dueOn: null }, '2021-03-01')).toEqual([]);
    expect(told({ status: 'closed', dueOn: day('2020-10-12') }, '2021-03-01')).toEqual([]);
  });

  test('a due day that moves is another reminder', () => {
    expect(told({ dueOn: day('2020-10-12') }, '2020-10-12')).not.toEqual(
      told({ dueOn: day('2020-10-13') }, '2020-10-13'),
    );
  });
});

describe('receipt that is not agreed yet', () => {
  // Arrived Wednesday 30 September 2020; the next working day is Friday 9 October.
  test.each([
    ['2020-09-30', []],
    ['2020-10-08', []],
    ['2020-10-09', ['receipt_unconfirmed 2020-10-09']],
    ['2020-10-12', ['receipt_unconfirmed 2020-10-09']],
  ])('on %s: %j', (today, kinds) => {
    const found = { status: 'awaiting_confirmation', arrivedOn: day('2020-09-30'), receivedOn: null } as const;
    expect(told(found, today)).toEqual(kinds);
  });
});

describe('the applicant’s own period', () => {
  test.each([
    ['awaiting_supplement', '2020-10-12', []],
    ['awaiting_supplement', '2020-10-13', ['supplement_over 2020-10-12']],
    ['handling', '2020-10-13', ['payment_over 2020-10-12']],
  ] as const)('while %s, on %s: %j', (status, today, kinds) => {
    expect(told({ status, waitingUntil: day('2020-10-12') }, today)).toEqual(kinds);
  });
});

describe('the supplement notice, by working days since receipt', () => {
  const received = aCase().received('2020-09-24').assigned().accepted();
  const onDay = (told: typeof received, today: string) => {
    const state = told.state();
    const found = { ...A_CASE, status: state.status, receivedOn: state.receivedOn };
    const limits = caseLimits(state, NATIONAL_CALENDAR, day(today));
    return {
      asked: needsLimits(found, NATIONAL_CALENDAR, day(today)),
      kinds: pressing(found, limits, NATIONAL_CALENDAR, day(today)).map((one) => one.about),
    };
  };

  // Received Thursday 24 September 2020: 25 Sep 1, 27 Sep (Sun, worked) 2, 28 3, 29 4, 30 5, 9 Oct 6, 10 Oct (Sat, worked) 7, 12 Oct 8.
  test.each([
    ['2020-09-29', false, []],
    ['2020-09-30', true, ['2020-10-10/5']],
    ['2020-10-05', true, ['2020-10-10/5']],
    ['2020-10-09', true, ['2020-10-10/6']],
    ['2020-10-10', true, ['2020-10-10/6']],
    ['2020-10-12', true, ['2020-10-10/8']],
    ['2020-10-16', true, ['2020-10-10/8']],
    ['2020-10-19', false, []],
  ])('on %s: asked for its limits %s, told %j', (today, asked, kinds) => {
    expect(onDay(received, today)).toEqual({ asked, kinds });
  });

  test('that has gone out is not recalled, and none is once there is a draft', () => {
    const asked = aCase().received('2020-09-24').assigned().accepted().supplementAsked('2020-09-28');
    const answered = asked
      .on('2020-09-29')
      .by(staff('handler'), { type: 'receiveSupplement', receivedOn: day('2020-09-29'), content: '补充' });
    expect(onDay(answered, '2020-10-12').kinds).toEqual([]);
    const drafted = aCase().received('2020-09-24').assigned().accepted().drafted();
    expect(onDay(drafted, '2020-10-12')).toEqual({ asked: false, kinds: [] });
  });

  test('is late past its last working day', () => {
    expect(
      ['2020-10-10/5', '2020-10-10/6', '2020-10-10/8', '2020-10-10'].map(stageOfAbout).map(isSupplementLate),
    ).toEqual([false, false, true, false]);
  });
});

test('a consultation is told of once its last day has gone by, each day once', () => {
  const found = { ...A_CASE, consultingUntil: day('2020-10-12') };
  const silent = (id: string, on: string, isSilent: boolean) =>
    ({ id, dueOn: day(on), silent: isSilent, means: 'body_decides' }) as const;
  const consultations = [
    silent('1', '2020-10-12', true),
    silent('2', '2020-10-12', true),
    silent('3', '2020-10-20', false),
  ];
  const limits = { supplementNotice: null, consultations };
  expect(needsLimits(found, NATIONAL_CALENDAR, day('2020-10-12'))).toBe(false);
  expect(needsLimits(found, NATIONAL_CALENDAR, day('2020-10-13'))).toBe(true);
  expect(pressing(found, limits, NATIONAL_CALENDAR, day('2020-10-13'))).toEqual([
    { kind: 'consultation_over', about: '2020-10-12' },
  ]);
});

test.each([
  ['2026-11-14', null],
  ['2026-11-15', 2027],
  ['2026-12-31', 2027],
  ['2027-01-01', 2027],
  ['2025-12-01', null],
])('on %s the year that is missing is %s', (today, year) => {
  expect(missingYear(NATIONAL_CALENDAR, day(today))).toBe(year);
});

test('what a notice is about holds its day, and the stage where there is one', () => {
  expect(about(day('2020-10-12'))).toBe('2020-10-12');
  const staged = about(day('2020-10-12'), 6);
  expect([dayOfAbout(staged), stageOfAbout(staged), stageOfAbout('2020-10-12')]).toEqual(['2020-10-12', 6, null]);
});
