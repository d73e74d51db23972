import { eq } from 'drizzle-orm';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import type { CalendarChange } from '@/lib/domain/clock/calendar-change';
import { NATIONAL_CALENDAR } from '@/lib/domain/clock/national-calendar';
import { FIRST_CHANGE } from '@/lib/domain/clock/national-change';
import { isWorkingDay } from '@/lib/domain/clock/work-calendar';
import { day } from '@/lib/domain/day';
import { aCase } from '@/lib/testing/case-builder';
import { BODY, storeCase, storeOffice } from '@/lib/testing/office';
import { foundBody } from './bodies';
import { insertCalendarChange, listCalendarChanges, loadCalendar, newestVersion } from './calendars';
import { closeDatabase, commit, db } from './client';
import { Duplicate } from './engine';
import { openCases, recount, statesOf } from './open-cases';
import { calendarChanges } from './schema/calendars';
import { cases } from './schema/cases';
import { useFreshDatabase } from './testing';

beforeEach(async () => {
  await useFreshDatabase();
  await storeOffice();
});
afterAll(closeDatabase);

const MADE = new Date('2026-11-25T02:00:00.123Z');
const off = (on: string, reason = '台风'): CalendarChange => ({
  years: [],
  overrides: [{ on: day(on), working: false, reason }],
  reason,
});
const change = (version: number, made: CalendarChange, bodyId = BODY.id) =>
  commit((tx) => [
    insertCalendarChange(tx, { bodyId, version, change: made, madeBy: 'the-system_admin', madeAt: MADE }),
  ]);
const causes = (error: unknown): string =>
  error instanceof Error ? `${error.message}\n${causes(error.cause)}` : String(error);
const collected = async (behind?: number) => {
  const found: string[] = [];
  for await (const rows of openCases(BODY.id, behind)) found.push(...rows.map(({ id }) => id));
  return found.sort();
};

describe('the calendar of a body', () => {
  test('is there from the beginning', async () => {
    expect(await newestVersion(BODY.id)).toBe(1);
    expect(await loadCalendar(BODY.id)).toEqual(NATIONAL_CALENDAR);
    expect(await newestVersion('nobody')).toBe(0);
    await expect(loadCalendar('nobody')).rejects.toThrow('no calendar');
  });

  test('changes by one change after another, and can be had as it was', async () => {
    const first = await loadCalendar(BODY.id);
    await change(2, off('2026-11-26'));
    const second = await loadCalendar(BODY.id);
    expect([second.version, isWorkingDay(second, day('2026-11-26'))]).toEqual([2, false]);
    expect(await loadCalendar(BODY.id, 1)).toBe(first);
    await expect(loadCalendar(BODY.id, 3)).rejects.toThrow('no calendar 3');
    expect(await listCalendarChanges(BODY.id)).toEqual([
      { version: 1, change: FIRST_CHANGE, madeBy: null, madeAt: new Date('2019-05-15T00:00:00Z') },
      { version: 2, change: off('2026-11-26'), madeBy: 'the-system_admin', madeAt: MADE },
    ]);
  });

  test('is built once for a version', async () => {
    expect(await loadCalendar(BODY.id)).toBe(await loadCalendar(BODY.id));
  });

  test('is that of no other body', async () => {
    await commit((tx) => foundBody(tx, { ...BODY, id: 'neighbour', name: '邻近机关' }, MADE));
    await change(2, off('2026-11-26'), 'neighbour');
    expect([await newestVersion(BODY.id), await newestVersion('neighbour')]).toEqual([1, 2]);
  });

  test('takes one of two changes made at once', async () => {
    await change(2, off('2026-11-26'));
    await expect(change(2, off('2026-11-27'))).rejects.toBeInstanceOf(Duplicate);
    expect((await listCalendarChanges(BODY.id)).at(-1)?.change).toEqual(off('2026-11-26'));
  });

  test('keeps every change: none is altered, none removed', async () => {
    const own = eq(calendarChanges.bodyId, BODY.id);
    const changing = commit((tx) => [tx.update(calendarChanges).set({ madeBy: 'another' }).where(own)]);
    expect(causes(await changing.catch((error: unknown) => error))).toContain('append-only');
    const removing = commit((tx) => [tx.delete(calendarChanges).where(own)]);
    expect(causes(await removing.catch((error: unknown) => error))).toContain('append-only');
    expect(await newestVersion(BODY.id)).toBe(1);
  });
});

describe('open cases', () => {
  const rowOf = async (id: string) => (await db().select().from(cases).where(eq(cases.id, id)))[0];
  // Received on Thursday 2026-11-05; twenty working days later is Thursday 2026-12-03.
  const open = () => aCase().received('2026-11-05').assigned().accepted();

  beforeEach(async () => {
    await storeCase(open(), { id: 'open', number: '2026-0001' });
    await storeCase(aCase().arrived('2026-11-06', { channel: 'online' }), { id: 'arrived', number: '2026-0002' });
    await storeCase(open().drafted().reviewed().signed().delivered('2026-11-20'), {
      id: 'closed',
      number: '2026-0003',
    });
    await commit((tx) => foundBody(tx, { ...BODY, id: 'neighbour', name: '邻近机关' }, MADE));
    await storeCase(open(), { id: 'foreign', number: '2026-0001', bodyId: 'neighbour' });
  });

  test('carry the version they were counted with', async () => {
    expect(await rowOf('open')).toMatchObject({ dueOn: '2026-12-03', calendarVersion: 1 });
  });

  test('are those of the body that are not closed, all or those behind', async () => {
    expect(await collected()).toEqual(['arrived', 'open']);
    expect(await collected(1)).toEqual([]);
    expect(await collected(2)).toEqual(['arrived', 'open']);
  });

  test('come every one of them when they are many', async () => {
    const row = await rowOf('open');
    if (!row) expect.fail('no row');
    const many = Array.from({ length: 1001 }, (_, index) => String(index).padStart(4, '0'));
    await commit((tx) =>
      many.map((serial) => tx.insert(cases).values({ ...row, id: `many-${serial}`, acceptanceNumber: `m-${serial}` })),
    );
    const found = await collected();
    expect(found).toHaveLength(many.length + 2);
    expect(new Set(found).size).toBe(found.length);
  });

  test('are counted anew, and nothing else of them changes', async () => {
    await change(2, off('2026-11-26'));
    const calendar = await loadCalendar(BODY.id);
    const before = await rowOf('open');
    const states = await statesOf([{ id: 'open' }]);
    await commit((tx) => [...states].map(([id, state]) => recount(tx, id, state, calendar)));
    expect(await rowOf('open')).toEqual({ ...before, dueOn: '2026-12-04', calendarVersion: 2 });
    expect(await collected(2)).toEqual(['arrived']);
  });

  test('are left alone once somebody has acted on them, or a newer calendar has come', async () => {
    await change(2, off('2026-11-26'));
    await change(3, off('2026-11-27'));
    const states = await statesOf([{ id: 'open' }]);
    const put = async (set: Partial<typeof cases.$inferInsert>) => {
      await commit((tx) => [tx.update(cases).set(set).where(eq(cases.id, 'open'))]);
      const second = await loadCalendar(BODY.id, 2);
      await commit((tx) => [...states].map(([id, state]) => recount(tx, id, state, second)));
      return rowOf('open');
    };
    expect(await put({ version: 99 })).toMatchObject({ dueOn: '2026-12-03', calendarVersion: 1 });
    expect(await put({ version: 4, calendarVersion: 3 })).toMatchObject({ dueOn: '2026-12-03', calendarVersion: 3 });
  });
});
