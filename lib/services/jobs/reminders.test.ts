import { afterAll, afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { updateUser } from '@/db/bodies';
import { closeDatabase, commit } from '@/db/client';
import { rawSql, useFreshDatabase } from '@/db/testing';
import { NATIONAL_CALENDAR } from '@/lib/domain/clock/national-calendar';
import { day } from '@/lib/domain/day';
import { officeMoment } from '@/lib/platform/today';
import { aCase } from '@/lib/testing/case-builder';
import { BODY, storeCase, storeOffice } from '@/lib/testing/office';
import { lastMorning, remindAll, remindBody } from './reminders';

const RUNNING = new AbortController().signal;
const freeze = (on: string, time: string) =>
  vi.useFakeTimers({ toFake: ['Date'], now: new Date(officeMoment(day(on), time)) });

beforeEach(async () => {
  await useFreshDatabase();
  await storeOffice();
});
afterEach(() => {
  vi.useRealTimers();
});
afterAll(closeDatabase);

const round = (signal = RUNNING) => remindBody(BODY.id, signal);
const made = async (kind?: string) => {
  const rows = await rawSql(`select user_id, kind, case_id, about from notices order by kind, case_id, user_id`);
  return rows
    .filter((row) => (kind ? row['kind'] === kind : row['kind'] !== 'calendar_missing'))
    .map((row) => `${String(row['kind'])} ${String(row['case_id'])} ${String(row['about'])} ${String(row['user_id'])}`);
};

/** Received Monday 7 September 2020; twenty working days later is Saturday 10 October, a make-up day. */
const dueOnTenth = (id: string) =>
  storeCase(aCase().received('2020-09-07').assigned().accepted().drafted(), { id, number: id });

test.each([
  ['before half past eight it is that of the day before', '2020-09-29', '08:29', '2020-09-28'],
  ['from half past eight on it is today’s', '2020-09-29', '08:30', '2020-09-29'],
  ['on a Sunday that is worked it is today’s', '2020-09-27', '09:00', '2020-09-27'],
  ['in a holiday week it is that of the last working day', '2020-10-08', '23:59', '2020-09-30'],
  ['on the morning after it, still', '2020-10-09', '08:29', '2020-09-30'],
  ['and then that of a Saturday worked', '2020-10-11', '12:00', '2020-10-10'],
])('the last morning: %s', (_name, on, time, morning) => {
  expect(lastMorning(NATIONAL_CALENDAR, officeMoment(day(on), time))).toEqual({ moment: morning, latest: on });
});

describe('a round', () => {
  test('tells each holder once, however often it is made', async () => {
    await dueOnTenth('2020-0001');
    for (const [on, time] of [
      ['2020-09-29', '08:30'],
      ['2020-09-29', '12:00'],
      ['2020-09-30', '08:30'],
      ['2020-10-05', '09:00'],
      ['2020-10-09', '08:30'],
      ['2020-10-10', '08:30'],
      ['2020-10-12', '08:30'],
      ['2020-10-13', '08:30'],
    ] as const) {
      freeze(on, time);
      await remindAll(RUNNING);
    }
    // Left on 29 Sep: 3, on 30 Sep: 2, on 9 Oct: 1, on 10 Oct: 0.
    expect(await made()).toEqual([
      'due_in_1 2020-0001 2020-10-10 the-unit_head',
      'due_in_3 2020-0001 2020-10-10 the-unit_head',
      'due_today 2020-0001 2020-10-10 the-unit_head',
      'overdue 2020-0001 2020-10-10 the-supervisor',
      'overdue 2020-0001 2020-10-10 the-unit_head',
    ]);
  });

  test('that was missed is made up at the next chance', async () => {
    await dueOnTenth('2020-0001');
    freeze('2020-10-04', '03:00');
    expect(await round()).toBe('done');
    expect(await made()).toEqual(['due_in_3 2020-0001 2020-10-10 the-unit_head']);
    expect(await round()).toBe('not_owed');
  });

  test('of two instances at once is made by one', async () => {
    for (let index = 1; index <= 5; index += 1) await dueOnTenth(`2020-000${index}`);
    freeze('2020-10-12', '08:30');
    const outcomes = await Promise.all([round(), round(), round()]);
    expect(outcomes.filter((outcome) => outcome === 'done')).toHaveLength(1);
    expect(await made()).toHaveLength(10);
  });

  test('that broke off is finished without telling anything twice', async () => {
    for (let index = 1; index <= 5; index += 1) await dueOnTenth(`2020-000${index}`);
    freeze('2020-10-12', '08:30');
    await round();
    const whole = await made();
    // As a crash leaves it: some told, the lease still held, nothing done for the day.
    await rawSql(`delete from notices where case_id > '2020-0002'`);
    await rawSql(`update leases set done_for = null, holder = 'dead', until = ${Date.now() + 60_000}`);
    expect(await round()).toBe('held');
    freeze('2020-10-12', '08:35');
    expect(await round()).toBe('done');
    expect(await made()).toEqual(whole);
  });

  test('stops where the process does, and goes on at the next start', async () => {
    await dueOnTenth('2020-0001');
    freeze('2020-10-12', '08:30');
    const stopping = new AbortController();
    stopping.abort();
    expect(await round(stopping.signal)).toBe('stopped');
    expect(await made()).toEqual([]);
    expect(await round()).toBe('done');
    expect(await made()).toHaveLength(2);
  });

  test('a due day that has moved makes another reminder', async () => {
    await dueOnTenth('2020-0001');
    freeze('2020-10-10', '08:30');
    await round();
    await rawSql(`update cases set due_on = '2020-10-12'`);
    freeze('2020-10-12', '08:30');
    await round();
    expect(await made('due_today')).toEqual([
      'due_today 2020-0001 2020-10-10 the-unit_head',
      'due_today 2020-0001 2020-10-12 the-unit_head',
    ]);
  });

  test('does not tell people who are switched off; what lies with nobody goes to the supervisor', async () => {
    await dueOnTenth('2020-0001');
    await commit((tx) => [updateUser(tx, BODY.id, 'the-unit_head', { active: false })]);
    freeze('2020-10-10', '08:30');
    await round();
    expect(await made()).toEqual(['due_today 2020-0001 2020-10-10 the-supervisor']);
  });

  test('recalls the supplement notice by the history of the case, and receipt that is not agreed', async () => {
    await storeCase(aCase().received('2020-09-24').assigned().accepted(), { id: 'asked-nothing', number: '2020-0001' });
    const drafted = aCase().received('2020-09-24').assigned().accepted().drafted();
    await storeCase(drafted, { id: 'drafted', number: '2020-0002' });
    await storeCase(aCase().arrived('2020-09-30', { channel: 'ordinary_mail' }), { id: 'letter', number: '2020-0003' });
    freeze('2020-10-12', '09:00');
    await round();
    expect(await made()).toEqual([
      'receipt_unconfirmed letter 2020-10-09 the-registrar',
      'supplement_notice_due asked-nothing 2020-10-10/8 the-handler',
    ]);
  });

  test('a history that cannot be read silences no other case', async () => {
    await storeCase(aCase().received('2020-09-24').assigned().accepted(), { id: 'a', number: '2020-0001' });
    await storeCase(aCase().received('2020-09-24').assigned().accepted(), { id: 'b', number: '2020-0002' });
    await rawSql('drop trigger if exists case_events_no_update');
    await rawSql(`update case_events set payload = '{}' where case_id = 'a'`);
    freeze('2020-10-12', '09:00');
    expect(await round()).toBe('done');
    expect(await made()).toEqual(['supplement_notice_due b 2020-10-10/8 the-handler']);
  });

  test('tells of a calendar that is missing, to those who load it and those who answer for the days', async () => {
    freeze('2026-11-16', '09:00');
    await round();
    expect(await made('calendar_missing')).toEqual([
      'calendar_missing  2027-01-01 the-supervisor',
      'calendar_missing  2027-01-01 the-system_admin',
    ]);
  });
});
