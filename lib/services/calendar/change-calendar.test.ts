import { afterAll, afterEach, beforeEach, describe, expect, test } from 'vitest';
import { insertCalendarChange, listCalendarChanges, loadCalendar } from '@/db/calendars';
import { appendEvents, loadCase, takeSerial } from '@/db/cases';
import { closeDatabase, commit } from '@/db/client';
import { openCases } from '@/db/open-cases';
import { rawSql, useFreshDatabase } from '@/db/testing';
import type { CalendarChange } from '@/lib/domain/clock/calendar-change';
import { readCalendarFile } from '@/lib/domain/clock/calendar-file';
import { NATIONAL_YEARS } from '@/lib/domain/clock/national-calendar';
import { day } from '@/lib/domain/day';
import { instant } from '@/lib/domain/instant';
import { Role } from '@/lib/domain/staff/role';
import { callBy, given } from '@/lib/testing/calls';
import { aCase, staff } from '@/lib/testing/case-builder';
import { answer, refusal } from '@/lib/testing/decisions';
import { NOTICE_2027 } from '@/lib/testing/notice-2027';
import { BODY, storeCase, storeCounter, storeOffice } from '@/lib/testing/office';
import { actOnCase } from '../act-on-case';
import { loadCaseView } from '../case-view';
import { prepareDatabase } from '../database';
import { listQueue, QueueQuery } from '../queue';
import { verify } from '../verify';
import { bringYears, giveCalendars } from './bring-years';
import { loadCalendarView, loadMissingYear } from './calendar-view';
import { changeCalendar, previewCalendar } from './change-calendar';
import { settleAll, settleCases, settled, startSettling, stopSettling } from './settle-cases';

const ON = '2026-12-24';
const AT = instant('2026-12-24T02:00:00.000Z');
const admin = callBy('system_admin', ON);

const file = readCalendarFile(NOTICE_2027);
const YEAR_2027 = file.ok ? file.entry : expect.fail('the notice is not read');
const LOAD_2027: CalendarChange = { years: [YEAR_2027], overrides: [], reason: '国办发明电〔2026〕某号' };
const storm = (on: string, working: boolean | null = false): CalendarChange => ({
  years: [],
  overrides: [{ on: day(on), working, reason: '台风停止办公' }],
  reason: '台风停止办公',
});
const proposal = (change: CalendarChange, expectedVersion = 1) => ({ change, expectedVersion });
const make = async (change: CalendarChange, expectedVersion = 1) => {
  const made = given(await changeCalendar(admin, proposal(change, expectedVersion)));
  await settled();
  return made;
};
const rowOf = async (id: string) =>
  (
    await rawSql(
      `select due_on, due_provisional, waiting_until, calendar_version, version, status from cases where id = '${id}'`,
    )
  )[0];

/**
 * 2026-12-21 is a Monday, 2027-01-01 a Friday. Twenty working days after 12-21 in plain weeks: 01-18; less New Year's Day:
 * 01-19. `early` ends in 2026. `asked` has fifteen working days to answer from 12-22: 01-12, less New Year's Day 01-13.
 */
const late = () => aCase().received('2026-12-21').assigned().accepted();

beforeEach(async () => {
  await useFreshDatabase();
  await storeOffice();
  await storeCase(late(), { id: 'late', number: '2026-0001' });
  await storeCase(aCase().received('2026-11-16').assigned(), { id: 'early', number: '2026-0002' });
  await storeCase(aCase().received('2026-12-21').supplementAsked('2026-12-22'), { id: 'asked', number: '2026-0003' });
  const closed = late().drafted().reviewed().signed().delivered('2026-12-23');
  await storeCase(closed, { id: 'closed', number: '2026-0004' });
  await storeCase(aCase().arrived('2026-12-21', { channel: 'online' }), { id: 'arrived', number: '2026-0005' });
  await storeCounter(2026, 5);
});
afterEach(settled);
afterAll(closeDatabase);

describe('who may', () => {
  test('change it: the system administrator; look and try: the supervisor too; nobody else', async () => {
    for (const role of Role.options) {
      const call = callBy(role, ON);
      const looks = role === 'system_admin' || role === 'supervisor';
      expect(answer(await loadCalendarView(call)), role).toBe(looks ? 'ok' : 'not_allowed');
      expect(answer(await previewCalendar(call, proposal(LOAD_2027))), role).toBe(looks ? 'ok' : 'not_allowed');
      if (role !== 'system_admin') {
        expect(answer(await changeCalendar(call, proposal(LOAD_2027))), role).toBe('not_allowed');
      }
    }
    expect(await listCalendarChanges(BODY.id)).toHaveLength(1);
  });

  test('is told of a missing year: the administrator, the supervisor and the office head', async () => {
    const told = await Promise.all(
      Role.options.map(async (role) => ((await loadMissingYear(staff(role), day(ON))) === 2027 ? [role] : [])),
    );
    expect(told.flat().sort()).toEqual(['office_head', 'supervisor', 'system_admin']);
    await make(LOAD_2027);
    expect(await loadMissingYear(staff('system_admin'), day(ON))).toBeNull();
  });
});

describe('a preview', () => {
  test('lists every open case whose days change, from which to which and why, and writes nothing', async () => {
    const before = await rawSql('select * from cases order by id');
    // Weekdays off: 1 New Year, 5 Spring Festival, 1, 3, 1, 1, 5 National Day; five weekends worked.
    const { rows, ...counts } = given(await previewCalendar(callBy('supervisor', ON), proposal(LOAD_2027)));
    expect({ ...counts, turned: counts.turned.length }).toEqual({
      version: 1,
      open: 4,
      moved: 2,
      settled: 0,
      turned: 22,
    });
    const why = [{ on: '2027-01-01', working: false, name: '元旦' }];
    expect(rows).toEqual([
      {
        caseId: 'asked',
        subject: '某事项',
        acceptanceNumber: '2026-0003',
        status: 'awaiting_supplement',
        before: { dueOn: null, waitingUntil: '2027-01-12', provisional: true },
        after: { dueOn: null, waitingUntil: '2027-01-13', provisional: false },
        why,
      },
      {
        caseId: 'late',
        subject: '某事项',
        acceptanceNumber: '2026-0001',
        status: 'handling',
        before: { dueOn: '2027-01-18', waitingUntil: null, provisional: true },
        after: { dueOn: '2027-01-19', waitingUntil: null, provisional: false },
        why,
      },
    ]);
    expect(await rawSql('select * from cases order by id')).toEqual(before);
    expect(await listCalendarChanges(BODY.id)).toHaveLength(1);
  });

  test('shows the administrator, who sees no case, neither subject nor way in', async () => {
    const { rows } = given(await previewCalendar(admin, proposal(LOAD_2027)));
    expect(rows.map(({ caseId, subject, acceptanceNumber }) => [caseId, subject, acceptanceNumber])).toEqual([
      [null, null, '2026-0003'],
      [null, null, '2026-0001'],
    ]);
  });

  test('counts those whose day only becomes certain', async () => {
    const worked = YEAR_2027.holidays.map((holiday) =>
      holiday.name === '元旦' ? { ...holiday, days: [day('2027-01-02')] } : holiday,
    );
    const weekend = { ...LOAD_2027, years: [{ ...YEAR_2027, holidays: worked }] };
    const { moved, settled: certain, rows } = given(await previewCalendar(admin, proposal(weekend)));
    expect([moved, certain]).toEqual([0, 2]);
    expect(rows.map(({ why }) => why)).toEqual([[], []]);
  });

  test.each<[string, CalendarChange, string]>([
    [
      'a year that lacks a holiday',
      { ...LOAD_2027, years: [{ ...YEAR_2027, holidays: [] }] },
      'calendar_holiday_missing',
    ],
    [
      'a weekday worked',
      { ...LOAD_2027, years: [{ ...YEAR_2027, worked: [day('2027-01-04')] }] },
      'calendar_weekday_worked',
    ],
    ['an exception that changes nothing', storm('2026-12-27'), 'calendar_day_unchanged'],
    ['taking back what is not there', storm('2026-12-25', null), 'calendar_day_unchanged'],
  ])('and a change refuse %s', async (_what, change, code) => {
    expect(answer(await previewCalendar(admin, proposal(change)))).toBe(code);
    expect(answer(await changeCalendar(admin, proposal(change)))).toBe(code);
    expect(await listCalendarChanges(BODY.id)).toHaveLength(1);
  });
});

describe('a change', () => {
  test('is one act on record, and open cases follow; what is closed stays', async () => {
    const closed = await rowOf('closed');
    expect(await make(LOAD_2027)).toEqual({ version: 2 });
    expect((await listCalendarChanges(BODY.id)).at(-1)).toEqual({
      version: 2,
      change: LOAD_2027,
      madeBy: 'the-system_admin',
      madeAt: new Date('2026-12-24T02:00:00.000Z'),
    });
    expect(await rowOf('late')).toMatchObject({ due_on: '2027-01-19', due_provisional: 0, calendar_version: 2 });
    expect(await rowOf('asked')).toMatchObject({ waiting_until: '2027-01-13', calendar_version: 2 });
    expect(await rowOf('early')).toMatchObject({ due_on: '2026-12-14', calendar_version: 2 });
    expect(await rowOf('closed')).toEqual(closed);
    expect((await verify()).differences).toEqual([]);
  });

  test('shows at once where cases are read, and a closed one shows what it was counted with', async () => {
    await make(LOAD_2027);
    const call = callBy('supervisor', ON);
    const view = async (id: string) => given(await loadCaseView(call, id)).clock;
    expect(await view('late')).toMatchObject({ dueOn: '2027-01-19', provisional: false });
    expect(await view('closed')).toMatchObject({ dueOn: '2027-01-18', provisional: true });
    const { rows } = await listQueue(call, QueueQuery.parse({ view: 'all', status: 'handling' }));
    expect(rows[0]).toMatchObject({ dueOn: '2027-01-19', dueProvisional: false });
  });

  test('keeps a closed case as it was also when its record is corrected later', async () => {
    await make(LOAD_2027);
    const stored = await loadCase(BODY.id, 'closed');
    const correction = { type: 'correct', changes: { subject: '更正后的事项' }, reason: '笔误' } as const;
    given(await actOnCase(callBy('supervisor', ON), 'closed', correction, stored?.state.version ?? 0));
    expect(await rowOf('closed')).toMatchObject({ due_on: '2027-01-18', calendar_version: 1 });
    expect((await verify()).differences).toEqual([]);
  });

  test('can be taken back, and cases go back with it', async () => {
    await make(storm('2026-12-25'));
    expect(await rowOf('late')).toMatchObject({ due_on: '2027-01-19', calendar_version: 2 });
    await make({ ...storm('2026-12-25', null), reason: '台风没有来' }, 2);
    expect(await rowOf('late')).toMatchObject({ due_on: '2027-01-18', calendar_version: 3 });
    expect(given(await loadCalendarView(admin))).toMatchObject({ version: 3, overrides: [], behind: 0 });
  });

  test('made on an older calendar than the newest is refused, whoever was faster', async () => {
    given(await previewCalendar(admin, proposal(LOAD_2027)));
    await make(storm('2026-12-25'));
    const stale = { code: 'changed_meanwhile', values: { about: 'calendar' } };
    expect(refusal(await previewCalendar(admin, proposal(LOAD_2027)))).toEqual(stale);
    expect(refusal(await changeCalendar(admin, proposal(LOAD_2027)))).toEqual(stale);
    const both = await Promise.all([
      changeCalendar(admin, proposal(LOAD_2027, 2)),
      changeCalendar(admin, proposal(storm('2026-12-28'), 2)),
    ]);
    expect(both.map(answer).sort()).toEqual(['changed_meanwhile', 'ok']);
    expect(await listCalendarChanges(BODY.id)).toHaveLength(3);
  });

  test('sent twice under one key is made once', async () => {
    const sent = () => changeCalendar(admin, proposal(LOAD_2027), 'a-key');
    expect(given(await sent())).toEqual({ version: 2 });
    expect(given(await sent())).toEqual({ version: 2 });
    expect(await listCalendarChanges(BODY.id)).toHaveLength(2);
  });

  test('is shown with who made it and when', async () => {
    await make(LOAD_2027);
    await make(storm('2026-12-25'), 2);
    const view = given(await loadCalendarView(callBy('supervisor', ON)));
    expect(view).toMatchObject({ version: 3, coveredUntil: '2027-12-31', missingYear: null, mayChange: false });
    expect(view.years.at(0)?.made).toMatchObject({ version: 1, byName: null });
    const byAdmin = { byName: 'the-system_admin', at: '2026-12-24T02:00:00.000Z' };
    expect(view.years.at(-1)).toMatchObject({ year: 2027, made: { version: 2, ...byAdmin } });
    expect(view.overrides).toMatchObject([
      { on: '2026-12-25', reason: '台风停止办公', made: { version: 3, ...byAdmin } },
    ]);
    expect(view.changes.map(({ version, years }) => [version, years.length])).toEqual([
      [1, NATIONAL_YEARS.length],
      [2, 1],
      [3, 0],
    ]);
  });
});

describe('cases that follow', () => {
  const changeAlone = () =>
    commit((tx) => [
      insertCalendarChange(tx, { bodyId: BODY.id, version: 2, change: LOAD_2027, madeBy: null, madeAt: new Date(AT) }),
    ]);
  const behind = async () => {
    const found = (await verify()).differences;
    return found.map(({ code, values }) => `${code} ${values['number']}`).sort();
  };

  test('are named by verify until they have', async () => {
    await changeAlone();
    expect(await behind()).toEqual(
      ['2026-0001', '2026-0002', '2026-0003', '2026-0005'].map((n) => `calendar_behind ${n}`),
    );
    expect(given(await loadCalendarView(admin)).behind).toBe(4);
    await settleCases(BODY.id);
    expect(await behind()).toEqual([]);
  });

  test('are finished by the next process where one was interrupted', async () => {
    await changeAlone();
    await rawSql(`update cases set calendar_version = 2, due_on = '2027-01-19', due_provisional = 0 where id = 'late'`);
    expect(await behind()).toHaveLength(3);
    await settleAll();
    expect(await behind()).toEqual([]);
  });

  test('stop where they are when the process stops, and go on afterwards', async () => {
    await changeAlone();
    startSettling(BODY.id);
    await stopSettling();
    expect(await behind()).not.toEqual([]);
    startSettling(BODY.id);
    await settled();
    expect(await behind()).toEqual([]);
  });

  test('keep what somebody does to them meanwhile, and are counted all the same', async () => {
    await changeAlone();
    const running = settleCases(BODY.id);
    const draft = { type: 'draftOutcome', outcome: 'granted', grounds: '', reply: '答复如下' } as const;
    given(await actOnCase(callBy('handler', ON), 'late', draft, 4));
    await running;
    expect(await rowOf('late')).toMatchObject({
      version: 5,
      status: 'in_review',
      due_on: '2027-01-19',
      calendar_version: 2,
    });
    expect(await behind()).toEqual([]);
  });

  test('written with the calendar before the change, because both came at once, are found by the next round', async () => {
    const stored = (await loadCase(BODY.id, 'late')) ?? expect.fail('no case');
    const old = await loadCalendar(BODY.id);
    await make(LOAD_2027);
    const events = late().drafted().events().slice(stored.state.version);
    await commit((tx) => appendEvents(tx, stored, events, old));
    expect(await rowOf('late')).toMatchObject({ version: 5, due_on: '2027-01-18', calendar_version: 1 });
    expect(await behind()).toEqual(['calendar_behind 2026-0001']);
    await settleAll();
    expect(await rowOf('late')).toMatchObject({ version: 5, due_on: '2027-01-19', calendar_version: 2 });
    expect(await behind()).toEqual([]);
  });

  test('reopened, a case is counted with the newest calendar again', async () => {
    const withdrawal = { type: 'withdraw', withdrawnOn: day('2026-12-23'), proof: '申请书' } as const;
    await storeCase(late().on('2026-12-23').by(staff('registrar'), withdrawal), { id: 'back', number: '2026-0006' });
    await commit((tx) => [takeSerial(tx, BODY.id, 2026, 5, 6)]);
    await make(LOAD_2027);
    expect(await rowOf('back')).toMatchObject({ status: 'closed', calendar_version: 1 });
    const reopen = { type: 'reopen', reason: '撤回记错了件' } as const;
    given(await actOnCase(callBy('supervisor', ON), 'back', reopen, 6));
    expect(await rowOf('back')).toMatchObject({ status: 'handling', due_on: '2027-01-19', calendar_version: 2 });
    expect((await verify()).differences).toEqual([]);
  });

  test('do not wait for one whose history cannot be read', async () => {
    await changeAlone();
    await rawSql('drop trigger case_events_no_update');
    await rawSql(`update case_events set payload = '{}' where case_id = 'early' and seq = 1`);
    await settleCases(BODY.id);
    expect(await rowOf('late')).toMatchObject({ calendar_version: 2 });
    expect(await rowOf('early')).toMatchObject({ calendar_version: 1 });
  });

  test('let others have their turn in between', async () => {
    await changeAlone();
    let turns = 0;
    const ticking = setInterval(() => (turns += 1), 0);
    await settleCases(BODY.id);
    clearInterval(ticking);
    expect(turns).toBeGreaterThan(0);
    let pieces = 0;
    for await (const piece of openCases(BODY.id)) pieces += piece.length > 10 ? 1 : 0;
    expect(pieces).toBe(0);
  });
});

describe('what a release brings', () => {
  const versions = async () => (await listCalendarChanges(BODY.id)).map(({ version, madeBy }) => [version, madeBy]);

  test('is a calendar for a body of a release that had none', async () => {
    await rawSql('drop trigger calendar_changes_no_delete');
    await rawSql('delete from calendar_changes');
    await prepareDatabase();
    expect(await versions()).toEqual([[1, null]]);
    await giveCalendars(AT);
    expect(await versions()).toEqual([[1, null]]);
    expect((await verify()).differences).toEqual([]);
  });

  test('is the years a body lacks, and the cases that waited for them become certain', async () => {
    await bringYears(AT);
    expect(await versions()).toEqual([[1, null]]);
    await Promise.all([1, 2].map(() => bringYears(AT, [...NATIONAL_YEARS, YEAR_2027])));
    expect(await versions()).toEqual([
      [1, null],
      [2, null],
    ]);
    await settleAll();
    expect(await rowOf('late')).toMatchObject({ due_on: '2027-01-19', due_provisional: 0 });
  });
});
